#pragma once

#include <QByteArray>
#include <QString>

namespace microvet::exporters {

enum class OdtPage : bool { Upright, Landscape };

/// styles.xml: A4, the named styles that the text uses (names as word processors give them, so that their own take over),
/// a foot with the title and the page number.
QByteArray odtStyles(const QString& languageTag, const QString& title, OdtPage page = OdtPage::Upright);

inline constexpr double odtTextWidth = 17.0; ///< cm between the margins
inline constexpr double odtLandscapeWidth = 25.7;

} // namespace microvet::exporters
