#include "core/programme/following/ambassador_sheet.h"

#include "core/programme/people/people_names.h"
#include "core/programme/records/courses.h"
#include "core/programme/records/events.h"
#include "core/programme/records/organisation.h"
#include "core/programme/records/people.h"
#include "core/programme/records/policies.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

/// In the order of the role.
constexpr const char* titles[responsibilities] = {
    QT_TRANSLATE_NOOP("microvet::programme", "Spread the word about aims"),
    QT_TRANSLATE_NOOP("microvet::programme", "Raise awareness within and outside"),
    QT_TRANSLATE_NOOP("microvet::programme", "Feedback on the methodology"),
    QT_TRANSLATE_NOOP("microvet::programme", "Feedback on the framework"),
    QT_TRANSLATE_NOOP("microvet::programme", "Transnational training"),
    QT_TRANSLATE_NOOP("microvet::programme", "Internal teams for courses"),
    QT_TRANSLATE_NOOP("microvet::programme", "Courses of others in the repository"),
    QT_TRANSLATE_NOOP("microvet::programme", "Dissemination and multiplier events"),
};

struct Filling {
    SheetSource source;
    const char* detail; ///< empty: any
    int responsibility;
};

/// Which source fills which row.
constexpr Filling fillings[] = {
    {SheetSource::QuestionAnswered, "", 2},
    {SheetSource::TrainingGiven, "", 2},
    {SheetSource::EventAttended, "meeting", 1},
    {SheetSource::EventAttended, "transnational", 5},
    {SheetSource::EventAttended, "dissemination", 8},
    {SheetSource::EventAttended, "multiplier", 8},
    {SheetSource::FeedbackNote, "methodology", 3},
    {SheetSource::FeedbackNote, "framework", 4},
    {SheetSource::SignedReview, "", 6},
    {SheetSource::TeamLed, "", 6},
    {SheetSource::OutsideCourse, "", 7},
};

/// What the sheets of all ambassadors are made of, read once.
struct Facts {
    QList<Activity> activities;
    QHash<QUuid, ProgrammeCourse> courses;
    QList<TeamMember> members;
    QHash<QUuid, QDate> lastMilestones; ///< by course
    QList<OutsideCourse> outside;
    QList<FeedbackNote> notes;
    QHash<QUuid, Event> events;
    QList<Attendance> attendances;
    QList<FocalQuestion> questions;
    QList<Goal> goals;
    QHash<QUuid, QList<GoalStep>> steps; ///< by goal
    QHash<int, QString> words; ///< of the responsibilities
};

template<class T> Status readAll(Store& store, QList<T>& into, const Filter& filter = {})
{
    auto found = store.all<T>(filter);
    if (!found.ok()) return found.error();
    into = *std::move(found);
    return {};
}

Result<Facts> factsOf(Store& store, const QString& language)
{
    Facts facts;
    QList<ProgrammeCourse> courses;
    QList<Milestone> milestones;
    QList<Event> events;
    QList<RoleText> texts;
    QList<GoalStep> steps;
    for (const Status& done :
         {readAll(store, facts.activities), readAll(store, courses), readAll(store, facts.members), readAll(store, milestones),
          readAll(store, facts.outside), readAll(store, facts.notes), readAll(store, events), readAll(store, facts.attendances),
          readAll(store, facts.questions), readAll(store, facts.goals), readAll(store, steps, {{}, "date"}),
          readAll(store, texts, {{{"part", QStringLiteral("responsibility")}, {"language", language}}, "position"})})
        if (!done.ok()) return done.error();
    for (const ProgrammeCourse& course : std::as_const(courses))
        facts.courses.insert(course.id, course);
    for (const Milestone& milestone : std::as_const(milestones)) {
        QDate& last = facts.lastMilestones[milestone.course];
        if (milestone.due.isValid() && (!last.isValid() || milestone.due > last)) last = milestone.due;
    }
    for (const Event& event : std::as_const(events))
        facts.events.insert(event.id, event);
    for (const GoalStep& step : std::as_const(steps))
        facts.steps[step.goal].append(step);
    for (const RoleText& text : std::as_const(texts))
        facts.words.insert(text.position, text.text);
    return facts;
}

