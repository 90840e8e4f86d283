#include "ui/shell/calm_style.h"

#include "ui/shell/theme.h"
#include "ui/widgets/covered_text.h"
#include "ui/widgets/style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

namespace microvet::ui {

namespace {

/// Fields and buttons are so many lines high at least.
constexpr double controlHeight = 1.6;

void outline(QPainter* painter, const QStyleOption* option, bool round)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    const bool enabled = option->state & QStyle::State_Enabled;
    const double share = isHighContrast(option->palette) ? (enabled ? 1 : 0.7) : enabled ? 0.5 : 0.3;
    painter->setPen(blended(option->palette.color(QPalette::Text), option->palette.color(QPalette::Base), share));
    const QRectF edge = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (round) painter->drawEllipse(edge);
    else painter->drawRoundedRect(edge, 2, 2);
    painter->restore();
}

/// What Fusion draws in shades of the ground; on black they are all black.
bool needsEdge(QStyle::PrimitiveElement element, const QStyleOption* option)
{
    switch (element) {
    case QStyle::PE_PanelButtonCommand:
    case QStyle::PE_FrameMenu:
    case QStyle::PE_FrameGroupBox:
    case QStyle::PE_FrameTabWidget: return true;
    case QStyle::PE_PanelButtonTool: return option->state & (QStyle::State_On | QStyle::State_Sunken | QStyle::State_MouseOver);
    default: return false;
    }
}

/// A button with words that opens a menu; one with an icon alone says it by the icon.
bool opensMenu(const QStyleOptionToolButton* button)
{
    return button->features & QStyleOptionToolButton::HasMenu && !(button->features & QStyleOptionToolButton::MenuButtonPopup)
        && button->toolButtonStyle != Qt::ToolButtonIconOnly;
}

int arrowSide(const QStyleOption* option) { return option->fontMetrics.height() * 2 / 3; }

} // namespace

CalmStyle::CalmStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (element == PE_IndicatorBranch && option->state & State_Selected) {
        QStyleOption onBar(*option); // its arrow would be dark on the dark bar of the selected row
        onBar.palette.setColor(QPalette::WindowText, option->palette.color(QPalette::HighlightedText));
        QProxyStyle::drawPrimitive(element, &onBar, painter, widget);
        return;
    }
    const auto* line = element == PE_PanelLineEdit ? qstyleoption_cast<const QStyleOptionFrame*>(option) : nullptr;
    if (line && line->state & State_ReadOnly) { // lies in the sheet, as nothing can be typed there
        QStyleOptionFrame flat(*line);
        flat.palette.setBrush(QPalette::Base, line->palette.brush(QPalette::Window));
        QProxyStyle::drawPrimitive(element, &flat, painter, widget);
        return;
    }
    const bool strong = isHighContrast(option->palette);
    if (element == PE_FrameFocusRect && strong) {
        painter->save();
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(option->palette.color(QPalette::Highlight), 3));
        painter->drawRect(option->rect.adjusted(1, 1, -2, -2));
        painter->restore();
        return;
    }
    const bool text = element == PE_Frame && widget && widget->inherits("QAbstractScrollArea");
    if (element != PE_FrameLineEdit && !text) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool box = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton;
        if (box || (strong && needsEdge(element, option))) outline(painter, option, element == PE_IndicatorRadioButton);
        return;
    }
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == PE_Frame && frame && frame->frameShape == QFrame::NoFrame) return;
    const bool focus = option->state & State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(option->palette.color(focus ? QPalette::Highlight : QPalette::Dark), focus ? (strong ? 3 : 2) : 1));
    const double inset = focus ? (strong ? 1.5 : 1) : 0.5;
    painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset), 2, 2);
    painter->restore();
}

void CalmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const
{
    const auto* button = control == CC_ToolButton ? qstyleoption_cast<const QStyleOptionToolButton*>(option) : nullptr;
    if (button && opensMenu(button)) {
        // Qt puts the arrow below the words, half outside.
        QStyleOptionToolButton plain(*button);
        plain.features &= ~QStyleOptionToolButton::HasMenu;
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        QStyleOption arrow;
        arrow.palette = option->palette;
        arrow.state = option->state;
        const int side = arrowSide(option);
        const QRect place(option->rect.right() - side - side / 3, option->rect.center().y() - side / 2, side, side);
        arrow.rect = visualRect(option->direction, option->rect, place);
        proxy()->drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const bool strong = isHighContrast(option->palette);
    const bool edge = (control == CC_SpinBox && theme::isDark(option->palette)) || (strong && control == CC_ComboBox);
    if (edge && !(option->state & State_HasFocus)) outline(painter, option, false);
    if (strong && (control == CC_ComboBox || control == CC_SpinBox) && option->state & State_HasFocus) {
        QStyleOption focus(*option);
        proxy()->drawPrimitive(PE_FrameFocusRect, &focus, painter, widget);
    }
}

/// Where a text is cut short before it is drawn, it is covered before that.
void CalmStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (cover::isOn()) {
        if (const auto* row = element == CE_ItemViewItem ? qstyleoption_cast<const QStyleOptionViewItem*>(option) : nullptr) {
            QStyleOptionViewItem covered(*row);
            covered.text = row->index.data(cover::personalRole).toBool() ? cover::shownOfPerson(row->text) : cover::shown(row->text);
            return QProxyStyle::drawControl(element, &covered, painter, widget);
        }
        if (const auto* box = element == CE_ComboBoxLabel ? qstyleoption_cast<const QStyleOptionComboBox*>(option) : nullptr) {
            QStyleOptionComboBox covered(*box);
            covered.currentText = cover::shown(box->currentText);
            return QProxyStyle::drawControl(element, &covered, painter, widget);
        }
        if (const auto* head = element == CE_HeaderLabel ? qstyleoption_cast<const QStyleOptionHeaderV2*>(option) : nullptr) {
            QStyleOptionHeaderV2 covered(*head);
            covered.text = cover::shown(head->text);
            return QProxyStyle::drawControl(element, &covered, painter, widget);
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CalmStyle::drawItemText(QPainter* painter, const QRect& place, int alignment, const QPalette& palette, bool enabled, const QString& text,
                             QPalette::ColorRole role) const
{
    QProxyStyle::drawItemText(painter, place, alignment, palette, enabled, cover::shown(text), role);
}

QSize CalmStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (!option) return size;
    const int line = option->fontMetrics.height();
    switch (type) {
    case CT_PushButton:
        size.setWidth(std::max(size.width(), contents.width() + line * 3 / 2));
        [[fallthrough]];
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: size.setHeight(std::max(size.height(), qRound(line * controlHeight))); break;
    case CT_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option); button && opensMenu(button))
            size.rwidth() += arrowSide(option) * 5 / 2; // the words stand in the middle, so that both sides grow
        break;
    default: break;
    }
    return size;
}

QRect CalmStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const int side = option->fontMetrics.averageCharWidth() / 3;
        rect.adjust(side, 0, -side, 0);
    }
    return rect;
}

} // namespace microvet::ui
