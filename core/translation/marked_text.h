#pragma once

#include "core/richtext/spelling.h"
#include "core/translation/segment.h"

/// Segments as text that people edit in a word processor: marks are numbers in brackets that no keyboard has.
namespace microvet::translation {

/// How lines stand in a text: as they are, or as marks of the segment.
enum class Lines : bool { AsTheyAre, AsMarks };

/// "Knead ⟦1⟧well⟦/1⟧ for ⟦2: t=5⟧": code n is ⟦n+1⟧, what it stands for is said where it stands alone, and a line
/// break is one. Characters that a document cannot hold or that look like marks are ⟦U+27E6⟧.
QString markedText(const Segment& segment, Lines lines);
QString markedText(const Pieces& pieces, const QList<Code>& codes, Lines lines);

/// Reads it back. What looks like a mark and is none becomes a code that no segment has. White space at both ends is
/// that of the segment, whoever typed what. A line break that the segment has no mark for becomes a space.
Pieces piecesOf(const QString& text, const Segment& segment, Lines lines);

/// The words that a spelling check looks at, by their places in the text with its marks; see richtext::spellWords(). Words
/// with a mark inside are left out.
QList<richtext::SpellWord> spellWords(const QString& text, const QList<Code>& codes);

} // namespace microvet::translation
