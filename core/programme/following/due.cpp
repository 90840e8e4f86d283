#include "core/programme/following/due.h"

#include "core/programme/following/goals.h"
#include "core/programme/following/meetings.h"
#include "core/programme/following/partner_contact.h"
#include "core/programme/people/retention.h"
#include "core/programme/records/calls.h"
#include "core/programme/records/courses.h"
#include "core/programme/records/events.h"
#include "core/programme/records/organisation.h"
#include "core/programme/records/people.h"
#include "core/programme/records/policies.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

constexpr int reviewMonths = 12;
constexpr int thanksDays = 90;     ///< so long after a goal was reached thanks are still expected
constexpr int attendanceDays = 60; ///< so long after a meeting it is still worth noting who was there
constexpr int longest = 80; ///< characters of a text in a sentence
constexpr int namedAtMost = 3; ///< people whose time is over; more of them stand in one sentence

QString shortened(const QString& text)
{
    const QString line = text.simplified();
    return line.size() <= longest ? line : line.left(longest - 1).trimmed() + QChar(0x2026);
}

QString dayText(const QDate& day) { return QLocale().toString(day, QLocale::ShortFormat); }

class Looking {
public:
    Looking(Store& store, const DueWishes& wishes) : m_store(store), m_wishes(wishes) {}

    Result<QList<DueThing>> look()
    {
        for (Status (Looking::*part)() : {&Looking::courses, &Looking::milestones, &Looking::goals, &Looking::activities, &Looking::policies,
                                          &Looking::partners, &Looking::questions, &Looking::outside, &Looking::calls, &Looking::events,
                                          &Looking::attendances, &Looking::recognitions, &Looking::inductions, &Looking::retention})
            if (const Status done = (this->*part)(); !done.ok()) return done.error();
        std::stable_sort(m_found.begin(), m_found.end(), [](const DueThing& a, const DueThing& b) {
            return a.date != b.date ? a.date < b.date : a.sentence < b.sentence;
        });
        return std::move(m_found);
    }

private:
    /// Of what is done by a day.
    /// The sentences take `texts` first and the day after them.
    template<class T>
    void byDay(const char* code, const T& record, const QDate& day, const QStringList& texts, const QString& late, const QString& soon)
    {
        if (!day.isValid() || day > m_wishes.day.addDays(m_wishes.ahead)) return;
        const bool overdue = day < m_wishes.day;
        const QString sentence = overdue ? late : soon;
        m_found.append({QString::fromLatin1(code), &T::kind(), record.id, day,
                        texts.size() == 1 ? sentence.arg(texts[0], dayText(day)) : sentence.arg(texts[0], texts[1], dayText(day)), overdue});
    }
    /// Of what waits since a day.
    template<class T> void waiting(const char* code, const T& record, const QDate& since, const QString& sentence, bool overdue)
    {
        m_found.append({QString::fromLatin1(code), &T::kind(), record.id, since, sentence, overdue});
    }
    int daysSince(const QDate& day) const { return day.isValid() ? int(std::max<qint64>(0, day.daysTo(m_wishes.day))) : 0; }

    Result<QHash<QUuid, QString>> peopleNames()
    {
        const auto people = m_store.all<Person>();
        if (!people.ok()) return people.error();
        QHash<QUuid, QString> names;
        for (const Person& person : *people)
            names.insert(person.id, person.name);
        return names;
    }

    Status courses()
    {
        const auto programme = m_store.first<Programme>();
        if (!programme.ok()) return programme.error();
        const auto courses = m_store.all<ProgrammeCourse>();
        if (!courses.ok()) return courses.error();
        for (const ProgrammeCourse& course : *courses) {
            m_courses.insert(course.id, course.title);
            const QString title = shortened(course.title);
            byDay("course-review", course, nextReviewOf(course.published, course.nextReview, programme->reviewMonths), {title},
                  Tr::tr("The review of the published course “%1” was due on %2."),
                  Tr::tr("The published course “%1” is to be reviewed by %2."));
            // Not overdue: a disk that is not connected today may be tomorrow.
            if (!course.trouble.isEmpty())
                waiting("course-file", course, course.read.isValid() ? course.read.toLocalTime().date() : m_wishes.day,
                        Tr::tr("The file of the course “%1” could not be read.").arg(title), false);
        }
        return {};
    }

