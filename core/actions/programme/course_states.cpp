#include "core/actions/programme/course_states.h"

#include "core/base/file_error.h"
#include "core/programme/people/people_names.h"
#include "core/programme/records/people.h"
#include "core/programme/following/ambassador_sheet.h"
#include "core/report/report_words.h"

#include <QCoreApplication>
#include <QSet>

#include <optional>

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
    if (reading.trouble.isEmpty()) {
        course.file = draft.path;
        course.courseId = draft.course.toString(QUuid::WithoutBraces);
    }
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
    activity.source = reviewSource(decision.id, {title, decision.round, decision.decision, decision.sealed});
    return activity;
}

/// Reviews of ambassadors that no sheet has yet.
QList<Activity> newReviews(const QList<CourseReading>& readings, const QList<Person>& people, const QList<Activity>& known)
{
    QSet<QString> have;
    for (const Activity& activity : known)
        if (isReviewSource(activity.source)) have.insert(reviewKey(activity.source));
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

/// Where a file is now that is not where it was: looked for once, in all folders of the desk.
class Elsewhere {
public:
    Elsewhere(FileStore& files, const CourseLooking& looking, Progress& progress) : m_files(files), m_looking(looking), m_progress(progress) {}

    /// In place of a reading that came to nothing.
    void find(const ProgrammeCourse& course, CourseReading& reading)
    {
        if (course.courseId.isEmpty() || m_looking.folders.isEmpty()) return;
        if (!m_desk) m_desk = lookAtDesk(m_files, {m_looking.folders, m_looking.rules, m_looking.checklist}, {}, m_progress);
        QList<DeskEntry> found;
        for (const DeskEntry& entry : std::as_const(m_desk->entries))
            if (entry.column != DeskEntry::Unreadable && entry.course.toString(QUuid::WithoutBraces) == course.courseId) found.append(entry);
        if (found.size() > 1)
            reading.trouble = Tr::tr("The file is not where it was, and there are %n copies of the course in the folders of the desk. "
                                     "Please open the entry, and choose the right one.", nullptr, int(found.size()));
        if (found.size() != 1) return;
        reading.draft = found.constFirst();
        reading.trouble.clear();
    }

private:
    FileStore& m_files;
    const CourseLooking& m_looking;
    Progress& m_progress;
    std::optional<Desk> m_desk;
};

} // namespace

QList<CourseReading> lookAtCourses(const QList<ProgrammeCourse>& courses, FileStore& files, const CourseLooking& looking, Progress& progress)
{
    QList<CourseReading> readings;
    Elsewhere elsewhere(files, looking, progress);
    qint64 done = 0;
    for (const ProgrammeCourse& course : courses) {
        progress.report(done++, courses.size());
        if (progress.cancelled()) return {};
        if (course.file.isEmpty()) continue;
        CourseReading reading{course.id, course.title, course.file, lookAtDraft(files, course.file, {{}, looking.rules, looking.checklist}, progress),
                              {}, false};
        if (reading.draft.column == DeskEntry::Unreadable) {
            reading.trouble = reading.draft.state;
            if (!files.stamp(course.file).exists()) elsewhere.find(course, reading);
        }
        readings.append(reading);
    }
    progress.report(done, courses.size());
    return readings;
}

Result<QList<CourseReading>> noteReadings(Store& programme, QList<CourseReading> readings)
{
    const auto people = programme.all<Person>();
    if (!people.ok()) return people.error();
    const auto activities = programme.all<Activity>();
    if (!activities.ok()) return activities.error();
    QList<Activity> reviews = newReviews(readings, *people, *activities);
    QList<std::pair<ProgrammeCourse, ProgrammeCourse>> changed; // as it was, as it is
    const QDate today = programme.now().toLocalTime().date();
    for (CourseReading& reading : readings) {
        const auto course = programme.first<ProgrammeCourse>({{{"id", reading.course}}});
        if (!course.ok()) return course.error();
        if (course->id.isNull() || course->file != reading.linked) continue; // gone, or somebody has chosen another file
        ProgrammeCourse now = withReading(*course, reading);
        reading.changed = !(now == *course);
        if (!reading.changed && course->read.toLocalTime().date() == today) continue;
        now.read = programme.now();
        changed.append({*course, now});
    }
    if (changed.isEmpty() && reviews.isEmpty()) return readings;
    const Status written = programme.note(Tr::tr("Courses read"), [&](Change& change) -> Status {
        for (auto& [before, now] : changed)
            if (const Status saved = change.save(now, before); !saved.ok()) return saved;
        for (Activity& review : reviews)
            if (const Status added = change.add(review); !added.ok()) return added;
        return {};
    });
    if (!written.ok()) return written.error();
    return readings;
}

Result<QList<CourseReading>> readCourses(Store& programme, FileStore& files, const CourseLooking& looking, Progress& progress)
{
    const auto courses = programme.all<ProgrammeCourse>({{}, "title"});
    if (!courses.ok()) return courses.error();
    const QList<CourseReading> readings = lookAtCourses(*courses, files, looking, progress);
    if (progress.cancelled()) return cancelledError();
    return noteReadings(programme, readings);
}

} // namespace microvet::actions
