#pragma once

#include "core/plan/plan.h"

namespace microvet::plan {

/// For those who teach: the plan of the sessions with preparation, materials and notes, then course, modules and units with
/// their minutes, activities, materials and notes, and a sheet for attendance. Never part of what learners get.
Page renderTrainerGuide(const model::Content& content, const model::TimeFactors& times, const RenderOptions& options);

} // namespace microvet::plan
