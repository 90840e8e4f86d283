#include "core/plan/assessor_pack.h"

#include "core/plan/page_writer.h"
#include "core/plan/questions/type.h"
#include "core/plan/record_sheets.h"

namespace microvet::plan {

using namespace model;

namespace {

void addNotes(PageWriter& page, const char* label, const RichText& notes)
{
    if (notes.isEmpty()) return;
    page.add(QStringLiteral("<div class=\"mv-assessor-note\">"));
    page.add(element("p", page.word(label), "mv-label"));
    page.add(page.detachedRich(notes));
    page.add(QStringLiteral("</div>"));
}

void addQuestion(PageWriter& page, const Question& question)
{
    const QString name = page.uniqueId(QStringLiteral("q-") + question.id.toString());
    page.add(QStringLiteral("<section class=\"mv-assessor-question\" id=\"%1\">").arg(name));
    QString head = page.word("questionNumber", QString::number(page.nextQuestionNumber()));
    head += u' ' + page.word("points", page.number(std::max(question.points, 0.0)));
    if (question.keptForAssessors) head += QStringLiteral(" · ") + page.word("keptForAssessors");
    page.heading(3, head);
    page.add(page.detachedRich(question.prompt));
    typeOf(question).reading(page, question, name);
    QString answer = typeOf(question).answer(page, question);
    if (const auto* essay = std::get_if<Essay>(&question.body)) {
        if (!essay->modelAnswer.isEmpty()) addNotes(page, "modelAnswer", essay->modelAnswer);
    }
    if (!answer.isEmpty())
        page.add(QStringLiteral("<div class=\"mv-assessor-answer\">") + element("p", page.word("answer"), "mv-label") + answer +
                 page.detachedRich(question.feedbackCorrect) + QStringLiteral("</div>"));
    QString outcomes;
    for (const OutcomeRef& ref : question.outcomes)
        if (const Outcome* outcome = page.outcome(ref)) outcomes += element("li", escapedLines(outcome->statement));
    if (!outcomes.isEmpty()) page.add(element("p", page.word("outcome"), "mv-label") + element("ul", outcomes));
    page.add(QStringLiteral("</section>\n"));
}

void addAssessment(PageWriter& page, const Assessment& assessment)
{
    page.heading(2, titleOr(page, assessment.title, "assessment"));
    QString facts;
    if (assessment.passPercent > 0) facts += element("li", page.word("passPercent", page.number(assessment.passPercent)));
    if (assessment.attempts > 0) facts += element("li", page.word("attempts", page.number(assessment.attempts)));
    if (assessment.timeLimitMinutes > 0) facts += element("li", page.word("timeLimit", page.number(assessment.timeLimitMinutes)));
    for (const Pool& pool : assessment.pools)
        if (pool.draw > 0)
            facts += element("li", page.word("poolDraw", page.number(pool.draw)).replace(QLatin1String("%2"), page.number(pool.questions.size())));
    if (!facts.isEmpty()) page.add(element("ul", facts, "mv-assessment-facts"));
    page.add(page.detachedRich(assessment.intro));
    addNotes(page, "trainerNotes", assessment.trainerNotes);
    for (const Question& question : assessment.questions) addQuestion(page, question);
}

void addKeptInUnits(PageWriter& page)
{
    for (const Module& module : page.course().modules)
        for (const Unit& unit : module.units) {
            bool titled = false;
            for (const Block& block : unit.blocks) {
                const auto* check = std::get_if<KnowledgeCheckBlock>(&block.body);
                if (!check) continue;
                for (const Question& question : check->questions) {
                    if (!question.keptForAssessors) continue;
                    if (!std::exchange(titled, true)) page.heading(2, titleOr(page, unit.title, "untitled"));
                    addQuestion(page, question);
                }
            }
        }
}

bool isKept(const Question& question) { return question.keptForAssessors; }

} // namespace

Page renderAssessorPack(const Content& content, const RenderOptions& options)
{
    const Plan plan = makePlan(content);
    RenderOptions plain = options;
    if (plain.form == RenderOptions::Form::Interactive) plain.form = RenderOptions::Form::Plain;
    PageWriter page(content, plan, plain);
    page.heading(1, page.word("assessors") + QStringLiteral(": ") + titleOr(page, content.course.title, "untitled"));
    page.add(element("p", page.word("assessorsNote"), "mv-note"));
    for (const Assessment& assessment : content.course.assessments) addAssessment(page, assessment);
    addKeptInUnits(page);
    addRecordSheets(page);
    PageInfo info;
    info.id = QStringLiteral("assessors");
    info.title = Words::of(page.language()).text("assessors");
    return page.finish(info);
}

bool hasKeptQuestions(const Course& course)
{
    for (const Assessment& assessment : course.assessments)
        if (std::any_of(assessment.questions.cbegin(), assessment.questions.cend(), isKept)) return true;
    for (const Module& module : course.modules)
        for (const Unit& unit : module.units)
            for (const Block& block : unit.blocks)
                if (const auto* check = std::get_if<KnowledgeCheckBlock>(&block.body))
                    if (std::any_of(check->questions.cbegin(), check->questions.cend(), isKept)) return true;
    return false;
}

} // namespace microvet::plan
