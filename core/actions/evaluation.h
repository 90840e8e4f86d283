#pragma once

#include "core/model/content.h"

namespace microvet::actions {

/// The eight questions about a course that learners are asked unless its author asks others; in the language of the
/// course (BCP 47), else in English. Fresh ids on every call.
model::EvaluationForm defaultEvaluation(const QString& language);

} // namespace microvet::actions
