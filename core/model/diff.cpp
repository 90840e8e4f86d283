#include "core/model/diff.h"

#include "core/model/visit.h"

namespace microvet::model {
namespace {

using detail::holdsElements;

template<class T>
void collectIds(const T& value, QSet<QUuid>& ids)
{
    if constexpr (Element<T>) ids.insert(value.id.uuid());
    forEachField(value, [&](const auto&, const auto& member) {
        if constexpr (holdsElements<std::remove_cvref_t<decltype(member)>>())
            detail::forEachNested(member, [&](const auto& nested) { collectIds(nested, ids); });
    });
}

/// Equal storage counts as equal without a look at the items.
template<class T> bool same(const T& a, const T& b)
{
    if constexpr (IsList<T>::value) {
        return a.constData() == b.constData() ? a.size() == b.size() : a == b;
    } else {
        return a == b;
    }
}

template<class List> QHash<QUuid, qsizetype> indexOf(const List& list)
{
    QHash<QUuid, qsizetype> index;
    index.reserve(list.size());
    for (qsizetype i = 0; i < list.size(); ++i) index.insert(list[i].id.uuid(), i);
    return index;
}

struct ChangeFinder {
    Diff& out;

    template<class T> void structs(const T& a, const T& b, const QUuid& owner, const QByteArray& prefix)
    {
        forEachFieldOf(a, b, [&](const auto& field, const auto& x, const auto& y) {
            using V = std::remove_cvref_t<decltype(x)>;
            if constexpr (ElementList<V>) {
                if (x.constData() == y.constData() && x.size() == y.size()) return;
                lists(x, y, owner, prefix.isEmpty() ? QByteArray(field.name) : prefix + '.' + field.name);
            } else if constexpr (Element<V>) {
                if (x.id == y.id) structs(x, y, x.id.uuid(), {});
                else set(owner, field.name, prefix, x, y);
            } else if constexpr (VariantField<V>) {
                if (x.index() != y.index()) { set(owner, field.name, prefix, x, y); return; }
                const QByteArray path = prefix.isEmpty() ? QByteArray(field.name) : prefix + '.' + field.name;
                std::visit([&](const auto& part) {
                    using Part = std::remove_cvref_t<decltype(part)>;
                    const Part& other = *std::get_if<Part>(&y);
                    if constexpr (DescribedStruct<Part>) structs(part, other, owner, path);
                    else if (!(part == other)) set(owner, field.name, prefix, x, y);
                }, x);
            } else if constexpr (DescribedStruct<V>) {
                structs(x, y, owner, prefix.isEmpty() ? QByteArray(field.name) : prefix + '.' + field.name);
            } else {
                if (!same(x, y)) set(owner, field.name, prefix, x, y);
            }
        });
        if (a.unknown != b.unknown) set(owner, "unknown", prefix, a.unknown, b.unknown);
    }

    template<class V> void set(const QUuid& owner, const char* name, const QByteArray& prefix, const V& x, const V& y)
    {
        Change change;
        change.owner = owner;
        change.field = prefix.isEmpty() ? QByteArray(name) : prefix + '.' + name;
        change.value = y;
        out.changes.append(std::move(change));
        if (!owner.isNull()) out.changed.insert(owner);
        if constexpr (holdsElements<V>()) {
            // A variant that became another one, or an optional that came or went: what was in it is gone.
            detail::forEachNested(x, [&](const auto& nested) { collectIds(nested, out.removed); });
            detail::forEachNested(y, [&](const auto& nested) { collectIds(nested, out.added); });
        }
    }

    template<class List> void lists(const List& a, const List& b, const QUuid& owner, const QByteArray& path)
    {
        const bool sameOrder = a.size() == b.size()
            && std::equal(a.cbegin(), a.cend(), b.cbegin(), [](const auto& x, const auto& y) { return x.id == y.id; });
        if (sameOrder) {
            for (qsizetype i = 0; i < a.size(); ++i) structs(a[i], b[i], a[i].id.uuid(), {});
            return;
        }
        Change change;
        change.owner = owner;
        change.field = path;
        change.isList = true;
        const auto before = indexOf(a);
        const auto after = indexOf(b);
        qsizetype last = -1;
        for (const auto& item : b) {
            const QUuid id = item.id.uuid();
            change.order.append(id);
            const auto it = before.constFind(id);
            if (it == before.cend()) {
                change.inserted.insert(id, item);
                collectIds(item, out.added);
            } else {
                // Moved among those that stayed: it stands behind one that it stood before.
                if (*it < last) out.moved.insert(id);
                last = std::max(last, *it);
                structs(a[*it], item, id, {});
            }
        }
        for (const auto& item : a)
            if (!after.contains(item.id.uuid())) collectIds(item, out.removed);
        if (!owner.isNull()) out.relisted.insert(owner);
        out.changes.append(std::move(change));
    }
};

struct Applier {
    QMultiHash<QUuid, const Change*> byOwner;

