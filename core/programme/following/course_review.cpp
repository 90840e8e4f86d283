#include "core/programme/following/course_review.h"

#include "core/programme/following/due.h"
#include "core/programme/records/courses.h"
#include "core/programme/records/organisation.h"

namespace microvet::programme {

Status setNextReview(Store& store, const Kind& kind, Record& record, const Record& before)
{
    if (&kind != &ProgrammeCourse::kind()) return {};
    auto& course = static_cast<ProgrammeCourse&>(record);
    const bool publishedNow = course.published.isValid() && !static_cast<const ProgrammeCourse&>(before).published.isValid();
    if (!publishedNow || course.nextReview.isValid()) return {};
    const auto programme = store.first<Programme>();
    if (!programme.ok()) return programme.error();
    course.nextReview = nextReviewOf(course.published, {}, programme->reviewMonths);
    return {};
}

} // namespace microvet::programme
