#include "core/model/walk.h"

#include "core/model/visit.h"

#include <QHash>

namespace microvet::model {
namespace {

using RefFn = std::function<void(const RefView&)>;

/// "unit:<uuid>" and "term:<uuid>" inside rich text.
struct LinkTarget {
    ElementKind kind = ElementKind::None;
    QUuid id;
};

LinkTarget linkTarget(const QString& link)
{
    for (const auto& [scheme, kind] : {std::pair{QLatin1String("unit:"), ElementKind::Unit},
                                       std::pair{QLatin1String("term:"), ElementKind::Term}}) {
        if (link.startsWith(scheme)) return {kind, QUuid::fromString(QStringView(link).mid(scheme.size()))};
    }
    return {};
}

template<class T> struct RefTag;
template<class Tag> struct RefTag<Ref<Tag>> { using type = Tag; };

template<class T>
void refsOf(const T& value, QUuid owner, ElementKind ownerKind, const QByteArray& prefix, const RefFn& fn, Reach reach)
{
    if constexpr (Element<T>) {
        owner = value.id.uuid();
        ownerKind = T::elementKind;
    }
    forEachField(value, [&](const auto& field, const auto& member) {
        using V = std::remove_cvref_t<decltype(member)>;
        const auto path = [&] { return prefix.isEmpty() ? QByteArray(field.name) : prefix + '.' + field.name; };
        const auto say = [&](ElementKind target, const QUuid& id) {
            if (!id.isNull()) fn({owner, ownerKind, path(), target, id});
        };
        if constexpr (RefField<V>) {
            say(detail::TagKind<typename RefTag<V>::type>::kind, member.target().uuid());
        } else if constexpr (RefList<V>) {
            using Tag = typename RefTag<typename IsList<V>::Item>::type;
            for (const auto& ref : member) say(detail::TagKind<Tag>::kind, ref.target().uuid());
        } else if constexpr (std::is_same_v<V, AnyRef>) {
            say(ElementKind::None, member.target);
        } else if constexpr (std::is_same_v<V, RichText>) {
            for (const auto& block : member.blocks)
                for (const auto& run : block.runs)
                    if (!run.link.isEmpty()) {
                        const LinkTarget target = linkTarget(run.link);
                        if (target.kind != ElementKind::None) say(target.kind, target.id);
                    }
        } else if constexpr (ElementList<V> || Element<V>) {
            detail::forEachNested(member, [&](const auto& item) {
                if (detail::reaches(reach, std::remove_cvref_t<decltype(item)>::elementKind)) refsOf(item, owner, ownerKind, {}, fn, reach);
            });
        } else if constexpr (StructList<V> || IsOptional<V>::value || VariantField<V> || DescribedStruct<V>) {
            detail::forEachNested(member, [&](const auto& nested) { refsOf(nested, owner, ownerKind, path(), fn, reach); });
        }
    });
}

using NewIds = QHash<QUuid, QUuid>;

template<class T>
void renewIds(T& value, NewIds& ids)
{
    if constexpr (Element<T>) {
        const auto fresh = std::remove_cvref_t<decltype(value.id)>::make();
        if (!value.id.isNull()) ids.insert(value.id.uuid(), fresh.uuid()); // or references to nothing would point here
        value.id = fresh;
    }
    forEachField(value, [&](const auto&, auto& member) {
        using V = std::remove_cvref_t<decltype(member)>;
        if constexpr (detail::holdsElements<V>())
            detail::forEachNested(member, [&](auto& nested) { renewIds(nested, ids); });
    });
}

void follow(RichText& text, const NewIds& ids)
{
    for (auto& block : text.blocks)
        for (auto& run : block.runs) {
            if (run.link.isEmpty()) continue;
            const LinkTarget target = linkTarget(run.link);
            const auto it = ids.constFind(target.id);
            if (target.kind == ElementKind::None || it == ids.cend()) continue;
            run.link = run.link.section(u':', 0, 0) + u':' + it->toString(QUuid::WithoutBraces);
        }
}

template<class T>
void followRefs(T& value, const NewIds& ids)
{
    const auto moved = [&](const QUuid& id) { return ids.value(id, id); };
    forEachField(value, [&](const auto&, auto& member) {
        using V = std::remove_cvref_t<decltype(member)>;
        if constexpr (RefField<V>) {
            member = V(Id<typename RefTag<V>::type>(moved(member.target().uuid())));
        } else if constexpr (RefList<V>) {
            using Item = typename IsList<V>::Item;
            for (auto& ref : member) ref = Item(Id<typename RefTag<Item>::type>(moved(ref.target().uuid())));
        } else if constexpr (std::is_same_v<V, AnyRef>) {
            member.target = moved(member.target);
        } else if constexpr (std::is_same_v<V, RichText>) {
            follow(member, ids);
        } else if constexpr (StructList<V> || IsOptional<V>::value || VariantField<V> || DescribedStruct<V>) {
            detail::forEachNested(member, [&](auto& nested) { followRefs(nested, ids); });
        }
    });
}

} // namespace

template<class T> void forEachRef(const T& value, const RefFn& fn, Reach reach)
{
    refsOf(value, {}, ElementKind::None, {}, fn, reach);
}

template<class T> void giveNewIds(T& value)
{
    NewIds ids;
    renewIds(value, ids);
    followRefs(value, ids);
}

#define MV_INSTANTIATE(T) template void forEachRef<T>(const T&, const RefFn&, Reach);
MV_INSTANTIATE(Content) MV_INSTANTIATE(Course) MV_INSTANTIATE(Module) MV_INSTANTIATE(Unit) MV_INSTANTIATE(Block)
MV_INSTANTIATE(Question) MV_INSTANTIATE(Option) MV_INSTANTIATE(Outcome) MV_INSTANTIATE(Assessment)
MV_INSTANTIATE(Rubric) MV_INSTANTIATE(Term) MV_INSTANTIATE(Reference) MV_INSTANTIATE(Media)
#undef MV_INSTANTIATE
#define MV_INSTANTIATE(T) template void giveNewIds<T>(T&);
MV_INSTANTIATE(Course) MV_INSTANTIATE(Module) MV_INSTANTIATE(Unit) MV_INSTANTIATE(Block) MV_INSTANTIATE(Question)
MV_INSTANTIATE(Option) MV_INSTANTIATE(Outcome) MV_INSTANTIATE(Assessment) MV_INSTANTIATE(Rubric) MV_INSTANTIATE(Term)
MV_INSTANTIATE(Reference) MV_INSTANTIATE(Media) MV_INSTANTIATE(MatchPair) MV_INSTANTIATE(OrderItem)
MV_INSTANTIATE(AcceptedAnswer) MV_INSTANTIATE(Gap) MV_INSTANTIATE(Category) MV_INSTANTIATE(HotspotArea)
MV_INSTANTIATE(ChecklistItem) MV_INSTANTIATE(TableRow) MV_INSTANTIATE(Section) MV_INSTANTIATE(Card)
MV_INSTANTIATE(LinkItem) MV_INSTANTIATE(Contributor) MV_INSTANTIATE(Evidence) MV_INSTANTIATE(Session)
MV_INSTANTIATE(EvaluationQuestion) MV_INSTANTIATE(ChangeNote) MV_INSTANTIATE(Pool) MV_INSTANTIATE(RubricLevel)
MV_INSTANTIATE(RubricCriterion) MV_INSTANTIATE(Comment) MV_INSTANTIATE(Reply) MV_INSTANTIATE(AcceptedFinding)
MV_INSTANTIATE(ChecklistAnswer) MV_INSTANTIATE(Verdict) MV_INSTANTIATE(TermPair)
#undef MV_INSTANTIATE

} // namespace microvet::model
