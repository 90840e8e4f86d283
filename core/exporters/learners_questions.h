#pragma once

#include "core/model/content.h"

/// The questions of a course that learners meet: all but those kept for assessors.
namespace microvet::exporters {

/// Of the knowledge checks, in the order of the units.
QList<const model::Question*> questionsOfUnits(const model::Course& course);
/// And of the assessments.
QList<const model::Question*> questionsOfLearners(const model::Course& course);

} // namespace microvet::exporters
