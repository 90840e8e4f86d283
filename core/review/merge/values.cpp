#include "core/review/merge/values.h"

#include "core/model/visit.h"
#include "core/review/merge/fields.h"
#include "core/review/merge/order.h"

namespace microvet::review {

using namespace model;

namespace {

struct Where {
    QUuid owner;
    QByteArray path;
    int alternative = -1;

    Where below(const char* name) const { return {owner, path.isEmpty() ? QByteArray(name) : path + '.' + name, alternative}; }
};

/// Each step gets a value on up to three sides and `out`, a copy of mine, or of theirs where mine has none. It answers
/// whether `out` was changed, so that what stays as it is keeps its storage.
class Values {
public:
    Values(const Index& base, Places& places, Conflicts& conflicts) : m_base(base), m_places(places), m_fields(conflicts) {}

    template<class T> bool fill(const T* base, const T* mine, const T* theirs, T& out, const Where& where)
    {
        static const T defaults{};
        bool changed = false;
        forEachField(out, [&](const auto& field, auto& member) {
            using V = std::remove_cvref_t<decltype(member)>;
            const auto of = [&](const T* side) { return side ? &(side->*(field.member)) : nullptr; };
            const V* b = of(base);
            const V* m = of(mine);
            const V* t = of(theirs);
            if constexpr (ElementList<V>) {
                changed = list(b, m, t, member, where.below(field.name)) || changed;
            } else if constexpr (Element<V>) {
                changed = fill(b, m, t, member, {member.id.uuid(), {}, -1}) || changed;
            } else if constexpr (VariantField<V>) {
                changed = variant(b, m, t, member, where.below(field.name)) || changed;
            } else if constexpr (DescribedStruct<V>) {
                if (field.flags & Whole) changed = value(b, m, t, member, where.below(field.name), field.flags, defaults.*(field.member)) || changed;
                else changed = fill(b, m, t, member, where.below(field.name)) || changed;
            } else {
                static_assert(!detail::holdsElements<V>() || IsOptional<V>::value, "elements lie in lists, variants, optionals and plain structs");
                if (!m || !t || *m == *t) return; // one side alone, or nothing to decide
                changed = value(b, m, t, member, where.below(field.name), field.flags, defaults.*(field.member)) || changed;
            }
        });
        if (mine && theirs && mine->unknown != theirs->unknown)
            changed = m_fields.object({where.owner, where.below("unknown").path}, base ? base->unknown : QJsonObject(), mine->unknown,
                                      theirs->unknown, out.unknown)
                || changed;
        return changed;
    }

private:
    template<class V>
    bool value(const V* base, const V* mine, const V* theirs, V& out, const Where& where, unsigned flags, const V& initial)
    {
        if (!mine || !theirs) return false;
        const V& before = base ? *base : initial;
        const FieldPlace place{where.owner, where.path};
        if constexpr (IsOptional<V>::value) {
            if (mine->has_value() && theirs->has_value())
                return fill(base && base->has_value() ? &**base : nullptr, &**mine, &**theirs, *out, where);
            return m_fields.whole(place, before, *mine, *theirs, out);
        } else if constexpr (StructList<V>) {
            return structs(base, *mine, *theirs, out, where);
        } else if constexpr (DescribedStruct<V>) {
            return m_fields.whole(place, before, *mine, *theirs, out);
        } else if constexpr (std::is_same_v<V, QString>) {
            if (flags & Text) return m_fields.text(place, before, *mine, *theirs, out);
            return m_fields.whole(place, before, *mine, *theirs, out);
        } else if constexpr (std::is_same_v<V, RichText>) {
            return m_fields.text(place, before, *mine, *theirs, out);
        } else if constexpr (std::is_same_v<V, LangMap> || std::is_same_v<V, LangListMap>) {
            return m_fields.map(place, before, *mine, *theirs, out);
        } else if constexpr (std::is_same_v<V, QStringList> || RefList<V>) {
            return m_fields.values(place, before, *mine, *theirs, out);
        } else {
            return m_fields.whole(place, before, *mine, *theirs, out);
        }
    }

