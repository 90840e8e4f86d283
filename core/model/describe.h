#pragma once

#include "core/base/id.h"
#include "core/richtext/richtext.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <concepts>
#include <optional>
#include <type_traits>
#include <variant>

/// Described structs: each struct lists its fields once, and the generic walks (JSON, equality, diff, find, texts,
/// references, new ids) do the rest. A new field is one member and one MV_FIELD.
namespace microvet::model {

using richtext::RichText;

enum FieldFlag : unsigned {
    Value = 0,        ///< a code, number, address or date: not prose
    Text = 1,         ///< prose for a person, in the content language unless Translatable says more
    Translatable = 2, ///< a translator works on it
    Whole = 4,        ///< merged as one value, never field by field
    Trainer = 8,      ///< for trainers and assessors; never shown to learners
    Personal = 16     ///< names or addresses of a person
};

/// Plain prose that is translated: the most common kind.
inline constexpr unsigned Prose = Text | Translatable;

template<class Struct, class Type>
struct Field {
    using ValueType = Type;
    const char* name; ///< the member's name, and the name in JSON
    Type Struct::*member;
    unsigned flags;
};

template<class Struct, class Type>
constexpr Field<Struct, Type> field(const char* name, Type Struct::*member, unsigned flags = Value)
{
    return {name, member, flags};
}

#define MV_FIELD(member, ...) ::microvet::model::field(#member, &Self::member __VA_OPT__(, ) __VA_ARGS__)

/// Ends a struct: the fields, a place for members that a newer minor version wrote, and equality. `fields(fn)` calls
/// fn(field…) with all of them. A tuple would say the same, but every file that reads the model would pay two seconds
/// for building some seventy of them.
#define MV_DESCRIBE(Type, ...)                                                                                         \
    QJsonObject unknown;                                                                                               \
    bool operator==(const Type&) const = default;                                                                      \
    static constexpr bool isDescribed = true;                                                                          \
    template<class Fn>                                                                                                 \
    static constexpr decltype(auto) fields(Fn&& fn)                                                                    \
    {                                                                                                                  \
        using Self = Type;                                                                                             \
        return fn(__VA_ARGS__);                                                                                        \
    }

/// What an element is; also the scope of rules and the kind of a place in findings and comments.
enum class ElementKind : quint8 {
    None, Course, Outcome, Module, Unit, Block, Assessment, Question, Option, Part, Rubric, Term, Reference, Media,
    Person, Comment
};

template<class T>
concept DescribedStruct = requires { T::isDescribed; };

/// A described struct with an id of its own: it can be found, moved, referred to and commented.
template<class T>
concept Element = DescribedStruct<T> && requires(const T& t) {
    t.id.uuid();
    { T::elementKind } -> std::convertible_to<ElementKind>;
};

/// An alternative of a variant names itself in JSON by its type.
template<class T>
concept VariantPart = DescribedStruct<T> && requires { T::type; };

/// The alternative that keeps what this version does not know, byte for byte in meaning.
struct Unknown {
    QString type;
    QJsonObject raw;
    bool operator==(const Unknown&) const = default;
};

/// Further languages of one text: language tag → text.
using LangMap = QMap<QString, QString>;
using LangListMap = QMap<QString, QStringList>;

/// A reference to an element of any kind.
struct AnyRef {
    QUuid target;
    bool isNull() const { return target.isNull(); }
    bool operator==(const AnyRef&) const = default;
};

template<class T> struct IsList : std::false_type {};
template<class T> struct IsList<QList<T>> : std::true_type { using Item = T; };
template<class T> struct IsOptional : std::false_type {};
template<class T> struct IsOptional<std::optional<T>> : std::true_type { using Item = T; };
template<class T> struct IsVariant : std::false_type {};
template<class... T> struct IsVariant<std::variant<T...>> : std::true_type {};
template<class T> struct IsId : std::false_type {};
template<class Tag> struct IsId<Id<Tag>> : std::true_type {};
template<class T> struct IsRef : std::false_type {};
template<class Tag> struct IsRef<Ref<Tag>> : std::true_type {};

template<class T> concept ElementList = IsList<T>::value && Element<typename IsList<T>::Item>;
template<class T> concept StructList = IsList<T>::value && DescribedStruct<typename IsList<T>::Item>;
template<class T> concept RefList = IsList<T>::value && IsRef<typename IsList<T>::Item>::value;
template<class T> concept VariantField = IsVariant<T>::value;
template<class T> concept IdField = IsId<T>::value;
template<class T> concept RefField = IsRef<T>::value;

/// Calls fn(field, value) for each field of a described struct.
template<class Struct, class Fn>
constexpr void forEachField(Struct& value, Fn&& fn)
{
    std::remove_cvref_t<Struct>::fields([&](const auto&... f) { (fn(f, value.*(f.member)), ...); });
}

/// Calls fn(field, a's value, b's value) for each field of two structs of one kind.
template<class StructA, class StructB, class Fn>
constexpr void forEachFieldOf(StructA& a, StructB& b, Fn&& fn)
{
    std::remove_cvref_t<StructA>::fields([&](const auto&... f) { (fn(f, a.*(f.member), b.*(f.member)), ...); });
}

} // namespace microvet::model
