#include "core/translation/segment.h"

#include <QRegularExpression>

#include <algorithm>

namespace microvet::translation {

using richtext::Block;
using richtext::Run;

namespace {

struct MarkKind {
    richtext::Mark mark;
    Code::Kind kind;
};
constexpr MarkKind markKinds[] = {{richtext::Strong, Code::Kind::Strong},
                                  {richtext::Emphasis, Code::Kind::Emphasis},
                                  {richtext::Subscript, Code::Kind::Subscript},
                                  {richtext::Superscript, Code::Kind::Superscript},
                                  {richtext::CodeMark, Code::Kind::Code}};

/// What stands around the words of a run.
QList<Code> formatOf(const Run& run)
{
    QList<Code> format;
    if (!run.link.isEmpty()) format.append({Code::Kind::Link, run.link});
    if (!run.lang.isEmpty()) format.append({Code::Kind::Language, run.lang});
    if (!run.unknown.isEmpty()) format.append({Code::Kind::Later, {}, run.unknown});
    for (const auto& [mark, kind] : markKinds)
        if (run.marks.testFlag(mark)) format.append({kind});
    return format;
}

class SegmentMaker {
public:
    SegmentMaker(Segment& segment, bool gaps)
        : m_segment(segment)
        , m_gaps(gaps)
    {
    }

    void make(const QList<Run>& runs)
    {
        QList<QList<Code>> formats;
        for (const Run& run : runs)
            formats.append(formatOf(run));
        for (qsizetype i = 0; i < runs.size(); ++i) {
            closeAllBut(formats[i]);
            open(formats, i);
            if (runs[i].marks.testFlag(richtext::Formula))
                single({Code::Kind::Formula, runs[i].text});
            else
                add(runs[i].text);
        }
        closeAllBut({});
    }

private:
    /// Codes nest: what ends takes with it what began later.
    void closeAllBut(const QList<Code>& format)
    {
        qsizetype keep = 0;
        while (keep < m_open.size() && format.contains(m_segment.codes[m_open[keep]]))
            ++keep;
        while (m_open.size() > keep)
            m_segment.pieces.append({Piece::Kind::Close, {}, m_open.takeLast()});
    }

