#include "core/programme/following/figures.h"

#include "core/programme/records/calls.h"
#include "core/programme/records/courses.h"
#include "core/programme/records/events.h"
#include "core/programme/records/organisation.h"
#include "core/programme/records/people.h"
#include "core/programme/records/policies.h"
#include "core/programme/following/ambassador_sheet.h"
#include "core/programme/following/due.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

/// How many records hold true.
template<class T, class Holds> int countIf(const QList<T>& list, Holds holds)
{
    return int(std::count_if(list.cbegin(), list.cend(), holds));
}

template<class T, class Number> int sumOf(const QList<T>& list, Number number)
{
    int sum = 0;
    for (const T& one : list)
        sum += std::max(0, number(one));
    return sum;
}

template<class T> QList<T> within(const QList<T>& list, const Period& period, QDate T::*day)
{
    QList<T> found;
    std::copy_if(list.cbegin(), list.cend(), std::back_inserter(found), [&](const T& one) { return period.holds(one.*day); });
    return found;
}

class Counting {
public:
    Counting(Store& store, const Period& period, const QDate& day) : m_store(store), m_period(period), m_figures{period, day, {}} {}

    Result<Figures> count()
    {
        if (const Status done = read(m_erased); !done.ok()) return done.error();
        for (Status (Counting::*part)() : {&Counting::people, &Counting::applications, &Counting::goals, &Counting::activities, &Counting::topics,
                                           &Counting::courses, &Counting::teams, &Counting::runs, &Counting::events, &Counting::questions,
                                           &Counting::outside, &Counting::partners, &Counting::policies, &Counting::notes})
            if (const Status done = (this->*part)(); !done.ok()) return done.error();
        return std::move(m_figures);
    }

private:
    void group(const char* code, const QString& title, FigureGroup::Shape shape = FigureGroup::List)
    {
        m_figures.groups.append({QString::fromLatin1(code), title, shape, {}});
    }
    void put(const char* code, const QString& name, int value) { put(QString::fromLatin1(code), name, value); }
    void put(const QString& code, const QString& name, int value) { m_figures.groups.last().figures.append({code, name, value}); }

    template<class T> Status read(QList<T>& into)
    {
        auto found = m_store.all<T>();
        if (!found.ok()) return found.error();
        into = *std::move(found);
        return {};
    }

    /// Of people who were erased.
    template<class Holds> int erased(const char* what, Holds holds)
    {
        return countIf(m_erased, [&](const ErasedCount& one) { return one.what == QLatin1String(what) && holds(one); });
    }

    Status people()
    {
        QList<Person> people;
        if (const Status done = read(people); !done.ok()) return done;
        const auto standing = [&](const char* code) { return countIf(people, [&](const Person& one) { return one.standing == QLatin1String(code); }); };
        group("people", Tr::tr("People"));
        put("ambassadors", Tr::tr("Ambassadors"), countIf(people, [&](const Person& one) {
                if (m_period.isOpen()) return one.standing == QLatin1String("ambassador");
                const bool was = one.standing == QLatin1String("ambassador") || one.standing == QLatin1String("former");
                return was && m_period.meets(one.ambassadorSince, one.ambassadorUntil);
            }) + (m_period.isOpen() ? 0 : erased("ambassador", [&](const ErasedCount& one) { return m_period.meets(one.from, one.to); })));
        put("candidates", Tr::tr("Candidates"), standing("candidate"));
        put("staff", Tr::tr("Staff"), standing("staff"));
        return {};
    }

    Status applications()
    {
        QList<Call> calls;
        QList<Application> applications;
        if (const Status done = read(calls); !done.ok()) return done;
        if (const Status done = read(applications); !done.ok()) return done;
        QSet<QUuid> counted;
        int places = 0;
        for (const Call& call : std::as_const(calls)) {
            if (!m_period.meets(call.opens, call.closes)) continue;
            counted.insert(call.id);
            places += std::max(0, call.places);
        }
        int stages[5] = {};
        const auto ended = [&](const char* status) {
            return countIf(applications, [&](const Application& one) { return counted.contains(one.call) && one.status == QLatin1String(status); });
        };
        for (const Application& one : std::as_const(applications))
            if (counted.contains(one.call))
                for (int stage = 1; stage <= stageOf(one.status, one.received.isValid()); ++stage)
                    ++stages[stage];
        group("applications", Tr::tr("Applications"), FigureGroup::Funnel);
        put("invited", Tr::tr("Invited"), stages[1]);
        put("applied", Tr::tr("Applied"), stages[2]);
        put("shortlisted", Tr::tr("Shortlisted"), stages[3]);
        put("selected", Tr::tr("Selected"), stages[4]);
        group("calls", Tr::tr("Calls"));
        put("calls", Tr::tr("Calls"), int(counted.size()));
        put("places", Tr::tr("Places"), places);
        put("reserve", Tr::tr("On the reserve list"), ended("reserve"));
        put("notSelected", Tr::tr("Not selected"), ended("notSelected"));
        put("declined", Tr::tr("Declined"), ended("declined"));
        put("withdrawn", Tr::tr("Withdrawn"), ended("withdrawn"));
        return {};
    }

