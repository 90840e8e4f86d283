#pragma once

#include <QProxyStyle>

namespace microvet::ui {

/// Fusion with outlines that can be seen in the dark: Fusion itself draws them darker than the window, and empty tick
/// boxes and fields vanish (WCAG 1.4.11 asks for 3:1). Texts of several lines show the focus as lines do.
/// To be set once, by the program's main().
class AppStyle : public QProxyStyle {
public:
    AppStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget = nullptr) const override;
};

} // namespace microvet::ui
