#pragma once

#include <QProxyStyle>

namespace microvet::ui {

/// Fusion, calmer: one kind of frame around all fields, in light and dark; a visible focus on texts of several lines; one
/// height for fields and buttons that stand side by side; room around words.
class CalmStyle : public QProxyStyle {
    Q_OBJECT

public:
    CalmStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    /// These two paint what others may see: see covered_text.
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawItemText(QPainter* painter, const QRect& place, int alignment, const QPalette& palette, bool enabled, const QString& text,
                      QPalette::ColorRole role) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
};

} // namespace microvet::ui
