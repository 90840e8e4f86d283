#pragma once

#include "core/model/codes.h"

#include <QString>

/// Codes of reviews for people, in the language of the program.
namespace microvet::review {

/// "Must be changed", "Suggestion", "Praise", "Question".
QString nameOf(model::CommentKind kind);
/// "Met", "Partly met", "Not met", "Does not apply", "No answer yet".
QString nameOf(model::ItemVerdict verdict);
/// What the reviewer says of a conflict of interest, as it stands in a verdict.
QString conflictSentence(const QString& conflictOfInterest);

} // namespace microvet::review
