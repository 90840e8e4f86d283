#pragma once

#include "core/richtext/richtext.h"

/// The words of a text that a spelling check looks at. Which of them are right is a matter of dictionaries.
namespace microvet::richtext {

struct SpellWord {
    QString text;         ///< as a dictionary has it: without soft hyphens, with a straight apostrophe
    qsizetype start = 0;  ///< in the block, or in the plain text
    qsizetype length = 0;
    QString lang;         ///< BCP 47 where the passage is in another language
    bool operator==(const SpellWord&) const = default;
};

/// Left out: code, formulas, words with digits or of one letter, abbreviations in capitals, addresses, gaps ("[[1]]"), and
/// words whose link is their address.
QList<SpellWord> spellWords(const Block& block);
QList<SpellWord> spellWords(const QString& plain);

/// Parts of a word that a dictionary may know alone ("l'eau": "l'", "eau"); nothing where it has none.
QStringList apostropheParts(const QString& word);

} // namespace microvet::richtext