    Status milestones()
    {
        const auto milestones = m_store.all<Milestone>();
        if (!milestones.ok()) return milestones.error();
        for (const Milestone& milestone : *milestones) {
            if (milestone.done.isValid()) continue;
            const QString title = shortened(milestone.title);
            const QString course = shortened(m_courses.value(milestone.course));
            byDay("milestone", milestone, milestone.due, {title, course}, Tr::tr("“%1” of the course “%2” was due on %3."),
                  Tr::tr("“%1” of the course “%2” is due on %3."));
        }
        return {};
    }

    Status goals()
    {
        const auto names = peopleNames();
        if (!names.ok()) return names.error();
        m_people = *names;
        const auto goals = m_store.all<Goal>();
        if (!goals.ok()) return goals.error();
        for (const Goal& goal : *goals) {
            if (goal.reached.isValid()) continue;
            const QString who = m_people.value(goal.person);
            const QString text = shortened(goal.text);
            byDay("goal", goal, goal.due, {who, text}, Tr::tr("A goal of %1 was due on %3: %2"), Tr::tr("A goal of %1 is due on %3: %2"));
        }
        return {};
    }

    Status activities()
    {
        const auto activities = m_store.all<Activity>();
        if (!activities.ok()) return activities.error();
        for (const Activity& activity : *activities) {
            if (activity.done.isValid()) continue;
            const QString who = m_people.value(activity.person);
            const QString title = shortened(activity.title);
            byDay("activity", activity, activity.planned, {who, title}, Tr::tr("%1 planned this for %3: %2"), Tr::tr("%1 plans this for %3: %2"));
        }
        return {};
    }

    Status policies()
    {
        const auto policies = m_store.all<Policy>();
        if (!policies.ok()) return policies.error();
        QSet<QUuid> replaced;
        for (const Policy& policy : *policies)
            if (!policy.earlier.isNull()) replaced.insert(policy.earlier);
        for (const Policy& policy : *policies) {
            if (replaced.contains(policy.id)) continue;
            const QString title = shortened(policy.title);
            byDay("policy", policy, policy.nextReview, {title}, Tr::tr("The review of “%1” was due on %2."), Tr::tr("“%1” is to be reviewed by %2."));
        }
        return {};
    }

    Status partners()
    {
        const auto partners = m_store.all<Partner>();
        if (!partners.ok()) return partners.error();
        for (const Partner& partner : *partners) {
            const QString name = shortened(partner.name);
            if (!partner.signedOn.isValid())
                byDay("commitment", partner, partner.commitmentDue, {name}, Tr::tr("The signed commitment of %1 was due on %2."),
                      Tr::tr("The signed commitment of %1 is due on %2."));
            const QDate last = lastSpoken(partner);
            if (!last.isValid())
                waiting("contact", partner, m_wishes.day, Tr::tr("When anybody last spoke to %1 is not noted.").arg(name), false);
            else if (isSilent(partner, m_wishes.day, m_wishes.contactMonths))
                waiting("contact", partner, last.addMonths(m_wishes.contactMonths),
                        Tr::tr("Nobody has spoken to %1 since %2.").arg(name, dayText(last)), true);
        }
        return {};
    }

    Status questions()
    {
        const auto questions = m_store.all<FocalQuestion>();
        if (!questions.ok()) return questions.error();
        for (const FocalQuestion& question : *questions) {
            if (question.answered.isValid()) continue;
            const QString about = shortened(question.topic.trimmed().isEmpty() ? question.question : question.topic);
            waiting("question", question, question.asked.isValid() ? question.asked : m_wishes.day,
                    Tr::tr("A question has been open for %n days: %1", nullptr, daysSince(question.asked)).arg(about), daysSince(question.asked) > 0);
        }
        return {};
    }

    Status outside()
    {
        const auto courses = m_store.all<OutsideCourse>();
        if (!courses.ok()) return courses.error();
        for (const OutsideCourse& course : *courses) {
            if (!course.decision.isEmpty()) continue;
            waiting("outside", course, course.received.isValid() ? course.received : m_wishes.day,
                    Tr::tr("The course “%1” from outside has waited for a decision for %n days.", nullptr, daysSince(course.received))
                        .arg(shortened(course.title)),
                    daysSince(course.received) > m_wishes.ahead);
        }
        return {};
    }

    Status calls()
    {
        const auto calls = m_store.all<Call>();
        if (!calls.ok()) return calls.error();
        for (const Call& call : *calls) {
            if (call.decided.isValid()) continue;
            const QString title = shortened(call.title);
            byDay("call", call, call.closes, {title}, Tr::tr("The call “%1” closed on %2 and is not decided yet."), Tr::tr("The call “%1” closes on %2."));
        }
        return {};
    }

