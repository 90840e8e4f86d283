#pragma once

#include "core/translation/segment.h"

/// The marks of a translation beside those of its original.
namespace microvet::translation {

/// A text in another list of codes: those of the original, then marks that only the translation has.
struct Coded {
    QList<Code> codes;
    Pieces pieces;
};
/// Each mark of `segment` as the first mark of `codes` that is the same and not taken yet, else as a further one.
Coded inCodesOf(const QList<Code>& codes, const Segment& segment);
/// Without the marks from `count` on, which only the translation has.
Pieces inOwnMarks(Pieces pieces, qsizetype count);

/// What is wrong with the marks of a text, each by its place among the codes.
struct MarkFaults {
    QList<qsizetype> unpaired; ///< begin without an end, or end without a beginning
    QList<qsizetype> repeated; ///< gaps that stand there twice
    QList<qsizetype> missing;  ///< links, formulas and gaps of the original
    int strange = 0;           ///< that nobody has
    bool isSound() const { return unpaired.isEmpty() && repeated.isEmpty() && strange == 0; }
};
/// `own`: how many of the codes are the original's.
MarkFaults markFaults(const Pieces& pieces, const QList<Code>& codes, qsizetype own);
/// The same words with as many of the marks as fit: what fitOf() calls broken is left out.
Pieces withSoundMarks(const Pieces& pieces, const QList<Code>& codes);

} // namespace microvet::translation
