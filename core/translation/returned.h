#pragma once

#include "core/translation/segment.h"

#include <QUuid>

#include <optional>

/// What comes back from translators, whatever file it stood in.
namespace microvet::translation {

struct ReturnedSegment {
    QString id;                   ///< of the segment it was sent as
    Pieces source;                ///< as the file has it; codes are counted in the order in which they stand there
    std::optional<Pieces> target; ///< codes are those of the source
    bool moved = false;           ///< the translator put it in another place among its neighbours
    QString fault = {};           ///< a sentence: why there is no target although something stands in the file
};

struct ReturnedUnit {
    QString id;
    QList<ReturnedSegment> segments;
};

struct Returned {
    QUuid course;
    QString sourceLanguage; ///< BCP 47
    QString targetLanguage; ///< empty: the file does not say it
    QList<ReturnedUnit> units;
    QStringList strays = {}; ///< sentences about what could not be told to belong to any text
};

/// The name of a segment in its unit, out and back.
inline QString segmentId(const Segment& segment) { return QStringLiteral("s%1").arg(segment.number); }

} // namespace microvet::translation
