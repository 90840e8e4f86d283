#pragma once

#include "core/model/content.h"
#include "core/rules/rule_set.h"

namespace microvet::rules {

/// What could not be checked in this course, and why: sentences for a report, in the language of the program. Rules that are
/// off, and what the course does not have, are not spoken of.
QStringList notDone(const model::Content& content, const RuleSet& rules);

} // namespace microvet::rules