    Status events()
    {
        const auto events = m_store.all<Event>();
        if (!events.ok()) return events.error();
        for (const Event& event : *events) {
            const QDate day = event.start.toLocalTime().date();
            if (!day.isValid() || day < m_wishes.day) continue;
            const QString title = shortened(event.title);
            byDay("event", event, day, {title}, QString(),
                  event.what == QLatin1String("induction") ? Tr::tr("The induction meeting “%1” is on %2.") : Tr::tr("“%1” is on %2."));
        }
        return {};
    }

    /// Meetings that are over and in whose list somebody still stands as invited.
    Status attendances()
    {
        const auto events = m_store.all<Event>();
        if (!events.ok()) return events.error();
        const auto open = m_store.all<Attendance>({{{"state", QString(attendanceState::invited)}}});
        if (!open.ok()) return open.error();
        QSet<QUuid> unclear;
        for (const Attendance& one : *open)
            unclear.insert(one.event);
        for (const Event& event : *events) {
            const QDate day = event.start.toLocalTime().date();
            if (!day.isValid() || day >= m_wishes.day || day < m_wishes.day.addDays(-attendanceDays) || !unclear.contains(event.id)) continue;
            waiting("attendance", event, day, Tr::tr("Who was at “%1” on %2 is not noted yet.").arg(shortened(event.title), dayText(day)), true);
        }
        return {};
    }

    /// Goals that were reached and for which nobody was thanked.
    Status recognitions()
    {
        const auto goals = m_store.all<Goal>();
        if (!goals.ok()) return goals.error();
        const auto given = m_store.all<Recognition>();
        if (!given.ok()) return given.error();
        for (const Goal& goal : *goals) {
            const QDate day = goal.reached;
            if (!day.isValid() || day > m_wishes.day || day < m_wishes.day.addDays(-thanksDays) || thankedSince(*given, goal.person, day)) continue;
            waiting("recognition", goal, day,
                    Tr::tr("%1 has reached a goal on %3 and was not thanked yet: %2").arg(m_people.value(goal.person), shortened(goal.text), dayText(day)), false);
        }
        return {};
    }

    Status inductions()
    {
        const auto people = withoutInduction(m_store, m_wishes.day);
        if (!people.ok()) return people.error();
        for (const Person& person : *people)
            waiting("induction", person, person.ambassadorSince.isValid() ? person.ambassadorSince : m_wishes.day,
                    Tr::tr("%1 has not been to an induction meeting yet.").arg(person.name), false);
        return {};
    }

    /// What people were told about how long their data stay.
    Status retention()
    {
        const auto due = dueErasures(m_store, m_wishes.day, m_wishes.ahead);
        if (!due.ok()) return due.error();
        QList<DueErasure> over;
        std::copy_if(due->cbegin(), due->cend(), std::back_inserter(over), [&](const DueErasure& one) { return one.on < m_wishes.day; });
        const bool many = over.size() > namedAtMost;
        if (many)
            m_found.append({QStringLiteral("retention"), &Person::kind(), over.constFirst().person, over.constFirst().on,
                            Tr::tr("The data of %n people were to be kept until a day that has passed. Please erase them, or say why they are kept longer.",
                                   nullptr, int(over.size())),
                            true});
        for (const DueErasure& one : *due) {
            if (many && one.on < m_wishes.day) continue;
            const bool overdue = one.on < m_wishes.day;
            const QString sentence = overdue ? Tr::tr("The data of %1 were to be kept until %2. Please erase them.")
                                             : Tr::tr("The data of %1 are to be kept until %2.");
            m_found.append({QStringLiteral("retention"), &Person::kind(), one.person, one.on, sentence.arg(one.name, dayText(one.on)), overdue});
        }
        return {};
    }

    Store& m_store;
    DueWishes m_wishes;
    QList<DueThing> m_found;
    QHash<QUuid, QString> m_courses;
    QHash<QUuid, QString> m_people;
};

} // namespace

Result<QList<DueThing>> dueThings(Store& store, const DueWishes& wishes) { return Looking(store, wishes).look(); }

QDate nextReviewOf(const QDate& published, const QDate& own, int months)
{
    if (!published.isValid()) return {};
    return own.isValid() ? own : published.addMonths(months > 0 ? months : reviewMonths);
}

} // namespace microvet::programme
