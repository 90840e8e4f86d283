#pragma once

#include "core/model/question.h"

/// Questions that went out and came in again, to be compared with those before.
namespace microvet::tests {

/// Without ids, and without the outcomes that only a course knows.
model::Question anonymous(model::Question question);

model::AcceptedAnswer accepted(const QString& text, int percent, const QString& feedback = {});
model::Option option(const QString& text, bool correct, const QString& feedback = {});

} // namespace microvet::tests
