#pragma once

#include "core/translation/segment.h"

/// The visible name of a paragraph in a table of texts.
namespace microvet::translation {

struct RowCode {
    QString place;  ///< which paragraph of which text
    QString source; ///< what it said; empty where that was lost
    bool operator==(const RowCode&) const = default;

    /// "7K2QF-M4ZTA-9C3D"
    QString shown() const;
};

RowCode rowCodeOf(const QString& unitId, const Segment& segment);
/// The first half alone: paragraph `number` of the text, whatever it says.
QString rowPlace(const QString& unitId, int number);
/// Takes what people and programs make of it: other dashes, spaces, small letters. Nothing where it is no code.
std::optional<RowCode> readRowCode(const QString& text);

} // namespace microvet::translation
