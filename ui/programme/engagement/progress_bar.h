#pragma once

#include <QStyledItemDelegate>

namespace microvet::ui {

/// A number of per cent as a bar with the number beside it.
class ProgressBarDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ProgressBarDelegate(QObject* parent = nullptr) : QStyledItemDelegate(parent) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace microvet::ui
