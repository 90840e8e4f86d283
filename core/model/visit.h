#pragma once

#include "core/model/walk.h"

/// The recursion that all walks share. Included by the walks' .cpp only.
namespace microvet::model::detail {

/// Calls fn(item) on each described struct in the list, optional, variant or struct `value`; anything else is left alone.
template<class T, class Fn>
void forEachNested(T& value, Fn&& fn)
{
    using V = std::remove_cvref_t<T>;
    if constexpr (StructList<V>) {
        for (auto& item : value) fn(item);
    } else if constexpr (IsOptional<V>::value) {
        if (value) forEachNested(*value, fn);
    } else if constexpr (VariantField<V>) {
        std::visit([&](auto& part) { if constexpr (DescribedStruct<std::remove_cvref_t<decltype(part)>>) fn(part); }, value);
    } else if constexpr (DescribedStruct<V>) {
        fn(value);
    }
}

/// True where a value of this type can hold elements somewhere below.
template<class V>
consteval bool holdsElements()
{
    if constexpr (Element<V>) {
        return true;
    } else if constexpr (IsList<V>::value || IsOptional<V>::value) {
        if constexpr (IsList<V>::value) return holdsElements<typename IsList<V>::Item>();
        else return holdsElements<typename IsOptional<V>::Item>();
    } else if constexpr (VariantField<V>) {
        return []<class... Part>(std::type_identity<std::variant<Part...>>) {
            return (holdsElements<Part>() || ...);
        }(std::type_identity<V>{});
    } else if constexpr (DescribedStruct<V>) {
        return V::fields([](const auto&... f) {
            return (holdsElements<typename std::remove_cvref_t<decltype(f)>::ValueType>() || ...);
        });
    } else {
        return false;
    }
}

constexpr bool reaches(Reach reach, ElementKind kind)
{
    return reach == Reach::Whole || (reach == Reach::Parts && !standsAlone(kind));
}

template<class Tag> struct TagKind;
#define MV_TAG(Tag, Kind) template<> struct TagKind<Tag> { static constexpr ElementKind kind = ElementKind::Kind; }
MV_TAG(CourseTag, Course); MV_TAG(OutcomeTag, Outcome); MV_TAG(ModuleTag, Module); MV_TAG(UnitTag, Unit);
MV_TAG(BlockTag, Block); MV_TAG(AssessmentTag, Assessment); MV_TAG(QuestionTag, Question); MV_TAG(OptionTag, Option);
MV_TAG(PartTag, Part); MV_TAG(RubricTag, Rubric); MV_TAG(TermTag, Term); MV_TAG(ReferenceTag, Reference);
MV_TAG(MediaTag, Media); MV_TAG(PersonTag, Person); MV_TAG(CommentTag, Comment);
#undef MV_TAG

} // namespace microvet::model::detail
