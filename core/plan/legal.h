#pragma once

#include "core/plan/plan.h"

namespace microvet::plan {

/// Under which licence the course may be used and by whom it must be named, as XHTML for inside <main>.
QString licenceHtml(const model::Content& content, const Plan& plan);

} // namespace microvet::plan
