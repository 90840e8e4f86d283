#pragma once

#include "core/report/report.h"

namespace microvet::verification {

struct Reading;

/// What was read, for the top of the report.
QList<report::Fact> factsOf(const Reading& reading);

} // namespace microvet::verification
