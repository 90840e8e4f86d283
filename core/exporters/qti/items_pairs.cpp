#include "core/exporters/qti/identifier.h"
#include "core/exporters/qti/answer_pattern.h"
#include "core/exporters/qti/item_parts.h"
#include "core/plan/questions/parts.h"
#include "core/plan/questions/type.h"

/// Things to be put together: matching, groups, words for gaps.
namespace microvet::exporters::qti {

using namespace model;

namespace {

QString leftOf(const QString& id) { return identifierOf(id, "left"); }
QString rightOf(const QString& id) { return identifierOf(id, "right"); }

/// The player's facts say what belongs together; `left` and `right` have what is to be read, by id.
ItemParts matching(const ItemContext& context, const QHash<QString, plan::Choosable>& left,
                   const QHash<QString, plan::Choosable>& right)
{
    const QJsonObject facts = plan::typeOf(context.question).facts(context.page, context.question);
    const QJsonArray items = facts.value(QLatin1String("items")).toArray();
    const QJsonArray targets = facts.value(QLatin1String("targets")).toArray();
    Response response;
    response.cardinality = "multiple";
    response.baseType = "directedPair";
    for (const QJsonValue& item : items) {
        const QString pair = leftOf(item[QLatin1String("id")].toString()) + u' ' + rightOf(item[QLatin1String("target")].toString());
        response.correct.append(pair);
        response.mapping.append({pair, 1});
    }
    ItemParts out;
    out.responses.append(response);
    out.body = [&context, items, targets, left, right](QtiWriter& xml) {
        context.promptBefore(xml);
        const auto choice = [&](const QString& identifier, const QString& markup, const char* most) {
            xml.element("simpleAssociableChoice", {{"identifier", identifier}, {"matchMax", QLatin1String(most)}},
                        [&] { xml.markup(markup); });
        };
        xml.element("matchInteraction",
                    {{"responseIdentifier", QStringLiteral("RESPONSE")},
                     {"shuffle", context.question.shuffle ? QStringLiteral("true") : QStringLiteral("false")},
                     {"maxAssociations", QString::number(items.size())}},
                    [&] {
                        context.prompt(xml);
                        xml.element("simpleMatchSet", {}, [&] {
                            for (const QJsonValue& item : items) {
                                const QString id = item[QLatin1String("id")].toString();
                                choice(leftOf(id), left.value(id).markup, "1");
                            }
                        });
                        xml.element("simpleMatchSet", {}, [&] {
                            for (const QJsonValue& target : targets)
                                choice(rightOf(target.toString()), right.value(target.toString()).markup, "0");
                        });
                    });
    };
    const bool partly = context.question.partialCredit;
    const qsizetype all = items.size();
    out.scoring = [all, partly](QtiWriter& xml) { shareOfMapping(xml, all, partly); };
    return out;
}

} // namespace

ItemParts partsOf(const ItemContext& context, const Matching& body)
{
    QHash<QString, plan::Choosable> left, right;
    for (const MatchPair& pair : body.pairs) {
        const QString id = pair.id.toString();
        left.insert(id, plan::choosable(context.page, id, pair.left));
        right.insert(id, plan::choosable(context.page, id, pair.right));
    }
    return matching(context, left, right);
}

ItemParts partsOf(const ItemContext& context, const Categorise& body)
{
    QHash<QString, plan::Choosable> items, groups;
    for (const Category& category : body.categories) {
        groups.insert(category.id.toString(), plan::choosable(context.page, category.id.toString(), category.title));
        for (const OrderItem& item : category.items)
            items.insert(item.id.toString(), plan::choosable(context.page, item.id.toString(), item.text));
    }
    return matching(context, items, groups);
}

ItemParts wordsForGaps(const ItemContext& context, const GapText& body, const QString& text)
{
    const QJsonObject facts = plan::typeOf(context.question).facts(context.page, context.question);
    const QJsonArray words = facts.value(QLatin1String("words")).toArray();
    const auto gap = [](qsizetype i) { return QStringLiteral("GAP%1").arg(i + 1); };
    const auto word = [](qsizetype i) { return QStringLiteral("WORD%1").arg(i + 1); };
    Response response;
    response.cardinality = "multiple";
    response.baseType = "directedPair";
    QList<QPair<QString, QString>> said; // pair → identifier of the remark
    ItemParts out;
    for (qsizetype g = 0; g < body.gaps.size(); ++g) {
        bool hasRight = false;
        for (qsizetype w = 0; w < words.size(); ++w) {
            const AcceptedAnswer* best = bestMet(words[w].toString(), body.gaps[g].answers, body.matchCase, body.matchAccents);
            if (!best) continue;
            const QString pair = word(w) + u' ' + gap(g);
            const double share = std::clamp(best->percent, 0, 100) / 100.0;
            if (share > 0) response.mapping.append({pair, share});
            if (share >= 1 && !std::exchange(hasRight, true)) response.correct.append(pair);
            if (!best->feedback.isEmpty()) said.append({pair, identifierOf(best->id.toString())});
        }
        for (const AcceptedAnswer& answer : body.gaps[g].answers)
            context.remark(out, identifierOf(answer.id.toString()), answer.feedback);
    }
    // A gap that no word fills rightly has no right response.
    if (response.correct.size() != body.gaps.size()) response.correct.clear();
    const bool fillable = !response.mapping.isEmpty();
    out.responses.append(response);
    out.body = [&context, words, text, gap, word](QtiWriter& xml) {
        context.promptBefore(xml);
        xml.element("gapMatchInteraction",
                    {{"responseIdentifier", QStringLiteral("RESPONSE")},
                     {"shuffle", context.question.shuffle ? QStringLiteral("true") : QStringLiteral("false")}},
                    [&] {
                        context.prompt(xml);
                        for (qsizetype w = 0; w < words.size(); ++w)
                            xml.text("gapText", {{"identifier", word(w)}, {"matchMax", QStringLiteral("0")}}, words[w].toString());
                        xml.markup(text, [&](int number) { xml.empty("gap", {{"identifier", gap(number - 1)}}); });
                    });
    };
    const bool partly = context.question.partialCredit;
    const qsizetype all = body.gaps.size();
    out.scoring = [all, partly, fillable](QtiWriter& xml) {
        if (!fillable) return;
        xml.set("SHARE", [&] { xml.empty("mapResponse", {{"identifier", QStringLiteral("RESPONSE")}}); });
        shareOfSum(xml, all, partly);
    };
    out.remarking = [said](QtiWriter& xml) {
        for (const auto& [pair, remark] : said)
            xml.element("responseCondition", {}, [&, pair = pair, remark = remark] {
                xml.element("responseIf", {}, [&] {
                    xml.element("member", {}, [&] {
                        xml.value("directedPair", pair);
                        xml.variable(QStringLiteral("RESPONSE"));
                    });
                    addToChosen(xml, remark);
                });
            });
    };
    return out;
}

} // namespace microvet::exporters::qti
