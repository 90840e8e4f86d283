#pragma once

#include "core/model/visit.h"

/// The walk over texts with the keys that they are named by. Included by .cpp only.
namespace microvet::model::detail {

/// One text of an element, by the members that lead to it.
struct Key {
    const Key* up = nullptr;
    const char* name = "";
    qsizetype index = -1;
    const QString* language = nullptr;

    QByteArray path() const
    {
        QByteArray out = up ? up->path() + '.' + name : QByteArray(name);
        if (index >= 0) out += '.' + QByteArray::number(index);
        if (language) out += '.' + language->toUtf8();
        return out;
    }
};

struct Where {
    QUuid owner;
    ElementKind kind = ElementKind::None;
    QUuid group;
    ElementKind groupKind = ElementKind::None;
    bool fixed = false; ///< what stands here is told by somebody else, and never replaced
    unsigned flags = 0;
};

template<class T> Where whereOf(const T& element, const Where& around)
{
    Where here = around;
    here.owner = element.id.uuid();
    here.kind = T::elementKind;
    if constexpr (T::elementKind == ElementKind::Course || T::elementKind == ElementKind::Module || T::elementKind == ElementKind::Unit
                  || T::elementKind == ElementKind::Assessment) {
        here.group = here.owner;
        here.groupKind = here.kind;
    }
    return here;
}

/// The names of files, and what another course says of itself.
template<class T> bool isFixed(const char* field)
{
    if constexpr (std::is_same_v<T, Media>) return qstrcmp(field, "name") == 0;
    else if constexpr (std::is_same_v<T, TermPair>) return true;
    else return std::is_same_v<T, Origin> && qstrcmp(field, "changes") != 0;
}

/// Calls visitor.text(where, key, text) for every text in the order of the fields, and asks visitor.enter(id) before an
/// element. One that has visitor.list(where, key, texts) gets a list of texts as a whole before them. `T` may be const.
template<class T, class Visitor>
void walkTexts(T& value, const Where& where, const Key* prefix, Visitor& visitor)
{
    using Struct = std::remove_cvref_t<T>;
    forEachField(value, [&](const auto& field, auto& member) {
        using V = std::remove_cvref_t<decltype(member)>;
        const bool prose = field.flags & Text;
        const auto say = [&](auto& text, const Key& key) {
            Where here = where;
            here.fixed = isFixed<Struct>(field.name);
            here.flags = field.flags;
            visitor.text(here, key, text);
        };
        const auto element = [&](auto& item) {
            if (!visitor.enter(std::as_const(item).id.uuid())) return;
            walkTexts(item, whereOf(item, where), nullptr, visitor);
            visitor.leave();
        };
        if constexpr (std::is_same_v<V, QString>) {
            if (prose) say(member, {prefix, field.name});
        } else if constexpr (std::is_same_v<V, RichText>) {
            say(member, {prefix, field.name});
        } else if constexpr (std::is_same_v<V, QStringList>) {
            if (!prose) return;
            if constexpr (requires(const Key& key) { visitor.list(where, key, member); }) visitor.list(where, Key{prefix, field.name}, member);
            for (qsizetype i = 0; i < member.size(); ++i) say(member[i], {prefix, field.name, i});
        } else if constexpr (std::is_same_v<V, LangMap>) {
            for (auto it = member.begin(); it != member.end(); ++it) say(it.value(), {prefix, field.name, -1, &it.key()});
        } else if constexpr (std::is_same_v<V, LangListMap>) {
            for (auto it = member.begin(); it != member.end(); ++it)
                for (qsizetype i = 0; i < it.value().size(); ++i) say(it.value()[i], {prefix, field.name, i, &it.key()});
        } else if constexpr (ElementList<V>) {
            for (qsizetype i = 0; i < member.size(); ++i) {
                if constexpr (std::is_const_v<std::remove_reference_t<decltype(member)>>) element(member[i]);
                else if (visitor.wants(std::as_const(member)[i].id.uuid())) element(member[i]);
            }
        } else if constexpr (StructList<V>) {
            for (qsizetype i = 0; i < member.size(); ++i) {
                const Key key{prefix, field.name, i};
                walkTexts(member[i], where, &key, visitor);
            }
        } else if constexpr (Element<V>) {
            element(member);
        } else if constexpr (IsOptional<V>::value || VariantField<V> || DescribedStruct<V>) {
            const Key key{prefix, field.name};
            forEachNested(member, [&](auto& nested) { walkTexts(nested, where, &key, visitor); });
        }
    });
}

template<class C, class Visitor> void walkCourse(C& course, Visitor& visitor)
{
    if (!visitor.enter(course.id.uuid())) return;
    walkTexts(course, whereOf(course, {}), nullptr, visitor);
    visitor.leave();
}

} // namespace microvet::model::detail
