#include "ui/checks/finding_view.h"

#include "ui/checks/finding_model.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace microvet::ui {
namespace {

constexpr int wrapped = Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeading;

struct Metrics {
    explicit Metrics(const QStyleOptionViewItem& option, const QModelIndex& index)
        : group(index.data(FindingModel::IsGroupRole).toBool()), font(option.font),
          gap(option.fontMetrics.averageCharWidth()), side(group ? 0 : qRound(option.fontMetrics.height() * 1.05))
    {
        if (group) font.setWeight(QFont::DemiBold);
    }
    bool group;
    QFont font;
    int gap;
    int side;
    int before() const { return group ? gap / 2 : gap / 2 + side + gap; }
    int behind(const QModelIndex& index) const
    {
        return group ? QFontMetrics(font).horizontalAdvance(number(index)) + gap * 2 : gap;
    }
    QString number(const QModelIndex& index) const { return QLocale().toString(index.data(FindingModel::CountRole).toInt()); }
};

} // namespace

void FindingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    const QIcon sign = option.icon;
    const QString text = option.text;
    option.icon = {};
    option.text.clear();
    if (option.state & QStyle::State_Selected) option.state &= ~QStyle::State_HasFocus; // the bar says it already
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    const Metrics m(option, index);
    const bool selected = option.state & QStyle::State_Selected;
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const int pad = option.fontMetrics.height() / 4;
    QRect rect = option.rect.adjusted(m.before(), pad, -m.behind(index), -pad);
    QRect signRect(option.rect.left() + m.gap / 2, option.rect.top() + pad, m.side, m.side);
    QRect numberRect(rect.right() + m.gap, rect.top(), m.behind(index) - m.gap, rect.height());
    if (option.direction == Qt::RightToLeft) {
        rect = QStyle::visualRect(option.direction, option.rect, rect);
        signRect = QStyle::visualRect(option.direction, option.rect, signRect);
        numberRect = QStyle::visualRect(option.direction, option.rect, numberRect);
    }
    painter->save();
    painter->setFont(m.font);
    painter->setPen(option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(rect, wrapped, text);
    if (m.group) painter->drawText(numberRect, Qt::AlignTop | Qt::AlignLeft, m.number(index));
    else sign.paint(painter, signRect, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Metrics m(option, index);
    const QString text = index.data().toString();
    const auto* view = qobject_cast<const FindingView*>(option.widget);
    const int width = view ? view->rowWidth(index) : option.fontMetrics.averageCharWidth() * 40;
    const int pad = option.fontMetrics.height() / 4;
    const int room = std::max(option.fontMetrics.averageCharWidth() * 8, width - m.before() - m.behind(index));
    const QString key = QString::number(room) + u'/' + QString::number(option.font.pointSizeF()) + option.font.family()
        + (m.group ? u'!' : u'/') + text;
    auto height = m_heights.constFind(key);
    if (height == m_heights.cend()) {
        if (m_heights.size() > 20000) m_heights.clear();
        height = m_heights.insert(key, QFontMetrics(m.font).boundingRect(QRect(0, 0, room, 10000), wrapped, text).height());
    }
    return {width, std::max(*height, m.side) + pad * 2};
}

FindingView::FindingView(QWidget* parent)
    : QTreeView(parent)
{
    setHeaderHidden(true);
    setWordWrap(true);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setIndentation(fontMetrics().averageCharWidth() * 2 + 2);
    setItemDelegate(new FindingDelegate(this));
}

int FindingView::rowWidth(const QModelIndex& index) const
{
    return viewport()->width() - indentation() * (index.parent().isValid() ? 2 : 1);
}

void FindingView::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit openWanted(currentIndex());
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void FindingView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) scheduleDelayedItemsLayout();
}

} // namespace microvet::ui
