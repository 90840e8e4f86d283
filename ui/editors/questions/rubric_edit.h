#pragma once

#include "core/model/content.h"

/// What the rubric editors do, as functions over the value.
namespace microvet::ui {

/// Where to begin: criteria to be written, levels with titles and points. `levels` is 3 or 4; 0 gives an empty rubric.
model::Rubric commonRubric(int levels);

/// The same for every criterion; out of range changes nothing.
void insertLevel(model::Rubric& rubric, qsizetype at);
void removeLevel(model::Rubric& rubric, qsizetype at);
void moveLevel(model::Rubric& rubric, qsizetype from, qsizetype to);
/// Behind the others, with the levels' titles and points of the last one.
model::PartId addCriterion(model::Rubric& rubric);

qsizetype levelsOf(const model::Rubric& rubric);
/// The sum of the best level of each criterion.
double mostPoints(const model::Rubric& rubric);

/// The questions that are scored by the rubric.
QList<QUuid> usersOf(const model::Content& content, const model::RubricId& rubric);
/// Takes the rubric out of the course and out of the questions that use it.
void removeRubric(model::Content& content, const model::RubricId& rubric);

QString titleOf(const model::Rubric& rubric);

} // namespace microvet::ui
