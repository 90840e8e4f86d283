#include "core/translation/marked_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace microvet::translation {

namespace {

constexpr qsizetype longestHint = 60;
constexpr char16_t opening = u'\u27e6', closing = u'\u27e7';
// What an input method or a program may make of them.
constexpr char16_t otherOpening = u'\u301a', otherClosing = u'\u301b';

bool isBracket(QChar c) { return c == opening || c == closing || c == otherOpening || c == otherClosing; }

/// XML 1.0, production 2, and what word processors take for the end of a line.
bool standsInADocument(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate()) return at + 1 < text.size() && text[at + 1].isLowSurrogate();
    if (c.isLowSurrogate()) return at > 0 && text[at - 1].isHighSurrogate();
    const char16_t u = c.unicode();
    return u == u'\t' || u == u'\n' || (u >= 0x20 && u < 0xfffe && u != 0x85 && u != 0x2028 && u != 0x2029);
}

QString escaped(const QString& words)
{
    qsizetype sound = 0;
    while (sound < words.size() && standsInADocument(words, sound) && !isBracket(words[sound]))
        ++sound;
    if (sound == words.size()) return words;
    QString out;
    out.reserve(words.size());
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (standsInADocument(words, i) && !isBracket(words[i]))
            out += words[i];
        else
            out += QStringLiteral("⟦U+%1⟧").arg(uint(words[i].unicode()), 4, 16, QLatin1Char('0')).toUpper();
    }
    return out;
}

/// What a mark that stands alone stands for, as far as a mark can say it.
QString hintOf(const Code& code)
{
    QString hint;
    for (qsizetype i = 0; i < code.value.size(); ++i)
        hint += standsInADocument(code.value, i) && !isBracket(code.value[i]) ? code.value[i] : QChar(u' ');
    hint = hint.simplified();
    if (hint.size() > longestHint) {
        const bool pair = hint[longestHint - 1].isHighSurrogate();
        hint = hint.left(longestHint - (pair ? 1 : 0)) + u'…';
    }
    return hint.isEmpty() ? QString() : QStringLiteral(": ") + hint;
}

/// The code of the n-th line break (from 0); of the last where there are fewer, -1 where there is none.
qsizetype lineBreakOf(const QList<Code>& codes, int n)
{
    qsizetype found = -1;
    for (qsizetype i = 0; i < codes.size() && n >= 0; ++i) {
        if (codes[i].kind != Code::Kind::LineBreak) continue;
        found = i;
        --n;
    }
    return found;
}

const QRegularExpression& bracketed()
{
    static const QRegularExpression pattern(QStringLiteral("[⟦〚]([^⟦⟧〚〛]{0,400})[⟧〛]"));
    return pattern;
}

/// What stands in brackets, as a mark or as a character; of no code where it is neither.
Piece bracketedPiece(QString text, const QList<Code>& codes)
{
    // Word processors put marks for their own use between letters.
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Format || c == QChar::SoftHyphen; });
    for (QChar& c : text)
        if (c.isSpace()) c = u' ';
    static const QRegularExpression character(QStringLiteral("^\\s*U\\+([0-9A-F]{4})\\s*$"),
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression number(QStringLiteral("^\\s*(/?)\\s*(\\d{1,4})\\s*(?::.*)?$"),
                                           QRegularExpression::DotMatchesEverythingOption);
    const Piece strange{Piece::Kind::Single, {}, -1};
    if (const auto match = character.match(text); match.hasMatch())
        return {Piece::Kind::Words, QString(QChar(match.captured(1).toUShort(nullptr, 16))), -1};
    const auto match = number.match(text);
    const qsizetype code = match.hasMatch() ? match.captured(2).toInt() - 1 : -1;
    if (code < 0 || code >= codes.size()) return strange;
    const bool closes = !match.captured(1).isEmpty(), alone = codes[code].standsAlone();
    if (closes && alone) return strange;
    return {closes ? Piece::Kind::Close : alone ? Piece::Kind::Single : Piece::Kind::Open, {}, code};
}

class Reader {
public:
    Reader(const QList<Code>& codes, Lines lines)
        : m_codes(codes)
        , m_lines(lines)
    {
    }

