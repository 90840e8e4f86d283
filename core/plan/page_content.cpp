#include "core/plan/blocks.h"
#include "core/plan/pages.h"
#include "core/plan/questions.h"

/// Pages of modules, units, assessments, the glossary and the results.
namespace microvet::plan {

using namespace model;

namespace {

QString titleOr(PageWriter& page, const QString& title, const char* key)
{
    return title.trimmed().isEmpty() ? page.word(key) : escaped(title);
}

} // namespace

void renderOutcomes(PageWriter& page, const QList<OutcomeRef>& outcomes)
{
    QString list;
    for (const OutcomeRef& ref : outcomes)
        if (const Outcome* outcome = page.outcome(ref)) list += element("li", escapedLines(outcome->statement));
    if (!list.isEmpty())
        page.add(element("div", element("p", page.word("outcomes"), "mv-label") + element("ul", list), "mv-outcomes"));
}

void renderModule(PageWriter& page, const Module& module, int pageIndex)
{
    page.heading(1, titleOr(page, module.title, "untitled"));
    page.add(element("div", paragraphs(module.summary), "mv-summary"));
    renderOutcomes(page, module.outcomes);
    QString list;
    const QList<PageInfo>& pages = page.plan().pages;
    for (qsizetype i = pageIndex + 1; i < pages.size() && pages[i].parent == pageIndex; ++i)
        list += element("li", contentsEntry(page, pages[i]));
    if (list.isEmpty()) return;
    page.heading(2, page.word("contents"));
    page.add(element("ol", list, "mv-contents"));
}

void renderUnit(PageWriter& page, const Unit& unit, int minutes)
{
    page.heading(1, titleOr(page, unit.title, "untitled"));
    if (minutes > 0) page.add(element("p", page.minutes(minutes), "mv-minutes"));
    if (!unit.summary.trimmed().isEmpty()) page.add(element("div", paragraphs(unit.summary), "mv-summary"));
    renderOutcomes(page, unit.outcomes);
    page.add(QStringLiteral("\n"));
    for (const Block& block : unit.blocks)
        renderBlock(page, block);
}

void renderAssessment(PageWriter& page, const Assessment& assessment, int minutes)
{
    page.heading(1, titleOr(page, assessment.title, "assessment"));
    page.addRich(assessment.intro);
    const bool summative = assessment.purpose == AssessmentKind::Summative;
    QString facts;
    const auto fact = [&](const QString& words) { facts += element("li", words); };
    if (minutes > 0) fact(page.minutes(minutes));
    if (summative && assessment.passPercent > 0) fact(page.word("passPercent", page.number(assessment.passPercent)));
    if (assessment.attempts > 0) fact(page.word("attempts", page.number(assessment.attempts)));
    if (assessment.timeLimitMinutes > 0) fact(page.word("timeLimit", page.number(assessment.timeLimitMinutes)));
    for (const Pool& pool : assessment.pools)
        if (pool.draw > 0)
            fact(page.word("poolDraw", page.number(pool.draw))
                     .replace(QLatin1String("%2"), page.number(pool.questions.size())));
    if (!facts.isEmpty()) page.add(element("ul", facts, "mv-assessment-facts"));
    renderOutcomes(page, assessment.outcomes);
    const bool answersLeftOut = page.plain() ? summative : page.book() && !QuestionPlace{&assessment}.answersPrinted();
    if (answersLeftOut) page.add(element("p", page.word("answersInCourse"), "mv-note"));
    page.add(QStringLiteral("\n"));
    for (const Question& question : assessment.questions) {
        page.beginBlock();
        renderQuestion(page, question, {&assessment});
    }
}

void renderGlossaryPage(PageWriter& page)
{
    page.heading(1, page.word("glossary"));
    renderTerms(page, {}, true);
}

void renderResults(PageWriter& page)
{
    page.heading(1, page.word("results"));
    if (page.plain())
        page.add(element("p", page.word("resultsInCourse")));
    else
        page.add(QStringLiteral("<div id=\"%1\"></div>").arg(page.uniqueId(QStringLiteral("mv-results"))));
}

} // namespace microvet::plan
