#include "core/review/merge/index.h"

#include "core/model/visit.h"

namespace microvet::review {

using namespace model;

namespace {

/// Equal in everything but lists of elements; `body`: only what lies in variants is looked at.
template<class T> bool sameFields(const T& a, const T& b, bool body, bool inside)
{
    bool same = true;
    forEachFieldOf(a, b, [&](const auto&, const auto& x, const auto& y) {
        using V = std::remove_cvref_t<decltype(x)>;
        if (!same) return;
        if constexpr (ElementList<V> || Element<V>) {
            return;
        } else if constexpr (VariantField<V>) {
            if (x.index() != y.index()) {
                same = false;
                return;
            }
            std::visit([&](const auto& part) {
                using Part = std::remove_cvref_t<decltype(part)>;
                const Part& other = *std::get_if<Part>(&y);
                if constexpr (DescribedStruct<Part>) same = sameFields(part, other, body, true);
                else same = part == other;
            }, x);
        } else if constexpr (detail::holdsElements<V>() && IsOptional<V>::value) {
            same = x.has_value() == y.has_value() && (!x || sameFields(*x, *y, body, inside));
        } else if constexpr (detail::holdsElements<V>()) {
            static_assert(DescribedStruct<V>, "elements lie in lists, variants, optionals and plain structs");
            same = sameFields(x, y, body, inside);
        } else if (!body || inside) {
            same = x == y;
        }
    });
    return same && ((body && !inside) || a.unknown == b.unknown);
}

template<class T> const ElementFacts* factsOf()
{
    static const ElementFacts facts{
        &typeTagOf<T>,
        [](const void* a, const void* b) { return sameFields(*static_cast<const T*>(a), *static_cast<const T*>(b), false, false); },
        [](const void* a, const void* b) { return sameFields(*static_cast<const T*>(a), *static_cast<const T*>(b), true, false); }};
    return &facts;
}

} // namespace

struct Index::Maker {
    Index& out;

    template<class T> void element(const T& value, int parent, int list)
    {
        const int at = int(out.m_nodes.size());
        const QUuid id = value.id.uuid();
        out.m_nodes.push_back({id, parent, at + 1, list, -1, factsOf<T>(), &value});
        if (!out.m_byId.contains(id)) out.m_byId.insert(id, at);
        fields(value, id, at, {}, -1);
        out.m_nodes[size_t(at)].end = int(out.m_nodes.size());
    }

    template<class T> void fields(const T& value, const QUuid& owner, int parent, const QByteArray& prefix, int alternative)
    {
        forEachField(value, [&](const auto& field, const auto& member) {
            using V = std::remove_cvref_t<decltype(member)>;
            const auto path = [&] { return prefix.isEmpty() ? QByteArray(field.name) : prefix + '.' + field.name; };
            if constexpr (ElementList<V>) {
                if (member.isEmpty()) return;
                const int list = int(out.m_lists.size());
                out.m_lists.push_back({owner, path(), alternative});
                out.m_members.emplace_back();
                QList<QUuid> members;
                members.reserve(member.size());
                for (const auto& item : member) {
                    members.append(item.id.uuid());
                    element(item, parent, list);
                }
                out.m_members[size_t(list)] = members;
                out.m_listAt.insert(out.m_lists[size_t(list)], list);
            } else if constexpr (Element<V>) {
                element(member, parent, -1);
            } else if constexpr (VariantField<V>) {
                if (parent >= 0) out.m_nodes[size_t(parent)].alternative = int(member.index());
                std::visit([&](const auto& part) {
                    if constexpr (DescribedStruct<std::remove_cvref_t<decltype(part)>>)
                        fields(part, owner, parent, path(), int(member.index()));
                }, member);
            } else if constexpr (detail::holdsElements<V>() && IsOptional<V>::value) {
                if (member) fields(*member, owner, parent, path(), alternative);
            } else if constexpr (detail::holdsElements<V>()) {
                fields(member, owner, parent, path(), alternative);
            }
        });
    }
};

Index::Index(const Content& content)
{
    m_nodes.reserve(1024);
    Maker{*this}.fields(content, QUuid(), -1, {}, -1);
}

QList<QUuid> Index::membersOf(const ListKey& key) const
{
    const auto it = m_listAt.constFind(key);
    return it == m_listAt.cend() ? QList<QUuid>() : m_members[size_t(*it)];
}

} // namespace microvet::review
