#include "core/rules/context.h"

namespace microvet::rules {

using namespace model;

void summativeAssessment(const Context&, const Course& course, Findings& findings)
{
    const auto summative = [](const Assessment& assessment) { return assessment.purpose == AssessmentKind::Summative; };
    if (std::none_of(course.assessments.cbegin(), course.assessments.cend(), summative)) findings.add("assessments");
}

void assessmentHasQuestions(const Context&, const Assessment& assessment, Findings& findings)
{
    const auto filled = [](const Pool& pool) { return !pool.questions.isEmpty(); };
    if (assessment.questions.isEmpty() && std::none_of(assessment.pools.cbegin(), assessment.pools.cend(), filled))
        findings.add("questions");
}

void poolDraw(const Context&, const Assessment& assessment, Findings& findings)
{
    for (const Pool& pool : assessment.pools)
        if (pool.draw > pool.questions.size())
            findings.addAt(pool.id.uuid(), ElementKind::Part, "draw", {pool.draw, int(pool.questions.size())});
}

void poolsApart(const Context&, const Assessment& assessment, Findings& findings)
{
    QSet<QUuid> seen;
    for (const Pool& pool : assessment.pools)
        for (const QuestionRef& ref : pool.questions) {
            if (seen.contains(ref.target().uuid())) {
                findings.addAt(pool.id.uuid(), ElementKind::Part, "questions");
                break;
            }
            seen.insert(ref.target().uuid());
        }
}

void rubricsFilled(const Context&, const Course& course, Findings& findings)
{
    for (const Rubric& rubric : course.rubrics) {
        const bool filled = !rubric.criteria.isEmpty()
            && std::all_of(rubric.criteria.cbegin(), rubric.criteria.cend(), [](const RubricCriterion& criterion) {
                   return !criterion.text.trimmed().isEmpty() && criterion.levels.size() > 1;
               });
        if (!filled) findings.addAt(rubric.id.uuid(), ElementKind::Rubric, "criteria", {rubric.title.simplified()});
    }
}

} // namespace microvet::rules
