#include "ui/widgets/app_style.h"

#include "ui/widgets/style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace microvet::ui {

namespace {

void drawEdge(QPainter* painter, const QStyleOption* option, bool round)
{
    const QPalette& palette = option->palette;
    const bool focus = option->state & QStyle::State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(focus ? palette.color(QPalette::Highlight)
                          : blended(palette.color(QPalette::Text), palette.color(QPalette::Base),
                                    option->state & QStyle::State_Enabled ? 0.5 : 0.3));
    const QRectF edge = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (round) painter->drawEllipse(edge);
    else painter->drawRoundedRect(edge, 2, 2);
    painter->restore();
}

} // namespace

AppStyle::AppStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool focus = option->state & State_HasFocus;
    const bool dark = isDark(option->palette);
    if (element == PE_Frame && widget && widget->inherits("QAbstractScrollArea")) {
        if (dark || focus) drawEdge(painter, option, false);
    } else if (dark && (element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton)) {
        drawEdge(painter, option, element == PE_IndicatorRadioButton);
    } else if (dark && !focus && element == PE_FrameLineEdit) {
        drawEdge(painter, option, false);
    }
}

void AppStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox && isDark(option->palette) && !(option->state & State_HasFocus)) drawEdge(painter, option, false);
}

} // namespace microvet::ui
