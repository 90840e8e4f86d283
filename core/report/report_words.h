#pragma once

#include "core/report/report.h"

/// The names of codes for readers, in the language of the program.
namespace microvet::report {

/// "Must be mended", "Should be mended", "Advice", "Note".
QString nameOf(Level level);
/// "Passed", "A person must look", "Failed".
QString nameOf(Verdict verdict);
/// Of a group of rules, or of a part.
QString groupName(const QString& code);
/// "Accept", "Accept after small changes", …: of a Judgement, or of a verdict in a course.
QString decisionName(const QString& code);
/// "3 must be mended, 5 should be mended, 2 pieces of advice".
QString countsOf(const Report& report);

} // namespace microvet::report
