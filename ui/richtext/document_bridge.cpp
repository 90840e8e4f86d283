#include "ui/richtext/document_bridge.h"

#include <QFontMetricsF>
#include <QJsonDocument>
#include <QTextBlock>

#include <array>

namespace microvet::ui::bridge {

using richtext::Block;
using richtext::BlockKind;
using richtext::Mark;
using richtext::RichText;
using richtext::Run;

namespace {

constexpr std::array allMarks{richtext::Strong, richtext::Emphasis, richtext::Subscript, richtext::Superscript,
                              richtext::CodeMark, richtext::Formula};

QByteArray toBytes(const QJsonObject& object)
{
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject toObject(const QVariant& bytes) { return QJsonDocument::fromJson(bytes.toByteArray()).object(); }

/// A block of a document cannot hold a line feed: the lines of a code block stand as line separators.
QString shown(const QString& text, BlockKind kind)
{
    QString out = text;
    if (kind == BlockKind::Code) out.replace(u'\n', QChar::LineSeparator);
    return out;
}

void writeRuns(QTextCursor& cursor, const Block& block)
{
    int serial = 0;
    for (const Run& run : block.runs) {
        QTextCharFormat format = charFormat(run);
        if (run.marks.testFlag(richtext::Formula)) format.setProperty(SerialProperty, ++serial);
        cursor.insertText(shown(run.text, block.kind), format);
    }
}

/// The block as it stands between two positions of the document.
Block readBlock(const QTextBlock& textBlock, int from, int to)
{
    Block block = blockOf(textBlock.blockFormat());
    int serial = 0;
    for (auto it = textBlock.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const int start = std::max(from, fragment.position());
        const int end = std::min(to, fragment.position() + fragment.length());
        if (start >= end) continue;
        Run run = runOf(fragment.charFormat());
        run.text = fragment.text().mid(start - fragment.position(), end - start);
        if (block.kind == BlockKind::Code) run.text.replace(QChar::LineSeparator, u'\n');
        // One formula may stand as two fragments after an edit inside it.
        const int own = fragment.charFormat().intProperty(SerialProperty);
        const bool goesOn = run.marks.testFlag(richtext::Formula) && own != 0 && own == serial && !block.runs.isEmpty()
            && block.runs.last().marks == run.marks && block.runs.last().link == run.link
            && block.runs.last().lang == run.lang && block.runs.last().unknown == run.unknown;
        serial = own;
        if (goesOn) block.runs.last().text += run.text;
        else block.runs.append(std::move(run));
    }
    return block;
}

QList<Block> readBlocks(const QTextDocument& document)
{
    QList<Block> blocks;
    blocks.reserve(document.blockCount());
    for (QTextBlock b = document.begin(); b.isValid(); b = b.next())
        blocks.append(readBlock(b, b.position(), b.position() + b.length()));
    return blocks;
}

/// Joins runs the way the normal form does, so that blocks of the document compare with blocks of a text.
Block joined(const Block& block)
{
    RichText text{{block}};
    text = richtext::normalised(std::move(text));
    return text.blocks.isEmpty() ? Block{block.kind, block.level, block.lang, {}, block.otherKind, block.unknown}
                                 : text.blocks.first();
}

void replaceBlock(QTextDocument& document, int index, const Block& block)
{
    QTextCursor cursor(document.findBlockByNumber(index));
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    cursor.setBlockFormat(blockFormat(block, document.defaultFont()));
    cursor.setBlockCharFormat({});
    writeRuns(cursor, block);
}

void addBlocks(QTextDocument& document, int behind, int count)
{
    QTextCursor cursor(&document);
    const QTextBlockFormat first = document.begin().blockFormat();
    if (behind >= 0) {
        cursor.setPosition(document.findBlockByNumber(behind).position());
        cursor.movePosition(QTextCursor::EndOfBlock);
    }
    for (int i = 0; i < count; ++i) cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
    if (behind < 0) cursor.setBlockFormat(first);
}

void removeBlocks(QTextDocument& document, int first, int count)
{
    const QTextBlock next = document.findBlockByNumber(first + count);
    const int kept = next.isValid() ? first : first - 1;
    const QTextBlockFormat format = next.isValid() ? next.blockFormat() : document.findBlockByNumber(kept).blockFormat();
    QTextCursor cursor(&document);
    if (next.isValid()) {
        cursor.setPosition(document.findBlockByNumber(first).position());
        cursor.setPosition(next.position(), QTextCursor::KeepAnchor);
    } else {
        const QTextBlock before = document.findBlockByNumber(kept);
        cursor.setPosition(before.position() + before.length() - 1);
        cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    }
    cursor.removeSelectedText();
    QTextCursor(document.findBlockByNumber(kept)).setBlockFormat(format);
}

} // namespace

Property propertyOf(Mark mark)
{
    switch (mark) {
    case richtext::Strong: return StrongProperty;
    case richtext::Emphasis: return EmphasisProperty;
    case richtext::Subscript: return SubscriptProperty;
    case richtext::Superscript: return SuperscriptProperty;
    case richtext::CodeMark: return CodeProperty;
    case richtext::Formula: break;
    }
    return FormulaProperty;
}

QTextBlockFormat blockFormat(const Block& block, const QFont& font)
{
    const qreal line = QFontMetricsF(font).height();
    QTextBlockFormat format;
    format.setProperty(KindProperty, int(block.kind));
    if (block.level != 0) format.setProperty(LevelProperty, block.level);
    if (!block.lang.isEmpty()) format.setProperty(LangProperty, block.lang);
    if (!block.otherKind.isEmpty()) format.setProperty(OtherKindProperty, block.otherKind);
    if (!block.unknown.isEmpty()) format.setProperty(UnknownProperty, toBytes(block.unknown));
    format.setLineHeight(118, QTextBlockFormat::ProportionalHeight);
    format.setBottomMargin(line * 0.4);
    switch (block.kind) {
    case BlockKind::Heading: format.setTopMargin(line * 0.5); break;
    case BlockKind::BulletItem:
    case BlockKind::NumberItem:
        format.setLeftMargin(line * 1.5 * (block.level + 1));
        format.setBottomMargin(line * 0.2);
        break;
    case BlockKind::Quote:
    case BlockKind::Code: format.setLeftMargin(line); break;
    default: break;
    }
    return format;
}

Block blockOf(const QTextBlockFormat& format)
{
    return {BlockKind(format.intProperty(KindProperty)), format.intProperty(LevelProperty),
            format.stringProperty(LangProperty), {}, format.stringProperty(OtherKindProperty),
            toObject(format.property(UnknownProperty))};
}

QTextCharFormat charFormat(const Run& run)
{
    QTextCharFormat format;
    for (const Mark mark : allMarks)
        if (run.marks.testFlag(mark)) format.setProperty(propertyOf(mark), true);
    if (!run.link.isEmpty()) format.setProperty(LinkProperty, run.link);
    if (!run.lang.isEmpty()) format.setProperty(LangProperty, run.lang);
    if (!run.unknown.isEmpty()) format.setProperty(UnknownProperty, toBytes(run.unknown));
    return format;
}

Run runOf(const QTextCharFormat& format)
{
    Run run{{}, {}, format.stringProperty(LinkProperty), format.stringProperty(LangProperty),
            toObject(format.property(UnknownProperty))};
    for (const Mark mark : allMarks) run.marks.setFlag(mark, format.boolProperty(propertyOf(mark)));
    return run;
}

void write(const RichText& text, QTextDocument& document)
{
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
    const QList<Block> blocks = text.isEmpty() ? QList<Block>{Block{}} : text.blocks;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const QTextBlockFormat format = blockFormat(blocks[i], document.defaultFont());
        if (i == 0) {
            cursor.setBlockFormat(format);
            cursor.setBlockCharFormat({});
        } else {
            cursor.insertBlock(format, {});
        }
        writeRuns(cursor, blocks[i]);
    }
    cursor.endEditBlock();
}

void update(const RichText& text, QTextDocument& document)
{
    const QList<Block> target = text.isEmpty() ? QList<Block>{Block{}} : text.blocks;
    QList<Block> current = readBlocks(document);
    for (Block& block : current) block = joined(block);
    qsizetype same = 0;
    while (same < target.size() && same < current.size() && target[same] == current[same]) ++same;
    qsizetype tail = 0;
    while (tail < target.size() - same && tail < current.size() - same
           && target[target.size() - 1 - tail] == current[current.size() - 1 - tail]) ++tail;
    const int wanted = int(target.size() - same - tail);
    const int had = int(current.size() - same - tail);

    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    if (wanted > had) addBlocks(document, int(same) + had - 1, wanted - had);
    if (wanted < had) removeBlocks(document, int(same) + wanted, had - wanted);
    for (int i = 0; i < wanted; ++i) replaceBlock(document, int(same) + i, target[same + i]);
    cursor.endEditBlock();
}

RichText read(const QTextDocument& document) { return richtext::normalised(RichText{readBlocks(document)}); }

RichText readSelection(const QTextCursor& cursor)
{
    RichText out;
    if (!cursor.hasSelection()) return out;
    const int from = cursor.selectionStart();
    const int to = cursor.selectionEnd();
    const QTextDocument& document = *cursor.document();
    for (QTextBlock b = document.findBlock(from); b.isValid() && b.position() < to; b = b.next())
        out.blocks.append(readBlock(b, from, to));
    const QTextBlock only = document.findBlock(from);
    const bool piece = out.blocks.size() == 1 && (from > only.position() || to < only.position() + only.length() - 1);
    if (piece) out.blocks.first() = Block{BlockKind::Paragraph, 0, {}, out.blocks.first().runs, {}, {}};
    return richtext::normalised(std::move(out));
}

void insert(QTextCursor& cursor, const RichText& text)
{
    if (text.isEmpty()) return;
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QFont font = cursor.document()->defaultFont();
    const bool inline_ = text.blocks.size() == 1 && text.blocks.first().kind == BlockKind::Paragraph;
    for (qsizetype i = 0; i < text.blocks.size(); ++i) {
        Block block = text.blocks[i];
        if (i > 0) cursor.insertBlock(blockFormat(block, font), {});
        else if (!inline_ && cursor.block().text().isEmpty()) cursor.setBlockFormat(blockFormat(block, font));
        // Lines of code keep their breaks whatever block they land in.
        if (blockOf(cursor.blockFormat()).kind == BlockKind::Code) block.kind = BlockKind::Code;
        writeRuns(cursor, block);
    }
    cursor.endEditBlock();
}

} // namespace microvet::ui::bridge
