#include "core/plan/plan.h"

#include "core/base/id.h"
#include "core/model/totals.h"
#include "core/plan/markup.h"
#include "core/plan/pages.h"
#include "core/plan/questions.h"

namespace microvet::plan {

using namespace model;

namespace {

template<class List>
QJsonArray ids(const List& refs)
{
    QJsonArray out;
    for (const auto& ref : refs)
        out.append(ref.target().toString());
    return out;
}

int questionsIn(const QList<Question>& questions)
{
    return std::count_if(questions.cbegin(), questions.cend(), [](const Question& q) { return !q.keptForAssessors; });
}

int questionsIn(const Unit& unit)
{
    int count = 0;
    for (const Block& block : unit.blocks)
        if (const auto* check = std::get_if<KnowledgeCheckBlock>(&block.body)) count += questionsIn(check->questions);
    return count;
}

const char* kindName(PageKind kind)
{
    switch (kind) {
    case PageKind::Home:
        return "home";
    case PageKind::Module:
        return "module";
    case PageKind::Unit:
        return "unit";
    case PageKind::Assessment:
        return "assessment";
    case PageKind::Glossary:
        return "glossary";
    case PageKind::Results:
        return "results";
    case PageKind::Feedback:
        return "feedback";
    case PageKind::Credits:
        return "credits";
    }
    return "";
}

class PlanMaker {
public:
    PlanMaker(const Course& course, const TimeFactors& times)
        : m_course(course)
        , m_language(languageOf(course))
        , m_totals(totalsOf(course, times))
    {
    }

    Plan make()
    {
        add({QStringLiteral("home"), PageKind::Home, titled(m_course.title, "untitled"), {}}, {});
        for (qsizetype m = 0; m < m_course.modules.size(); ++m) {
            const Module& module = m_course.modules[m];
            const int parent = add({idText(module.id.uuid()), PageKind::Module, titled(module.title, "untitled"),
                                    module.id.uuid(), -1, static_cast<int>(m), minutesOf(module.id.uuid())},
                                   module.outcomes);
            for (qsizetype u = 0; u < module.units.size(); ++u) {
                const Unit& unit = module.units[u];
                add({idText(unit.id.uuid()), PageKind::Unit, titled(unit.title, "untitled"), unit.id.uuid(), parent,
                     static_cast<int>(u), minutesOf(unit.id.uuid()), questionsIn(unit)},
                    unit.outcomes);
            }
        }
        for (qsizetype a = 0; a < m_course.assessments.size(); ++a) {
            const Assessment& assessment = m_course.assessments[a];
            add({idText(assessment.id.uuid()), PageKind::Assessment, titled(assessment.title, "assessment"),
                 assessment.id.uuid(), -1, static_cast<int>(a), minutesOf(assessment.id.uuid()),
                 questionsIn(assessment.questions)},
                assessment.outcomes);
        }
        if (!m_course.glossary.isEmpty())
            add({QStringLiteral("glossary"),
                 PageKind::Glossary,
                 learnersWord(m_language, QStringLiteral("glossary")),
                 {}},
                {});
        if (hasQuestions())
            add({QStringLiteral("results"), PageKind::Results, learnersWord(m_language, QStringLiteral("results")), {}},
                {});
        if (!m_course.evaluation.questions.isEmpty())
            add({QStringLiteral("feedback"),
                 PageKind::Feedback,
                 learnersWord(m_language, QStringLiteral("feedback")),
                 {}},
                {});
        add({QStringLiteral("credits"), PageKind::Credits, learnersWord(m_language, QStringLiteral("credits")), {}},
            {});
        m_plan.course = facts();
        return std::move(m_plan);
    }

private:
    QString titled(const QString& title, const char* key) const
    {
        const QString clean = cleaned(title).simplified();
        return clean.isEmpty() ? learnersWord(m_language, QLatin1String(key)) : clean;
    }

    int minutesOf(const QUuid& element) const { return m_totals.minutesByElement.value(element); }

    bool hasQuestions() const
    {
        return std::any_of(m_plan.pages.cbegin(), m_plan.pages.cend(),
                           [](const PageInfo& page) { return page.questions > 0; });
    }

    /// -1 where a page of that id is there already: a file with repeated ids must not make two pages of one name.
    int add(const PageInfo& info, const QList<OutcomeRef>& outcomes)
    {
        if (m_plan.index.contains(info.id)) return -1;
        const int index = static_cast<int>(m_plan.pages.size());
        m_plan.index.insert(info.id, index);
        m_plan.pages.append(info);
        m_outcomes.append(ids(outcomes));
        return index;
    }

