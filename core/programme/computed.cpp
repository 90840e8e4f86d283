#include "core/programme/computed.h"

#include "core/programme/following/outside_courses.h"
#include "core/programme/records/courses.h"
#include "core/programme/records/policies.h"

#include <algorithm>

namespace microvet::programme {

namespace {

constexpr Field number(const char* name, const char* label) { return {name, FieldType::Number, Told, label}; }

QVariant completion(const Record& record, const QDate&)
{
    const auto& run = static_cast<const CourseRun&>(record);
    const int share = completionOf(run.enrolled, run.completed);
    return share < 0 ? QVariant() : QVariant(share);
}

QVariant daysOpen(const Record& record, const QDate& today)
{
    const auto& question = static_cast<const FocalQuestion&>(record);
    if (!question.asked.isValid()) return {};
    return int(std::max<qint64>(0, question.asked.daysTo(question.answered.isValid() ? question.answered : today)));
}

QVariant pointsOpen(const Record& record, const QDate&)
{
    const auto& course = static_cast<const OutsideCourse&>(record);
    return countOf(pointsOf(course.points)).open;
}

QVariant daysWaiting(const Record& record, const QDate& today)
{
    const auto& course = static_cast<const OutsideCourse&>(record);
    if (!course.received.isValid()) return {};
    return int(std::max<qint64>(0, course.received.daysTo(course.decided.isValid() ? course.decided : today)));
}

constexpr Computed ofRuns[] = {{number("completion", QT_TRANSLATE_NOOP("microvet::programme", "Completed (%)")), completion}};
constexpr Computed ofQuestions[] = {{number("days_open", QT_TRANSLATE_NOOP("microvet::programme", "Days open")), daysOpen}};
constexpr Computed ofOutside[] = {{number("points_open", QT_TRANSLATE_NOOP("microvet::programme", "Points open")), pointsOpen},
                                  {number("days_waiting", QT_TRANSLATE_NOOP("microvet::programme", "Days waited")), daysWaiting}};

} // namespace

std::span<const Computed> computedOf(const Kind& kind)
{
    if (&kind == &CourseRun::kind()) return ofRuns;
    if (&kind == &FocalQuestion::kind()) return ofQuestions;
    if (&kind == &OutsideCourse::kind()) return ofOutside;
    return {};
}

int completionOf(int enrolled, int completed) { return enrolled > 0 ? int(qRound(100.0 * completed / enrolled)) : -1; }

} // namespace microvet::programme
