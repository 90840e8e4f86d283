#include "core/richtext/spelling.h"

namespace microvet::richtext {
namespace {

bool isApostrophe(QChar c) { return c == u'\'' || c == QChar(0x2019) || c == QChar(0x2bc); }
bool isIgnorable(QChar c) { return c == QChar(QChar::SoftHyphen) || (c.unicode() >= 0x200b && c.unicode() <= 0x200d) || c == QChar(0x2060); }
bool isInside(QChar c) { return c.isLetterOrNumber() || c.isMark() || c == u'_' || isIgnorable(c); }
bool isAddressPart(QChar c) { return !c.isSpace() && c != u'<' && c != u'>' && c != u'"' && c != u'\u00bb' && c != u'\u201d' && c != u'\u201c'; }

/// Whether what stands between two spaces is an address, a path or a file's name.
bool isAddress(QStringView token)
{
    while (!token.isEmpty() && !isInside(token.back()) && token.back() != u'/') token.chop(1);
    while (!token.isEmpty() && (token.front() == u'(' || token.front() == u'[' || token.front() == u'\u00ab')) token = token.mid(1);
    if (token.contains(QLatin1String("://")) || token.startsWith(QLatin1String("www."), Qt::CaseInsensitive)
        || token.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive) || token.contains(u'\\')) return true;
    const qsizetype at = token.indexOf(u'@');
    if (at > 0 && token.indexOf(u'.', at) > at + 1) return true;
    // "example.org/page", "notes.pdf": letters on both sides of a point, and no space behind it.
    const qsizetype point = token.lastIndexOf(u'.');
    if (point > 0 && point + 2 < token.size()) {
        const QStringView after = token.mid(point + 1);
        const bool plain = std::all_of(after.begin(), after.end(), [](QChar c) { return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'/'; });
        if (plain && token[point - 1].isLetterOrNumber() && after.front().isLower()) return true;
    }
    return false;
}

bool isCheckable(const QString& word)
{
    if (word.size() < 2) return false;
    int letters = 0, capitals = 0;
    for (const QChar c : word) {
        if (c.isNumber() || c == u'_' || c.isSurrogate()) return false;
        if (c.isLetter()) {
            ++letters;
            if (c.isUpper()) ++capitals;
        }
    }
    return letters > 1 && capitals < letters;
}

/// Words of the text from `from` to `to`, which one language holds.
void wordsBetween(const QString& text, qsizetype from, qsizetype to, const QString& lang, QList<SpellWord>& out)
{
    qsizetype tokenEnd = from;
    for (qsizetype i = from; i < to;) {
        if (i >= tokenEnd) {
            if (!isAddressPart(text[i])) {
                ++i;
                continue;
            }
            tokenEnd = i;
            while (tokenEnd < to && isAddressPart(text[tokenEnd])) ++tokenEnd;
            const QStringView token = QStringView(text).mid(i, tokenEnd - i);
            if (isAddress(token) || (token.startsWith(QLatin1String("[[")) && token.contains(QLatin1String("]]")))) {
                i = tokenEnd;
                continue;
            }
        }
        if (!isInside(text[i])) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < to) {
            if (isInside(text[end])) ++end;
            else if (isApostrophe(text[end]) && end + 1 < to && text[end + 1].isLetter()) ++end;
            else break;
        }
        QString word;
        word.reserve(end - i);
        for (qsizetype k = i; k < end; ++k)
            if (!isIgnorable(text[k])) word += isApostrophe(text[k]) ? QChar(u'\'') : text[k];
        if (isCheckable(word)) out.append({word, i, end - i, lang});
        i = end;
    }
}

} // namespace

QList<SpellWord> spellWords(const Block& block)
{
    QList<SpellWord> out;
    if (block.kind == BlockKind::Code || block.kind == BlockKind::Other) return out;
    // A word may begin in one run and end in the next, but not in another language; what is left out parts words.
    QString text;
    qsizetype from = 0;
    QString lang;
    const auto flush = [&] {
        wordsBetween(text, from, text.size(), lang, out);
        from = text.size();
    };
    for (const Run& run : block.runs) {
        const QString own = run.lang.isEmpty() ? block.lang : run.lang;
        const bool skipped = run.marks.testFlag(CodeMark) || run.marks.testFlag(Formula) || (!run.link.isEmpty() && run.link.contains(run.text));
        if (skipped || own != lang) flush();
        lang = own;
        text += run.text;
        if (skipped) from = text.size();
    }
    flush();
    return out;
}

QList<SpellWord> spellWords(const QString& plain)
{
    QList<SpellWord> out;
    wordsBetween(plain, 0, plain.size(), {}, out);
    return out;
}

QStringList apostropheParts(const QString& word)
{
    QStringList parts;
    qsizetype from = 0;
    for (qsizetype at = word.indexOf(u'\''); at >= 0; at = word.indexOf(u'\'', from)) {
        parts.append(word.mid(from, at + 1 - from));
        from = at + 1;
    }
    if (parts.isEmpty()) return parts;
    parts.append(word.mid(from));
    return parts;
}

} // namespace microvet::richtext
