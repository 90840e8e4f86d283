#pragma once

#include "core/review/merge/merge.h"

/// The order of one list out of three.
namespace microvet::review {

/// Members as numbers; where two insert at one place, the smaller number stands first. No list has a number twice.
struct Order {
    QList<int> members;
    QList<int> disputed; ///< that both sides moved, to places that cannot both be
};

/// Each list holds only members that are in the result, and of `base` only those that were in it before. A member of one
/// side alone keeps its place behind the one that it stood behind. Disputed members stand as `decided` has them.
Order mergeOrder(const QList<int>& base, const QList<int>& mine, const QList<int>& theirs, Side decided);

/// Members of `now` that changed their place among those that `before` has too: as few as can be, and where there is a
/// choice, not those of `stay`.
QSet<int> movedMembers(const QList<int>& before, const QList<int>& now, const QSet<int>& stay = {});

} // namespace microvet::review