    Status goals()
    {
        QList<Goal> goals;
        if (const Status done = read(goals); !done.ok()) return done;
        const QList<Goal> here = [&] {
            QList<Goal> found;
            for (const Goal& goal : std::as_const(goals))
                if (m_period.holds(goal.due) || (goal.reached.isValid() && m_period.holds(goal.reached))) found.append(goal);
            return found;
        }();
        const auto reached = [&](const Goal& goal) { return goal.reached.isValid() && m_period.holds(goal.reached); };
        group("goals", Tr::tr("Personal goals"));
        const auto wasReached = [&](const ErasedCount& one) { return one.to.isValid() && m_period.holds(one.to); };
        put("set", Tr::tr("Set"), int(here.size()) + erased("goal", [&](const ErasedCount& one) { return m_period.holds(one.from) || wasReached(one); }));
        put("reached", Tr::tr("Reached"), countIf(here, reached) + erased("goal", wasReached));
        put("overdue", Tr::tr("Overdue"),
            countIf(here, [&](const Goal& goal) { return !goal.reached.isValid() && goal.due.isValid() && goal.due < m_figures.day; }));
        return {};
    }

    Status activities()
    {
        const auto sheets = ambassadorSheets(m_store, {}, m_period);
        if (!sheets.ok()) return sheets.error();
        group("responsibilities", Tr::tr("Done for each responsibility"), FigureGroup::Bars);
        for (int number = 1; number <= responsibilities; ++number)
            put(QString::number(number), responsibilityTitle(number),
                sumOf(*sheets, [&](const AmbassadorSheet& sheet) { return sheet.rows[number - 1].done(); })
                    + erased("duty", [&](const ErasedCount& one) { return one.responsibility == number && m_period.holds(one.from); }));
        return {};
    }

    Status topics()
    {
        QList<Topic> topics;
        if (const Status done = read(topics); !done.ok()) return done;
        const auto decided = [&](const char* code) {
            return countIf(topics, [&](const Topic& one) { return one.decision == QLatin1String(code) && m_period.holds(one.decided); });
        };
        group("topics", Tr::tr("Topics"));
        put("accepted", Tr::tr("Accepted"), decided("accepted"));
        put("later", Tr::tr("Put off"), decided("later"));
        put("rejected", Tr::tr("Rejected"), decided("rejected"));
        put("open", Tr::tr("Open now"), countIf(topics, [](const Topic& one) { return one.decision.isEmpty() || one.decision == QLatin1String("open"); }));
        return {};
    }

    Status courses()
    {
        QList<ProgrammeCourse> courses;
        if (const Status done = read(courses); !done.ok()) return done;
        const auto programme = m_store.first<Programme>();
        if (!programme.ok()) return programme.error();
        group("courses", Tr::tr("Courses by state, as they were read last"), FigureGroup::Bars);
        const Field* state = ProgrammeCourse::kind().find(u"state");
        int known = 0;
        for (const CodeName& code : state->codes) {
            const int here = countIf(courses, [&](const ProgrammeCourse& one) { return one.state == QLatin1String(code.code); });
            known += here;
            put(QString::fromLatin1(code.code), state->shown(QString::fromLatin1(code.code)), here);
        }
        put("notRead", Tr::tr("Not read yet"), int(courses.size()) - known);
        group("publishing", Tr::tr("Publishing"));
        put("courses", Tr::tr("Courses"), int(courses.size()));
        put("published", Tr::tr("Published"), countIf(courses, [&](const ProgrammeCourse& one) { return one.published.isValid() && m_period.holds(one.published); }));
        put("reviewOverdue", Tr::tr("Review overdue"), countIf(courses, [&](const ProgrammeCourse& one) {
                const QDate next = nextReviewOf(one.published, one.nextReview, programme->reviewMonths);
                return next.isValid() && next < m_figures.day;
            }));
        return {};
    }

