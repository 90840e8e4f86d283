#include "core/exporters/qti/identifier.h"
#include "core/exporters/qti/answer_pattern.h"
#include "core/exporters/qti/item_parts.h"
#include "core/plan/markup.h"

/// What is typed: words, numbers, gaps; and what a person reads and scores.
namespace microvet::exporters::qti {

using namespace model;

namespace {

void textEntry(QtiWriter& xml, const QString& response, qsizetype letters)
{
    xml.empty("textEntryInteraction",
              {{"responseIdentifier", response}, {"expectedLength", QString::number(std::clamp<qsizetype>(letters, 6, 60))}});
}

/// "Your answer: ____ kg" below the prompt.
void textField(QtiWriter& xml, const ItemContext& context, qsizetype letters, const QString& unit)
{
    context.promptAsBlocks(xml);
    xml.block("p", [&] {
        xml.characters(context.word("yourAnswer") + u' ');
        textEntry(xml, QStringLiteral("RESPONSE"), letters);
        if (!unit.isEmpty()) xml.characters(u' ' + unit);
    });
}

qsizetype longest(const QList<AcceptedAnswer>& answers)
{
    qsizetype letters = 0;
    for (const AcceptedAnswer& answer : answers)
        letters = std::max(letters, answer.text.size() + 2);
    return letters;
}

/// The best accepted answers first: the first that is met counts.
QList<AcceptedAnswer> byWorth(QList<AcceptedAnswer> answers)
{
    std::stable_sort(answers.begin(), answers.end(),
                     [](const AcceptedAnswer& a, const AcceptedAnswer& b) { return a.percent > b.percent; });
    return answers;
}

/// The first right answer, without the signs for any characters; none where it is only right with something in their place.
QStringList firstRight(const QList<AcceptedAnswer>& answers, bool matchCase, bool matchAccents)
{
    for (const AcceptedAnswer& answer : answers) {
        const QString accepted = plan::cleaned(answer.text), text = QString(accepted).remove(u'*').simplified();
        if (answer.percent >= 100 && !text.isEmpty() && meets(text, answerPattern(accepted, matchCase, matchAccents))) return {text};
    }
    return {};
}

/// One condition that takes the first accepted answer met by a response; `then` writes what follows from it.
template<class Then>
void whereMet(QtiWriter& xml, const QString& response, const QList<AcceptedAnswer>& answers, bool matchCase,
              bool matchAccents, const Then& then)
{
    if (answers.isEmpty()) return;
    xml.element("responseCondition", {}, [&] {
        bool first = true;
        for (const AcceptedAnswer& answer : byWorth(answers))
            xml.element(std::exchange(first, false) ? "responseIf" : "responseElseIf", {}, [&] {
                xml.element("patternMatch", {{"pattern", answerPattern(plan::cleaned(answer.text), matchCase, matchAccents)}},
                            [&] { xml.variable(response); });
                then(answer);
            });
    });
}

void addToShare(QtiWriter& xml, int percent)
{
    xml.set("SHARE", [&] {
        xml.element("sum", {}, [&] {
            xml.variable(QStringLiteral("SHARE"));
            xml.number(std::clamp(percent, 0, 100) / 100.0);
        });
    });
}

/// What is typed in one or several places, each with its accepted answers.
ItemParts typed(const ItemContext& context, const QList<QList<AcceptedAnswer>>& places, bool matchCase, bool matchAccents)
{
    ItemParts out;
    QStringList responses;
    for (qsizetype i = 0; i < places.size(); ++i) {
        responses.append(places.size() == 1 ? QStringLiteral("RESPONSE") : QStringLiteral("RESPONSE%1").arg(i + 1));
        out.responses.append({responses.last(), "single", "string", firstRight(places[i], matchCase, matchAccents)});
        for (const AcceptedAnswer& answer : places[i])
            context.remark(out, identifierOf(answer.id.toString()), answer.feedback);
    }
    out.scoring = [responses, places, matchCase, matchAccents](QtiWriter& xml) {
        for (qsizetype i = 0; i < places.size(); ++i)
            whereMet(xml, responses[i], places[i], matchCase, matchAccents,
                     [&](const AcceptedAnswer& answer) { addToShare(xml, answer.percent); });
    };
    out.remarking = [responses, places, matchCase, matchAccents](QtiWriter& xml) {
        for (qsizetype i = 0; i < places.size(); ++i)
            whereMet(xml, responses[i], places[i], matchCase, matchAccents, [&](const AcceptedAnswer& answer) {
                addToChosen(xml, identifierOf(answer.id.toString()));
            });
    };
    return out;
}

/// A field for a text that a person reads.
ItemParts ofTask(const ItemContext& context, const QString& task, const QString& below)
{
    ItemParts out;
    out.responses.append({QStringLiteral("RESPONSE"), "single", "string"});
    out.body = [&context, task, below](QtiWriter& xml) {
        context.promptAsBlocks(xml);
        xml.markup(task);
        xml.empty("extendedTextInteraction", {{"responseIdentifier", QStringLiteral("RESPONSE")}, {"expectedLines", QStringLiteral("10")}});
        if (!below.isEmpty())
            xml.element("rubricBlock", {{"view", QStringLiteral("candidate scorer")}}, [&] { xml.contentBody(below); });
    };
    return out;
}

} // namespace

const AcceptedAnswer* bestMet(const QString& text, const QList<AcceptedAnswer>& answers, bool matchCase, bool matchAccents)
{
    const AcceptedAnswer* best = nullptr;
    for (const AcceptedAnswer& answer : answers)
        if ((!best || answer.percent > best->percent) && meets(text, answerPattern(plan::cleaned(answer.text), matchCase, matchAccents)))
            best = &answer;
    return best;
}

ItemParts partsOf(const ItemContext& context, const ShortAnswer& body)
{
    ItemParts out = typed(context, {body.answers}, body.matchCase, body.matchAccents);
    const qsizetype letters = longest(body.answers);
    out.body = [&context, letters](QtiWriter& xml) { textField(xml, context, letters, {}); };
    return out;
}

ItemParts partsOf(const ItemContext& context, const GapText& body)
{
    const QString text = context.formMarkup();
    if (body.dragWords) return wordsForGaps(context, body, text);
    QList<QList<AcceptedAnswer>> places;
    for (const Gap& gap : body.gaps)
        places.append(gap.answers);
    ItemParts out = typed(context, places, body.matchCase, body.matchAccents);
    const auto score = out.scoring;
    const qsizetype all = places.size();
    const bool partly = context.question.partialCredit;
    out.scoring = [score, all, partly](QtiWriter& xml) {
        score(xml);
        shareOfSum(xml, all, partly);
    };
    out.body = [&context, text, places](QtiWriter& xml) {
        context.promptAsBlocks(xml);
        xml.markup(text, [&](int number) {
            if (number < 1 || number > places.size()) return;
            textEntry(xml, places.size() == 1 ? QStringLiteral("RESPONSE") : QStringLiteral("RESPONSE%1").arg(number),
                      longest(places[number - 1]));
        });
    };
    return out;
}

ItemParts partsOf(const ItemContext& context, const Numeric& body)
{
    ItemParts out;
    out.responses.append({QStringLiteral("RESPONSE"), "single", "float", {written(body.answer)}});
    const QString unit = plan::cleaned(body.unit).simplified();
    out.body = [&context, unit](QtiWriter& xml) { textField(xml, context, 10, unit); };
    // As near as the player asks for: floating numbers are never quite equal. Two bounds, because not every reader
    // knows the tolerance of `equal`.
    const double tolerance = std::max(body.tolerance, 0.0) + 1e-9 * std::max(1.0, std::abs(body.answer));
    out.scoring = [tolerance, answer = body.answer](QtiWriter& xml) {
        const auto bound = [&](const char* how, double number) {
            xml.element(how, {}, [&] {
                xml.variable(QStringLiteral("RESPONSE"));
                xml.number(number);
            });
        };
        xml.element("responseCondition", {}, [&] {
            xml.element("responseIf", {}, [&] {
                xml.element("and", {}, [&] {
                    bound("gte", answer - tolerance);
                    bound("lte", answer + tolerance);
                });
                xml.set("SHARE", [&] { xml.number(1); });
            });
        });
    };
    return out;
}

ItemParts partsOf(const ItemContext& context, const Essay& body)
{
    plan::PageWriter& page = context.page;
    QString task;
    if (body.minWords > 0) task += plan::element("p", page.word("minWords", page.number(body.minWords)));
    if (body.maxWords > 0) task += plan::element("p", page.word("maxWords", page.number(body.maxWords)));
    ItemParts out = ofTask(context, task, context.rubricMarkup(body.rubric));
    if (body.showModelAnswer && !body.modelAnswer.isEmpty()) {
        context.remark(out, QStringLiteral("MODEL"), body.modelAnswer);
        out.remarking = [](QtiWriter& xml) { addToChosen(xml, QStringLiteral("MODEL")); };
    }
    return out;
}

ItemParts partsOf(const ItemContext& context, const PracticalTask& body)
{
    plan::PageWriter& page = context.page;
    QString task, observed;
    if (!body.evidence.isEmpty())
        task = plan::element("p", page.word("evidence"), "mv-label") + page.detachedRich(body.evidence);
    for (const ChecklistItem& item : body.observation)
        observed += plan::element("li", plan::escaped(item.text) +
                                            (item.mustPass ? QStringLiteral(" (%1)").arg(page.word("mustPass")) : QString()));
    if (!observed.isEmpty())
        observed = plan::element("p", page.word("observed"), "mv-label") + plan::element("ul", observed);
    return ofTask(context, task, observed + context.rubricMarkup(body.rubric));
}

ItemParts partsOf(const ItemContext&, const Unknown&) { return {}; }

} // namespace microvet::exporters::qti
