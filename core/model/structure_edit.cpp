#include "core/model/structure_edit.h"

#include "core/model/visit.h"

#include <any>

namespace microvet::model {
namespace {

using detail::holdsElements;

/// True where an element of that type has a place below `value` without another element between.
template<class T>
bool accepts(const T& value, TypeTag type)
{
    bool yes = false;
    forEachField(value, [&](const auto&, const auto& member) {
        using V = std::remove_cvref_t<decltype(member)>;
        if constexpr (ElementList<V>) yes = yes || type == &typeTagOf<typename V::value_type>;
        else if constexpr (!Element<V> && holdsElements<V>())
            detail::forEachNested(member, [&](const auto& nested) { yes = yes || accepts(nested, type); });
    });
    return yes;
}

/// True where one of the lists right below `value` holds the id; then calls fn(list, index).
template<class T, class Fn>
bool visitList(T& value, const QUuid& id, Fn&& fn)
{
    bool done = false;
    forEachField(value, [&](const auto&, auto& member) {
        using V = std::remove_cvref_t<decltype(member)>;
        if (done) return;
        if constexpr (ElementList<V>) {
            const V& list = member;
            for (qsizetype i = 0; i < list.size() && !done; ++i)
                if (list[i].id.uuid() == id) { done = true; fn(member, i); }
        } else if constexpr (!Element<V> && holdsElements<V>()) {
            bool here = false;
            detail::forEachNested(std::as_const(member), [&](const auto& nested) {
                forEachField(nested, [&](const auto&, const auto& inner) {
                    if constexpr (ElementList<std::remove_cvref_t<decltype(inner)>>)
                        for (const auto& item : inner) here = here || item.id.uuid() == id;
                });
            });
            if (here) detail::forEachNested(member, [&](auto& nested) { done = done || visitList(nested, id, fn); });
        }
    });
    return done;
}

/// Follows the path to the element at its end and calls fn(element) there.
template<class T, class Fn>
bool visitElement(T& value, const QList<QUuid>& path, qsizetype at, Fn&& fn)
{
    if (at == path.size()) { fn(value); return true; }
    bool done = false;
    forEachField(value, [&](const auto&, auto& member) {
        using V = std::remove_cvref_t<decltype(member)>;
        if constexpr (Element<V>) {
            if (!done && member.id.uuid() == path[at]) done = visitElement(member, path, at + 1, fn);
        }
    });
    return done || visitList(value, path[at], [&](auto& list, qsizetype i) { visitElement(list[i], path, at + 1, fn); });
}

/// Calls fn(list, index) for the list that holds the element at the end of the path.
template<class Fn>
bool visitListOf(Content& content, QList<QUuid> path, Fn&& fn)
{
    if (path.isEmpty()) return false;
    const QUuid id = path.takeLast();
    bool done = false;
    visitElement(content, path, 0, [&](auto& parent) { done = visitList(parent, id, fn); });
    return done;
}

template<class T>
bool insertInto(T& value, const std::any& item, qsizetype index)
{
    bool done = false;
    forEachField(value, [&](const auto&, auto& member) {
        using V = std::remove_cvref_t<decltype(member)>;
        if (done) return;
        if constexpr (ElementList<V>) {
            const auto* fresh = std::any_cast<typename V::value_type>(&item);
            if (!fresh) return;
            member.insert(index < 0 || index > member.size() ? member.size() : index, *fresh);
            done = true;
        } else if constexpr (!Element<V> && holdsElements<V>()) {
            detail::forEachNested(member, [&](auto& nested) { done = done || insertInto(nested, item, index); });
        }
    });
    return done;
}

} // namespace

bool removeElement(Content& content, const QUuid& id)
{
    return visitListOf(content, locate(content, id).path, [](auto& list, qsizetype i) { list.removeAt(i); });
}

bool canMove(const Content& content, const QUuid& id, const QUuid& parent)
{
    const Located element = locate(content, id);
    const Located target = locate(content, parent);
    if (!element || !target || target.path.contains(id)) return false;
    bool yes = false;
    Content copy = content; // visitElement detaches the path that it follows
    visitElement(copy, target.path, 0, [&](auto& value) { yes = accepts(value, element.type); });
    return yes;
}

bool moveElement(Content& content, const QUuid& id, const QUuid& parent, qsizetype index)
{
    if (!canMove(content, id, parent)) return false;
    std::any item;
    visitListOf(content, locate(content, id).path, [&](auto& list, qsizetype i) { item = list.takeAt(i); });
    const QList<QUuid> path = locate(content, parent).path;
    bool done = false;
    visitElement(content, path, 0, [&](auto& value) { done = insertInto(value, item, index); });
    return done;
}

QUuid duplicateElement(Content& content, const QUuid& id)
{
    QUuid copyId;
    visitListOf(content, locate(content, id).path, [&](auto& list, qsizetype i) {
        auto copy = std::as_const(list)[i];
        giveNewIds(copy);
        copyId = copy.id.uuid();
        list.insert(i + 1, copy);
    });
    return copyId;
}

} // namespace microvet::model
