#include "core/rules/reading_ease.h"

#include <array>

namespace microvet::rules {

namespace {

/// Flesch's formula with the numbers that were found for a language.
template<int base, int sentence, int syllable> double flesch(double wordsPerSentence, const Reading& reading)
{
    return (base - sentence * wordsPerSentence - syllable * (double(reading.syllables) / reading.words)) / 1000.0;
}

/// Lucisano and Piemontese 1988: counts letters, as Italian words have many syllables.
double gulpease(double, const Reading& reading)
{
    return 89.0 + (300.0 * reading.sentences - 10.0 * reading.letters) / reading.words;
}

constexpr std::array formulas{
    ReadingFormula{"en", "Flesch 1948", "readingEaseLeast", &flesch<206835, 1015, 84600>},
    ReadingFormula{"de", "Amstad 1978", "readingEaseLeast", &flesch<180000, 1000, 58500>},
    ReadingFormula{"nl", "Douma 1960", "readingEaseLeast", &flesch<206840, 930, 77000>},
    ReadingFormula{"fr", "Kandel and Moles 1958", "readingEaseLeast", &flesch<209000, 1150, 68000>},
    ReadingFormula{"pt", "Martins and others 1996", "readingEaseLeast", &flesch<248835, 1015, 84600>},
    ReadingFormula{"it", "Gulpease 1988", "gulpeaseLeast", &gulpease},
};

} // namespace

const ReadingFormula* readingFormula(const QString& language)
{
    const QString code = language.section(u'-', 0, 0).toLower();
    for (const ReadingFormula& formula : formulas)
        if (code == QLatin1String(formula.language)) return &formula;
    return nullptr;
}

std::optional<double> readingEase(const ReadingFormula& formula, const Reading& reading)
{
    if (reading.words <= 0 || reading.sentences <= 0) return {};
    return formula.ease(double(reading.words) / reading.sentences, reading);
}

} // namespace microvet::rules