    Status teams()
    {
        QList<TeamMember> members;
        QList<Milestone> milestones;
        if (const Status done = read(members); !done.ok()) return done;
        if (const Status done = read(milestones); !done.ok()) return done;
        QSet<QUuid> teams;
        QSet<QUuid> people;
        for (const TeamMember& member : std::as_const(members)) {
            teams.insert(member.course);
            people.insert(member.person);
        }
        group("teams", Tr::tr("Internal teams"));
        put("teams", Tr::tr("Teams"), int(teams.size()));
        put("members", Tr::tr("People in teams"), int(people.size()));
        put("milestonesDone", Tr::tr("Milestones done"), countIf(milestones, [&](const Milestone& one) { return one.done.isValid() && m_period.holds(one.done); }));
        put("milestonesLate", Tr::tr("Milestones late"), countIf(milestones, [&](const Milestone& one) {
                return !one.done.isValid() && one.due.isValid() && one.due < m_figures.day;
            }));
        return {};
    }

    Status runs()
    {
        QList<CourseRun> runs;
        if (const Status done = read(runs); !done.ok()) return done;
        QList<CourseRun> here;
        for (const CourseRun& run : std::as_const(runs))
            if (m_period.holds(run.start)) here.append(run);
        group("runs", Tr::tr("Course runs"));
        put("runs", Tr::tr("Runs"), int(here.size()));
        group("learners", Tr::tr("Learners"), FigureGroup::Funnel);
        put("enrolled", Tr::tr("Enrolled"), sumOf(here, [](const CourseRun& run) { return run.enrolled; }));
        put("completed", Tr::tr("Completed"), sumOf(here, [](const CourseRun& run) { return run.completed; }));
        put("attested", Tr::tr("Attested"), sumOf(here, [](const CourseRun& run) { return run.attested; }));
        return {};
    }

    Status events()
    {
        QList<Event> events;
        QList<Attendance> attendances;
        if (const Status done = read(events); !done.ok()) return done;
        if (const Status done = read(attendances); !done.ok()) return done;
        QHash<QUuid, int> attended;
        QHash<QUuid, int> certificates;
        for (const Attendance& one : std::as_const(attendances)) {
            if (one.state == QLatin1String("attended")) ++attended[one.event];
            if (one.certificate.isValid()) ++certificates[one.event];
        }
        const auto happened = [&](const Event& event) {
            const QDate day = event.start.toLocalTime().date();
            return m_period.holds(day) && (!day.isValid() || day <= m_figures.day);
        };
        const Field* what = Event::kind().find(u"what");
        const auto countEach = [&](const auto& number) {
            for (const CodeName& code : what->codes) {
                int sum = 0;
                for (const Event& event : std::as_const(events))
                    if (event.what == QLatin1String(code.code) && happened(event)) sum += number(event);
                put(QString::fromLatin1(code.code), what->shown(QString::fromLatin1(code.code)), sum);
            }
        };
        const auto people = [&](const Event& event) { return std::max(event.participants, attended.value(event.id)); };
        group("events", Tr::tr("Events held"), FigureGroup::Bars);
        countEach([](const Event&) { return 1; });
        group("participants", Tr::tr("Participants in events"), FigureGroup::Bars);
        countEach(people);
        int sessions = 0;
        int trained = 0;
        int certified = 0;
        for (const Event& event : std::as_const(events)) {
            if (!happened(event) || (event.what != QLatin1String("training") && event.what != QLatin1String("transnational"))) continue;
            ++sessions;
            trained += people(event);
            certified += certificates.value(event.id);
        }
        group("training", Tr::tr("Training"));
        put("sessions", Tr::tr("Sessions"), sessions);
        put("participants", Tr::tr("Participants"), trained);
        put("certificates", Tr::tr("Certificates given"), certified + erased("certificate", [&](const ErasedCount& one) {
                return m_period.holds(one.from) && (!one.from.isValid() || one.from <= m_figures.day);
            }));
        return {};
    }

    Status questions()
    {
        QList<FocalQuestion> questions;
        if (const Status done = read(questions); !done.ok()) return done;
        const QList<FocalQuestion> answered = [&] {
            QList<FocalQuestion> found;
            for (const FocalQuestion& one : std::as_const(questions))
                if (one.answered.isValid() && m_period.holds(one.answered)) found.append(one);
            return found;
        }();
        const int days = sumOf(answered, [](const FocalQuestion& one) { return one.asked.isValid() ? int(one.asked.daysTo(one.answered)) : 0; });
        group("questions", Tr::tr("Questions to the focal point"));
        put("asked", Tr::tr("Asked"), int(within(questions, m_period, &FocalQuestion::asked).size()));
        put("answered", Tr::tr("Answered"), int(answered.size()));
        put("open", Tr::tr("Open now"), countIf(questions, [](const FocalQuestion& one) { return !one.answered.isValid(); }));
        put("days", Tr::tr("Days to an answer, on average"), answered.isEmpty() ? 0 : qRound(double(days) / double(answered.size())));
        return {};
    }

