#pragma once

#include "core/plan/plan.h"
#include "core/richtext/formula/formula.h"

namespace microvet::plan {

/// What formulas are read aloud with in a language of learners.
inline richtext::formula::Word formulaWord(const QString& language)
{
    return [language](const QString& key) { return learnersWord(language, key); };
}

} // namespace microvet::plan
