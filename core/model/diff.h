#pragma once

#include "core/model/walk.h"

#include <QHash>
#include <QSet>

#include <any>
#include <memory>

/// What changed between two versions of a course. Costs the size of the change: equal storage is skipped by pointer.
namespace microvet::model {

/// One change of one field. A plain field carries its new value; a list of elements its new order and what came in.
struct Change {
    QUuid owner;      ///< the element; null for the review's own lists
    QByteArray field; ///< path of members below the owner
    std::any value;
    bool isList = false;
    QList<QUuid> order;
    QHash<QUuid, std::any> inserted;
};

struct Diff {
    QList<Change> changes;
    QSet<QUuid> added;     ///< elements that are new, with everything in them
    QSet<QUuid> removed;   ///< elements that are gone, with everything in them
    QSet<QUuid> moved;     ///< elements that have another parent or another place among those that stayed
    QSet<QUuid> changed;   ///< elements of which own fields changed
    QSet<QUuid> relisted;  ///< elements of which a list got other members or another order

    bool isEmpty() const { return changes.isEmpty(); }
};

Diff diff(const Content& before, const Content& after);

/// apply(a, diff(a, b)) == b. Parts of the diff that do not fit (another base) are left out.
Content apply(Content before, const Diff& diff);

/// Puts the old storage back wherever old and now are equal, so that versions share what did not change.
void reshare(const Content& old, Content& now);

} // namespace microvet::model
