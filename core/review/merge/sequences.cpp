#include "core/model/sequence_match.h"
#include "core/review/merge/words.h"

#include <algorithm>

namespace microvet::review {

using model::Hunk;

namespace {

bool isInsertion(const Hunk& hunk) { return hunk.aStart == hunk.aEnd && hunk.bStart < hunk.bEnd; }

/// An insertion that could as well stand some items earlier is put where it begins with a start.
void slide(Hunk& hunk, qsizetype least, const QList<int>& base, const QList<int>& now, const SequenceTraits& traits)
{
    if (!traits.isStart || !isInsertion(hunk)) return;
    for (Hunk at = hunk;; --at.aStart, --at.aEnd, --at.bStart, --at.bEnd) {
        if (traits.isStart(now[at.bStart])) {
            hunk = at;
            return;
        }
        if (at.aStart <= least || base[at.aStart - 1] != now[at.bEnd - 1]) return;
    }
}

QList<Hunk> changes(const QList<int>& base, const QList<int>& now, const SequenceTraits& traits)
{
    QList<Hunk> out;
    const QList<Hunk> hunks = model::differingHunks(base, now);
    for (Hunk hunk : hunks) {
        slide(hunk, out.isEmpty() ? 0 : out.last().aEnd, base, now, traits);
        const bool joins = !out.isEmpty() && traits.isWeak
            && std::all_of(base.cbegin() + out.last().aEnd, base.cbegin() + hunk.aStart, traits.isWeak);
        if (joins) {
            out.last().aEnd = hunk.aEnd;
            out.last().bEnd = hunk.bEnd;
        } else {
            out.append(hunk);
        }
    }
    return out;
}

bool isWholeParagraph(const Hunk& hunk, const QList<int>& now, const SequenceTraits& traits)
{
    return traits.isStart && isInsertion(hunk) && traits.isStart(now[hunk.bStart]);
}

/// The changes of one side within a region of the base, and what that side has there.
struct Part {
    qsizetype first = 0, end = 0; ///< of the side's changes
    qsizetype start = 0, stop = 0;
};

Part partOf(const QList<Hunk>& hunks, qsizetype from, qsizetype to, qsizetype regionStart, qsizetype regionEnd)
{
    Part part{from, to, 0, 0};
    if (from == to) return part;
    const Hunk& first = hunks[from];
    const Hunk& last = hunks[to - 1];
    part.start = first.bStart - (first.aStart - regionStart);
    part.stop = last.bEnd + (regionEnd - last.aEnd);
    return part;
}

} // namespace

MergedSequence mergeSequences(const QList<int>& base, const QList<int>& mine, const QList<int>& theirs, Choice::Take decided,
                              const SequenceTraits& traits)
{
    const QList<Hunk> ours = changes(base, mine, traits);
    const QList<Hunk> others = changes(base, theirs, traits);
    MergedSequence out;
    qsizetype at = 0;
    const auto copy = [&](Stretch::From from, qsizetype start, qsizetype end) {
        if (start < end) out.stretches.append({from, start, end});
    };
    const auto touches = [&](const Hunk& hunk, bool isMine, qsizetype start, qsizetype end, bool paragraphBefore) {
        if (hunk.aStart < end && start < hunk.aEnd) return true;
        if (hunk.aStart > end || hunk.aEnd < start) return false;
        // They meet at a border: whole paragraphs beside something else leave it alone, words do not.
        const bool paragraph = isWholeParagraph(hunk, isMine ? mine : theirs, traits);
        const bool sameSpot = hunk.aStart == hunk.aEnd && start == end;
        return sameSpot || (!paragraph && !paragraphBefore);
    };
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < ours.size() || j < others.size()) {
        // The earlier one opens a region; at one spot an insertion goes before what is replaced there.
        const bool takeMine = j == others.size()
            || (i < ours.size()
                && std::pair(ours[i].aStart, ours[i].aEnd) <= std::pair(others[j].aStart, others[j].aEnd));
        const Hunk& opening = takeMine ? ours[i] : others[j];
        const qsizetype firstMine = i;
        const qsizetype firstTheirs = j;
        qsizetype start = opening.aStart;
        qsizetype end = opening.aEnd;
        bool paragraph = isWholeParagraph(opening, takeMine ? mine : theirs, traits);
        ++(takeMine ? i : j);
        for (bool grows = true; grows;) {
            grows = false;
            const auto absorb = [&](const QList<Hunk>& hunks, qsizetype& next, bool isMine) {
                // Another change of the same side belongs to the region only where it lies inside what the other side took in.
                while (next < hunks.size() && touches(hunks[next], isMine, start, end, paragraph)) {
                    paragraph = paragraph && isWholeParagraph(hunks[next], isMine ? mine : theirs, traits);
                    start = std::min(start, hunks[next].aStart);
                    end = std::max(end, hunks[next].aEnd);
                    ++next;
                    grows = true;
                }
            };
            absorb(ours, i, true);
            absorb(others, j, false);
        }
        const Part m = partOf(ours, firstMine, i, start, end);
        const Part t = partOf(others, firstTheirs, j, start, end);
        copy(Stretch::Base, at, start);
        at = end;
        if (t.first == t.end) {
            copy(Stretch::Mine, m.start, m.stop);
        } else if (m.first == m.end) {
            copy(Stretch::Theirs, t.start, t.stop);
        } else if (mine.mid(m.start, m.stop - m.start) == theirs.mid(t.start, t.stop - t.start)) {
            copy(Stretch::Mine, m.start, m.stop);
        } else {
            out.conflict = true;
            if (decided != Choice::Theirs) copy(Stretch::Mine, m.start, m.stop);
            if (decided == Choice::Theirs || decided == Choice::Both) copy(Stretch::Theirs, t.start, t.stop);
        }
    }
    copy(Stretch::Base, at, base.size());
    return out;
}

} // namespace microvet::review
