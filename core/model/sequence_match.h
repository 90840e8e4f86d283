#pragma once

#include <QList>

/// Two sequences side by side, whatever their items stand for. Items are numbers: equal items, equal numbers.
namespace microvet::model {

/// [aStart, aEnd) of the first became [bStart, bEnd) of the second. One of the two may be empty.
struct Hunk {
    qsizetype aStart = 0, aEnd = 0;
    qsizetype bStart = 0, bEnd = 0;
    bool operator==(const Hunk&) const = default;
};

/// What differs, from the front to the end; what is between two hunks is equal. Of sequences too long to compare in a
/// moment the beginnings and ends in common are found, and what is between is one hunk.
QList<Hunk> differingHunks(const QList<int>& a, const QList<int>& b);

} // namespace microvet::model
