#pragma once

#include "core/rules/rule_set.h"

namespace microvet::verification {

/// What the rule file says; where it says nothing, the house rules.
QStringList parameterList(const rules::RuleSet& rules, const char* name);
double parameterNumber(const rules::RuleSet& rules, const char* name, double otherwise);

} // namespace microvet::verification
