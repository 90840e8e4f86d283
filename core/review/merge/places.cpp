#include "core/review/merge/places.h"

#include "core/review/merge/order.h"

#include <algorithm>

namespace microvet::review {

namespace {

constexpr Side other(Side side) { return side == Side::Mine ? Side::Theirs : Side::Mine; }

const ListKey* listOf(const Index& index, const Node* node)
{
    return node && node->list >= 0 ? &index.listOf(*node) : nullptr;
}

QList<QUuid> kept(const QList<QUuid>& list, const QList<QUuid>& in)
{
    const QSet<QUuid> known(in.cbegin(), in.cend());
    QList<QUuid> out;
    for (const QUuid& id : list)
        if (known.contains(id)) out.append(id);
    return out;
}

} // namespace

IdNumbers::IdNumbers(const QList<QList<QUuid>>& lists)
{
    for (const QList<QUuid>& list : lists) m_ids += list;
    std::sort(m_ids.begin(), m_ids.end());
    m_ids.erase(std::unique(m_ids.begin(), m_ids.end()), m_ids.end());
    for (int i = 0; i < int(m_ids.size()); ++i) m_numbers.insert(m_ids[i], i);
}

QList<int> IdNumbers::numbers(const QList<QUuid>& ids) const
{
    QList<int> out;
    out.reserve(ids.size());
    for (const QUuid& id : ids) out.append(m_numbers.value(id));
    return out;
}

QList<QUuid> IdNumbers::ids(const QList<int>& numbers) const
{
    QList<QUuid> out;
    out.reserve(numbers.size());
    for (const int number : numbers) out.append(m_ids[number]);
    return out;
}

Places::Place Places::of(const QUuid& id)
{
    if (const auto it = m_places.constFind(id); it != m_places.cend()) return *it;
    const Place place = decided(id);
    m_places.insert(id, place);
    return place;
}

Places::Place Places::decided(const QUuid& id)
{
    const Node* mine = m_mine.find(id);
    const Node* theirs = m_theirs.find(id);
    if (mine && theirs) return ofBoth(*mine, *theirs);
    if (mine) return ofOne(*mine, Side::Mine);
    if (theirs) return ofOne(*theirs, Side::Theirs);
    return {};
}

Places::Place Places::ofBoth(const Node& mine, const Node& theirs)
{
    const ListKey* m = listOf(m_mine, &mine);
    const ListKey* t = listOf(m_theirs, &theirs);
    if (!m || !t) return {true, {}}; // the course itself
    const ListKey* b = listOf(m_base, m_base.find(mine.id));
    QList<const ListKey*> wishes{m, t};
    if (!(*m == *t)) {
        const bool mineMoved = !b || !(*m == *b);
        const bool theirsMoved = !b || !(*t == *b);
        if (mineMoved && theirsMoved) {
            Conflict conflict;
            conflict.kind = ConflictKey::Place;
            conflict.element = mine.id;
            if (m_conflicts.decideSide(conflict, m_conflicts.undecided()) == Side::Theirs) wishes = {t, m};
        } else if (theirsMoved) {
            wishes = {t, m};
        }
    }
    if (b) wishes.append(b);
    for (const ListKey* wish : std::as_const(wishes))
        if (holds(*wish)) return {true, *wish};
    return {};
}

Places::Place Places::ofOne(const Node& node, Side side)
{
    const Index& own = index(side);
    const ListKey* list = listOf(own, &node);
    // In the alternative of a variant that was given up for another: that is its owner's conflict.
    if (!list || !holds(*list)) return {};
    if (!m_base.find(node.id)) return {true, *list};
    const Node* top = &node;
    while (top->parent >= 0 && isGone(own.nodes()[size_t(top->parent)].id, other(side)))
        top = &own.nodes()[size_t(top->parent)];
    if (!isTouched(*top, side)) return {};
    Conflict conflict;
    conflict.kind = ConflictKey::Removed;
    conflict.element = top->id;
    conflict.gone = other(side);
    if (m_conflicts.decideSide(conflict, side) != side) return {};
    return {true, *list};
}

bool Places::holds(const ListKey& list)
{
    if (list.owner.isNull()) return true;
    return of(list.owner).alive && (list.alternative < 0 || alternativeOf(list.owner) == list.alternative);
}

bool Places::changedItself(const Node& node, Side side) const
{
    const Node* before = m_base.find(node.id);
    if (!before || before->facts != node.facts) return true;
    const ListKey* now = listOf(index(side), &node);
    const ListKey* then = listOf(m_base, before);
    return !now != !then || (now && !(*now == *then)) || !node.facts->sameOwn(before->address, node.address);
}

bool Places::isReordered(const Node& node, Side side) const
{
    const Node* before = m_base.find(node.id);
    if (!before || node.list < 0 || before->list < 0) return false;
    const QList<QUuid> then = m_base.membersOf(*before);
    const QList<QUuid> now = index(side).membersOf(node);
    if (kept(then, now) == kept(now, then)) return false;
    const IdNumbers numbers({then, now});
    // Where it could as well be another one that was moved, it is that one.
    QSet<int> stay;
    for (const QUuid& id : now)
        if (isGone(id, other(side))) stay.insert(numbers.number(id));
    return movedMembers(numbers.numbers(then), numbers.numbers(now), stay).contains(numbers.number(node.id));
}

bool Places::isTouched(const Node& node, Side side) const
{
    const std::vector<Node>& nodes = index(side).nodes();
    for (int i = index(side).placeOf(node); i < node.end; ++i) {
        const Node& inside = nodes[size_t(i)];
        if (changedItself(inside, side) || m_referred[int(side)].contains(inside.id) || isReordered(inside, side)) return true;
    }
    return false;
}

Side Places::bodyOf(const QUuid& id)
{
    if (const auto it = m_bodies.constFind(id); it != m_bodies.cend()) return *it;
    const Node* mine = m_mine.find(id);
    const Node* theirs = m_theirs.find(id);
    if (!mine || !theirs) return mine ? Side::Mine : Side::Theirs;
    if (mine->alternative == theirs->alternative) return Side::Mine;
    const Side side = decidedBody(*mine, *theirs);
    m_bodies.insert(id, side);
    return side;
}

Side Places::decidedBody(const Node& mine, const Node& theirs)
{
    const Node* before = m_base.find(mine.id);
    if (before && before->facts == mine.facts) {
        if (mine.alternative == before->alternative && !isBodyTouched(mine, *before, Side::Mine)) return Side::Theirs;
        if (theirs.alternative == before->alternative && !isBodyTouched(theirs, *before, Side::Theirs)) return Side::Mine;
    }
    Conflict conflict;
    conflict.kind = ConflictKey::Field;
    conflict.element = mine.id;
    conflict.field = QByteArrayLiteral("body");
    return m_conflicts.decideSide(conflict, m_conflicts.undecided());
}

bool Places::isBodyTouched(const Node& node, const Node& before, Side side) const
{
    if (!node.facts->sameBody(before.address, node.address)) return true;
    const Index& own = index(side);
    const int at = own.placeOf(node);
    for (int i = at + 1; i < node.end; i = own.nodes()[size_t(i)].end) {
        const Node& child = own.nodes()[size_t(i)];
        const Node* then = m_base.find(child.id);
        if (child.list < 0 || own.listOf(child).alternative < 0) continue;
        if (!then || then->list < 0 || !(own.listOf(child) == m_base.listOf(*then))) return true;
        const QList<QUuid>& now = own.membersOf(child);
        const QList<QUuid>& earlier = m_base.membersOf(*then);
        if (kept(now, earlier) != kept(earlier, now)) return true;
        if (isGone(child.id, other(side)) && isTouched(child, side)) return true;
    }
    return false;
}

int Places::alternativeOf(const QUuid& id)
{
    const Node* node = index(bodyOf(id)).find(id);
    return node ? node->alternative : -1;
}

} // namespace microvet::review
