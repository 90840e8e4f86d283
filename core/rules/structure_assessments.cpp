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

} // namespace microvet::rules
