#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace microvet::ui {

/// What an icon's ink means. Never the only sign of it: each icon stands beside words or has an accessible text.
enum class Ink { Text, Error, Warning, Advice, Good };

/// The colour of an ink that reads on the palette's base, light or dark.
QColor inkColor(Ink ink, const QPalette& palette);
bool isDark(const QPalette& palette);
/// Text and ground as far apart as screens allow, as in the program's high contrast.
bool isHighContrast(const QPalette& palette);

/// ":/icons/<name>.svg" drawn in the palette's text colour (highlighted text where selected, grey where disabled), sharp
/// at every size and scale. The drawings are black; only their opacity counts. Follows a change of palette.
QIcon icon(const QString& name, Ink ink = Ink::Text);

} // namespace microvet::ui
