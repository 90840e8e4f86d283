#include "core/richtext/richtext.h"

#include <QUrl>

#include <algorithm>

namespace microvet::richtext {
namespace {

constexpr int maxListDepth = 5;

/// Text that XML 1.0 can carry: no control characters, no lone surrogates, no noncharacters; tabs and line feeds only in
/// code, line separators only elsewhere.
QString cleaned(const QString& text, bool code)
{
    const auto bad = [&](qsizetype i) {
        const QChar c = text[i];
        if (c == u'\n' || c == u'\t') return !code;
        if (c == QChar::LineSeparator) return code;
        if (c == QChar::ParagraphSeparator || (c.unicode() >= 0xfdd0 && c.unicode() <= 0xfdef)) return true;
        if (c.unicode() < 0x20 || c.unicode() == 0x7f || c.unicode() == 0xfffe || c.unicode() == 0xffff) return true;
        if (c.isHighSurrogate()) return i + 1 >= text.size() || !text[i + 1].isLowSurrogate();
        if (c.isLowSurrogate()) return i == 0 || !text[i - 1].isHighSurrogate();
        return false;
    };
    qsizetype first = 0;
    while (first < text.size() && !bad(first)) ++first;
    if (first == text.size()) return text;
    QString out = text.left(first);
    for (qsizetype i = first; i < text.size(); ++i) {
        if (!bad(i)) out += text[i];
        else if (text[i] == u'\n' || text[i] == QChar::ParagraphSeparator || text[i] == QChar::LineSeparator)
            out += code ? QChar(u'\n') : QChar(QChar::LineSeparator);
        else if (text[i] == u'\t') out += u' ';
    }
    return out;
}

bool joinable(const Run& a, const Run& b)
{
    return a.marks == b.marks && a.link == b.link && a.lang == b.lang && a.unknown == b.unknown
        && !a.marks.testFlag(Formula);
}

Block normalisedBlock(Block block)
{
    switch (block.kind) {
    case BlockKind::Heading: block.level = std::clamp(block.level, 2, 4); break;
    case BlockKind::BulletItem:
    case BlockKind::NumberItem: block.level = std::clamp(block.level, 0, maxListDepth); break;
    case BlockKind::Other: break;
    default: block.level = 0;
    }
    QList<Run> runs;
    for (Run run : std::as_const(block.runs)) {
        run.text = cleaned(run.text, block.kind == BlockKind::Code);
        if (run.text.isEmpty()) continue;
        if (!run.link.isEmpty() && !isSafeLink(run.link)) run.link.clear();
        if (run.marks.testFlag(Subscript) && run.marks.testFlag(Superscript)) run.marks.setFlag(Subscript, false);
        if (!runs.isEmpty() && joinable(runs.last(), run)) runs.last().text += run.text;
        else runs.append(std::move(run));
    }
    block.runs = std::move(runs);
    return block;
}

} // namespace

bool isSafeLink(const QString& link)
{
    static const QStringList schemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto"),
                                     QStringLiteral("unit"), QStringLiteral("term")};
    const QUrl url(link, QUrl::TolerantMode);
    return url.isValid() && schemes.contains(url.scheme().toLower())
        && std::none_of(link.cbegin(), link.cend(), [](QChar c) { return c.isSpace() || c.unicode() < 0x20; });
}

RichText RichText::fromPlain(const QString& text)
{
    RichText out;
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    for (const QString& line : lines.split(u'\n')) out.blocks.append({BlockKind::Paragraph, 0, {}, {{line, {}}}, {}, {}});
    return normalised(std::move(out));
}

RichText normalised(RichText text)
{
    for (qsizetype i = 0; i < text.blocks.size(); ++i) {
        Block block = normalisedBlock(text.blocks.at(i));
        if (block != text.blocks.at(i)) text.blocks[i] = std::move(block);
    }
    const auto blank = [](const Block& block) {
        return block.runs.isEmpty() && block.unknown.isEmpty() && block.kind != BlockKind::Other;
    };
    while (!text.blocks.isEmpty() && blank(text.blocks.constLast())) text.blocks.removeLast();
    qsizetype lead = 0;
    while (lead < text.blocks.size() && blank(text.blocks.at(lead))) ++lead;
    if (lead > 0) text.blocks.remove(0, lead);
    return text;
}

QString toPlainText(const RichText& text)
{
    QString out;
    for (const Block& block : text.blocks) {
        if (&block != &text.blocks.first()) out += u'\n';
        for (const Run& run : block.runs) out += run.text;
    }
    out.replace(QChar::LineSeparator, u'\n');
    return out;
}

} // namespace microvet::richtext
