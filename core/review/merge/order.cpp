#include "core/review/merge/order.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace microvet::review {

namespace {

using Positions = QHash<int, qsizetype>;

Positions positionsIn(const QList<int>& list)
{
    Positions places;
    places.reserve(list.size());
    for (qsizetype i = 0; i < list.size(); ++i) places.insert(list[i], i);
    return places;
}

QList<int> only(const QList<int>& list, const auto& wanted)
{
    QList<int> out;
    for (const int member : list)
        if (wanted(member)) out.append(member);
    return out;
}

/// For each place of the numbers: how long the longest rising sequence is that ends there, and that starts there.
std::pair<std::vector<int>, std::vector<int>> risingLengths(const QList<qsizetype>& numbers)
{
    const size_t count = size_t(numbers.size());
    std::vector<int> ending(count, 1), starting(count, 1);
    for (size_t i = 0; i < count; ++i)
        for (size_t j = 0; j < i; ++j)
            if (numbers[qsizetype(j)] < numbers[qsizetype(i)]) ending[i] = std::max(ending[i], ending[j] + 1);
    for (size_t i = count; i-- > 0;)
        for (size_t j = i + 1; j < count; ++j)
            if (numbers[qsizetype(j)] > numbers[qsizetype(i)]) starting[i] = std::max(starting[i], starting[j] + 1);
    return {ending, starting};
}

QList<qsizetype> rankedBy(const Positions& before, const QList<int>& now)
{
    QList<qsizetype> ranks;
    for (const int member : now) ranks.append(before.value(member));
    return ranks;
}

/// Members that cannot stay in any of the smallest explanations of the new order.
QSet<int> surelyMoved(const QList<int>& before, const QList<int>& now)
{
    const auto [ending, starting] = risingLengths(rankedBy(positionsIn(before), now));
    const int longest = ending.empty() ? 0 : *std::max_element(ending.cbegin(), ending.cend());
    QSet<int> moved;
    for (size_t i = 0; i < ending.size(); ++i)
        if (ending[i] + starting[i] - 1 < longest) moved.insert(now[qsizetype(i)]);
    return moved;
}

/// Who beats whom, pair by pair: a pair stands as the side has it that changed it. Where this leads in no circle there is
/// exactly one order of all, and every change of both sides is in it.
struct Pairs {
    QList<int> order;       ///< empty: a circle
    QSet<int> disputed;     ///< both sides have them, the base does not, in different orders
};

Pairs byPairs(const QList<int>& base, const QList<int>& mine, const QList<int>& theirs, Side decided)
{
    const Positions inBase = positionsIn(base);
    const Positions inTheirs = positionsIn(theirs);
    const qsizetype count = mine.size();
    std::vector<qsizetype> wins(size_t(count), 0);
    std::vector<qsizetype> baseAt(size_t(count), -1), theirsAt(size_t(count), 0);
    for (qsizetype i = 0; i < count; ++i) {
        baseAt[size_t(i)] = inBase.value(mine[i], -1);
        theirsAt[size_t(i)] = inTheirs.value(mine[i]);
    }
    Pairs out;
    for (size_t i = 0; i < size_t(count); ++i) {
        for (size_t j = i + 1; j < size_t(count); ++j) {
            // In mine i stands before j.
            bool before = true;
            if (theirsAt[i] > theirsAt[j]) {
                const bool known = baseAt[i] >= 0 && baseAt[j] >= 0;
                before = known ? baseAt[i] > baseAt[j] : decided == Side::Mine;
                if (!known) out.disputed << mine[qsizetype(i)] << mine[qsizetype(j)];
            }
            ++wins[before ? i : j];
        }
    }
    // Without a circle each has its own number of wins.
    QList<int> order(count, -1);
    for (size_t i = 0; i < size_t(count); ++i) {
        int& place = order[count - 1 - wins[i]];
        if (place >= 0) return out;
        place = mine[qsizetype(i)];
    }
    out.order = order;
    return out;
}

struct Run {
    QList<int> members;
    bool operator<(const Run& other) const { return members.constFirst() < other.members.constFirst(); }
};

void appendRuns(QList<int>& to, QList<Run> runs)
{
    std::sort(runs.begin(), runs.end());
    for (const Run& run : std::as_const(runs)) to += run.members;
}

/// By moves: what nobody moved stands as it stood, the rest in the gaps between as its mover has it.
QList<int> byMoves(const QList<int>& mine, const QList<int>& theirs, const QSet<int>& fixed, const QSet<int>& theirMoves)
{
    QHash<qsizetype, QList<Run>> gaps;
    const auto collect = [&](const QList<int>& list, bool isTheirs) {
        qsizetype gap = 0;
        QHash<qsizetype, Run> runs;
        for (const int member : list) {
            if (fixed.contains(member)) ++gap;
            else if (theirMoves.contains(member) == isTheirs) runs[gap].members.append(member);
        }
        for (auto it = runs.cbegin(); it != runs.cend(); ++it) gaps[it.key()].append(*it);
    };
    collect(mine, false);
    collect(theirs, true);
    QList<int> order;
    qsizetype gap = 0;
    appendRuns(order, gaps.value(gap));
    for (const int member : mine) {
        if (!fixed.contains(member)) continue;
        order.append(member);
        appendRuns(order, gaps.value(++gap));
    }
    return order;
}

/// The order of what both sides have.
Order orderOfCommon(const QList<int>& base, const QList<int>& mine, const QList<int>& theirs, Side decided)
{
    if (mine == theirs) return {mine, {}};
    const bool allKnown = base.size() == mine.size();
    if (allKnown && theirs == base) return {mine, {}};
    if (allKnown && mine == base) return {theirs, {}};
    const Pairs pairs = byPairs(base, mine, theirs, decided);
    Order out;
    const auto tell = [&](const QSet<int>& disputed) {
        out.disputed = only(base, [&](int member) { return disputed.contains(member); });
        for (const int member : mine)
            if (disputed.contains(member) && !out.disputed.contains(member)) out.disputed.append(member);
    };
    if (!pairs.order.isEmpty()) {
        out.members = pairs.order;
        tell(pairs.disputed);
        return out;
    }
    // Who moved what is explained so that the two explanations meet in as few members as can be; the side that is
    // explained first is the same whichever of them is called mine.
    const QSet<int> known(base.cbegin(), base.cend());
    const auto inBase = [&](int member) { return known.contains(member); };
    const QList<int> mineKnown = only(mine, inBase);
    const QList<int> theirsKnown = only(theirs, inBase);
    const bool mineFirst = mineKnown < theirsKnown;
    const QList<int>& first = mineFirst ? mineKnown : theirsKnown;
    const QList<int>& second = mineFirst ? theirsKnown : mineKnown;
    const QSet<int> firstMoves = movedMembers(base, first, surelyMoved(base, second));
    const QSet<int> secondMoves = movedMembers(base, second, firstMoves);
    QSet<int> mineMoves = mineFirst ? firstMoves : secondMoves;
    QSet<int> theirMoves = mineFirst ? secondMoves : firstMoves;
    QSet<int> both = mineMoves;
    both.intersect(theirMoves);
    QSet<int> fixed = known;
    fixed.subtract(mineMoves).subtract(theirMoves);
    QSet<int> newToBase = QSet<int>(mine.cbegin(), mine.cend()).subtract(known);
    if (decided == Side::Mine) theirMoves.subtract(both);
    else theirMoves.unite(newToBase);
    out.members = byMoves(mine, theirs, fixed, theirMoves);
    tell(both + pairs.disputed);
    return out;
}

} // namespace