    template<class T> void structs(T& value, const QUuid& owner, const QByteArray& prefix)
    {
        forEachField(value, [&](const auto& field, auto& member) {
            using V = std::remove_cvref_t<decltype(member)>;
            const QByteArray path = prefix.isEmpty() ? QByteArray(field.name) : prefix + '.' + field.name;
            const Change* own = find(owner, path);
            if constexpr (ElementList<V>) {
                if (own && own->isList) relist(member, *own);
                for (qsizetype i = 0; i < member.size(); ++i) structs(member[i], member.at(i).id.uuid(), {});
            } else {
                if (own)
                    if (const V* fresh = std::any_cast<V>(&own->value)) { member = *fresh; return; }
                if constexpr (Element<V>) structs(member, member.id.uuid(), {});
                else if constexpr (VariantField<V>)
                    std::visit([&](auto& part) {
                        if constexpr (DescribedStruct<std::remove_cvref_t<decltype(part)>>) structs(part, owner, path);
                    }, member);
                else if constexpr (DescribedStruct<V>) structs(member, owner, path);
            }
        });
        if (const Change* own = find(owner, prefix.isEmpty() ? QByteArray("unknown") : prefix + ".unknown"))
            if (const auto* fresh = std::any_cast<QJsonObject>(&own->value)) value.unknown = *fresh;
    }

    const Change* find(const QUuid& owner, const QByteArray& path) const
    {
        for (auto it = byOwner.constFind(owner); it != byOwner.cend() && it.key() == owner; ++it)
            if (it.value()->field == path) return it.value();
        return nullptr;
    }

    template<class List> void relist(List& list, const Change& change)
    {
        using Item = typename List::value_type;
        const auto before = indexOf(list);
        List next;
        next.reserve(change.order.size());
        for (const QUuid& id : change.order) {
            if (const auto it = before.constFind(id); it != before.cend()) {
                next.append(std::as_const(list)[*it]);
            } else if (const auto in = change.inserted.constFind(id); in != change.inserted.cend()) {
                if (const Item* item = std::any_cast<Item>(&*in)) next.append(*item);
            }
        }
        list = std::move(next);
    }
};

struct Resharer {
    template<class T> void structs(const T& old, T& now)
    {
        forEachFieldOf(old, now, [&](const auto&, const auto& x, auto& y) {
            using V = std::remove_cvref_t<decltype(y)>;
            if constexpr (IsList<V>::value) {
                if (x.constData() == std::as_const(y).constData()) return;
                if (x == std::as_const(y)) { y = x; return; }
                if constexpr (ElementList<V>) items(x, y);
            } else if constexpr (std::is_same_v<V, RichText>) {
                if (x == y) y = x;
            } else if constexpr (VariantField<V>) {
                if (x.index() != y.index()) return;
                std::visit([&](auto& part) {
                    using Part = std::remove_cvref_t<decltype(part)>;
                    if constexpr (DescribedStruct<Part>) structs(*std::get_if<Part>(&x), part);
                    else if (*std::get_if<Part>(&x) == part) part = *std::get_if<Part>(&x);
                }, y);
            } else if constexpr (DescribedStruct<V>) {
                structs(x, y);
            } else if constexpr (std::is_same_v<V, QString> || std::is_same_v<V, LangMap> || std::is_same_v<V, LangListMap>
                                 || std::is_same_v<V, QJsonObject>) {
                if (x == y) y = x;
            }
        });
    }

    template<class List> void items(const List& old, List& now)
    {
        QHash<QUuid, qsizetype> index; // made only when the order differs
        for (qsizetype i = 0; i < now.size(); ++i) {
            const QUuid id = std::as_const(now)[i].id.uuid();
            qsizetype at = i < old.size() && old[i].id.uuid() == id ? i : -1;
            if (at < 0) {
                if (index.isEmpty()) index = indexOf(old);
                at = index.value(id, -1);
            }
            if (at >= 0) structs(old[at], now[i]);
        }
    }
};

} // namespace

Diff diff(const Content& before, const Content& after)
{
    Diff out;
    ChangeFinder{out}.structs(before, after, QUuid(), {});
    // Gone here and new there is moved.
    for (auto it = out.added.begin(); it != out.added.end();) {
        if (!out.removed.remove(*it)) { ++it; continue; }
        out.moved.insert(*it);
        out.changed.insert(*it);
        it = out.added.erase(it);
    }
    return out;
}

Content apply(Content before, const Diff& diff)
{
    Applier applier;
    for (const Change& change : diff.changes) applier.byOwner.insert(change.owner, &change);
    applier.structs(before, QUuid(), {});
    return before;
}

void reshare(const Content& old, Content& now) { Resharer{}.structs(old, now); }

} // namespace microvet::model
