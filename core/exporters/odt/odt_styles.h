#pragma once

#include "core/plan/paper.h"

namespace microvet::exporters {

/// styles.xml: A4, the named styles that the text uses (names as word processors give them, so that their own take over),
/// a foot with the title and the page number.
QByteArray odtStyles(const plan::Paper& paper, const QString& title);

inline constexpr double odtTextWidth = 17.0; ///< cm between the margins

} // namespace microvet::exporters