QSet<int> movedMembers(const QList<int>& before, const QList<int>& now, const QSet<int>& stay)
{
    const Positions places = positionsIn(before);
    const QList<int> common = only(now, [&](int member) { return places.contains(member); });
    const QList<qsizetype> ranks = rankedBy(places, common);
    const size_t count = size_t(ranks.size());
    // The longest rising sequence stays; among equals the one that holds most of `stay`.
    using Weight = std::pair<int, int>;
    std::vector<Weight> best(count);
    std::vector<qsizetype> previous(count, -1);
    qsizetype end = -1;
    for (size_t i = 0; i < count; ++i) {
        Weight longest{0, 0};
        for (size_t j = 0; j < i; ++j) {
            if (ranks[qsizetype(j)] < ranks[qsizetype(i)] && best[j] > longest) {
                longest = best[j];
                previous[i] = qsizetype(j);
            }
        }
        best[i] = {longest.first + 1, longest.second + (stay.contains(common[qsizetype(i)]) ? 1 : 0)};
        if (end < 0 || best[i] > best[size_t(end)]) end = qsizetype(i);
    }
    QSet<int> moved(common.cbegin(), common.cend());
    for (; end >= 0; end = previous[size_t(end)]) moved.remove(common[end]);
    return moved;
}

Order mergeOrder(const QList<int>& base, const QList<int>& mine, const QList<int>& theirs, Side decided)
{
    if (mine == theirs) return {mine, {}};
    const QSet<int> inMine(mine.cbegin(), mine.cend());
    const QSet<int> inTheirs(theirs.cbegin(), theirs.cend());
    const auto common = [&](int member) { return inMine.contains(member) && inTheirs.contains(member); };
    const QList<int> commonBase = only(base, common);
    const QList<int> commonMine = only(mine, common);
    const QList<int> commonTheirs = only(theirs, common);
    Order out = orderOfCommon(commonBase, commonMine, commonTheirs, decided);

    // What one side alone has follows the nearest one before it that the other side left where it was.
    constexpr int start = -1;
    QHash<int, QList<Run>> behind;
    const auto attach = [&](const QList<int>& list, const auto& isOwn, const QSet<int>& movedByOthers) {
        QHash<int, Run> runs;
        int anchor = start;
        for (const int member : list) {
            if (isOwn(member)) runs[anchor].members.append(member);
            else if (common(member) && !movedByOthers.contains(member)) anchor = member;
        }
        for (auto it = runs.cbegin(); it != runs.cend(); ++it) behind[it.key()].append(*it);
    };
    const auto moves = [&](const QList<int>& list) { return list == commonBase ? QSet<int>() : movedMembers(commonBase, list); };
    if (mine.size() > commonMine.size())
        attach(mine, [&](int member) { return !inTheirs.contains(member); }, moves(commonTheirs));
    if (theirs.size() > commonTheirs.size())
        attach(theirs, [&](int member) { return !inMine.contains(member); }, moves(commonMine));
    const auto nobodys = [&](int member) { return !inMine.contains(member) && !inTheirs.contains(member); };
    if (std::any_of(base.cbegin(), base.cend(), nobodys)) attach(base, nobodys, {});

    QList<int> order;
    appendRuns(order, behind.value(start));
    for (const int member : std::as_const(out.members)) {
        order.append(member);
        appendRuns(order, behind.value(member));
    }
    out.members = order;
    return out;
}

} // namespace microvet::review
