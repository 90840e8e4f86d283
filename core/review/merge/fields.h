#pragma once

#include "core/model/describe.h"
#include "core/review/merge/conflicts.h"
#include "core/review/merge/order.h"
#include "core/review/merge/words.h"

#include <algorithm>
#include <functional>

namespace microvet::review {

struct FieldPlace {
    QUuid owner;
    QByteArray path;
};

/// One field out of three. Each answers whether `out`, which holds mine, was changed.
class Fields {
public:
    explicit Fields(Conflicts& conflicts) : m_conflicts(conflicts) {}

    /// As one value.
    template<class V> bool whole(const FieldPlace& place, const V& base, const V& mine, const V& theirs, V& out)
    {
        if (mine == theirs || theirs == base) return false;
        if (!(mine == base) && decide(place) == Side::Mine) return false;
        out = theirs;
        return true;
    }

    bool text(const FieldPlace& place, const QString& base, const QString& mine, const QString& theirs, QString& out);
    bool text(const FieldPlace& place, const model::RichText& base, const model::RichText& mine, const model::RichText& theirs,
              model::RichText& out);
    /// Member by member.
    bool object(const FieldPlace& place, const QJsonObject& base, const QJsonObject& mine, const QJsonObject& theirs, QJsonObject& out);
    bool map(const FieldPlace& place, const model::LangMap& base, const model::LangMap& mine, const model::LangMap& theirs,
             model::LangMap& out);
    bool map(const FieldPlace& place, const model::LangListMap& base, const model::LangListMap& mine,
             const model::LangListMap& theirs, model::LangListMap& out);

    /// A list of single values: what one side took in or out, in an order of both. With a value twice it is one value.
    template<class List> bool values(const FieldPlace& place, const List& base, const List& mine, const List& theirs, List& out)
    {
        if (mine == theirs || theirs == base) return false;
        if (mine == base) {
            out = theirs;
            return true;
        }
        List all = base + mine + theirs;
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        const auto numbered = [&](const List& list) {
            QList<int> numbers;
            for (const auto& item : list) numbers.append(int(std::lower_bound(all.cbegin(), all.cend(), item) - all.cbegin()));
            return numbers;
        };
        const QList<int> b = numbered(base), m = numbered(mine), t = numbered(theirs);
        if (isTwice(b) || isTwice(m) || isTwice(t)) return whole(place, base, mine, theirs, out);
        const auto stays = [&](int number) {
            return m.contains(number) ? t.contains(number) || !b.contains(number) : t.contains(number) && !b.contains(number);
        };
        const auto staying = [&](const QList<int>& list) {
            QList<int> kept;
            std::copy_if(list.cbegin(), list.cend(), std::back_inserter(kept), stays);
            return kept;
        };
        List next;
        const QList<int> members = order(place, staying(b), staying(m), staying(t), {});
        for (const int number : members) next.append(all[number]);
        if (next == mine) return false;
        out = next;
        return true;
    }

    /// Structs without ids.
    template<class List> bool sequence(const FieldPlace& place, const List& base, const List& mine, const List& theirs, List& out)
    {
        if (mine == theirs || theirs == base) return false;
        List all;
        const auto numbered = [&](const List& list) {
            QList<int> numbers;
            for (const auto& item : list) {
                qsizetype at = all.indexOf(item);
                if (at < 0) {
                    at = all.size();
                    all.append(item);
                }
                numbers.append(int(at));
            }
            return numbers;
        };
        const QList<int> b = numbered(base), m = numbered(mine), t = numbered(theirs);
        const MergedSequence merged = mergeSequences(b, m, t, Choice::Mine);
        if (merged.conflict) return whole(place, base, mine, theirs, out);
        List next;
        for (const Stretch& stretch : merged.stretches)
            next += (stretch.from == Stretch::Base ? base : stretch.from == Stretch::Mine ? mine : theirs)
                        .mid(stretch.start, stretch.end - stretch.start);
        out = next;
        return true;
    }

    /// Members in their order; `named` gives the ids of disputed ones, for people.
    QList<int> order(const FieldPlace& place, const QList<int>& base, const QList<int>& mine, const QList<int>& theirs,
                     const std::function<QList<QUuid>(const QList<int>&)>& named);

private:
    Side decide(const FieldPlace& place);
    static bool isTwice(const QList<int>& list);
    template<class Text> bool words(const FieldPlace& place, const Text& base, const Text& mine, const Text& theirs, Text& out);

    Conflicts& m_conflicts;
};

} // namespace microvet::review
