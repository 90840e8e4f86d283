#include "ui/shell/theme.h"

#include "ui/shell/calm_style.h"

#include <QApplication>
#include <QFontMetrics>
#include <QToolTip>
#include <QWidget>

#include <cmath>

namespace microvet::ui::theme {

namespace {

/// What differs between light and dark; the rest follows from it.
struct Shades {
    QRgb window, field, other, button, text, quiet, line, accent, accentText, link, visited, tip, tipText;
};

constexpr Shades light{0xfff4f6f8, 0xffffffff, 0xfff0f3f6, 0xffffffff, 0xff1f2a33, 0xff5b6873, 0xffc3ccd4,
                       0xff1b6079, 0xffffffff, 0xff14597a, 0xff5d4a8a, 0xff22303a, 0xfff4f6f8};
constexpr Shades dark{0xff20262b, 0xff181d21, 0xff1d2328, 0xff2d353c, 0xffe6ebef, 0xffa3afb9, 0xff48545e,
                      0xff3d8fae, 0xff0c1216, 0xff7cc4e0, 0xffb9a6e6, 0xffe6ebef, 0xff20262b};

constexpr Shades highContrast{0xff000000, 0xff000000, 0xff000000, 0xff000000, 0xffffffff, 0xffe6e6e6, 0xffffffff,
                              0xffffff00, 0xff000000, 0xff80d4ff, 0xffd9c2ff, 0xffffffff, 0xff000000};

QColor mix(const QColor& a, const QColor& b, double share)
{
    return QColor::fromRgbF(float(a.redF() * (1 - share) + b.redF() * share), float(a.greenF() * (1 - share) + b.greenF() * share),
                            float(a.blueF() * (1 - share) + b.blueF() * share));
}

QPalette paletteOf(const Shades& s)
{
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, QRgb rgb) { p.setColor(role, QColor::fromRgba(rgb)); };
    set(QPalette::Window, s.window);
    set(QPalette::WindowText, s.text);
    set(QPalette::Base, s.field);
    set(QPalette::AlternateBase, s.other);
    set(QPalette::Text, s.text);
    set(QPalette::Button, s.button);
    set(QPalette::ButtonText, s.text);
    set(QPalette::BrightText, s.accentText);
    set(QPalette::Highlight, s.accent);
    set(QPalette::HighlightedText, s.accentText);
    set(QPalette::Link, s.link);
    set(QPalette::LinkVisited, s.visited);
    set(QPalette::ToolTipBase, s.tip);
    set(QPalette::ToolTipText, s.tipText);
    set(QPalette::PlaceholderText, s.quiet);
    const QColor line = QColor::fromRgba(s.line);
    p.setColor(QPalette::Mid, line);
    // Frames of fields take it on dark ground, where darker would be invisible.
    p.setColor(QPalette::Dark, qGray(s.window) < 128 ? line.lighter(150) : line.darker(125));
    p.setColor(QPalette::Midlight, line.lighter(108));
    p.setColor(QPalette::Light, QColor::fromRgba(s.button).lighter(108));
    p.setColor(QPalette::Shadow, QColor(0, 0, 0, 160));
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, mix(QColor::fromRgba(s.text), QColor::fromRgba(s.button), 0.5));
    p.setColor(QPalette::Disabled, QPalette::Highlight, line);
    return p;
}

double luminance(const QColor& colour)
{
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

} // namespace

bool isDark(const QPalette& palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

QPalette lightPalette() { return paletteOf(light); }
QPalette darkPalette() { return paletteOf(dark); }

QPalette highContrastPalette()
{
    QPalette p = paletteOf(highContrast);
    for (QPalette::ColorRole role : {QPalette::Mid, QPalette::Midlight, QPalette::Light, QPalette::Dark}) p.setColor(role, Qt::white);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor::fromRgba(0xffb0b0b0));
    return p;
}

double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

void apply(QApplication& app) { apply(app, isDark(app.palette())); }

void apply(QApplication& app, bool useDark) { apply(app, useDark ? Scheme::Dark : Scheme::Light); }

void apply(QApplication& app, Scheme scheme)
{
    if (!dynamic_cast<CalmStyle*>(app.style())) app.setStyle(new CalmStyle);
    const QPalette palette = scheme == Scheme::HighContrast ? highContrastPalette()
                             : scheme == Scheme::Dark         ? darkPalette()
                                                              : lightPalette();
    app.setPalette(palette);
    QToolTip::setPalette(palette);
    QFont font = app.font();
    // Desktops without a setting hand out 9 points, which is small for a day of writing.
    if (font.pointSizeF() > 0 && font.pointSizeF() < 10) {
        font.setPointSizeF(10);
        app.setFont(font);
    }
}

QColor base() { return QApplication::palette().color(QPalette::Window); }

QColor ink(Tone tone)
{
    const bool onDark = isDark(QApplication::palette());
    switch (tone) {
    case Tone::Note: return onDark ? QColor::fromRgba(0xff7cc4e0) : QColor::fromRgba(0xff14597a);
    case Tone::Good: return onDark ? QColor::fromRgba(0xff7fd1a0) : QColor::fromRgba(0xff1d6b42);
    case Tone::Warning: return onDark ? QColor::fromRgba(0xfff0c060) : QColor::fromRgba(0xff7a5200);
    case Tone::Trouble: return onDark ? QColor::fromRgba(0xffff9d8f) : QColor::fromRgba(0xffa3261a);
    }
    return {};
}

namespace {
/// Strong colours, of which a breath lies on the ground of a message.
QColor wash(Tone tone)
{
    switch (tone) {
    case Tone::Note: return QColor::fromRgba(0xff0b9bd0);
    case Tone::Good: return QColor::fromRgba(0xff24b36b);
    case Tone::Warning: return QColor::fromRgba(0xfff5b301);
    case Tone::Trouble: return QColor::fromRgba(0xffee4438);
    }
    return {};
}
} // namespace

QColor tinted(const QColor& ground, Tone tone) { return mix(ground, wash(tone), 0.16); }

int gap(const QWidget* widget) { return std::max(4, widget->fontMetrics().height() / 2); }

} // namespace microvet::ui::theme
