#pragma once

#include <QStyledItemDelegate>

namespace microvet::ui {

/// One draft on the board: its title, and lines about it below.
class DeskCard : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role {
        LinesRole = Qt::UserRole, ///< QStringList
        UrgentRole,               ///< bool: the first line asks for something to be done
        PathRole
    };
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace microvet::ui
