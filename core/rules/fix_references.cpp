#include "core/rules/fixes.h"

#include "core/model/visit.h"

namespace microvet::rules {

using namespace model;

namespace {

int unlink(RichText& text, const QUuid& target)
{
    const auto leadsThere = [&](const richtext::Run& run) {
        return (run.link.startsWith(QLatin1String("unit:")) || run.link.startsWith(QLatin1String("term:")))
            && QUuid::fromString(QStringView(run.link).mid(5)) == target;
    };
    int count = 0;
    for (richtext::Block& block : text.blocks)
        for (richtext::Run& run : block.runs)
            if (leadsThere(run)) { run.link.clear(); ++count; }
    if (count > 0) text = richtext::normalised(text); // neighbours with equal marks become one run
    return count;
}

/// Own fields only: what is inside another element belongs to that element.
template<class T> int removeIn(T& value, const QUuid& target)
{
    int count = 0;
    forEachField(value, [&](const auto&, auto& member) {
        using V = std::remove_cvref_t<decltype(member)>;
        if constexpr (RefField<V>) {
            if (member.target().uuid() == target && !target.isNull()) { member = V(); ++count; }
        } else if constexpr (RefList<V>) {
            count += int(member.removeIf([&](const auto& ref) { return ref.target().uuid() == target; }));
        } else if constexpr (std::is_same_v<V, RichText>) {
            count += unlink(member, target);
        } else if constexpr (ElementList<V> || Element<V>) {
            // left alone
        } else if constexpr (StructList<V> || IsOptional<V>::value || VariantField<V> || DescribedStruct<V>) {
            detail::forEachNested(member, [&](auto& nested) { count += removeIn(nested, target); });
        }
    });
    return count;
}

template<class... T> int removeInAny(Content& content, const ElementView& view, const QUuid& target)
{
    int count = 0;
    const auto attempt = [&]<class Type>(std::type_identity<Type>) {
        if (view.type == &typeTagOf<Type>)
            modify<Type>(content, view.id, [&](Type& element) { count = removeIn(element, target); });
    };
    (attempt(std::type_identity<T>{}), ...);
    return count;
}

} // namespace

int removeReferences(Content& content, const QUuid& owner, const QUuid& target)
{
    // Every element that can hold a reference or a text with links.
    return removeInAny<Course, Module, Unit, Block, Question, Option, MatchPair, OrderItem, AcceptedAnswer, Category,
                       HotspotArea, Section, Card, Assessment, Pool, RubricCriterion, Session, Reference, Media, TableRow>(
        content, locate(content, owner), target);
}

} // namespace microvet::rules