    QJsonObject facts()
    {
        QJsonArray pages;
        for (qsizetype i = 0; i < m_plan.pages.size(); ++i) {
            const PageInfo& info = m_plan.pages[i];
            pages.append(QJsonObject{{QStringLiteral("id"), info.id},
                                     {QStringLiteral("kind"), QLatin1String(kindName(info.kind))},
                                     {QStringLiteral("title"), info.title},
                                     {QStringLiteral("parent"), info.parent},
                                     {QStringLiteral("minutes"), info.minutes},
                                     {QStringLiteral("questions"), info.questions},
                                     {QStringLiteral("outcomes"), m_outcomes[i]}});
        }
        QJsonArray outcomes;
        for (const Outcome& outcome : m_course.outcomes)
            outcomes.append(QJsonObject{{QStringLiteral("id"), outcome.id.toString()},
                                        {QStringLiteral("statement"), cleaned(outcome.statement)}});
        QJsonArray assessments;
        int pass = 0;
        for (const Assessment& assessment : m_course.assessments) {
            const QJsonObject facts = assessmentFacts(assessment);
            if (assessment.purpose == AssessmentKind::Summative && facts.value(QLatin1String("points")).toDouble() > 0)
                pass = std::max(pass, facts.value(QLatin1String("passPercent")).toInt());
            assessments.append(facts);
        }
        return {{QStringLiteral("id"), m_course.id.toString()},
                {QStringLiteral("version"), cleaned(m_course.version)},
                {QStringLiteral("language"), m_language},
                {QStringLiteral("title"), m_plan.pages.first().title},
                {QStringLiteral("summary"), cleaned(m_course.summary)},
                {QStringLiteral("minutes"), m_totals.minutes},
                {QStringLiteral("passPercent"), pass},
                {QStringLiteral("pages"), pages},
                {QStringLiteral("outcomes"), outcomes},
                {QStringLiteral("questions"), questions(isScored)},
                {QStringLiteral("tasks"), questions(isTask)},
                {QStringLiteral("assessments"), assessments}};
    }

    /// Of the questions that the player scores, or of the tasks that people assess: enough to tell progress before
    /// their pages are opened.
    QJsonArray questions(bool (*wanted)(const Question&)) const
    {
        QJsonArray out;
        const auto append = [&](const QUuid& pageElement, const QList<Question>& list) {
            for (const Question& question : list)
                if (!question.keptForAssessors && wanted(question))
                    out.append(QJsonObject{{QStringLiteral("id"), question.id.toString()},
                                           {QStringLiteral("page"), m_plan.index.value(idText(pageElement), -1)},
                                           {QStringLiteral("points"), std::max(question.points, 0.0)},
                                           {QStringLiteral("outcomes"), ids(question.outcomes)}});
        };
        for (const Module& module : m_course.modules)
            for (const Unit& unit : module.units)
                for (const Block& block : unit.blocks)
                    if (const auto* check = std::get_if<KnowledgeCheckBlock>(&block.body))
                        append(unit.id.uuid(), check->questions);
        for (const Assessment& assessment : m_course.assessments)
            append(assessment.id.uuid(), assessment.questions);
        return out;
    }

    static QJsonObject assessmentFacts(const Assessment& assessment)
    {
        QJsonArray questions;
        QSet<QuestionId> scored;
        double points = 0;
        for (const Question& question : assessment.questions) {
            if (question.keptForAssessors || !isScored(question) || scored.contains(question.id)) continue;
            scored.insert(question.id);
            questions.append(question.id.toString());
            points += std::max(question.points, 0.0);
        }
        QJsonArray pools;
        for (const Pool& pool : assessment.pools) {
            QJsonArray members;
            for (const QuestionRef& ref : pool.questions)
                if (scored.contains(ref.target())) members.append(ref.target().toString());
            if (members.isEmpty()) continue;
            pools.append(
                QJsonObject{{QStringLiteral("draw"), std::clamp(pool.draw, 0, static_cast<int>(members.size()))},
                            {QStringLiteral("questions"), members}});
        }
        return {{QStringLiteral("id"), assessment.id.toString()},
                {QStringLiteral("title"), cleaned(assessment.title)},
                {QStringLiteral("purpose"), assessment.purpose == AssessmentKind::Summative
                                                ? QStringLiteral("summative")
                                                : QStringLiteral("formative")},
                {QStringLiteral("passPercent"), std::clamp(assessment.passPercent, 0, 100)},
                {QStringLiteral("attempts"), std::max(assessment.attempts, 0)},
                {QStringLiteral("timeLimitMinutes"), std::max(assessment.timeLimitMinutes, 0)},
                {QStringLiteral("shuffle"), assessment.shuffle},
                {QStringLiteral("reviewAnswers"), assessment.reviewAnswers},
                {QStringLiteral("points"), points},
                {QStringLiteral("pools"), pools},
                {QStringLiteral("questions"), questions}};
    }

    const Course& m_course;
    QString m_language;
    CourseTotals m_totals;
    Plan m_plan;
    QList<QJsonArray> m_outcomes; ///< per page
};

} // namespace

QString languageOf(const Course& course)
{
    const QString tag = languageTag(course.language.trimmed());
    return tag.isEmpty() ? QStringLiteral("en") : tag;
}

Plan makePlan(const Content& content, const TimeFactors& times) { return PlanMaker(content.course, times).make(); }

} // namespace microvet::plan