    /// Structs without ids (cells of a row): place by place where nothing came or went, else as a sequence.
    template<class V> bool structs(const V* base, const V& mine, const V& theirs, V& out, const Where& where)
    {
        if (!base || base->size() != mine.size() || base->size() != theirs.size())
            return m_fields.sequence({where.owner, where.path}, base ? *base : V(), mine, theirs, out);
        V next = mine;
        bool changed = false;
        for (qsizetype i = 0; i < mine.size(); ++i) {
            typename V::value_type item = mine[i];
            if (!fill(&(*base)[i], &mine[i], &theirs[i], item, where.below(QByteArray::number(i).constData()))) continue;
            next[i] = item;
            changed = true;
        }
        if (changed) out = next;
        return changed;
    }

    template<class V> bool variant(const V* base, const V* mine, const V* theirs, V& out, const Where& where)
    {
        bool changed = false;
        if (mine && theirs && mine->index() != theirs->index()) {
            const bool takesTheirs = m_places.bodyOf(where.owner) == Side::Theirs;
            if (takesTheirs) out = *theirs;
            changed = takesTheirs;
            (takesTheirs ? mine : theirs) = nullptr;
        }
        Where inside = where;
        inside.alternative = int(out.index());
        std::visit([&](auto& part) {
            using Part = std::remove_cvref_t<decltype(part)>;
            const auto of = [](const V* side) { return side ? std::get_if<Part>(side) : nullptr; };
            const Part* b = of(base);
            const Part* m = of(mine);
            const Part* t = of(theirs);
            if constexpr (DescribedStruct<Part>) {
                changed = fill(b, m, t, part, inside) || changed;
            } else if (m && t && !(*m == *t)) {
                const FieldPlace place{where.owner, where.path};
                if (m->type == t->type) changed = m_fields.object(place, b ? b->raw : QJsonObject(), m->raw, t->raw, part.raw) || changed;
                else changed = m_fields.whole(place, b ? *b : Part{}, *m, *t, part) || changed;
            }
        }, out);
        return changed;
    }

    template<class List> bool list(const List* base, const List* mine, const List* theirs, List& out, const Where& where)
    {
        using Item = typename List::value_type;
        const auto idsOf = [](const List* list) {
            QList<QUuid> ids;
            if (!list) return ids;
            ids.reserve(list->size());
            for (const Item& item : *list) ids.append(item.id.uuid());
            return ids;
        };
        if (mine && theirs && mine->isEmpty() && theirs->isEmpty() && (!base || base->isEmpty())) return false;
        const QList<QUuid> m = idsOf(mine);
        const QList<QUuid> t = idsOf(theirs);
        const QList<QUuid> b = idsOf(base);
        const QList<QUuid> order = base && mine && theirs && m == t && m == b ? m : ordered(b, m, t, where);
        List next;
        next.reserve(order.size());
        bool changed = order != (mine ? m : t);
        for (const QUuid& id : order) {
            const Item* pm = m_places.index(Side::Mine).template find<Item>(id);
            const Item* pt = m_places.index(Side::Theirs).template find<Item>(id);
            if (!pm && !pt) continue;
            next.append(pm ? *pm : *pt);
            // What moved into something that only the others have is still mine, and `out` has theirs.
            if (!mine && pm) changed = true;
            changed = fill(m_base.find<Item>(id), pm, pt, next.last(), {id, {}, -1}) || changed;
        }
        if (changed) out = next;
        return changed;
    }

    QList<QUuid> ordered(const QList<QUuid>& base, const QList<QUuid>& mine, const QList<QUuid>& theirs, const Where& where)
    {
        const ListKey key{where.owner, where.path, where.alternative};
        const auto here = [&](const QList<QUuid>& ids) {
            QList<QUuid> out;
            for (const QUuid& id : ids)
                if (const Places::Place place = m_places.of(id); place.alive && place.list == key) out.append(id);
            return out;
        };
        const QList<QUuid> b = here(base), m = here(mine), t = here(theirs);
        const IdNumbers numbers({b, m, t});
        const QList<int> nb = numbers.numbers(b), nm = numbers.numbers(m), nt = numbers.numbers(t);
        return numbers.ids(m_fields.order({where.owner, where.path}, nb, nm, nt, [&](const QList<int>& members) { return numbers.ids(members); }));
    }

    const Index& m_base;
    Places& m_places;
    Fields m_fields;
};

} // namespace

Content mergedValue(const Content* base, const Content& mine, const Content& theirs, const Index& baseIndex, Places& places,
                    Conflicts& conflicts)
{
    Content result = mine;
    Values(baseIndex, places, conflicts).fill(base, &mine, &theirs, result, {});
    return result;
}

} // namespace microvet::review
