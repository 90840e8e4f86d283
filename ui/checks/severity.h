#pragma once

#include "core/rules/finding.h"
#include "ui/widgets/icons.h"

/// The words, signs and colours of severities: one list for outline, checks and status bar.
namespace microvet::ui {

/// "Errors", "Warnings", "Advice".
QString severityName(rules::Severity severity);
/// "Error", "Warning", "Advice".
QString severitySingle(rules::Severity severity);
/// What it means for the course, one sentence.
QString severityMeaning(rules::Severity severity);
QString severityIconName(rules::Severity severity);
Ink severityInk(rules::Severity severity);
/// "Structure", "Accessibility", …
QString groupName(rules::Group group);
/// "3 errors, 5 warnings, 2 pieces of advice", parts that are zero left out; a sentence where nothing was found.
QString findingsSummary(int errors, int warnings, int advice);

} // namespace microvet::ui
