#pragma once

#include "core/base/filestore.h"
#include "core/model/content.h"
#include "core/programme/following/topics.h"

/// An accepted topic becomes a team, a plan, and a course file with the first step of the method filled in.
namespace microvet::actions {

struct TopicAcceptance {
    QString file;     ///< to be made (.microvet); there must be none of that name yet
    QString language; ///< of the course; empty: of the programme
    QString owner;    ///< who answers for the course
    QList<programme::TeamWish> team;
    QDate start; ///< of the plan; invalid: today
    int weeks = 12;
    QString reason = {}; ///< of the decision
    QList<programme::Milestone> milestones = {}; ///< as they were agreed; empty: one a step, proposed from start and weeks
};

/// All of it or nothing: where the file cannot be made, nothing stands in the programme, and the other way round.
/// Invalid where the topic has become a course before, or the file's name does not end in .microvet.
Result<programme::ProgrammeCourse> acceptTopic(programme::Store& programme, FileStore& files, const QUuid& topic,
                                               const TopicAcceptance& wishes);

/// One milestone a step of the method, in the language of the program, to be agreed: what acceptTopic() takes where nothing
/// else is said.
QList<programme::Milestone> proposedMilestones(const QDate& start, int weeks);

/// The course as the topic makes it: title, need, learners and evidence, each line of the evidence for itself with its link.
model::Content courseFrom(const programme::Topic& topic, const QString& language, const model::Organisation& organisation, const Clock& clock);

/// The steps of the method in `language`, as a plan needs them.
QList<programme::PlanStep> planSteps(const QString& language);

} // namespace microvet::actions
