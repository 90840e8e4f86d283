#pragma once

#include "core/model/walk.h"

#include <functional>
#include <optional>
#include <tuple>

/// A member of an element of the course, named once by its pointer to member: how to read it, how to write it, and the
/// path by which diffs, findings and undo name it.
namespace microvet::ui {

template<class V>
struct Binding {
    QUuid element;
    QByteArray field; ///< "title", "learners.targetGroup", "body.caption"
    std::function<std::optional<V>(const model::Content&)> read; ///< nothing where the element is gone
    std::function<void(model::Content&, const V&)> write;
};

/// Members one inside the other: at(&Course::level, &Level::eqf).
template<class... Member> constexpr std::tuple<Member...> at(Member... members) { return {members...}; }

namespace detail {

template<class T> struct MemberPointer;
template<class S, class V> struct MemberPointer<V S::*> { using Struct = S; using Value = V; };

template<class Part, class Variant> struct IsPartOf : std::false_type {};
template<class Part, class... P>
struct IsPartOf<Part, std::variant<P...>> : std::bool_constant<(std::is_same_v<Part, P> || ...)> {};

/// The element that holds a struct, and the struct in it. Parts of blocks and questions lie in their `body`.
template<class S> struct Holder {
    using Owner = S;
    static constexpr const char* prefix = "";
    static const S* in(const Owner& owner) { return &owner; }
    static S* in(Owner& owner) { return &owner; }
};
template<class S> requires IsPartOf<S, model::BlockBody>::value struct Holder<S> {
    using Owner = model::Block;
    static constexpr const char* prefix = "body.";
    static const S* in(const Owner& owner) { return std::get_if<S>(&owner.body); }
    static S* in(Owner& owner) { return std::get_if<S>(&owner.body); }
};
template<class S> requires IsPartOf<S, model::QuestionBody>::value struct Holder<S> {
    using Owner = model::Question;
    static constexpr const char* prefix = "body.";
    static const S* in(const Owner& owner) { return std::get_if<S>(&owner.body); }
    static S* in(Owner& owner) { return std::get_if<S>(&owner.body); }
};

template<class S, class V>
QByteArray nameOf(V S::*member)
{
    QByteArray name;
    S::fields([&](const auto&... field) {
        const auto look = [&](const auto& f) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(f.member)>, V S::*>)
                if (f.member == member) name = f.name;
        };
        (look(field), ...);
    });
    return name;
}

template<class S, class First, class... Rest>
auto& follow(S& value, First first, Rest... rest)
{
    if constexpr (sizeof...(Rest) == 0) return value.*first;
    else return follow(value.*first, rest...);
}

} // namespace detail

template<class First, class... Rest>
auto bound(const QUuid& element, const std::tuple<First, Rest...>& members)
{
    using Struct = typename detail::MemberPointer<First>::Struct;
    using Holder = detail::Holder<Struct>;
    using Owner = typename Holder::Owner;
    using Last = std::tuple_element_t<sizeof...(Rest), std::tuple<First, Rest...>>;
    using V = typename detail::MemberPointer<Last>::Value;

    Binding<V> out;
    out.element = element;
    out.field = Holder::prefix;
    std::apply([&](const auto&... member) {
        QByteArrayList names;
        (names.append(detail::nameOf(member)), ...);
        out.field += names.join('.');
    }, members);
    out.read = [element, members](const model::Content& content) -> std::optional<V> {
        const Owner* owner = model::find<Owner>(content, element);
        const Struct* value = owner ? Holder::in(*owner) : nullptr;
        if (!value) return std::nullopt;
        return std::apply([&](const auto&... member) -> V { return detail::follow(*value, member...); }, members);
    };
    out.write = [element, members](model::Content& content, const V& fresh) {
        model::modify<Owner>(content, element, [&](Owner& owner) {
            if (Struct* value = Holder::in(owner))
                std::apply([&](const auto&... member) { detail::follow(*value, member...) = fresh; }, members);
        });
    };
    return out;
}

template<class S, class V> auto bound(const QUuid& element, V S::*member) { return bound(element, at(member)); }

/// The same place seen as another type.
template<class To, class From>
Binding<To> mapped(Binding<From> from, std::function<To(const From&)> there, std::function<From(const To&, const From&)> back)
{
    Binding<To> out;
    out.element = from.element;
    out.field = from.field;
    out.read = [read = from.read, there](const model::Content& content) -> std::optional<To> {
        const auto value = read(content);
        if (!value) return std::nullopt;
        return there(*value);
    };
    out.write = [from, back](model::Content& content, const To& fresh) {
        if (const auto before = from.read(content)) from.write(content, back(fresh, *before));
    };
    return out;
}

/// A value of a closed list as its code.
template<class E>
Binding<QString> asCode(const Binding<model::Coded<E>>& coded)
{
    return mapped<QString, model::Coded<E>>(coded, [](const model::Coded<E>& value) { return value.code(); },
                                            [](const QString& code, const model::Coded<E>&) { return model::Coded<E>::fromCode(code); });
}

/// One language of a text in further languages.
inline Binding<QString> inLanguage(const Binding<model::LangMap>& map, const QString& language)
{
    auto out = mapped<QString, model::LangMap>(map, [language](const model::LangMap& value) { return value.value(language); },
                                               [language](const QString& text, const model::LangMap& before) {
        model::LangMap after = before;
        if (text.isEmpty()) after.remove(language);
        else after.insert(language, text);
        return after;
    });
    return out;
}

} // namespace microvet::ui
