#pragma once

#include "core/actions/compare.h"

class QPalette;

namespace microvet::ui {

/// The comparison as a page to read. What went is struck through and stands between [− and −], what came is underlined
/// between [+ and +]: marks that remain without colours and that a screen reader says.
QString comparisonHtml(const QList<actions::Difference>& differences, const QPalette& palette);

} // namespace microvet::ui
