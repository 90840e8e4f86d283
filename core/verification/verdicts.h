#pragma once

#include "core/report/report.h"
#include "core/verification/findings.h"

namespace microvet::verification {

/// Takes the findings into the report and gives each part its verdict: an error fails it; what could not be read, what only
/// a person can judge and more warnings than the rule file lets pass are to be looked at.
void judge(report::Report& report, Findings& findings);

} // namespace microvet::verification
