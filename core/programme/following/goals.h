#pragma once

#include "core/programme/records/people.h"
#include "core/programme/store/store.h"

/// How personal goals come along.
namespace microvet::programme {

/// Notes a step of a goal, and on the goal how far it is now: what its latest step says, and since when it is reached.
/// Invalid, with a sentence, where the step has no words or its progress is no share of a hundred. Afterwards `step` is what
/// is stored; returns the goal.
Result<Goal> noteProgress(Store& store, GoalStep& step);

/// The steps of a goal, the latest last.
Result<QList<GoalStep>> stepsOf(Store& store, const QUuid& goal);

/// Whether somebody was thanked since that day.
bool thankedSince(const QList<Recognition>& recognitions, const QUuid& person, const QDate& day);

} // namespace microvet::programme
