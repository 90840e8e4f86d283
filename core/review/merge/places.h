#pragma once

#include "core/review/merge/conflicts.h"
#include "core/review/merge/index.h"

namespace microvet::review {

/// Who is in the result, and in which list.
class Places {
public:
    Places(const Index& base, const Index& mine, const Index& theirs, Conflicts& conflicts)
        : m_base(base), m_mine(mine), m_theirs(theirs), m_conflicts(conflicts)
    {
    }

    /// Elements that the side refers to where the base did not: to be known before anything is asked.
    void setNewlyReferred(Side side, const QSet<QUuid>& targets) { m_referred[int(side)] = targets; }

    struct Place {
        bool alive = false;
        ListKey list;
    };
    Place of(const QUuid& id);
    /// Which side's alternative a variant has; Mine where both have the same one.
    Side bodyOf(const QUuid& id);
    const Index& index(Side side) const { return side == Side::Mine ? m_mine : m_theirs; }

private:
    Place decided(const QUuid& id);
    Place ofBoth(const Node& mine, const Node& theirs);
    Place ofOne(const Node& node, Side side);
    int alternativeOf(const QUuid& id);
    Side decidedBody(const Node& mine, const Node& theirs);
    bool holds(const ListKey& list);
    bool isGone(const QUuid& id, Side side) const { return m_base.find(id) && !index(side).find(id); }
    bool isTouched(const Node& node, Side side) const;
    bool changedItself(const Node& node, Side side) const;
    bool isReordered(const Node& node, Side side) const;
    bool isBodyTouched(const Node& node, const Node& before, Side side) const;

    const Index& m_base;
    const Index& m_mine;
    const Index& m_theirs;
    Conflicts& m_conflicts;
    QSet<QUuid> m_referred[2];
    QHash<QUuid, Place> m_places;
    QHash<QUuid, Side> m_bodies;
};

/// Ids as numbers in the order of the ids, for what orders lists.
class IdNumbers {
public:
    explicit IdNumbers(const QList<QList<QUuid>>& lists);
    QList<int> numbers(const QList<QUuid>& ids) const;
    QList<QUuid> ids(const QList<int>& numbers) const;
    int number(const QUuid& id) const { return m_numbers.value(id, -1); }

private:
    QList<QUuid> m_ids;
    QHash<QUuid, int> m_numbers;
};

} // namespace microvet::review
