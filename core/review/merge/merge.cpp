#include "core/review/merge/merge.h"

#include "core/review/merge/values.h"

#include <algorithm>

namespace microvet::review {

using namespace model;

namespace {

struct Reference {
    QUuid owner;
    QByteArray field;
    QUuid target;
    bool operator==(const Reference&) const = default;
    friend size_t qHash(const Reference& reference, size_t seed = 0)
    {
        return qHashMulti(seed, reference.owner, reference.field, reference.target);
    }
};

bool hasRemoved(const Index& base, const Index& now)
{
    return std::any_of(base.nodes().cbegin(), base.nodes().cend(), [&](const Node& node) { return !now.find(node.id); });
}

/// Elements that `now` refers to where the base did not.
QSet<QUuid> newlyReferred(const Content& base, const Content& now)
{
    QSet<Reference> before;
    forEachRef(base.course, [&](const RefView& ref) { before.insert({ref.owner, ref.field, ref.target}); });
    QSet<QUuid> targets;
    forEachRef(now.course, [&](const RefView& ref) {
        if (!before.contains({ref.owner, ref.field, ref.target})) targets.insert(ref.target);
    });
    return targets;
}

void sortByPlace(QList<Conflict>& conflicts, const Index& mine, const Index& theirs)
{
    const auto place = [&](const Conflict& conflict) {
        if (const Node* node = mine.find(conflict.element)) return mine.placeOf(*node);
        // What only theirs has stands where its parent stands in mine.
        for (const Node* node = theirs.find(conflict.element); node; node = node->parent < 0 ? nullptr : &theirs.nodes()[size_t(node->parent)])
            if (const Node* own = mine.find(node->id)) return mine.placeOf(*own);
        return int(mine.nodes().size());
    };
    std::stable_sort(conflicts.begin(), conflicts.end(), [&](const Conflict& a, const Conflict& b) { return place(a) < place(b); });
}

} // namespace

Merged merge(const Content* base, const Content& mine, const Content& theirs, const Choices& choices, Side undecided)
{
    const Index baseIndex = base ? Index(*base) : Index();
    const Index mineIndex(mine);
    const Index theirsIndex(theirs);
    Conflicts conflicts(choices, undecided);
    Places places(baseIndex, mineIndex, theirsIndex, conflicts);
    if (base) {
        if (hasRemoved(baseIndex, theirsIndex)) places.setNewlyReferred(Side::Mine, newlyReferred(*base, mine));
        if (hasRemoved(baseIndex, mineIndex)) places.setNewlyReferred(Side::Theirs, newlyReferred(*base, theirs));
    }
    Merged merged;
    merged.content = mergedValue(base, mine, theirs, baseIndex, places, conflicts);
    dropLostReferences(merged.content, mineIndex, theirsIndex, mine, theirs);
    repairIds(merged.content);
    merged.conflicts = conflicts.take();
    sortByPlace(merged.conflicts, mineIndex, theirsIndex);
    return merged;
}

} // namespace microvet::review