    /// What lasts longest is opened first, so that it need not be broken up.
    void open(const QList<QList<Code>>& formats, qsizetype at)
    {
        QList<std::pair<qsizetype, Code>> fresh;
        for (const Code& code : formats[at]) {
            if (std::any_of(m_open.cbegin(), m_open.cend(),
                            [&](qsizetype each) { return m_segment.codes[each] == code; }))
                continue;
            qsizetype end = at + 1;
            while (end < formats.size() && formats[end].contains(code))
                ++end;
            fresh.append({end, code});
        }
        std::stable_sort(fresh.begin(), fresh.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        for (const auto& [end, code] : std::as_const(fresh)) {
            m_open.append(m_segment.codes.size());
            m_segment.pieces.append({Piece::Kind::Open, {}, m_segment.codes.size()});
            m_segment.codes.append(code);
        }
    }

    void single(const Code& code)
    {
        m_segment.pieces.append({Piece::Kind::Single, {}, m_segment.codes.size()});
        m_segment.codes.append(code);
    }

    void words(QStringView text)
    {
        if (!text.isEmpty()) m_segment.pieces.append({Piece::Kind::Words, text.toString()});
    }

    void add(const QString& text)
    {
        static const QRegularExpression breaks(QStringLiteral("\u2028"));
        static const QRegularExpression breaksAndGaps(QStringLiteral("\u2028|\\[\\[\\d+\\]\\]"));
        qsizetype from = 0;
        auto match = (m_gaps ? breaksAndGaps : breaks).globalMatch(text);
        while (match.hasNext()) {
            const auto found = match.next();
            words(QStringView(text).mid(from, found.capturedStart() - from));
            if (found.captured().startsWith(u'['))
                single({Code::Kind::Gap, found.captured()});
            else
                single({Code::Kind::LineBreak});
            from = found.capturedEnd();
        }
        words(QStringView(text).mid(from));
    }

    Segment& m_segment;
    const bool m_gaps;
    QList<qsizetype> m_open;
};

} // namespace

bool Segment::isTranslatable() const
{
    if (isCode) return false;
    int code = 0;
    for (const Piece& piece : pieces) {
        if (piece.kind == Piece::Kind::Words && code == 0 &&
            std::any_of(piece.words.cbegin(), piece.words.cend(), [](QChar c) { return !c.isSpace(); }))
            return true;
        if (piece.code >= 0 && codes[piece.code].kind == Code::Kind::Code)
            code += piece.kind == Piece::Kind::Open ? 1 : -1;
    }
    return false;
}

Segment segmentOf(const QString& text)
{
    Segment segment;
    segment.pieces.append({Piece::Kind::Words, text});
    return segment;
}

Segment segmentOf(const Block& block, bool gaps)
{
    Segment segment;
    segment.isCode = block.kind == richtext::BlockKind::Code;
    SegmentMaker(segment, gaps).make(block.runs);
    return segment;
}

Fit fitOf(const Pieces& pieces, const QList<Code>& codes)
{
    QList<bool> open(codes.size(), false), seen(codes.size(), false);
    for (const Piece& piece : pieces) {
        if (piece.kind == Piece::Kind::Words) continue;
        if (piece.code < 0 || piece.code >= codes.size()) return Fit::Broken;
        const bool single = piece.kind == Piece::Kind::Single;
        if (single != codes[piece.code].standsAlone()) return Fit::Broken;
        if (codes[piece.code].kind == Code::Kind::Gap && seen[piece.code]) return Fit::Broken;
        seen[piece.code] = true;
        if (single) continue;
        const bool opens = piece.kind == Piece::Kind::Open;
        if (open[piece.code] == opens) return Fit::Broken;
        open[piece.code] = opens;
    }
    if (open.contains(true)) return Fit::Broken;
    for (qsizetype i = 0; i < codes.size(); ++i)
        if (!seen[i] && codes[i].isNeeded()) return Fit::Less;
    return Fit::Whole;
}

QString wordsOf(const Pieces& pieces)
{
    QString out;
    for (const Piece& piece : pieces)
        out += piece.words;
    return out;
}

QString comparable(const Pieces& pieces)
{
    // A private character keeps marks apart from words.
    QString out;
    for (const Piece& piece : pieces) {
        if (piece.kind == Piece::Kind::Words)
            out += piece.words;
        else
            out += QStringLiteral("\ue000%1.%2\ue001").arg(int(piece.kind)).arg(piece.code);
    }
    return out.simplified();
}

Block blockOf(const Block& block, const QList<Code>& codes, const Pieces& pieces)
{
    Block out = block;
    out.runs.clear();
    QList<qsizetype> open;
    for (const Piece& piece : pieces) {
        if (piece.kind == Piece::Kind::Open) open.append(piece.code);
        if (piece.kind == Piece::Kind::Close) open.removeOne(piece.code);
        if (piece.kind == Piece::Kind::Open || piece.kind == Piece::Kind::Close) continue;
        Run run{piece.words, {}};
        for (const qsizetype each : std::as_const(open)) {
            const Code& code = codes[each];
            if (code.kind == Code::Kind::Link) run.link = code.value;
            if (code.kind == Code::Kind::Language) run.lang = code.value;
            if (code.kind == Code::Kind::Later) run.unknown = code.later;
            for (const auto& [mark, kind] : markKinds)
                if (code.kind == kind) run.marks |= mark;
        }
        if (piece.kind == Piece::Kind::Single) {
            const Code& code = codes[piece.code];
            run.text = code.kind == Code::Kind::LineBreak ? QString(QChar::LineSeparator) : code.value;
            run.marks.setFlag(richtext::Formula, code.kind == Code::Kind::Formula);
        }
        out.runs.append(std::move(run));
    }
    return richtext::normalised({{out}}).blocks.value(0, out);
}

} // namespace microvet::translation
