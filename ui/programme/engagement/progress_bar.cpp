#include "ui/programme/engagement/progress_bar.h"

#include "ui/widgets/style.h"

#include <QApplication>
#include <QPainter>

namespace microvet::ui {

void ProgressBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const int share = qBound(0, item.text.toInt(), 100);
    const QWidget* view = option.widget;
    item.text.clear();
    (view ? view->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &item, painter, view);

    const bool chosen = option.state & QStyle::State_Selected;
    const QColor ink = option.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text);
    const QRect room = option.rect.adjusted(item.fontMetrics.height() / 3, 0, -item.fontMetrics.height() / 3, 0);
    const QString words = tr("%1 %").arg(share);
    // As wide as the widest, so that the bars of all rows begin at one line.
    const int wide = item.fontMetrics.horizontalAdvance(tr("%1 %").arg(100));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(ink);
    painter->drawText(QRect(room.left(), room.top(), wide, room.height()), Qt::AlignRight | Qt::AlignVCenter, words);
    QRectF bar(room.left() + wide + item.fontMetrics.height() / 2.0, 0, 0, item.fontMetrics.height() * 0.5);
    bar.setWidth(room.right() - bar.left());
    bar.moveTop(room.top() + (room.height() - bar.height()) / 2);
    if (bar.width() > bar.height()) {
        painter->setPen(QPen(chosen ? ink : borderColour(option.palette), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(bar, 2, 2);
        painter->setPen(Qt::NoPen);
        painter->setBrush(chosen ? ink : option.palette.color(QPalette::Highlight));
        painter->drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * share / 100, bar.height()), 2, 2);
    }
    painter->restore();
}

} // namespace microvet::ui
