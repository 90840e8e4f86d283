#pragma once

#include "core/rules/facts.h"
#include "core/rules/rule_set.h"

#include <QSet>

#include <array>

namespace microvet::rules {

/// Letters of a kind that one can tell a language by.
enum class Script : quint8 { Other, Latin, Greek, Cyrillic };
/// Other where a language is written in several, or in one that is not looked for.
Script scriptOfLanguage(const QString& language);

/// A word of a list in the rule file. A bar ends the stem: "red|" is "red", "reds", "redder".
class Stem {
public:
    explicit Stem(const QString& entry);
    const QString& text() const { return m_text; }
    bool matches(QStringView word) const;

private:
    QString m_text;
    bool m_open = false;
};

/// Reads each text once for all rules on language, word by word. Of what it meets only what a rule reports is kept, so a
/// text in which nothing is amiss costs no memory.
class TextScan {
public:
    TextScan(const RuleSet& rules, const QString& language);

    const QString& language() const { return m_language; }

    enum Look : quint8 {
        Nothing,
        Words,    ///< sentences, abbreviations, colours, letters
        Prose,    ///< the same, and what formulas of readability count
        Teaching  ///< the same, and paragraphs that may stand in the course twice
    };
    /// Adds to the facts what there is in a text that learners read.
    void read(const model::TextView& text, Look look, Facts& facts);

    /// Colours, and what is named by them, are known for the language.
    bool knowsColours() const { return !m_colours.isEmpty(); }

private:
    class Paragraph;
    struct Word {
        const char16_t* begin = nullptr;
        const char16_t* end = nullptr;
        QStringView view() const { return {begin, end - begin}; }
        explicit operator bool() const { return begin; }
    };

    /// The words of a block in one line; code, formulas and other languages leave a gap. Empty where nothing is to be read.
    QStringView lineOf(const richtext::Block& block);
    bool isOwn(const QString& language) const { return language.isEmpty() || language.section(u'-', 0, 0) == m_language.section(u'-', 0, 0); }

    QString m_language;
    QString m_line;
    Script m_script = Script::Other;
    int m_sentenceMost = 0;
    int m_repeatedLeast = 0;
    bool m_greek = false;
    bool m_ordinals = false;       ///< "3. Juli"
    bool m_apostropheParts = false; ///< "l'eau" is two words
    char m_syllables = 0;          ///< 'e', 'f': endings that are written and not heard, as in English or French
    QSet<QString> m_abbreviations; ///< that everybody knows
    QSet<QString> m_withPoint;     ///< "dr", "approx"
    QList<Stem> m_colours, m_things, m_marks, m_prepositions, m_clues;
    std::array<bool, 1024> m_colourStarts{};
};

} // namespace microvet::rules
