#include "ui/outline/outline_delegate.h"

#include "ui/checks/severity.h"
#include "ui/outline/value_tree_model.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>

namespace microvet::ui {
namespace {

QFont fontOf(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    QFont font = option.font;
    const auto row = Row(index.data(ValueTreeModel::RowRole).toInt());
    if (row == Row::Course || row == Row::Module) font.setWeight(QFont::DemiBold);
    if (index.data(ValueTreeModel::PlaceholderRole).toBool()) font.setItalic(true);
    return font;
}

int gapOf(const QStyleOptionViewItem& option) { return option.fontMetrics.averageCharWidth(); }
int iconSide(const QStyleOptionViewItem& option) { return qRound(option.fontMetrics.height() * 1.05); }

/// Softer than text, and still 4.5:1 on the base of light and dark palettes.
QColor soft(const QColor& text, const QColor& base)
{
    return QColor::fromRgbF(float(text.redF() * 0.68 + base.redF() * 0.32), float(text.greenF() * 0.68 + base.greenF() * 0.32),
                            float(text.blueF() * 0.68 + base.blueF() * 0.32));
}

struct StateSign { QString icon; Ink ink = Ink::Text; };

/// Nothing for rows whose findings speak for them, and for parts of a unit that are simply there.
StateSign signOf(const QModelIndex& index)
{
    const auto row = Row(index.data(ValueTreeModel::RowRole).toInt());
    const bool part = row == Row::Block || row == Row::Question || row == Row::Outcome;
    switch (index.data(ValueTreeModel::StateRole).toInt()) {
    case int(model::State::Empty): return {QStringLiteral("state-empty")};
    case int(model::State::InWork): return part ? StateSign{} : StateSign{QStringLiteral("state-work")};
    case int(model::State::Ready): return {QStringLiteral("good"), Ink::Good};
    default: return {};
    }
}

} // namespace

void OutlineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    const QIcon rowIcon = option.icon;
    option.icon = {};
    option.text.clear();
    if (option.state & QStyle::State_Selected) option.state &= ~QStyle::State_HasFocus; // the bar says it already
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    const auto group = !(option.state & QStyle::State_Enabled) ? QPalette::Disabled
        : option.state & QStyle::State_Active                  ? QPalette::Active
                                                               : QPalette::Inactive;
    const QColor text = option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor base = option.palette.color(group, selected ? QPalette::Highlight : QPalette::Base);
    const int gap = gapOf(option);
    const int side = iconSide(option);
    const bool mirrored = option.direction == Qt::RightToLeft;
    QRect free = option.rect.adjusted(gap / 2, 0, -gap, 0);
    const auto take = [&](int width, bool atEnd) {
        QRect part = free;
        if (atEnd != mirrored) {
            part.setLeft(free.right() - width + 1);
            free.setRight(part.left() - 1 - gap);
        } else {
            part.setWidth(width);
            free.setLeft(part.right() + 1 + gap);
        }
        return part;
    };
    const auto square = [&](const QRect& rect) {
        return QRect(rect.left(), rect.top() + (rect.height() - side) / 2, side, side);
    };

    rowIcon.paint(painter, square(take(side, false)), Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);

    // At the end stand the state's sign and the minutes; where there are findings, their number comes between.
    const int count = index.data(ValueTreeModel::FindingCountRole).toInt();
    const auto severity = rules::Severity(index.data(ValueTreeModel::SeverityRole).toInt());
    const QRect sign = take(side, true);
    const auto drawSign = [&](const QString& name, Ink ink) {
        icon(name, ink).paint(painter, square(sign), Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
    };
    if (const StateSign state = signOf(index); !state.icon.isEmpty()) drawSign(state.icon, state.ink);
    else if (count > 0) drawSign(severityIconName(severity), severityInk(severity));
    if (count > 0) {
        QFont numberFont = option.font;
        numberFont.setWeight(QFont::DemiBold);
        painter->setFont(numberFont);
        painter->setPen(selected ? text : inkColor(severityInk(severity), option.palette));
        const QString number = QLocale().toString(count);
        painter->drawText(take(QFontMetrics(numberFont).horizontalAdvance(number), true), Qt::AlignVCenter | Qt::AlignRight, number);
    }

    if (const int comments = index.data(ValueTreeModel::CommentCountRole).toInt()) {
        painter->setFont(option.font);
        painter->setPen(text);
        const QString number = QLocale().toString(comments);
        painter->drawText(take(option.fontMetrics.horizontalAdvance(number), true), Qt::AlignVCenter | Qt::AlignRight, number);
        icon(QStringLiteral("comment")).paint(painter, square(take(side, true)), Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
    }

    const QFont font = fontOf(option, index);
    const QFontMetrics metrics(font);
    const QString title = index.data().toString();
    if (const int minutes = index.data(ValueTreeModel::MinutesRole).toInt()) {
        //: short for minutes and hours in a narrow list
        const QString words = minutes < 100 ? ValueTreeModel::tr("%1 min").arg(minutes)
                                            : ValueTreeModel::tr("%1 h").arg(QLocale().toString(minutes / 60.0, 'f', 1));
        const int width = option.fontMetrics.horizontalAdvance(words);
        // In a very narrow panel a title says more than a number; the tooltip and screen readers still give it.
        if (free.width() - width - gap >= std::min(metrics.horizontalAdvance(title), gap * 10)) {
            painter->setFont(option.font);
            painter->setPen(selected ? text : soft(text, base)); // on the bar a softer one would fall below 4.5:1
            painter->drawText(take(width, true), Qt::AlignVCenter | Qt::AlignRight, words);
        }
    }

    painter->setFont(font);
    painter->setPen(index.data(ValueTreeModel::PlaceholderRole).toBool() && !selected ? soft(text, base) : text);
    painter->drawText(free, Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute,
                      metrics.elidedText(title, Qt::ElideRight, free.width()));
    painter->restore();
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.fontMetrics.averageCharWidth() * 20, qRound(option.fontMetrics.height() * 1.75)};
}

void OutlineDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    constexpr const char* filled = "microvetFilled";
    if (editor->property(filled).toBool()) return;
    editor->setProperty(filled, true);
    QStyledItemDelegate::setEditorData(editor, index);
}

QWidget* OutlineDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("outlineTitleEdit"));
    editor->setAccessibleName(tr("Title"));
    editor->setPlaceholderText(index.data(ValueTreeModel::PlaceholderRole).toBool() ? index.data().toString() : QString());
    return editor;
}

void OutlineDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int start = iconSide(option) + gapOf(option);
    QRect rect = option.rect.adjusted(start, 1, -1, -1);
    if (option.direction == Qt::RightToLeft) rect = option.rect.adjusted(1, 1, -start, -1);
    editor->setGeometry(rect);
}

} // namespace microvet::ui
