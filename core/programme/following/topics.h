#pragma once

#include "core/programme/records/courses.h"
#include "core/programme/store/store.h"

/// Proposals for courses, and what becomes of those that are accepted.
namespace microvet::programme {

/// A step of the method, as far as a plan needs it.
struct PlanStep {
    QString title;
    int minutes = 0; ///< the time it usually takes
};

/// A milestone for each step from the day after `start` to `end`; each gets its share of the days by the time that it
/// takes. Never one before that of the step before it.
QList<Milestone> defaultMilestones(const QList<PlanStep>& steps, const QDate& start, const QDate& end);

struct TeamWish {
    QUuid person;
    QString role; ///< code, as TeamMember::role
};

/// What is decided about the course when its topic is accepted.
struct TopicPlan {
    QString file;  ///< of the course
    QString owner;
    QList<TeamWish> team;
    QList<PlanStep> steps;
    QDate start;
    QDate end;
    QString reason = {};               ///< of the decision
    QList<Milestone> milestones = {};  ///< as they were agreed; empty: proposed from steps, start and end
    QString courseId = {};             ///< of the course in the file
};

/// The topic is accepted, and a course with team and milestones stands in the programme. Invalid where it has become one
/// before. Within a change, so that the course file belongs to the same step.
Result<ProgrammeCourse> acceptTopic(Change& change, const QUuid& topic, const TopicPlan& plan);

/// Later, rejected, or open again, with the reason, without which nothing is turned down or put off. An accepted topic that
/// has become a course stays accepted: Invalid.
Status decideTopic(Store& store, const QUuid& topic, const QString& decision, const QString& reason, const QDate& day);

} // namespace microvet::programme
