#include "core/programme/following/topics.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

Status mustHaveNoCourse(Store& store, const Topic& topic)
{
    const auto courses = store.count(ProgrammeCourse::kind(), {{{"topic", topic.id}}});
    if (!courses.ok()) return courses.error();
    if (*courses == 0) return {};
    return Error{Error::Kind::Invalid, Tr::tr("“%1” has become a course already. It was left as it is.").arg(topic.title), {}};
}

} // namespace

QList<Milestone> defaultMilestones(const QList<PlanStep>& steps, const QDate& start, const QDate& end)
{
    const qint64 days = std::max<qint64>(start.daysTo(end), steps.size());
    const double whole = std::accumulate(steps.cbegin(), steps.cend(), 0.0, [](double sum, const PlanStep& step) { return sum + std::max(1, step.minutes); });
    QList<Milestone> milestones;
    double passed = 0;
    for (const PlanStep& step : steps) {
        passed += std::max(1, step.minutes);
        Milestone milestone;
        milestone.step = int(milestones.size()) + 1;
        milestone.title = step.title;
        // At least one day each, and the last on the last.
        const qint64 share = qRound64(double(days) * passed / whole);
        milestone.due = start.addDays(std::clamp<qint64>(share, milestone.step, days - (steps.size() - milestone.step)));
        if (!milestones.isEmpty() && milestone.due <= milestones.constLast().due) milestone.due = milestones.constLast().due.addDays(1);
        milestones.append(milestone);
    }
    return milestones;
}

Result<ProgrammeCourse> acceptTopic(Change& change, const QUuid& id, const TopicPlan& plan)
{
    Store& store = change.store();
    const auto topic = store.get<Topic>(id);
    if (!topic.ok()) return topic.error();
    if (const Status free = mustHaveNoCourse(store, *topic); !free.ok()) return free.error();
    Topic accepted = *topic;
    accepted.decision = QStringLiteral("accepted");
    accepted.decided = store.now().date();
    accepted.decidedBy = store.who();
    if (!plan.reason.trimmed().isEmpty()) accepted.reason = plan.reason.trimmed();
    if (const Status done = change.save(accepted, *topic); !done.ok()) return done.error();

    ProgrammeCourse course;
    course.title = topic->title;
    course.topic = topic->id;
    course.file = plan.file;
    course.courseId = plan.courseId;
    course.owner = plan.owner;
    if (const Status done = change.add(course); !done.ok()) return done.error();
    for (const TeamWish& wish : plan.team) {
        TeamMember member;
        member.course = course.id;
        member.person = wish.person;
        member.role = wish.role;
        if (const Status done = change.add(member); !done.ok()) return done.error();
    }
    QList<Milestone> milestones = plan.milestones.isEmpty() ? defaultMilestones(plan.steps, plan.start, plan.end) : plan.milestones;
    for (Milestone& milestone : milestones) {
        milestone.course = course.id;
        if (milestone.responsible.isEmpty()) milestone.responsible = plan.owner;
        if (const Status done = change.add(milestone); !done.ok()) return done.error();
    }
    return course;
}

Status decideTopic(Store& store, const QUuid& id, const QString& decision, const QString& reason, const QDate& day)
{
    const auto topic = store.get<Topic>(id);
    if (!topic.ok()) return topic.error();
    if (const Status free = mustHaveNoCourse(store, *topic); !free.ok()) return free;
    const bool open = decision == QLatin1String("open");
    if (!open && reason.trimmed().isEmpty())
        return Error{Error::Kind::Invalid, Tr::tr("Please say why, so that whoever proposed “%1” can be told. Nothing was changed.").arg(topic->title), {}};
    Topic decided = *topic;
    decided.decision = decision;
    decided.reason = reason.trimmed();
    decided.decided = open ? QDate() : day;
    decided.decidedBy = open ? QString() : store.who();
    return store.change(Tr::tr("Decided about the topic “%1”").arg(topic->title), [&](Change& change) { return change.save(decided, *topic); });
}

} // namespace microvet::programme
