#include "core/model/walk.h"

#include "core/model/visit.h"

namespace microvet::model {

QString TextView::toPlainText() const
{
    return plain ? *plain : rich ? richtext::toPlainText(*rich) : QString();
}

namespace {

struct Owner {
    QUuid id;
    ElementKind kind = ElementKind::None;
};

QByteArray join(const QByteArray& prefix, const char* name)
{
    return prefix.isEmpty() ? QByteArray::fromRawData(name, qsizetype(qstrlen(name))) : prefix + '.' + name;
}

template<class T> Owner ownerOf(const T& value, const Owner& around)
{
    if constexpr (Element<T>) return {value.id.uuid(), T::elementKind};
    else return around;
}

using TextFn = std::function<void(const TextView&)>;

template<class T>
void textsOf(const T& value, const Owner& owner, const QByteArray& prefix, const TextFn& fn, Reach reach)
{
    forEachField(value, [&](const auto& field, const auto& member) {
        using V = std::remove_cvref_t<decltype(member)>;
        const auto say = [&](const QString* plain, const RichText* rich, const QString& language = {}) {
            if (plain ? !plain->isEmpty() : !rich->isEmpty())
                fn({owner.id, owner.kind, join(prefix, field.name), field.flags, language, plain, rich});
        };
        if constexpr (std::is_same_v<V, QString>) {
            if (field.flags & Text) say(&member, nullptr);
        } else if constexpr (std::is_same_v<V, RichText>) {
            say(nullptr, &member);
        } else if constexpr (std::is_same_v<V, QStringList>) {
            if (field.flags & Text) for (const QString& text : member) say(&text, nullptr);
        } else if constexpr (std::is_same_v<V, LangMap>) {
            for (auto it = member.cbegin(); it != member.cend(); ++it) say(&it.value(), nullptr, it.key());
        } else if constexpr (std::is_same_v<V, LangListMap>) {
            for (auto it = member.cbegin(); it != member.cend(); ++it)
                for (const QString& text : it.value()) say(&text, nullptr, it.key());
        } else if constexpr (ElementList<V> || Element<V>) {
            detail::forEachNested(member, [&](const auto& item) {
                if (detail::reaches(reach, std::remove_cvref_t<decltype(item)>::elementKind)) textsOf(item, ownerOf(item, owner), {}, fn, reach);
            });
        } else if constexpr (StructList<V> || IsOptional<V>::value || VariantField<V> || DescribedStruct<V>) {
            const QByteArray path = join(prefix, field.name);
            detail::forEachNested(member, [&](const auto& nested) { textsOf(nested, owner, path, fn, reach); });
        }
    });
}

} // namespace

template<class T> void forEachText(const T& value, const TextFn& fn, Reach reach)
{
    textsOf(value, ownerOf(value, {}), {}, fn, reach);
}

#define MV_INSTANTIATE(T) template void forEachText<T>(const T&, const TextFn&, Reach);
MV_INSTANTIATE(Content) MV_INSTANTIATE(Course) MV_INSTANTIATE(Module) MV_INSTANTIATE(Unit) MV_INSTANTIATE(Block)
MV_INSTANTIATE(Question) MV_INSTANTIATE(Option) MV_INSTANTIATE(Outcome) MV_INSTANTIATE(Assessment)
MV_INSTANTIATE(Rubric) MV_INSTANTIATE(Term) MV_INSTANTIATE(Reference) MV_INSTANTIATE(Media)
#undef MV_INSTANTIATE

} // namespace microvet::model
