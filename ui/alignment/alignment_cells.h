#pragma once

#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

namespace microvet::ui {

/// Which rows of the matrix are shown.
class AlignmentFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Rows { All, Units, Activities, Questions, Assessments, Unlinked };

    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setRows(Rows rows);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Rows m_rows = Rows::All;
};

/// A full dot for a link, a ring for a link below; columns with a gap are tinted. A click anywhere in the cell, or Space,
/// changes it.
class AlignmentCells : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override;
};

} // namespace microvet::ui
