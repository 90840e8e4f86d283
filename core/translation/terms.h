#pragma once

#include "core/model/content.h"
#include "core/translation/sheet.h"

/// The list of terms of a translation, which keeps its wording equal.
namespace microvet::translation {

struct TermUse {
    model::TermPair term;
    bool isUsed = false; ///< the translation says it so
};

/// The terms that stand in the original. Endings are free, as words are bent: "outcome" is found in "outcomes", and
/// "αποτέλεσμα" in "αποτελέσματα". Longer terms come first, and hide those that stand only inside them.
QList<TermUse> termsIn(const QList<model::TermPair>& terms, const QString& source, const QString& target);

/// Terms of the course's glossary that are translated and that the list does not have.
QList<model::TermPair> termsOfGlossary(const model::Course& original, const model::Course& translation);

} // namespace microvet::translation
