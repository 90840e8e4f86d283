#include "core/richtext/richtext.h"

#include <QTextBoundaryFinder>

#include <array>

/// Words by the rules of Unicode (UAX 29). Every check counts all words of a course, and QTextBoundaryFinder takes some
/// forty times as long as a plain scan; it is asked only where a script has no spaces between words.
namespace microvet::richtext {
namespace {

enum Class : quint8 {
    Break,
    Letter,
    Digit,
    Joiner,       ///< underscore: holds words together, is none itself
    Extender,     ///< combining and format characters: belong to what is before them
    BetweenLetters,
    BetweenDigits,
    BetweenBoth,
    NeedsDictionary
};

constexpr std::array<quint8, 128> asciiClasses()
{
    std::array<quint8, 128> table{};
    for (int c = 'a'; c <= 'z'; ++c) table[size_t(c)] = Letter;
    for (int c = 'A'; c <= 'Z'; ++c) table[size_t(c)] = Letter;
    for (int c = '0'; c <= '9'; ++c) table[size_t(c)] = Digit;
    table['_'] = Joiner;
    table[','] = table[';'] = table['.'] = BetweenDigits;
    table['\''] = BetweenBoth;
    return table;
}

Class classOf(char16_t c)
{
    static constexpr auto ascii = asciiClasses();
    if (c < 0x80) return Class(ascii[c]);
    if (c == 0x2018 || c == 0x2019) return BetweenBoth;
    if (c == 0xb7) return BetweenLetters;
    if (c == 0xad || (c >= 0x200c && c <= 0x200f)) return Extender;
    // Thai, Lao, Burmese, Khmer; Han, kana and their neighbours; halves of characters beyond the first plane.
    if ((c >= 0x0e00 && c <= 0x0eff) || (c >= 0x1000 && c <= 0x109f) || (c >= 0x1780 && c <= 0x17ff)
        || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xd800 && c <= 0xdfff) || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xff00 && c <= 0xffef))
        return NeedsDictionary;
    const QChar character(c);
    if (character.isDigit()) return Digit;
    if (character.isMark()) return Extender;
    return character.isLetter() ? Letter : Break;
}

bool joins(Class between, Class before, Class after)
{
    const bool letters = before == Letter && after == Letter;
    const bool digits = before == Digit && after == Digit;
    return (letters && (between == BetweenLetters || between == BetweenBoth))
        || (digits && (between == BetweenDigits || between == BetweenBoth));
}

int countWithDictionary(QStringView text)
{
    int words = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text.data(), text.size());
    while (finder.toNextBoundary() != -1)
        if (finder.boundaryReasons() & QTextBoundaryFinder::EndOfItem) ++words;
    return words;
}

int countWords(QStringView text)
{
    int words = 0;
    bool counted = false;  // the word we are in
    Class before = Break;
    const char16_t* c = text.utf16();
    const qsizetype size = text.size();
    for (qsizetype i = 0; i < size; ++i) {
        const Class now = classOf(c[i]);
        switch (now) {
        case Letter:
        case Digit:
            if (!counted) { ++words; counted = true; }
            before = now;
            while (i + 1 < size && c[i + 1] >= u'a' && c[i + 1] <= u'z') { ++i; before = Letter; } // most of any text
            break;
        case Joiner: before = Joiner; break;
        case Extender: break;
        case NeedsDictionary: return countWithDictionary(text);
        case Break:
            counted = false;
            before = Break;
            break;
        default:
            if (i + 1 < size && joins(now, before, classOf(c[i + 1]))) break;
            counted = false;
            before = Break;
        }
    }
    return words;
}

} // namespace

int wordCount(const QString& text) { return countWords(text); }

int wordCount(const RichText& text)
{
    int words = 0;
    for (const Block& block : text.blocks) {
        if (block.runs.size() == 1) {
            words += countWords(block.runs.first().text);
        } else {
            QString line; // a word may begin in one run and end in the next
            for (const Run& run : block.runs) line += run.text;
            words += countWords(line);
        }
    }
    return words;
}

} // namespace microvet::richtext
