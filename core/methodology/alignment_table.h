#pragma once

#include "core/methodology/alignment.h"

namespace microvet::methodology {

/// The matrix as a table for other programs, in the language of the program: a line per row, a column per outcome, the two
/// sums last. "x" is a link, "(x)" one below.
QByteArray alignmentCsv(const Alignment& alignment);
/// A page of its own (UTF-8, no scripts), with header cells for screen readers.
QByteArray alignmentHtml(const Alignment& alignment, const QString& courseTitle, const QString& programLanguage);

/// "Unit", "Question": what a row is, for people.
QString rowKindName(const AlignmentRow& row);

} // namespace microvet::methodology
