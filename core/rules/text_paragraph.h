#pragma once

#include "core/rules/text_scan.h"

/// How TextScan goes through one paragraph. Included by its two .cpp only.
namespace microvet::rules {

/// Tells most words from those that begin like a colour; for three letters.
inline size_t keyOf(const char16_t* letters) { return size_t(letters[0] * 31 + letters[1] * 7 + letters[2]) & 1023; }

class TextScan::Paragraph {
public:
    Paragraph(const TextScan& scan, const model::TextView& place, Facts& facts);

    void read(QStringView text, Look look, bool heading);

private:
    void readWord(const char16_t*& at, bool heading);
    /// Past the marks at `at`; ends the sentence where they do.
    void passMarks(const char16_t*& at);
    bool goesOn(char16_t mark, const char16_t* next) const;
    void endSentence();
    void finish(QStringView text, Look look);

    int syllables(const Word& word, int groups) const;
    void lookAtCapitals(const Word& word);
    bool isExplained(const Word& word) const;
    void lookAtColour(const Word& word);
    void addColour(const char16_t* from, const char16_t* to);
    bool follows(const Word& word, const Word& before) const { return before && word.begin - before.end == 1 && *before.end == u' '; }
    Word wordAfter(const char16_t* end) const;
    QString beginning(const char16_t* from) const;
    void add(Seen seen, const QString& words, quint64 number = 0);

    const TextScan& m_scan;
    const model::TextView& m_place;
    Facts& m_facts;

    const quint8* m_classes;                 ///< of characters
    const char16_t* m_begin = nullptr;
    const char16_t* m_end = nullptr;
    Reading m_sum;
    int m_sentenceWords = 0;
    int m_worst = 0;                         ///< words of the longest sentence that is too long
    const char16_t* m_sentence = nullptr;    ///< where the sentence begins
    const char16_t* m_worstSentence = nullptr;
    const char16_t* m_bracket = nullptr;     ///< the open bracket
    int m_bracketAfter = 0;                  ///< words before it
    Word m_last, m_beforeLast;
    std::array<int, 4> m_lettersOf{};
    bool m_lastIsCapitals = false;
};

} // namespace microvet::rules
