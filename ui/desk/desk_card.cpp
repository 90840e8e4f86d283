#include "ui/desk/desk_card.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QListView>
#include <QPainter>

namespace microvet::ui {

namespace {

constexpr int mostTitleLines = 3;

QFont titleFont(const QStyleOptionViewItem& option)
{
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    return font;
}

int padding(const QStyleOptionViewItem& option) { return option.fontMetrics.height() / 2; }

/// As wide as the list, so that nothing has to be scrolled sideways.
int widthOf(const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QListView*>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

int heightOf(const QFontMetrics& metrics, int width, const QString& text)
{
    return metrics.boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, text).height();
}

/// As much of the title as a few lines hold, whole words and then an ellipsis.
QString shortened(const QStyleOptionViewItem& option, int width, const QString& title)
{
    const QFontMetrics metrics(titleFont(option));
    const int most = heightOf(metrics, width, QStringList(mostTitleLines, QStringLiteral("X")).join(u'\n'));
    QString text = title;
    while (heightOf(metrics, width, text) > most && text.contains(u' ')) {
        text = text.section(u' ', 0, -2);
        if (heightOf(metrics, width, text + QStringLiteral(" …")) <= most) return text + QStringLiteral(" …");
    }
    return text;
}

} // namespace

QSize DeskCard::sizeHint(const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const int pad = padding(option);
    const int width = widthOf(given);
    const auto lines = index.data(LinesRole).toStringList();
    const int text = heightOf(QFontMetrics(titleFont(option)), width - 4 * pad,
                              shortened(option, width - 4 * pad, index.data().toString())) +
                     int(lines.size()) * option.fontMetrics.lineSpacing();
    return {std::max(width, 8 * pad), text + 4 * pad};
}

void DeskCard::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const int pad = padding(option);
    const bool selected = option.state & QStyle::State_Selected;
    const QPalette& palette = option.palette;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF sheet =
        QRectF(option.rect).adjusted(pad / 2.0 + 0.5, pad / 2.0 + 0.5, -pad / 2.0 - 0.5, -pad / 2.0 - 0.5);
    painter->setPen(QPen(selected ? palette.color(QPalette::Highlight) : borderColour(palette), selected ? 2 : 1));
    painter->setBrush(selected ? blended(palette.color(QPalette::Highlight), palette.color(QPalette::Base), 0.12)
                               : palette.color(QPalette::Base));
    painter->drawRoundedRect(sheet, pad / 2.0, pad / 2.0);

    QRect free = sheet.toRect().adjusted(pad, pad, -pad, -pad);
    const QString title = shortened(option, free.width(), index.data().toString());
    const int height = heightOf(QFontMetrics(titleFont(option)), free.width(), title);
    painter->setFont(titleFont(option));
    painter->setPen(palette.color(QPalette::Text));
    painter->setClipRect(QRect(free.left(), free.top(), free.width(), height));
    painter->drawText(free, Qt::TextWordWrap, title);
    painter->setClipping(false);
    free.setTop(free.top() + height);
    painter->setFont(option.font);
    const QStringList lines = index.data(LinesRole).toStringList();
    const bool urgent = index.data(UrgentRole).toBool();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRect line(free.left(), free.top() + int(i) * option.fontMetrics.lineSpacing(), free.width(),
                         option.fontMetrics.lineSpacing());
        painter->setPen(urgent && i == 0 ? inkColor(Ink::Warning, palette) : mutedTextColour(palette));
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeading,
                          option.fontMetrics.elidedText(lines[i], Qt::ElideRight, line.width()));
    }
    painter->restore();
}

} // namespace microvet::ui
