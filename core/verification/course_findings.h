#pragma once

#include "core/rules/finding.h"
#include "core/verification/reading.h"
#include "core/verification/verification.h"

namespace microvet::verification {

report::Level levelOf(rules::Severity severity);
/// A finding of the rules of courses, as reports have it.
report::Entry entryOf(const rules::Finding& finding, const rules::RuleSet& rules, const QString& placeName);

/// A course of microVET Studio: opened safely, its own rules run, its facts taken.
void checkCourse(Reading& reading, FileStore& store, const QString& path, const Options& options, Progress& progress);

} // namespace microvet::verification
