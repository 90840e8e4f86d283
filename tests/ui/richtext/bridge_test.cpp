#include "ui/richtext/document_bridge.h"

#include <QRandomGenerator>
#include <QTextBlock>

#include <gtest/gtest.h>

namespace microvet::ui {
namespace {

using namespace richtext;

class Random {
public:
    explicit Random(quint32 seed) : m_generator(seed) {}

    RichText text()
    {
        RichText out;
        const int blocks = below(7);
        for (int i = 0; i < blocks; ++i) out.blocks.append(block());
        return normalised(out);
    }

private:
    int below(int n) { return int(m_generator.bounded(n)); }

    Block block()
    {
        Block b;
        b.kind = BlockKind(below(7));
        b.level = below(7);
        if (below(6) == 0) b.lang = QStringLiteral("el");
        if (b.kind == BlockKind::Other) b.otherKind = QStringLiteral("verse");
        if (below(8) == 0) b.unknown.insert(QStringLiteral("x"), below(100));
        const int runs = below(6);
        for (int i = 0; i < runs; ++i) b.runs.append(run(b.kind == BlockKind::Code));
        return b;
    }

    Run run(bool code)
    {
        static const QStringList words{QStringLiteral("a"), QStringLiteral(" "), QStringLiteral("Wörter und Λέξεις"), QStringLiteral("\u00a0"),
                                       QStringLiteral("👩‍🏭"), QStringLiteral("&<>\""), QStringLiteral("  two"), QStringLiteral("x\u00ad"), QStringLiteral("p\u2029q\u2028r")};
        Run r{words[below(int(words.size()))], {}};
        if (below(5) == 0) r.text += code ? QStringLiteral("\n\t") : QString(QChar::LineSeparator);
        if (below(3) == 0) r.marks = Marks(QFlag(below(64)));
        if (below(5) == 0) r.link = below(2) ? QStringLiteral("https://example.org/ä?b=c") : QStringLiteral("unit:0d4e7a34-3f0e-4a52-8f5f-5a5f9a6c0001");
        if (below(6) == 0) r.lang = QStringLiteral("bg");
        if (below(9) == 0) r.unknown.insert(QStringLiteral("y"), QStringLiteral("z"));
        return r;
    }

    QRandomGenerator m_generator;
};

TEST(Bridge, TextToDocumentToTextIsTheIdentity)
{
    Random random(20261124);
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    for (int i = 0; i < 3000; ++i) {
        const RichText text = random.text();
        bridge::write(text, document);
        ASSERT_EQ(bridge::read(document), text) << "text " << i << ": " << qPrintable(toPlainText(text));
    }
}

TEST(Bridge, UpdateOfWhateverWasThereGivesTheText)
{
    Random random(7);
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    for (int i = 0; i < 3000; ++i) {
        RichText text = random.text();
        // Half of the time near what is there: one block more, one less, one other.
        if (i % 2 && !text.isEmpty()) {
            RichText near = bridge::read(document);
            const Block some = text.blocks.first();
            if (i % 3 == 0 || near.isEmpty()) near.blocks.insert(i % (near.blocks.size() + 1), some);
            else if (i % 3 == 1) near.blocks.removeAt(i % near.blocks.size());
            else near.blocks[i % near.blocks.size()] = some;
            text = normalised(near);
        }
        bridge::update(text, document);
        ASSERT_EQ(bridge::read(document), text) << "text " << i;
    }
}

TEST(Bridge, CopyingAllAndPastingIntoAnEmptyTextGivesTheSame)
{
    Random random(11);
    for (int i = 0; i < 500; ++i) {
        const RichText text = random.text();
        QTextDocument from;
        bridge::write(text, from);
        QTextCursor all(&from);
        all.select(QTextCursor::Document);
        // One block copied is a piece of text where it is cut, whole otherwise.
        QTextDocument to;
        bridge::write({}, to);
        QTextCursor cursor(&to);
        bridge::insert(cursor, bridge::readSelection(all));
        RichText pasted = bridge::read(to);
        if (text.blocks.size() == 1 && text.blocks.first().kind == BlockKind::Paragraph && !pasted.isEmpty()) {
            pasted.blocks.first().lang = text.blocks.first().lang;
            pasted.blocks.first().unknown = text.blocks.first().unknown;
        }
        // A selection that ends at the start of a block leaves that block out, as everywhere.
        if (!text.isEmpty() && text.blocks.last().runs.isEmpty()) continue;
        ASSERT_EQ(pasted, text) << "text " << i;
    }
}

TEST(Bridge, UpdateLeavesCursorsInOtherBlocks)
{
    const auto paragraph = [](const char* words) { return Block{BlockKind::Paragraph, 0, {}, {{QString::fromLatin1(words), {}}}}; };
    QTextDocument document;
    bridge::write({{paragraph("one"), paragraph("two"), paragraph("three")}}, document);
    QTextCursor cursor(&document);
    cursor.setPosition(document.findBlockByNumber(2).position() + 2);
    bridge::update({{paragraph("one and a half"), paragraph("new"), paragraph("two"), paragraph("three")}}, document);
    EXPECT_EQ(cursor.blockNumber(), 3);
    EXPECT_EQ(cursor.positionInBlock(), 2);
}

} // namespace
} // namespace microvet::ui
