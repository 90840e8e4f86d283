#pragma once

#include "core/plan/plan.h"

#include <optional>

/// The assessments that decide whether a course is passed: summative ones that the player scores.
namespace microvet::exporters {

/// In percent, one of each.
QList<int> passMarks(const plan::Plan& plan);
/// The mark that passes, where one number can say it: there is exactly one.
std::optional<int> masteryScore(const plan::Plan& plan);

} // namespace microvet::exporters