    Status outside()
    {
        QList<OutsideCourse> courses;
        if (const Status done = read(courses); !done.ok()) return done;
        const auto decided = [&](const char* code) {
            return countIf(courses, [&](const OutsideCourse& one) { return one.decision == QLatin1String(code) && m_period.holds(one.decided); });
        };
        group("outside", Tr::tr("Courses from outside"));
        put("received", Tr::tr("Received, each round counted"), int(within(courses, m_period, &OutsideCourse::received).size()));
        put("accepted", Tr::tr("Accepted"), decided("accepted"));
        put("changes", Tr::tr("Changes wanted"), decided("changes"));
        put("rejected", Tr::tr("Rejected"), decided("rejected"));
        put("open", Tr::tr("Open now"), countIf(courses, [](const OutsideCourse& one) { return one.decision.isEmpty(); }));
        return {};
    }

    Status partners()
    {
        QList<Partner> partners;
        QList<JointAction> actions;
        if (const Status done = read(partners); !done.ok()) return done;
        if (const Status done = read(actions); !done.ok()) return done;
        group("partners", Tr::tr("Alliance and partners"));
        put("partners", Tr::tr("Partners"), int(partners.size()));
        put("signed", Tr::tr("Commitments signed"), countIf(partners, [&](const Partner& one) { return one.signedOn.isValid() && m_period.holds(one.signedOn); }));
        put("actions", Tr::tr("Joint actions"), int(within(actions, m_period, &JointAction::date).size()));
        return {};
    }

    Status policies()
    {
        QList<Policy> policies;
        QList<Development> developments;
        if (const Status done = read(policies); !done.ok()) return done;
        if (const Status done = read(developments); !done.ok()) return done;
        group("policies", Tr::tr("Plans and policies"));
        put("approved", Tr::tr("Versions approved"), countIf(policies, [&](const Policy& one) { return one.approvedOn.isValid() && m_period.holds(one.approvedOn); }));
        put("developments", Tr::tr("Developments noted"), int(within(developments, m_period, &Development::date).size()));
        return {};
    }

    Status notes()
    {
        QList<FeedbackNote> notes;
        if (const Status done = read(notes); !done.ok()) return done;
        const QList<FeedbackNote> here = within(notes, m_period, &FeedbackNote::date);
        const auto about = [&](const char* code) { return countIf(here, [&](const FeedbackNote& one) { return one.about == QLatin1String(code); }); };
        group("notes", Tr::tr("Notes on method and framework"));
        put("methodology", Tr::tr("On the methodology"), about("methodology"));
        put("framework", Tr::tr("On the framework"), about("framework"));
        put("taken", Tr::tr("Taken up"), countIf(here, [](const FeedbackNote& one) { return one.status == QLatin1String("taken"); }));
        return {};
    }

    Store& m_store;
    Period m_period;
    QList<ErasedCount> m_erased;
    Figures m_figures;
};

} // namespace

int FigureGroup::value(const QString& figure) const
{
    for (const Figure& one : figures)
        if (one.code == figure) return one.value;
    return 0;
}

const FigureGroup* Figures::group(const QString& code) const
{
    for (const FigureGroup& one : groups)
        if (one.code == code) return &one;
    return nullptr;
}

int Figures::value(const QString& code, const QString& figure) const
{
    const FigureGroup* found = group(code);
    return found ? found->value(figure) : 0;
}

Result<Figures> figuresOf(Store& store, const Period& period, const QDate& day) { return Counting(store, period, day).count(); }

int stageOf(const QString& status, bool received)
{
    if (status == QLatin1String("invited")) return 1;
    if (status == QLatin1String("declined")) return received ? 2 : 1;
    if (status == QLatin1String("withdrawn")) return received ? 2 : 1;
    if (status == QLatin1String("applied") || status == QLatin1String("notSelected")) return 2;
    if (status == QLatin1String("shortlisted") || status == QLatin1String("reserve")) return 3;
    if (status == QLatin1String("selected")) return 4;
    return 0;
}

} // namespace microvet::programme
