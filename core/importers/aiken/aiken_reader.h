#pragma once

#include "core/importers/questionbank/imported.h"

/// A question, its options with a letter and "." or ")" before each, and "ANSWER:" with the letter of the right one.
namespace microvet::importers::aiken {

/// Texts are read as they stand: signs that mean something in HTML do not here. An error is a sentence for the user: too
/// large, cut short, none of these; nothing was read then.
Result<questionbank::Bank> readAiken(const QByteArray& bytes);

/// Whether a text of any kind is of this format: it has a whole question, and at least as many as passages that are none.
/// One that was cut short may be.
bool looksLikeAiken(const QByteArray& bytes);

} // namespace microvet::importers::aiken