/// "Accept" for the code of a field.
QString codeName(const Kind& kind, const char* name, const QString& code)
{
    const Field* field = kind.find(QString::fromLatin1(name));
    return field ? field->shown(code) : code;
}

class Filler {
public:
    Filler(const Facts& facts, const Person& person, AmbassadorSheet& sheet) : m_facts(facts), m_person(person), m_sheet(sheet) {}

    void fill()
    {
        byHand();
        teams();
        outsideCourses();
        notes();
        events();
        questions();
    }

private:
    void put(int responsibility, const SheetEntry& entry)
    {
        if (responsibility < 1 || responsibility > responsibilities) return;
        if (!m_sheet.period.isOpen() && !m_sheet.period.holds(entry.isDone() ? entry.done : entry.planned)) return;
        m_sheet.rows[responsibility - 1].entries.append(entry);
    }

    void byHand()
    {
        for (const Activity& activity : m_facts.activities) {
            if (activity.person != m_person.id) continue;
            const bool review = isReviewSource(activity.source);
            const int number = activity.responsibility > 0 ? activity.responsibility : review ? responsibilityOf(SheetSource::SignedReview) : 0;
            SheetEntry entry{review ? SheetSource::SignedReview : SheetSource::ByHand, activity.title, activity.planned, activity.done,
                             activity.evidence, activity.link, &Activity::kind(), activity.id, {}, 0, activity.evidenceFile};
            if (review) {
                const ReviewFacts facts = reviewFacts(activity.source);
                entry.subject = facts.course;
                entry.count = facts.round;
                entry.decision = facts.decision;
                entry.sealed = facts.sealed;
            }
            put(number, entry);
        }
    }

    void teams()
    {
        for (const TeamMember& member : m_facts.members) {
            if (member.person != m_person.id || member.role != QLatin1String("lead")) continue;
            const ProgrammeCourse course = m_facts.courses.value(member.course);
            SheetEntry entry{SheetSource::TeamLed, Tr::tr("Led the team of “%1”").arg(course.title), m_facts.lastMilestones.value(course.id),
                             course.published, codeName(ProgrammeCourse::kind(), "state", course.state), course.link, &TeamMember::kind(), member.id, course.title};
            put(responsibilityOf(SheetSource::TeamLed), entry);
        }
    }

    void outsideCourses()
    {
        for (const OutsideCourse& course : m_facts.outside) {
            const bool first = sameName(course.firstReviewer, m_person.name);
            const bool second = sameName(course.secondReviewer, m_person.name);
            if (!first && !second) continue;
            const QString said = first ? course.firstDecision : course.secondDecision;
            SheetEntry entry{SheetSource::OutsideCourse,
                             //: a course that another organisation sent, and which time it was sent
                             Tr::tr("Reviewed “%1”, round %2").arg(course.title, QString::number(course.round)), course.received,
                             said.isEmpty() ? QDate() : course.decided, codeName(OutsideCourse::kind(), first ? "first_decision" : "second_decision", said),
                             course.link, &OutsideCourse::kind(), course.id, course.title, course.round};
            entry.decision = said;
            put(responsibilityOf(SheetSource::OutsideCourse), entry);
        }
    }

    void notes()
    {
        for (const FeedbackNote& note : m_facts.notes) {
            if (!sameName(note.author, m_person.name)) continue;
            const QString where = note.section.trimmed().isEmpty() ? codeName(FeedbackNote::kind(), "about", note.about) : note.section.trimmed();
            put(responsibilityOf(SheetSource::FeedbackNote, note.about),
                {SheetSource::FeedbackNote, Tr::tr("Note on %1").arg(where), {}, note.date, codeName(FeedbackNote::kind(), "status", note.status), {},
                 &FeedbackNote::kind(), note.id, note.section.trimmed()});
        }
    }

