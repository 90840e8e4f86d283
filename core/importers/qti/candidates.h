#pragma once

#include "core/importers/qti/item.h"

namespace microvet::importers::qti {

/// An answer that the file has words for, right or not.
struct Candidate {
    QString given;    ///< to be tried
    QString accepted; ///< as a question of ours says it, where "*" stands for any characters
};

/// What may be typed in for this response: in the correct response, the mapping, and the conditions that judge it.
/// `unreadable`: a pattern is among them that is more than "any characters".
QList<Candidate> typedCandidates(const Item& item, const Declaration& response, bool* unreadable = nullptr);

/// Identifiers of what is chosen from in this response's interaction.
QStringList choicesOf(const Item& item, const Declaration& response);

/// The answer that a regular expression stands for (XML Schema, as patternMatch has it): letters that are alike in classes,
/// spaces, any characters. Nothing where it says more.
std::optional<QString> acceptedOf(const QString& pattern);

} // namespace microvet::importers::qti
