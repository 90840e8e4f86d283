#include "core/richtext/richtext.h"

#include <QUrl>

#include <algorithm>

namespace microvet::richtext {
namespace {

constexpr int maxListDepth = 5;

/// Whether the character at i is none that XML 1.0 can carry: a control character, lone surrogate or noncharacter; tabs and
/// line feeds belong in code only, line separators elsewhere only.
bool isBad(QStringView text, qsizetype i, bool code)
{
    const QChar c = text[i];
    if (c.unicode() >= 0x20 && c.unicode() < 0x7f) return false;
    if (c == u'\n' || c == u'\t') return !code;
    if (c == QChar::LineSeparator) return code;
    if (c == QChar::ParagraphSeparator || (c.unicode() >= 0xfdd0 && c.unicode() <= 0xfdef)) return true;
    if (c.unicode() < 0x20 || c.unicode() == 0x7f || c.unicode() == 0xfffe || c.unicode() == 0xffff) return true;
    if (c.isHighSurrogate()) return i + 1 >= text.size() || !text[i + 1].isLowSurrogate();
    if (c.isLowSurrogate()) return i == 0 || !text[i - 1].isHighSurrogate();
    return false;
}

/// The first bad character, or the text's size.
qsizetype firstBad(QStringView text, bool code)
{
    qsizetype first = 0;
    while (first < text.size() && !isBad(text, first, code)) ++first;
    return first;
}

QString cleaned(const QString& text, bool code)
{
    const qsizetype first = firstBad(text, code);
    if (first == text.size()) return text;
    QString out = text.left(first);
    for (qsizetype i = first; i < text.size(); ++i) {
        if (!isBad(text, i, code)) out += text[i];
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

int normalLevel(BlockKind kind, int level)
{
    switch (kind) {
    case BlockKind::Heading: return std::clamp(level, 2, 4);
    case BlockKind::BulletItem:
    case BlockKind::NumberItem: return std::clamp(level, 0, maxListDepth);
    case BlockKind::Other: return level;
    default: return 0;
    }
}

/// What a file of our own holds is nearly always normal already; then nothing has to be built anew.
bool isNormal(const Block& block)
{
    if (block.level != normalLevel(block.kind, block.level)) return false;
    const Run* before = nullptr;
    for (const Run& run : block.runs) {
        if (run.text.isEmpty() || firstBad(run.text, block.kind == BlockKind::Code) < run.text.size()) return false;
        if (run.marks.testFlag(Subscript) && run.marks.testFlag(Superscript)) return false;
        if (!run.link.isEmpty() && !isSafeLink(run.link)) return false;
        if (before && joinable(*before, run)) return false;
        before = &run;
    }
    return true;
}

Block normalisedBlock(Block block)
{
    block.level = normalLevel(block.kind, block.level);
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
    // Links inside the course are the most frequent ones, and need no parser of addresses.
    if (link.startsWith(QLatin1String("unit:")) || link.startsWith(QLatin1String("term:")))
        if (link.size() > 5 && std::all_of(link.cbegin() + 5, link.cend(), [](QChar c) {
                return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || c == u'-';
            }))
            return true;
    static const QStringList schemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto"),
                                     QStringLiteral("unit"), QStringLiteral("term")};
    const QUrl url(link, QUrl::TolerantMode);
    return url.isValid() && schemes.contains(url.scheme().toLower())
        && std::none_of(link.cbegin(), link.cend(), [](QChar c) { return c.isSpace() || c.unicode() < 0x20; });
}

RichText RichText::fromPlain(const QString& text)
{
    RichText out;
    if (!text.contains(u'\n') && !text.contains(u'\r')) {
        if (!text.isEmpty()) out.blocks.append({BlockKind::Paragraph, 0, {}, {{text, {}}}, {}, {}});
        return normalised(std::move(out));
    }
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    for (const QString& line : lines.split(u'\n')) out.blocks.append({BlockKind::Paragraph, 0, {}, {{line, {}}}, {}, {}});
    return normalised(std::move(out));
}

RichText normalised(RichText text)
{
    for (qsizetype i = 0; i < text.blocks.size(); ++i)
        if (!isNormal(text.blocks.at(i))) text.blocks[i] = normalisedBlock(text.blocks.at(i));
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
    // Most texts are one run, which need not be copied.
    if (text.blocks.size() == 1 && text.blocks.first().runs.size() == 1)
        if (const QString& only = text.blocks.first().runs.first().text; !only.contains(QChar::LineSeparator)) return only;
    QString out;
    for (const Block& block : text.blocks) {
        if (&block != &text.blocks.first()) out += u'\n';
        for (const Run& run : block.runs) out += run.text;
    }
    out.replace(QChar::LineSeparator, u'\n');
    return out;
}

} // namespace microvet::richtext
