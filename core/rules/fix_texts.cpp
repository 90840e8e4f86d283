#include "core/rules/fix_functions.h"

#include "core/model/visit.h"

namespace microvet::rules::fix {

using namespace model;

namespace {

/// Own texts only: what is inside another element belongs to that element.
template<class T, class Fn> void forEachRichText(T& value, const Fn& fn)
{
    forEachField(value, [&](const auto&, auto& member) {
        using V = std::remove_cvref_t<decltype(member)>;
        if constexpr (std::is_same_v<V, RichText>) fn(member);
        else if constexpr (!ElementList<V> && !Element<V> && (StructList<V> || IsOptional<V>::value || VariantField<V> || DescribedStruct<V>))
            detail::forEachNested(member, [&](auto& nested) { forEachRichText(nested, fn); });
    });
}

template<class... T, class Fn> void changeTexts(std::tuple<T...>*, Content& content, const QUuid& place, const Fn& fn)
{
    const ElementView view = locate(content, place);
    const auto attempt = [&]<class Type>(std::type_identity<Type>) {
        if (view.type == &typeTagOf<Type>) modify<Type>(content, place, [&](Type& element) { forEachRichText(element, fn); });
    };
    (attempt(std::type_identity<T>{}), ...);
}

/// The elements with texts in blocks and questions.
using Readable = std::tuple<Block, Question, Option, MatchPair, OrderItem, AcceptedAnswer, Category, HotspotArea, Section, Card, TableRow>;

} // namespace

void markLanguage(Content& content, const Finding& finding)
{
    const QString language = finding.arguments.value(0).toString();
    const QString beginning = finding.arguments.value(1).toString().section(QChar(u'…'), 0, 0);
    if (language.isEmpty() || beginning.isEmpty()) return;
    changeTexts(static_cast<Readable*>(nullptr), content, finding.place, [&](RichText& text) {
        for (qsizetype i = 0; i < text.blocks.size(); ++i) {
            const richtext::Block& paragraph = text.blocks.at(i);
            QString line;
            for (const richtext::Run& run : paragraph.runs) line += run.text;
            if (paragraph.lang.isEmpty() && line.startsWith(beginning)) text.blocks[i].lang = language;
        }
    });
}

} // namespace microvet::rules::fix