    Pieces read(const QString& text)
    {
        qsizetype from = 0;
        for (auto found = bracketed().globalMatch(text); found.hasNext();) {
            const auto match = found.next();
            words(QStringView(text).mid(from, match.capturedStart() - from));
            const Piece piece = bracketedPiece(match.captured(1), m_codes);
            if (piece.kind == Piece::Kind::Words)
                add(piece.words);
            else
                m_pieces.append(piece);
            from = match.capturedEnd();
        }
        words(QStringView(text).mid(from));
        return std::move(m_pieces);
    }

private:
    void add(QStringView text)
    {
        if (text.isEmpty()) return;
        if (!m_pieces.isEmpty() && m_pieces.last().kind == Piece::Kind::Words)
            m_pieces.last().words += text;
        else
            m_pieces.append({Piece::Kind::Words, text.toString()});
    }

    void strange() { m_pieces.append({Piece::Kind::Single, {}, -1}); }

    void words(QStringView text)
    {
        qsizetype from = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool line = text[i] == u'\n' && m_lines == Lines::AsMarks;
            if (!line && !isBracket(text[i])) continue;
            add(text.mid(from, i - from));
            from = i + 1;
            if (!line)
                strange();
            else if (const qsizetype code = lineBreakOf(m_codes, m_breaks++); code >= 0)
                m_pieces.append({Piece::Kind::Single, {}, code});
            else
                add(u" ");
        }
        add(text.mid(from));
    }

    const QList<Code>& m_codes;
    const Lines m_lines;
    Pieces m_pieces;
    int m_breaks = 0;
};

qsizetype leading(QStringView text)
{
    return std::find_if_not(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace(); }) - text.cbegin();
}

} // namespace

QString markedText(const Segment& segment, Lines lines) { return markedText(segment.pieces, segment.codes, lines); }

QString markedText(const Pieces& pieces, const QList<Code>& codes, Lines lines)
{
    QString out;
    for (const Piece& piece : pieces) {
        if (piece.kind == Piece::Kind::Words) {
            out += escaped(piece.words);
            continue;
        }
        const Code& code = codes[piece.code];
        if (code.kind == Code::Kind::LineBreak && lines == Lines::AsMarks)
            out += u'\n';
        else
            out += QStringLiteral("⟦%1%2%3⟧")
                       .arg(piece.kind == Piece::Kind::Close ? QStringLiteral("/") : QString())
                       .arg(piece.code + 1)
                       .arg(piece.kind == Piece::Kind::Single ? hintOf(code) : QString());
    }
    return out;
}

Pieces piecesOf(const QString& text, const Segment& segment, Lines lines)
{
    const QString original = markedText(segment, lines);
    const qsizetype before = leading(original);
    qsizetype after = original.size();
    while (after > before && original[after - 1].isSpace())
        --after;
    return Reader(segment.codes, lines).read(original.left(before) + text.trimmed() + original.mid(after));
}

QList<richtext::SpellWord> spellWords(const QString& text, const QList<Code>& codes)
{
    richtext::Block bare;
    QList<qsizetype> places; // in the text, of each character without marks
    QList<qsizetype> open;
    const auto add = [&](qsizetype from, qsizetype to) {
        if (from == to) return;
        richtext::Run run{text.mid(from, to - from), {}};
        for (const qsizetype code : std::as_const(open)) {
            if (codes[code].kind == Code::Kind::Code) run.marks |= richtext::CodeMark;
            if (codes[code].kind == Code::Kind::Link) run.link = codes[code].value;
            if (codes[code].kind == Code::Kind::Language) run.lang = codes[code].value;
        }
        bare.runs.append(run);
        for (qsizetype i = from; i < to; ++i)
            places.append(i);
    };
    qsizetype from = 0;
    for (auto found = bracketed().globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        add(from, match.capturedStart());
        from = match.capturedEnd();
        const Piece piece = bracketedPiece(match.captured(1), codes);
        if (piece.kind == Piece::Kind::Open && !open.contains(piece.code)) open.append(piece.code);
        if (piece.kind == Piece::Kind::Close) open.removeAll(piece.code);
    }
    add(from, text.size());
    QList<richtext::SpellWord> words;
    for (richtext::SpellWord word : richtext::spellWords(bare)) {
        const qsizetype start = places[word.start], last = places[word.start + word.length - 1];
        if (last - start + 1 != word.length) continue;
        word.start = start;
        words.append(word);
    }
    return words;
}

} // namespace microvet::translation
