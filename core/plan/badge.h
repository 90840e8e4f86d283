#pragma once

#include "core/model/content.h"

#include <QByteArray>

/// The badge of a micro-credential: a round seal with the course's title, the organisation and its colour.
namespace microvet::plan {

struct BadgeFace {
    QString kind;         ///< above the title: "Micro-credential" in the course's language
    QString title;
    QString organisation;
    QString colour;       ///< "#rrggbb"; anything else gives the program's own
};

/// What the course says. The text of the badge stands for the title where there is one.
BadgeFace badgeFaceOf(const model::Course& course);

/// An SVG of 400 × 400 units, within SVG Tiny 1.2 so that Qt and every browser draw it alike. Words that do not fit get
/// smaller, then end in an ellipsis.
QByteArray badgeSvg(const BadgeFace& face);

/// "#rrggbb" in small letters, or the program's own colour where it is none.
QString badgeColour(const QString& colour);
/// Black or white, whichever is easier to read on the colour (WCAG 2.2, relative luminance).
QString inkOn(const QString& colour);

} // namespace microvet::plan
