#pragma once

#include "core/rules/facts.h"

#include <optional>

/// How easy a text is to read, by the formula that was published for its language.
namespace microvet::rules {

struct ReadingFormula {
    const char* language;
    const char* name;      ///< as the literature calls it
    const char* parameter; ///< list of the rule file: what each level from 1 to 8 needs at least
    double (*ease)(double wordsPerSentence, const Reading& reading); ///< about 0 (hard) to 100 (easy)
};

/// Null for a language for which none is known: it is not judged.
const ReadingFormula* readingFormula(const QString& language);

/// Nothing where there is no sentence.
std::optional<double> readingEase(const ReadingFormula& formula, const Reading& reading);

} // namespace microvet::rules
