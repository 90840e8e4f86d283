#pragma once

#include "core/programme/following/figures.h"

/// Figures as pictures within a page.
namespace microvet::actions {

/// Horizontal bars with their numbers, as inline SVG with title and description; empty where all are 0. `id` makes the
/// names in it unique within the page. Colours differ from the paper by 4.5 to 1; length and number say the same, so that
/// nothing hangs on colour.
QString chartSvg(const programme::FigureGroup& group, const QString& id);

} // namespace microvet::actions
