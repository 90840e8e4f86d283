#include "core/rules/text_paragraph.h"

#include <QHashFunctions>

namespace microvet::rules {

using namespace model;

namespace {

enum Class : quint8 { Inside = 1, Letter = 2, Vowel = 4, Upper = 8 };

/// Latin, Greek and Cyrillic.
constexpr size_t tableSize = 0x530;

quint8 classFromUnicode(char16_t c)
{
    const QChar character(c);
    if (c == QChar::SoftHyphen || character.isMark()) return Inside;
    if (character.isDigit()) return Inside;
    if (!character.isLetter()) return 0;
    quint8 found = Inside | Letter;
    if (character.isUpper()) found |= Upper;
    QChar base = character.toLower();
    for (QString parts = base.decomposition(); !parts.isEmpty(); parts = base.decomposition()) base = parts[0];
    if (QStringView(u"aeiouyæœøαεηιουω").contains(base)) found |= Vowel;
    return found;
}

const quint8* classes()
{
    static const std::array<quint8, tableSize> table = [] {
        std::array<quint8, tableSize> made{};
        for (size_t i = 0; i < made.size(); ++i) made[i] = classFromUnicode(char16_t(i));
        return made;
    }();
    return table.data();
}

/// Asked for each character: whoever reads many asks for the table once.
quint8 classOf(char16_t c, const quint8* table = classes()) { return c < tableSize ? table[c] : classFromUnicode(c); }

Script scriptOf(char16_t c)
{
    if (c < 0x250 || (c >= 0x1e00 && c <= 0x1eff)) return Script::Latin;
    if ((c >= 0x370 && c <= 0x3ff) || (c >= 0x1f00 && c <= 0x1fff)) return Script::Greek;
    if (c >= 0x400 && c <= 0x52f) return Script::Cyrillic;
    return Script::Other;
}

bool isApostrophe(char16_t c) { return c == u'\'' || c == 0x2019 || c == 0x2bc; }
bool isSpace(char16_t c) { return c == u' ' || c == u'\n' || c == u'\t' || c == 0xa0 || c == 0x202f || c == 0x2028; }
bool isOpening(char16_t c) { return c == u'(' || c == u'[' || c == u'"' || c == 0x201c || c == 0x2018 || c == 0x201e || c == 0xab; }
bool isClosing(char16_t c) { return c == u')' || c == u']' || c == u'"' || c == u'\'' || c == 0x201c || c == 0x201d || c == 0x2019 || c == 0xbb; }
bool isCapital(char16_t c) { return (classOf(c) & (Letter | Upper)) == (Letter | Upper); }

constexpr qsizetype charactersShown = 60;

} // namespace

TextScan::Paragraph::Paragraph(const TextScan& scan, const TextView& place, Facts& facts)
    : m_scan(scan), m_place(place), m_facts(facts), m_classes(classes())
{
}

void TextScan::Paragraph::read(QStringView text, Look look, bool heading)
{
    m_begin = text.utf16();
    m_end = m_begin + text.size();
    m_sum = {};
    m_sentenceWords = m_worst = m_bracketAfter = 0;
    m_sentence = m_worstSentence = m_bracket = nullptr;
    m_last = m_beforeLast = {};
    m_lettersOf = {};
    m_lastIsCapitals = false;
    for (const char16_t* at = m_begin; at != m_end;) {
        const char16_t c = *at;
        if (classOf(c, m_classes) & Inside) {
            readWord(at, heading);
        } else if (c == u'.' || c == u'!' || c == u'?' || c == 0x2026 || c == 0x37e || (c == u';' && m_scan.m_greek)) {
            passMarks(at);
        } else {
            if (c == u'(') {
                m_bracket = at;
                m_bracketAfter = m_sum.words;
            } else if (c == u')') {
                m_bracket = nullptr;
            } else if (c == 0x2028) {
                endSentence();
            } else if (c == QChar::ObjectReplacementCharacter) {
                if (m_sentenceWords == 0) m_sentence = at;
                ++m_sentenceWords;
            }
            ++at;
        }
    }
    finish(text, look);
}

void TextScan::Paragraph::readWord(const char16_t*& at, bool heading)
{
    Word word{at, at};
    const Script script = scriptOf(*at);
    int letters = 0, groups = 0;
    quint8 before = 0;
    const auto take = [&](quint8 now) {
        letters += (now & Letter) != 0;
        groups += (now & ~before & Vowel) != 0;
        before = now;
    };
    const char16_t* c = at;
    for (;;) {
        // Most of any text goes through this loop.
        const quint8* const table = m_classes;
        const char16_t* const end = m_end;
        for (; c != end && *c < tableSize && (table[*c] & Inside); ++c) take(table[*c]);
        if (c == end) break;
        if (const quint8 now = classOf(*c, table); now & Inside) {
            take(now);
        } else {
            const quint8 next = c + 1 != end ? classOf(c[1], table) : 0;
            const bool apostrophe = isApostrophe(*c) && (before & next & Letter) && !m_scan.m_apostropheParts;
            const bool point = (*c == u'.' || *c == u',') && (before & next & Inside) && !((before | next) & Letter);
            if (!apostrophe && !point) break;
            before = 0;
        }
        ++c;
    }
    word.end = at = c;
    if (m_sentenceWords == 0) m_sentence = word.begin;
    ++m_sentenceWords;
    ++m_sum.words;
    m_sum.letters += letters;
    m_sum.syllables += syllables(word, groups);
    m_lettersOf[size_t(script)] += letters;
    const qsizetype length = word.end - word.begin;
    const bool capitals = length >= 2 && isCapital(word.begin[0]) && isCapital(word.begin[1]);
    if (capitals && letters == length && !heading) lookAtCapitals(word);
    if (length >= 3 && m_scan.m_colourStarts[keyOf(word.begin)]) lookAtColour(word);
    m_lastIsCapitals = capitals;
    m_beforeLast = m_last;
    m_last = word;
}

void TextScan::Paragraph::passMarks(const char16_t*& at)
{
    const char16_t mark = *at++;
    while (at != m_end && (*at == u'.' || *at == u'!' || *at == u'?' || *at == 0x2026 || *at == 0x37e || isClosing(*at))) {
        if (*at == u')') m_bracket = nullptr;
        ++at;
    }
    if (at == m_end) {
        endSentence();
        return;
    }
    if (!isSpace(*at)) return;
    const char16_t* next = at;
    while (next != m_end && (isSpace(*next) || isOpening(*next))) ++next;
    if (next == m_end || !goesOn(mark, next)) endSentence();
}

/// Whether a sentence goes on behind a mark: "e.g. this", "Dr. Who", "J. Smith", "am 3. Juli".
bool TextScan::Paragraph::goesOn(char16_t mark, const char16_t* next) const
{
    const quint8 first = classOf(*next);
    if ((first & Letter) && !(first & Upper) && QChar(*next).isLower()) return true;
    if (mark != u'.' || !m_last || !(first & Inside)) return false;
    const qsizetype length = m_last.end - m_last.begin;
    if (length == 1 && (classOf(*m_last.begin) & Letter)) return true;
    if (m_scan.m_ordinals && length <= 2 && !(classOf(*m_last.begin) & Letter)) return true;
    if (length > 6) return false;
    const QString word = m_last.view().toString();
    return m_scan.m_withPoint.contains(word.toLower());
}

void TextScan::Paragraph::endSentence()
{
    if (m_sentenceWords == 0) return;
    ++m_sum.sentences;
    if (m_sentenceWords > m_scan.m_sentenceMost && m_sentenceWords > m_worst) {
        m_worst = m_sentenceWords;
        m_worstSentence = m_sentence;
    }
    m_sentenceWords = 0;
}

void TextScan::Paragraph::finish(QStringView text, Look look)
{
    const bool whole = m_sentenceWords == 0 || text.trimmed().endsWith(u':');
    endSentence();
    if (m_worst > 0 && m_worstSentence) add(Seen::LongSentence, beginning(m_worstSentence), quint64(m_worst));

    const int letters = m_lettersOf[0] + m_lettersOf[1] + m_lettersOf[2] + m_lettersOf[3];
    const int own = m_lettersOf[size_t(m_scan.m_script)];
    // Names and terms are often left as they are; a few sentences are not.
    if (m_scan.m_script != Script::Other && own * 10 < letters && m_sum.words >= 6 && letters >= 40) {
        for (const Script script : {Script::Latin, Script::Greek, Script::Cyrillic})
            if (script != m_scan.m_script && m_lettersOf[size_t(script)] * 10 >= letters * 9) add(Seen::OtherScript, beginning(m_begin), quint64(script));
        return;
    }
    // Labels, cells and items of lists are no sentences.
    if (look >= Prose && whole) m_facts.reading += m_sum;
    if (look >= Teaching && m_sum.words >= m_scan.m_repeatedLeast) add(Seen::LongParagraph, beginning(m_begin), qHash(text.trimmed(), 0));
}

/// Groups of vowels, without those that are written only. An estimate, as all of the formulas take.
int TextScan::Paragraph::syllables(const Word& word, int groups) const
{
    if (groups <= 1) return 1;
    if (m_scan.m_syllables == 0) return groups;
    const char16_t* end = word.end;
    const char16_t last = end[-1] | 0x20;
    if (last == u's' || (last == u'd' && m_scan.m_syllables == 'e')) --end;
    if (end - word.begin < 3 || (end[-1] | 0x20) != u'e') return groups;
    const char16_t before = end[-2] | 0x20;
    if (classOf(before) & Vowel) return groups;
    if (m_scan.m_syllables == 'e') {
        // "table", "wanted", "boxes" are heard.
        if (before == u'l' && !(classOf(end[-3]) & Vowel)) return groups;
        if (end != word.end && last == u'd' && (before == u't' || before == u'd')) return groups;
        if (end != word.end && last == u's' && QStringView(u"sxzcgh").contains(QChar(before))) return groups;
    }
    return groups - 1;
}

void TextScan::Paragraph::lookAtCapitals(const Word& word)
{
    const qsizetype length = word.end - word.begin;
    if (length > 6 || !std::all_of(word.begin, word.end, isCapital)) return;
    if (word.begin != m_begin && !isSpace(word.begin[-1]) && !isOpening(word.begin[-1])) return;
    if (word.end != m_end) {
        const char16_t after = *word.end;
        const char16_t second = word.end + 1 != m_end ? word.end[1] : u' ';
        // "PC-Raum" has one; "BY-NC" is a code.
        if (after == u'-') { if (!(classOf(second) & Letter) || word.end + 2 == m_end || isCapital(word.end[2])) return; }
        else if (!isSpace(after) && !isClosing(after) && !QStringView(u".,;:!?([…").contains(QChar(after))) return;
        if (after == u'.' && (classOf(second) & Inside)) return;
        // Several words in capitals are shouted, not shortened.
        if (after == u' ' && isCapital(second) && word.end + 2 != m_end && isCapital(word.end[2])) return;
    }
    if (m_lastIsCapitals && follows(word, m_last)) return;
    if (std::all_of(word.begin, word.end, [](char16_t c) { return c == u'I' || c == u'V' || c == u'X'; })) return;
    const QString text = word.view().toString();
    if (m_scan.m_abbreviations.contains(text)) return;
    const bool explained = isExplained(word);
    for (Passage& known : m_facts.passages) {
        if (known.seen != Seen::Abbreviation || known.words != text) continue;
        if (explained) known.number = 1;
        return;
    }
    add(Seen::Abbreviation, text, explained);
}

/// "virtual reality (VR)", "(short: VR)", "VR (virtual reality)".
bool TextScan::Paragraph::isExplained(const Word& word) const
{
    if (m_bracket && m_bracketAfter > 0) {
        const char16_t* before = word.begin;
        while (before != m_bracket && (isSpace(before[-1]) || (isOpening(before[-1]) && before - 1 != m_bracket))) --before;
        if (before - 1 == m_bracket || (before != m_bracket && before[-1] == u':')) return true;
    }
    const char16_t* after = word.end;
    while (after != m_end && isSpace(*after)) ++after;
    if (after == m_end || *after != u'(') return false;
    for (int letters = 0; ++after != m_end && *after != u')';)
        if ((classOf(*after) & Letter) && !isCapital(*after) && ++letters >= 4) return true;
    return false;
}

TextScan::Word TextScan::Paragraph::wordAfter(const char16_t* end) const
{
    if (end == m_end || *end != u' ' || end + 1 == m_end) return {};
    Word word{end + 1, end + 1};
    while (word.end != m_end && (classOf(*word.end) & Inside)) ++word.end;
    return word.begin == word.end ? Word{} : word;
}

/// "the red button", "marked in red", "rot markiert", "the words in red", where nothing else tells which one is meant.
void TextScan::Paragraph::lookAtColour(const Word& word)
{
    const auto isOneOf = [](const QList<Stem>& stems, const Word& candidate) {
        return candidate && std::any_of(stems.begin(), stems.end(), [&](const Stem& stem) { return stem.matches(candidate.view()); });
    };
    if (!isOneOf(m_scan.m_colours, word)) return;
    const bool behind = follows(word, m_last);
    const Word next = wordAfter(word.end);
    if (isOneOf(m_scan.m_things, next) || isOneOf(m_scan.m_marks, next)) addColour(word.begin, next.end);
    else if (behind && (isOneOf(m_scan.m_things, m_last) || isOneOf(m_scan.m_marks, m_last))) addColour(m_last.begin, word.end);
    else if (behind && isOneOf(m_scan.m_prepositions, m_last) && follows(m_last, m_beforeLast)
             && (isOneOf(m_scan.m_marks, m_beforeLast) || isOneOf(m_scan.m_things, m_beforeLast)))
        addColour(m_beforeLast.begin, word.end);
}

void TextScan::Paragraph::addColour(const char16_t* from, const char16_t* to)
{
    const char16_t* after = to;
    while (after != m_end && isSpace(*after)) ++after;
    if (after != m_end && (isOpening(*after) || *after == u'\'' || *after == 0x2019)) return;
    if (const Word next = wordAfter(to))
        for (const Stem& clue : m_scan.m_clues)
            if (clue.matches(next.view())) return;
    add(Seen::Colour, QStringView(from, to - from).toString());
}

QString TextScan::Paragraph::beginning(const char16_t* from) const
{
    const QStringView rest(from, m_end - from);
    const qsizetype space = rest.size() > charactersShown ? rest.left(charactersShown).lastIndexOf(u' ') : -1;
    QString shown;
    shown.reserve(charactersShown + 1);
    shown += rest.left(space > 0 ? space : charactersShown);
    if (shown.size() < rest.size()) shown += QChar(u'…');
    shown.replace(QChar::ObjectReplacementCharacter, QChar(u'…'));
    return shown;
}

void TextScan::Paragraph::add(Seen seen, const QString& words, quint64 number)
{
    m_facts.passages.append({seen, m_place.owner, m_place.ownerKind, m_place.field, words, number});
}

} // namespace microvet::rules
