#include "ui/widgets/app_style.h"

#include "ui/widgets/style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace microvet::ui {

AppStyle::AppStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool box = element == PE_IndicatorCheckBox;
    const bool round = element == PE_IndicatorRadioButton;
    const bool field = element == PE_FrameLineEdit || (element == PE_Frame && widget && widget->inherits("QAbstractScrollArea"));
    if (!isDark(option->palette) || !(box || round || field)) return;
    // The focus has a frame of its own colour already.
    if (field && option->state & State_HasFocus) return;
    const QPalette& palette = option->palette;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(blended(palette.color(QPalette::Text), palette.color(QPalette::Base), option->state & State_Enabled ? 0.5 : 0.3));
    const QRectF edge = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (round) painter->drawEllipse(edge);
    else painter->drawRoundedRect(edge, 2, 2);
    painter->restore();
}

} // namespace microvet::ui