    void events()
    {
        for (const Attendance& attendance : m_facts.attendances) {
            const Event event = m_facts.events.value(attendance.event);
            if (attendance.person != m_person.id || names(event.trainers, m_person.name)) continue;
            const bool attended = attendance.state == QLatin1String("attended");
            if (!attended && attendance.state != QLatin1String("invited")) continue;
            const QDate day = event.start.toLocalTime().date();
            QString evidence = codeName(Attendance::kind(), "state", attendance.state);
            if (attendance.certificate.isValid()) evidence += QStringLiteral("; ") + Tr::tr("certificate given");
            SheetEntry entry{SheetSource::EventAttended, event.title, day, attended ? day : QDate(), evidence, {}, &Attendance::kind(), attendance.id, event.title};
            entry.certified = attendance.certificate.isValid();
            put(responsibilityOf(SheetSource::EventAttended, event.what), entry);
        }
        for (const Event& event : m_facts.events) {
            if (!names(event.trainers, m_person.name)) continue;
            // Who gives a training has it done once it is evaluated or people were there.
            const bool held = event.participants > 0 || !event.evaluation.isEmpty() || attended(event.id) > 0;
            const QDate day = event.start.toLocalTime().date();
            const int own = responsibilityOf(SheetSource::EventAttended, event.what);
            const int number = own > 2 ? own : responsibilityOf(SheetSource::TrainingGiven);
            const int people = std::max(event.participants, attended(event.id));
            put(number, {SheetSource::TrainingGiven, Tr::tr("Trained others: %1").arg(event.title), day, held ? day : QDate(),
                         held ? Tr::tr("%n participants", nullptr, people) : QString(), {}, &Event::kind(), event.id, event.title, people});
        }
    }

    int attended(const QUuid& event) const
    {
        return int(std::count_if(m_facts.attendances.cbegin(), m_facts.attendances.cend(), [&](const Attendance& one) {
            return one.event == event && one.state == QLatin1String("attended");
        }));
    }

    void questions()
    {
        for (const FocalQuestion& question : m_facts.questions) {
            if (!question.answered.isValid() || !sameName(question.answeredBy, m_person.name)) continue;
            const QString topic = question.topic.trimmed();
            put(responsibilityOf(SheetSource::QuestionAnswered),
                {SheetSource::QuestionAnswered, topic.isEmpty() ? Tr::tr("Answered a question") : Tr::tr("Answered a question: %1").arg(topic), {},
                 question.answered, codeName(FocalQuestion::kind(), "side", question.side), {}, &FocalQuestion::kind(), question.id, topic});
        }
    }

    const Facts& m_facts;
    const Person& m_person;
    AmbassadorSheet& m_sheet;
};

AmbassadorSheet sheetOf(const Facts& facts, const Person& person, const Period& period)
{
    AmbassadorSheet sheet{person.id, person.name, person.language, person.ambassadorSince, person.ambassadorUntil, period, {}};
    for (int number = 1; number <= responsibilities; ++number)
        sheet.rows.append({number, responsibilityTitle(number), facts.words.value(number), {}});
    Filler(facts, person, sheet).fill();
    for (SheetRow& row : sheet.rows)
        std::stable_sort(row.entries.begin(), row.entries.end(), [](const SheetEntry& a, const SheetEntry& b) {
            if (a.isDone() != b.isDone()) return a.isDone();
            if (a.isDone()) return a.done != b.done ? a.done > b.done : a.what < b.what;
            if (a.planned != b.planned) return a.planned.isValid() && (!b.planned.isValid() || a.planned < b.planned);
            return a.what < b.what;
        });
    for (const Goal& goal : facts.goals)
        if (goal.person == person.id) sheet.goals.append({goal, facts.steps.value(goal.id)});
    std::stable_sort(sheet.goals.begin(), sheet.goals.end(), [](const SheetGoal& a, const SheetGoal& b) {
        if (a.goal.reached.isValid() != b.goal.reached.isValid()) return b.goal.reached.isValid();
        if (a.goal.due != b.goal.due) return a.goal.due.isValid() && (!b.goal.due.isValid() || a.goal.due < b.goal.due);
        return a.goal.text < b.goal.text;
    });
    return sheet;
}

} // namespace

