#include "core/actions/programme/course_states.h"

#include "core/base/file_error.h"
#include "core/programme/people/people_names.h"
#include "core/programme/records/courses.h"
#include "core/programme/records/people.h"
#include "core/programme/following/ambassador_sheet.h"
#include "core/report/report_words.h"

#include <QCoreApplication>
#include <QSet>

namespace microvet::actions {

using namespace programme;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

/// The course with what its file says.
ProgrammeCourse withReading(ProgrammeCourse course, const CourseReading& reading)
{
    const DeskEntry& draft = reading.draft;
    course.trouble = reading.trouble;
    // A package elsewhere cannot be seen from the file; that the course is published stands in the programme.
    const bool out = draft.column == DeskEntry::Approved && course.published.isValid();
    course.state = codeOf(out ? DeskEntry::Exported : draft.column);
    if (!reading.trouble.isEmpty()) return course;
    course.round = draft.round;
    course.openMusts = draft.openMusts;
    course.checksScore = draft.score;
    return course;
}

/// What the sheet of a reviewer says of a decision.
Activity activityOf(const Person& person, const QString& title, const DeskEntry::Decision& decision)
{
    Activity activity;
    activity.person = person.id;
    activity.responsibility = responsibilityOf(SheetSource::SignedReview);
    activity.title = Tr::tr("Reviewed “%1”").arg(title);
    activity.what = QStringLiteral("review");
    activity.done = decision.time.date();
    const QString words = report::decisionName(decision.decision);
    activity.evidence = decision.sealed ? Tr::tr("Round %1: %2, sealed").arg(QString::number(decision.round), words)
                                        : Tr::tr("Round %1: %2").arg(QString::number(decision.round), words);
    activity.source = reviewSource(decision.id);
    return activity;
}

/// Reviews of ambassadors that no sheet has yet.
QList<Activity> newReviews(const QList<CourseReading>& readings, const QList<Person>& people, const QList<Activity>& known)
{
    QSet<QString> have;
    for (const Activity& activity : known)
        if (isReviewSource(activity.source)) have.insert(activity.source);
    QList<Activity> found;
    for (const CourseReading& reading : readings)
        for (const DeskEntry::Decision& decision : reading.draft.decisions)
            for (const Person& person : people) {
                const bool ambassador = person.standing == QLatin1String("ambassador") || person.standing == QLatin1String("former");
                const QString source = reviewSource(decision.id);
                if (!ambassador || have.contains(source) || !sameName(person.name, decision.reviewer)) continue;
                have.insert(source);
                found.append(activityOf(person, reading.draft.title, decision));
            }
    return found;
}

} // namespace

Result<QList<CourseReading>> readCourses(Store& programme, FileStore& files, const rules::RuleSet& rules, const review::Template& checklist,
                                         Progress& progress)
{
    const auto courses = programme.all<ProgrammeCourse>({{}, "title"});
    if (!courses.ok()) return courses.error();
    QList<CourseReading> readings;
    QHash<QUuid, ProgrammeCourse> changed;
    qint64 done = 0;
    for (const ProgrammeCourse& course : *courses) {
        progress.report(done++, courses->size());
        if (progress.cancelled()) return cancelledError();
        if (course.file.isEmpty()) continue;
        CourseReading reading{course.id, course.title, lookAtDraft(files, course.file, {{}, rules, checklist}, progress), {}, false};
        if (reading.draft.column == DeskEntry::Unreadable) reading.trouble = reading.draft.state;
        ProgrammeCourse now = withReading(course, reading);
        reading.changed = !(now == course);
        if (reading.changed) {
            now.read = programme.now();
            changed.insert(course.id, now);
        }
        readings.append(reading);
    }
    progress.report(done, courses->size());

    const auto people = programme.all<Person>();
    if (!people.ok()) return people.error();
    const auto activities = programme.all<Activity>();
    if (!activities.ok()) return activities.error();
    QList<Activity> reviews = newReviews(readings, *people, *activities);
    if (changed.isEmpty() && reviews.isEmpty()) return readings;

    const Status written = programme.note(Tr::tr("Courses read"), [&](Change& change) -> Status {
        for (const ProgrammeCourse& course : *courses) {
            const auto now = changed.constFind(course.id);
            if (now == changed.cend()) continue;
            ProgrammeCourse read = *now;
            if (const Status saved = change.save(read, course); !saved.ok()) return saved;
        }
        for (Activity& review : reviews)
            if (const Status added = change.add(review); !added.ok()) return added;
        return {};
    });
    if (!written.ok()) return written.error();
    return readings;
}

} // namespace microvet::actions
