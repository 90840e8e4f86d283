#include "core/model/visit.h"
#include "core/review/merge/values.h"

namespace microvet::review {

using namespace model;

namespace {

struct Pointing {
    QUuid owner;
    QUuid target;
    bool operator==(const Pointing&) const = default;
    friend size_t qHash(const Pointing& reference, size_t seed = 0) { return qHashMulti(seed, reference.owner, reference.target); }
};

/// Takes references to `lost` out of the course.
struct Dropper {
    const QSet<Pointing>& lost;

    template<class T> void drop(T& value, QUuid owner) const
    {
        if constexpr (Element<T>) owner = value.id.uuid();
        const auto isLost = [&](const auto& ref) { return lost.contains({owner, ref.target().uuid()}); };
        forEachField(value, [&](const auto&, auto& member) {
            using V = std::remove_cvref_t<decltype(member)>;
            if constexpr (RefField<V>) {
                if (isLost(member)) member = V();
            } else if constexpr (RefList<V>) {
                if (std::any_of(member.cbegin(), member.cend(), isLost)) member.removeIf(isLost);
            } else if constexpr (std::is_same_v<V, RichText>) {
                text(member, owner);
            } else if constexpr (ElementList<V> || Element<V> || StructList<V> || IsOptional<V>::value || VariantField<V>
                                 || DescribedStruct<V>) {
                detail::forEachNested(member, [&](auto& nested) { drop(nested, owner); });
            }
        });
    }

    void text(RichText& text, const QUuid& owner) const
    {
        RichText next = text;
        bool changed = false;
        for (richtext::Block& block : next.blocks)
            for (richtext::Run& run : block.runs) {
                const qsizetype colon = run.link.indexOf(u':');
                if (colon < 0 || !lost.contains({owner, QUuid::fromString(QStringView(run.link).mid(colon + 1))})) continue;
                run.link.clear();
                changed = true;
            }
        if (changed) text = richtext::normalised(next);
    }
};

} // namespace

void dropLostReferences(Content& result, const Index& mine, const Index& theirs, const Content& mineContent, const Content& theirsContent)
{
    QSet<QUuid> there;
    forEachElement(result, [&](const ElementView& view) {
        there.insert(view.id);
        return true;
    });
    QSet<Pointing> lost;
    forEachRef(result.course, [&](const RefView& ref) {
        if (!there.contains(ref.target) && (mine.find(ref.target) || theirs.find(ref.target))) lost.insert({ref.owner, ref.target});
    });
    if (lost.isEmpty()) return;
    const auto forgive = [&](const Index& index, const Content& content) {
        forEachRef(content.course, [&](const RefView& ref) {
            if (!index.find(ref.target)) lost.remove({ref.owner, ref.target});
        });
    };
    forgive(mine, mineContent);
    forgive(theirs, theirsContent);
    if (!lost.isEmpty()) Dropper{lost}.drop(result.course, {});
}

} // namespace microvet::review