int SheetRow::planned() const { return int(entries.size()) - done(); }

int SheetRow::done() const
{
    return int(std::count_if(entries.cbegin(), entries.cend(), [](const SheetEntry& entry) { return entry.isDone(); }));
}

QDate SheetRow::latest() const
{
    QDate day;
    for (const SheetEntry& entry : entries)
        if (entry.isDone() && (!day.isValid() || entry.done > day)) day = entry.done;
    return day;
}

int responsibilityOf(SheetSource source, const QString& detail)
{
    for (const Filling& filling : fillings)
        if (filling.source == source && (!*filling.detail || detail == QLatin1String(filling.detail))) return filling.responsibility;
    return 0;
}

QString sourceText(SheetSource source)
{
    switch (source) {
    case SheetSource::ByHand: return Tr::tr("Entered by hand");
    case SheetSource::SignedReview: return Tr::tr("By itself: course file");
    case SheetSource::TeamLed: return Tr::tr("By itself: course team");
    case SheetSource::OutsideCourse: return Tr::tr("By itself: courses from outside");
    case SheetSource::FeedbackNote: return Tr::tr("By itself: notes");
    case SheetSource::EventAttended: return Tr::tr("By itself: attendance");
    case SheetSource::TrainingGiven: return Tr::tr("By itself: meetings");
    case SheetSource::QuestionAnswered: return Tr::tr("By itself: focal point");
    }
    return {};
}

QString responsibilityTitle(int number)
{
    return number >= 1 && number <= responsibilities ? Tr::tr(titles[number - 1]) : QString();
}

Result<AmbassadorSheet> ambassadorSheet(Store& store, const QUuid& person, const QString& language, const Period& period)
{
    const auto found = store.get<Person>(person);
    if (!found.ok()) return found.error();
    const auto facts = factsOf(store, language);
    if (!facts.ok()) return facts.error();
    return sheetOf(*facts, *found, period);
}

Result<QList<AmbassadorSheet>> ambassadorSheets(Store& store, const QString& language, const Period& period)
{
    const auto people = store.all<Person>({{}, "name"});
    if (!people.ok()) return people.error();
    const auto facts = factsOf(store, language);
    if (!facts.ok()) return facts.error();
    QList<AmbassadorSheet> sheets;
    for (const Person& person : *people)
        if (person.standing == QLatin1String("ambassador") || person.standing == QLatin1String("former"))
            sheets.append(sheetOf(*facts, person, period));
    return sheets;
}

QString reviewSource(const QUuid& verdict, const ReviewFacts& facts)
{
    const QString key = QStringLiteral("review:") + verdict.toString(QUuid::WithoutBraces);
    if (facts.course.isEmpty()) return key;
    const QString decision = facts.decision.section(QLatin1Char('-'), 0, 0); // "minor-changes"
    return QStringList{key, QString::number(facts.round), decision, facts.sealed ? QStringLiteral("sealed") : QString(), facts.course.simplified()}.join(QLatin1Char('|'));
}

QString reviewKey(const QString& source) { return source.section(QLatin1Char('|'), 0, 0); }

ReviewFacts reviewFacts(const QString& source)
{
    const auto part = [&](int from, int to) { return source.section(QLatin1Char('|'), from, to); };
    return {part(4, -1), part(1, 1).toInt(), part(2, 2), !part(3, 3).isEmpty()};
}

bool isReviewSource(const QString& source) { return source.startsWith(QLatin1String("review:")); }

} // namespace microvet::programme
