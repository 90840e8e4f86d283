#pragma once

#include "core/model/content.h"

#include <functional>

/// Generic walks over a course. Each is instantiated once, in its own .cpp.
namespace microvet::model {

/// Tells one C++ type from another where an element is handed on without its type.
template<class T> inline constexpr char typeTagOf = 0;
using TypeTag = const char*;

/// An element met on a walk. Valid as long as the Content that was walked.
struct ElementView {
    ElementKind kind = ElementKind::None;
    QUuid id;
    QUuid parent;             ///< null for the course, comments and other roots
    const char* list = "";    ///< the parent's field that holds it
    qsizetype index = 0;      ///< its place in that list
    TypeTag type = nullptr;
    const void* address = nullptr;

    template<class T> const T* as() const
    {
        return type == &typeTagOf<T> ? static_cast<const T*>(address) : nullptr;
    }
};

/// Every element, parents before children, in document order. Return false from fn to leave out the children.
void forEachElement(const Content& content, const std::function<bool(const ElementView&)>& fn);

/// The same for what is inside one element, which is not met itself.
/// For T = Course, Module, Unit, Block, Question, Outcome, Assessment, Media.
template<class T> void forEachElementIn(const T& value, const std::function<bool(const ElementView&)>& fn);

/// Kinds that stand on their own: counted and checked one by one. All others are parts of the nearest one around them.
constexpr bool standsAlone(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Course: case ElementKind::Module: case ElementKind::Unit: case ElementKind::Block:
    case ElementKind::Question: case ElementKind::Outcome: case ElementKind::Assessment: case ElementKind::Media:
        return true;
    default: return false;
    }
}

/// The element with that id and the ids above it (course first, itself last); kind None where there is none.
struct Located : ElementView {
    QList<QUuid> path;
    explicit operator bool() const { return kind != ElementKind::None; }
};
Located locate(const Content& content, const QUuid& id);

/// The element with that id, or null where there is none of that type.
template<class T> const T* find(const Content& content, const QUuid& id)
{
    return locate(content, id).template as<T>();
}
template<class T, class Tag> const T* find(const Content& content, Id<Tag> id) { return find<T>(content, id.uuid()); }

/// A writable pointer; only the path down to the element is detached from other copies of the content.
void* detachPath(Content& content, const QUuid& id, TypeTag type);

/// Calls fn(T&) on the element with that id. False where there is none of that type.
template<class T, class Fn> bool modify(Content& content, const QUuid& id, Fn&& fn)
{
    auto* element = static_cast<T*>(detachPath(content, id, &typeTagOf<T>));
    if (!element) return false;
    fn(*element);
    return true;
}
template<class T, class Tag, class Fn> bool modify(Content& content, Id<Tag> id, Fn&& fn)
{
    return modify<T>(content, id.uuid(), std::forward<Fn>(fn));
}

/// A text of the course: exactly one of plain, rich and further is set.
struct TextView {
    QUuid owner;              ///< the nearest element around it; null in values that are none
    ElementKind ownerKind = ElementKind::None;
    QByteArray field;         ///< path of members below the owner, e.g. "learners.targetGroup"
    unsigned flags = 0;       ///< FieldFlag
    QString language;         ///< set only where it is not the content language (titleIn …)
    const QString* plain = nullptr;
    const RichText* rich = nullptr;

    QString toPlainText() const;
};

enum class Reach {
    Own,  ///< the element's own texts, not those of elements in its lists
    Parts, ///< with its parts (options, rows, cards …), not with elements that stand alone
    Whole ///< everything below, too
};

/// A reference to an element, by field or by a link inside rich text ("unit:…", "term:…").
struct RefView {
    QUuid owner;
    ElementKind ownerKind = ElementKind::None;
    QByteArray field;
    ElementKind targetKind = ElementKind::None; ///< None: any kind
    QUuid target;
};

/// For T = Content, Course, Module, Unit, Block, Question, Option, Outcome, Assessment, Rubric, Term, Reference, Media.
template<class T> void forEachText(const T& value, const std::function<void(const TextView&)>& fn, Reach reach = Reach::Whole);
template<class T> void forEachRef(const T& value, const std::function<void(const RefView&)>& fn, Reach reach = Reach::Whole);

/// New ids for an element and everything in it; references between its parts follow.
/// For every T that is an Element.
template<class T> void giveNewIds(T& value);

/// Gives a new id to every element whose id is missing or stands twice. Returns how many there were.
int repairIds(Content& content);

} // namespace microvet::model
