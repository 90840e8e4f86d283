#pragma once

#include "tests/core/importers/anonymous.h"

namespace microvet::tests {

/// A question that goes out and comes in again.
struct NamedQuestion {
    const char* name;
    model::Question question;
};

/// Each type of question, most with all that it can have.
QList<NamedQuestion> everyQuestion(model::MediaId picture);

/// What a question is after it went out and came in again.
using Change = std::function<void(model::Question& question)>;

/// As JSON, to be compared and read.
std::string shown(const model::Question& question);

} // namespace microvet::tests
