#include "core/model/walk.h"

#include "core/model/visit.h"

#include <QHash>
#include <QSet>

namespace microvet::model {
namespace {

using detail::holdsElements;

template<class T>
ElementView viewOf(const T& element, const QUuid& parent, const char* list, qsizetype index)
{
    return {T::elementKind, element.id.uuid(), parent, list, index, &typeTagOf<T>, &element};
}

template<class T, class Fn>
void walkStruct(const T& value, const QUuid& owner, Fn& fn)
{
    forEachField(value, [&](const auto& field, const auto& member) {
        using V = std::remove_cvref_t<decltype(member)>;
        if constexpr (ElementList<V>) {
            for (qsizetype i = 0; i < member.size(); ++i) {
                const auto& item = member[i];
                if (fn(viewOf(item, owner, field.name, i))) walkStruct(item, item.id.uuid(), fn);
            }
        } else if constexpr (Element<V>) {
            if (fn(viewOf(member, owner, field.name, 0))) walkStruct(member, member.id.uuid(), fn);
        } else if constexpr (holdsElements<V>()) {
            detail::forEachNested(member, [&](const auto& nested) { walkStruct(nested, owner, fn); });
        }
    });
}

/// True as soon as the element is found; `found` then holds it and its path.
template<class T>
bool search(const T& value, const QUuid& owner, const QUuid& id, Located& found)
{
    bool done = false;
    const auto visit = [&](const auto& item, const char* list, qsizetype index) {
        const QUuid own = item.id.uuid();
        if (own == id) {
            static_cast<ElementView&>(found) = viewOf(item, owner, list, index);
            done = true;
        } else {
            done = search(item, own, id, found);
        }
        if (done) found.path.prepend(own);
    };
    forEachField(value, [&](const auto& field, const auto& member) {
        using V = std::remove_cvref_t<decltype(member)>;
        if (done) return;
        if constexpr (ElementList<V>) {
            for (qsizetype i = 0; i < member.size() && !done; ++i) visit(member[i], field.name, i);
        } else if constexpr (Element<V>) {
            visit(member, field.name, 0);
        } else if constexpr (holdsElements<V>()) {
            detail::forEachNested(member, [&](const auto& nested) {
                if (!done) done = search(nested, owner, id, found);
            });
        }
    });
    return done;
}

/// Looks only where the path leads: past the brothers and sisters of each step, never into them.
template<class T>
bool follow(const T& value, const QUuid& owner, const QList<QUuid>& path, qsizetype at, Located& found)
{
    bool done = false;
    const auto enter = [&](const auto& item, const char* list, qsizetype index) {
        if (item.id.uuid() != path[at]) return;
        if (at + 1 < path.size()) {
            done = follow(item, path[at], path, at + 1, found);
        } else {
            static_cast<ElementView&>(found) = viewOf(item, owner, list, index);
            done = true;
        }
    };
    forEachField(value, [&](const auto& field, const auto& member) {
        using V = std::remove_cvref_t<decltype(member)>;
        if (done) return;
        if constexpr (ElementList<V>) {
            for (qsizetype i = 0; i < member.size() && !done; ++i) enter(member[i], field.name, i);
        } else if constexpr (Element<V>) {
            enter(member, field.name, 0);
        } else if constexpr (holdsElements<V>()) {
            detail::forEachNested(member, [&](const auto& nested) {
                if (!done) done = follow(nested, owner, path, at, found);
            });
        }
    });
    return done;
}

/// True where the struct holds an element with that id without another element between.
template<class T>
bool holdsDirectly(const T& value, const QUuid& id)
{
    bool found = false;
    forEachField(value, [&](const auto&, const auto& member) {
        using V = std::remove_cvref_t<decltype(member)>;
        if (found) return;
        if constexpr (ElementList<V>) {
            for (const auto& item : member)
                if (item.id.uuid() == id) { found = true; return; }
        } else if constexpr (Element<V>) {
            found = member.id.uuid() == id;
        } else if constexpr (holdsElements<V>()) {
            detail::forEachNested(member, [&](const auto& nested) { found = found || holdsDirectly(nested, id); });
        }
    });
    return found;
}

/// Follows the ids in `path` from its entry `at`, detaching only what it passes.
template<class T>
void* descend(T& value, const QList<QUuid>& path, qsizetype at, TypeTag type)
{
    void* result = nullptr;
    const auto enter = [&](auto& item) {
        using Item = std::remove_cvref_t<decltype(item)>;
        if (at + 1 < path.size()) result = descend(item, path, at + 1, type);
        else if (type == &typeTagOf<Item>) result = &item;
    };
    bool done = false;
    forEachField(value, [&](const auto&, auto& member) {
        using V = std::remove_cvref_t<decltype(member)>;
        if (done) return;
        if constexpr (ElementList<V>) {
            for (qsizetype i = 0; i < member.size() && !done; ++i) {
                if (std::as_const(member)[i].id.uuid() != path[at]) continue;
                done = true;
                enter(member[i]);
            }
        } else if constexpr (Element<V>) {
            if (member.id.uuid() == path[at]) { done = true; enter(member); }
        } else if constexpr (holdsElements<V>()) {
            static_assert(!IsList<V>::value, "a list of structs without ids cannot hold elements: edits would not merge");
            bool here = false;
            detail::forEachNested(std::as_const(member), [&](const auto& nested) { here = here || holdsDirectly(nested, path[at]); });
            if (!here) return;
            done = true;
            detail::forEachNested(member, [&](auto& nested) { result = descend(nested, path, at, type); });
        }
    });
    return result;
}

template<class T>
void repairStruct(T& value, QSet<QUuid>& seen, int& repaired)
{
    const auto repair = [&](auto& item) {
        if (item.id.isNull() || seen.contains(item.id.uuid())) {
            item.id = std::remove_cvref_t<decltype(item.id)>::make();
            ++repaired;
        }
        seen.insert(item.id.uuid());
        repairStruct(item, seen, repaired);
    };
    forEachField(value, [&](const auto&, auto& member) {
        using V = std::remove_cvref_t<decltype(member)>;
        if constexpr (ElementList<V>) {
            for (auto& item : member) repair(item);
        } else if constexpr (Element<V>) {
            repair(member);
        } else if constexpr (holdsElements<V>()) {
            detail::forEachNested(member, [&](auto& nested) { repairStruct(nested, seen, repaired); });
        }
    });
}

} // namespace

void forEachElement(const Content& content, const std::function<bool(const ElementView&)>& fn)
{
    walkStruct(content, QUuid(), fn);
}

template<class T> void forEachElementIn(const T& value, const std::function<bool(const ElementView&)>& fn)
{
    walkStruct(value, value.id.uuid(), fn);
}

#define MV_INSTANTIATE(T) template void forEachElementIn<T>(const T&, const std::function<bool(const ElementView&)>&);
MV_INSTANTIATE(Course) MV_INSTANTIATE(Module) MV_INSTANTIATE(Unit) MV_INSTANTIATE(Block) MV_INSTANTIATE(Question)
MV_INSTANTIATE(Outcome) MV_INSTANTIATE(Assessment) MV_INSTANTIATE(Media)
#undef MV_INSTANTIATE

Located locate(const Content& content, const QUuid& id)
{
    Located found;
    if (id.isNull()) return found;
    // One key press asks for the same few elements a dozen times, and most edits leave them where they are. What is
    // remembered is only where to look first: it is followed in the content at hand, and where it leads nowhere, all of
    // the content is searched.
    constexpr qsizetype most = 512;
    thread_local QHash<QUuid, QList<QUuid>> places;
    const auto place = places.constFind(id);
    if (place != places.cend() && follow(content, QUuid(), *place, 0, found)) {
        found.path = *place;
        return found;
    }
    if (search(content, QUuid(), id, found)) {
        if (places.size() >= most) places.clear();
        places.insert(id, found.path);
    }
    return found;
}

void* detachPath(Content& content, const QUuid& id, TypeTag type)
{
    const Located found = locate(content, id);
    if (!found || found.type != type) return nullptr;
    return descend(content, found.path, 0, type);
}

int repairIds(Content& content)
{
    // Looked at const first: a sound course keeps its storage.
    QSet<QUuid> seen;
    bool sound = true;
    forEachElement(content, [&](const ElementView& view) {
        if (view.id.isNull() || seen.contains(view.id)) sound = false;
        seen.insert(view.id);
        return sound;
    });
    if (sound) return 0;
    seen.clear();
    int repaired = 0;
    repairStruct(content, seen, repaired);
    return repaired;
}

} // namespace microvet::model
