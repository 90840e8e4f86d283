#include "core/plan/blocks.h"
#include "core/plan/overloaded.h"
#include "core/plan/questions.h"

/// Answers in words, and the questions that are read and not scored.
namespace microvet::plan {

using namespace model;

namespace {

QString list(const char* tag, const QStringList& items, const char* cssClass = nullptr)
{
    QString out;
    for (const QString& item : items)
        out += element("li", item);
    return out.isEmpty() ? out : element(tag, out, cssClass);
}

/// Sorted, so that the order tells nothing of the answer.
QStringList mixed(QStringList items)
{
    items.removeAll(QString());
    items.sort();
    return items;
}

QString bestOf(const QList<AcceptedAnswer>& answers)
{
    QStringList best;
    for (const AcceptedAnswer& answer : answers)
        if (answer.percent >= 100) best.append(escaped(answer.text));
    return best.join(QLatin1String(" / "));
}

QString rightOptions(PageWriter& page, const QList<Option>& options)
{
    QString out;
    for (const Option& option : options)
        if (option.correct) out += element("li", page.inlineRich(option.text) + page.rich(option.feedback));
    return out.isEmpty() ? out : element("ul", out);
}

QString rows(const QStringList& left, const QStringList& right)
{
    QString out;
    for (qsizetype i = 0; i < left.size() && i < right.size(); ++i)
        out += element("tr", QStringLiteral("<th scope=\"row\">%1</th><td>%2</td>").arg(left[i], right[i]));
    return out.isEmpty() ? out : element("table", element("tbody", out));
}

QString gapText(PageWriter& page, const GapText& body)
{
    RichText text = body.text;
    for (richtext::Block& block : text.blocks)
        for (richtext::Run& run : block.runs)
            for (qsizetype i = 0; i < body.gaps.size(); ++i)
                run.text.replace(QStringLiteral("[[%1]]").arg(i + 1), QStringLiteral("______ (%1)").arg(i + 1));
    return page.rich(text);
}

QStringList gapWords(const GapText& body)
{
    QStringList words;
    if (!body.dragWords) return words;
    for (const Gap& gap : body.gaps)
        for (const AcceptedAnswer& answer : gap.answers)
            if (answer.percent >= 100) {
                words.append(escaped(answer.text));
                break;
            }
    for (const QString& word : body.distractors)
        words.append(escaped(word));
    return mixed(words);
}

void renderUse(PageWriter& page, const RubricRef& ref)
{
    if (const Rubric* rubric = page.rubric(ref)) renderRubric(page, *rubric);
}

} // namespace

QString answerMarkup(PageWriter& page, const Question& question)
{
    QString answer = std::visit(Overloaded{
                                    [&](const SingleChoice& body) { return rightOptions(page, body.options); },
                                    [&](const MultipleChoice& body) { return rightOptions(page, body.options); },
                                    [&](const TrueFalse& body) {
                                        return element("p", page.word(body.answer ? "true" : "false")) +
                                               page.rich(body.answer ? body.feedbackTrue : body.feedbackFalse);
                                    },
                                    [&](const Numeric& body) {
                                        QString out = page.number(body.answer);
                                        if (body.tolerance > 0)
                                            out += QStringLiteral(" ± ") + page.number(body.tolerance);
                                        if (!body.unit.isEmpty()) out += u' ' + escaped(body.unit);
                                        return element("p", out);
                                    },
                                    [&](const ShortAnswer& body) {
                                        const QString best = bestOf(body.answers);
                                        return best.isEmpty() ? best : element("p", best);
                                    },
                                    [&](const Matching& body) {
                                        QStringList left, right;
                                        for (const MatchPair& pair : body.pairs) {
                                            if (pair.left.isEmpty()) continue;
                                            left.append(page.inlineRich(pair.left));
                                            right.append(page.inlineRich(pair.right));
                                        }
                                        return rows(left, right);
                                    },
                                    [&](const Ordering& body) {
                                        QStringList items;
                                        for (const OrderItem& item : body.items)
                                            items.append(page.inlineRich(item.text));
                                        return list("ol", items);
                                    },
                                    [&](const GapText& body) {
                                        QStringList items;
                                        for (const Gap& gap : body.gaps)
                                            items.append(bestOf(gap.answers));
                                        return list("ol", items);
                                    },
                                    [&](const Categorise& body) {
                                        QStringList left, right;
                                        for (const Category& category : body.categories) {
                                            QStringList items;
                                            for (const OrderItem& item : category.items)
                                                items.append(page.inlineRich(item.text));
                                            left.append(page.inlineRich(category.title));
                                            right.append(list("ul", items));
                                        }
                                        return rows(left, right);
                                    },
                                    [&](const Hotspot& body) {
                                        QStringList items;
                                        for (const HotspotArea& area : body.areas)
                                            if (area.correct) items.append(escaped(area.label));
                                        return list("ul", items);
                                    },
                                    [](const auto&) { return QString(); },
                                },
                                question.body);
    // An essay's model answer is for assessors: it is not looked at here.
    return answer.isEmpty() ? answer : answer + page.rich(question.feedbackCorrect);
}

void renderUnscored(PageWriter& page, const Question& question)
{
    std::visit(Overloaded{
                   [&](const Matching& body) {
                       QStringList left, right;
                       for (const MatchPair& pair : body.pairs) {
                           if (!pair.left.isEmpty()) left.append(page.inlineRich(pair.left));
                           right.append(page.inlineRich(pair.right));
                       }
                       page.add(element("p", page.word("matchThese"), "mv-task"));
                       page.add(list("ol", left, "mv-match-left") + list("ul", mixed(right), "mv-match-right"));
                   },
                   [&](const Ordering& body) {
                       QStringList items;
                       for (const OrderItem& item : body.items)
                           items.append(page.inlineRich(item.text));
                       page.add(element("p", page.word("orderThese"), "mv-task") + list("ul", mixed(items)));
                   },
                   [&](const GapText& body) {
                       page.add(element("p", page.word("fillGaps"), "mv-task") + gapText(page, body));
                       page.add(list("ul", gapWords(body), "mv-words"));
                   },
                   [&](const Categorise& body) {
                       QStringList titles, items;
                       for (const Category& category : body.categories) {
                           titles.append(page.inlineRich(category.title));
                           for (const OrderItem& item : category.items)
                               items.append(page.inlineRich(item.text));
                       }
                       page.add(element("p", page.word("sortThese"), "mv-task"));
                       page.add(list("ol", titles, "mv-categories") + list("ul", mixed(items)));
                   },
                   [&](const Hotspot& body) {
                       QStringList labels;
                       for (const HotspotArea& area : body.areas)
                           labels.append(escaped(area.label));
                       page.add(element("p", page.word("findPlaces"), "mv-task"));
                       if (const QString image = picture(page, body.image, body.alternativeText); !image.isEmpty())
                           page.add(element("div", image, "mv-hotspot-picture"));
                       page.add(list("ul", mixed(labels)));
                   },
                   [&](const Essay& body) {
                       page.add(element("p", page.word("writeText"), "mv-task"));
                       if (body.minWords > 0) page.add(element("p", page.word("minWords", page.number(body.minWords))));
                       if (body.maxWords > 0) page.add(element("p", page.word("maxWords", page.number(body.maxWords))));
                       renderUse(page, body.rubric);
                   },
                   [&](const PracticalTask& body) {
                       page.labelled("evidence", body.evidence, "mv-evidence");
                       QStringList items;
                       for (const ChecklistItem& item : body.observation)
                           items.append(escaped(item.text) +
                                        (item.mustPass
                                             ? QStringLiteral(" <strong>(%1)</strong>").arg(page.word("mustPass"))
                                             : QString()));
                       if (!items.isEmpty())
                           page.add(element("p", page.word("observed"), "mv-label") + list("ul", items));
                       renderUse(page, body.rubric);
                   },
                   [&](const Unknown&) { page.add(element("p", page.word("newerQuestion"), "mv-newer")); },
                   [](const auto&) {},
               },
               question.body);
}

void renderRubric(PageWriter& page, const Rubric& rubric)
{
    if (rubric.criteria.isEmpty()) return;
    page.add(QStringLiteral("<div class=\"mv-table-frame\" tabindex=\"0\" role=\"region\" aria-label=\"%1\"><table "
                            "class=\"mv-rubric\">")
                 .arg(rubric.title.trimmed().isEmpty() ? page.word("rubric") : escaped(rubric.title)));
    page.add(element("caption", rubric.title.trimmed().isEmpty() ? page.word("rubric") : escaped(rubric.title)));
    page.add(QStringLiteral("<tbody>"));
    for (const RubricCriterion& criterion : rubric.criteria) {
        QString row = QStringLiteral("<th scope=\"row\">%1</th>").arg(escapedLines(criterion.text));
        for (const RubricLevel& level : criterion.levels)
            row += element("td", QStringLiteral("<strong>%1</strong> (%2)<br/>%3")
                                     .arg(escaped(level.title), page.word("points", page.number(level.points)),
                                          escapedLines(level.text)));
        page.add(element("tr", row));
    }
    page.add(QStringLiteral("</tbody></table></div>"));
}

} // namespace microvet::plan
