#include "ui/alignment/alignment_cells.h"

#include "ui/alignment/alignment_model.h"
#include "ui/shell/theme.h"
#include "ui/widgets/style.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace microvet::ui {

void AlignmentFilter::setRows(Rows rows)
{
    m_rows = rows;
    invalidateFilter();
}

bool AlignmentFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto* source = static_cast<const AlignmentModel*>(sourceModel());
    const methodology::AlignmentRow& r = source->alignment().rows[row];
    using Kind = model::ElementKind;
    switch (m_rows) {
    case Rows::All: return true;
    case Rows::Units: return r.kind == Kind::Module || r.kind == Kind::Unit;
    case Rows::Activities: return r.kind == Kind::Block;
    case Rows::Questions: return r.kind == Kind::Question;
    case Rows::Assessments: return r.kind == Kind::Assessment;
    case Rows::Unlinked: return !r.linked.contains(true) && !r.below.contains(true);
    }
    return true;
}

void AlignmentCells::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.features &= ~QStyleOptionViewItem::HasCheckIndicator;
    const bool gap = index.model()->headerData(index.column(), Qt::Horizontal, AlignmentModel::GapRole).toBool();
    if (gap && !(cell.state & QStyle::State_Selected))
        cell.backgroundBrush = theme::tinted(cell.palette.color(QPalette::Base), theme::Tone::Warning);
    const QWidget* widget = option.widget;
    (widget ? widget->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);

    // The style's grid is hardly seen in dark.
    painter->setPen(borderColour(cell.palette));
    painter->drawLine(cell.rect.bottomLeft(), cell.rect.bottomRight());
    painter->drawLine(cell.rect.topRight(), cell.rect.bottomRight());

    const bool linked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    if (!linked && !index.data(AlignmentModel::BelowRole).toBool()) return;
    const bool chosen = cell.state & QStyle::State_Selected;
    const QColor ink = cell.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text);
    const double radius = std::min(cell.rect.height(), cell.fontMetrics.height()) * 0.28;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, std::max(1.2, radius * 0.28)));
    painter->setBrush(linked ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter->drawEllipse(QRectF(cell.rect).center(), radius, radius);
    painter->restore();
}

bool AlignmentCells::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const bool click = event->type() == QEvent::MouseButtonRelease
        && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton && option.rect.contains(static_cast<QMouseEvent*>(event)->position().toPoint());
    const bool key = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    if (!click && !key) return false;
    const bool linked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, linked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace microvet::ui
