#include "core/rules/context.h"

/// Who looks after a course, whom learners ask, and what the need rests on.
namespace microvet::rules {

using namespace model;

void needHasEvidence(const Context&, const Course& course, Findings& findings)
{
    const auto whole = [](const Evidence& evidence) { return !blank(evidence.statement) && !blank(evidence.source) && evidence.date.isValid(); };
    if (std::none_of(course.need.evidence.cbegin(), course.need.evidence.cend(), whole)) findings.add("need.evidence");
}

void nextReviewSet(const Context&, const Course& course, Findings& findings)
{
    if (!course.nextReview.isValid()) findings.add("nextReview");
}

void supportNamed(const Context&, const Course& course, Findings& findings)
{
    const SupportContact& support = course.support;
    if (blank(support.email) && blank(support.phone) && blank(support.link)) findings.add("support.email");
}

void datesInOrder(const Context&, const Course& course, Findings& findings)
{
    if (course.created.isValid() && course.published.isValid() && course.published < course.created) findings.add("published");
    else if (course.published.isValid() && course.nextReview.isValid() && course.nextReview < course.published) findings.add("nextReview");
}

} // namespace microvet::rules
