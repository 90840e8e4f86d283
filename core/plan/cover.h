#pragma once

#include "core/plan/plan.h"

namespace microvet::plan {

/// The title page of a paper: of which course, what it is (text; empty for the course itself), by whom, who paid, which
/// version, and the history of the course.
Page renderCover(const model::Content& content, const Plan& plan, const QString& kindName, const RenderOptions& options);

} // namespace microvet::plan
