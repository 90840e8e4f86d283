#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace microvet::rules {

/// Compares a rule file with ":/rules/rules.schema.json" (JSON Schema, draft 7). The error names the first place that does
/// not fit, and what is asked for there. Members that the schema does not know are allowed: a newer program wrote them.
Status fitsSchema(const QJsonObject& ruleFile);

} // namespace microvet::rules
