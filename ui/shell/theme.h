#pragma once

#include <QColor>
#include <QPalette>

QT_BEGIN_NAMESPACE
class QApplication;
class QWidget;
QT_END_NAMESPACE

/// The program's look: Fusion with a calm palette for light and for dark, chosen by the desktop's own palette, and a few
/// measures that all windows share.
namespace microvet::ui::theme {

enum class Tone { Note, Good, Warning, Trouble };

/// Style, palette and font of the whole program. `dark` is taken from the desktop's palette.
void apply(QApplication& app);
void apply(QApplication& app, bool dark);
enum class Scheme { Light, Dark, HighContrast };
void apply(QApplication& app, Scheme scheme);

bool isDark(const QPalette& palette);
QPalette lightPalette();
QPalette darkPalette();
/// White on black with yellow for what is chosen or has the focus: 7:1 or more everywhere (WCAG 2.2, 1.4.6).
QPalette highContrastPalette();
double contrast(const QColor& a, const QColor& b);

/// Background of the program's windows at present.
QColor base();
/// `ground` with a breath of the tone's colour, still light or dark enough for the palette's text.
QColor tinted(const QColor& ground, Tone tone);
/// The tone's own colour for icons and small marks, with 4.5:1 or more on base().
QColor ink(Tone tone);

/// The unit of all spacing: about half the height of a line.
int gap(const QWidget* widget);

} // namespace microvet::ui::theme
