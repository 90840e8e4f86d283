#include "core/translation/marked_text.h"

#include "tests/support/random_content.h"

#include <gtest/gtest.h>

namespace microvet::translation {
namespace {

using richtext::Block;
using richtext::BlockKind;
using richtext::Run;
using Kind = Piece::Kind;

Segment paragraphOf(const QList<Run>& runs)
{
    return segmentOf(Block{BlockKind::Paragraph, 0, {}, runs, {}, {}}, true);
}

/// A link, a formula, two line breaks and a gap.
Segment marked()
{
    return paragraphOf({{QStringLiteral("Knead "), {}},
                        {QStringLiteral("well"), richtext::Strong, QStringLiteral("https://example.org")},
                        {QStringLiteral("\u2028for "), {}},
                        {QStringLiteral("t=5"), richtext::Formula},
                        {QStringLiteral("\u2028in [[1]]."), {}}});
}

TEST(MarkedText, SaysWhereMarksAreAndWhatStandsAlone)
{
    EXPECT_EQ(markedText(marked(), Lines::AsMarks),
              QStringLiteral("Knead ⟦1⟧⟦2⟧well⟦/2⟧⟦/1⟧\nfor ⟦4: t=5⟧\nin ⟦6: [[1]]⟧."));
    EXPECT_EQ(markedText(segmentOf(QStringLiteral("a ⟦1⟧\x01\r\n\tb\u2028")), Lines::AsTheyAre),
              QStringLiteral("a ⟦U+27E6⟧1⟦U+27E7⟧⟦U+0001⟧⟦U+000D⟧\n\tb⟦U+2028⟧"));
}

TEST(MarkedText, GoesOutAndComesBackTheSame)
{
    int segments = 0;
    for (quint32 seed = 1; seed <= 600; ++seed) {
        test::RandomContent random(seed, {50, 3, true});
        for (const Block& block : random.richText().blocks) {
            const Segment segment = segmentOf(block, true);
            if (!segment.isTranslatable()) continue;
            ++segments;
            EXPECT_EQ(piecesOf(markedText(segment, Lines::AsMarks), segment, Lines::AsMarks), segment.pieces) << seed;
        }
    }
    EXPECT_GT(segments, 200);
    EXPECT_EQ(piecesOf(markedText(marked(), Lines::AsMarks), marked(), Lines::AsMarks), marked().pieces);
    for (const QString& text :
         {QStringLiteral("a\nb\r\n\tc  d"), QStringLiteral("\x01⟦⟧〚1〛\u2028") + QChar(0xd800) + QChar(0xffff),
          QStringLiteral("\U0001f600 e\u0301 \u00a0\u00ad-")}) {
        const Segment segment = segmentOf(text);
        EXPECT_EQ(wordsOf(piecesOf(markedText(segment, Lines::AsTheyAre), segment, Lines::AsTheyAre)), text);
    }
}

TEST(MarkedText, TellsTheWordsThatASpellingCheckLooksAt)
{
    const Segment segment = paragraphOf({{QStringLiteral("a "), {}},
                                         {QStringLiteral("b"), richtext::Strong},
                                         {QStringLiteral(" c "), {}},
                                         {QStringLiteral("d"), {}, {}, QStringLiteral("fr")},
                                         {QStringLiteral("e"), richtext::CodeMark},
                                         {QStringLiteral("t=5"), richtext::Formula}});
    ASSERT_EQ(segment.codes.size(), 4);
    const QString text =
        QStringLiteral("Gut ⟦1⟧kneten⟦/1⟧ und\n⟦2⟧pâte levée⟦/2⟧, ⟦3⟧ls home⟦/3⟧ ⟦4: drei⟧ Teig⟦1⟧ruhe⟦/1⟧ ⟦U+27E6⟧ja ⟦9⟧nein");
    QStringList words;
    for (const richtext::SpellWord& word : spellWords(text, segment.codes)) {
        EXPECT_EQ(text.mid(word.start, word.length), word.text);
        words.append(word.lang.isEmpty() ? word.text : word.text + u'/' + word.lang);
    }
    EXPECT_EQ(words, (QStringList{QStringLiteral("Gut"), QStringLiteral("kneten"), QStringLiteral("und"), QStringLiteral("pâte/fr"),
                                  QStringLiteral("levée/fr"), QStringLiteral("ja"), QStringLiteral("nein")}))
        << words.join(u' ').toStdString();
    EXPECT_TRUE(spellWords({}, {}).isEmpty());
}

TEST(MarkedText, TakesMarksAsPeopleAndProgramsLeaveThem)
{
    const Segment segment = marked();
    const auto read = [&](const QString& text) { return piecesOf(text, segment, Lines::AsMarks); };
    const Pieces bold{{Kind::Open, {}, 0}, {Kind::Words, QStringLiteral("gut")}, {Kind::Close, {}, 0}};
    for (const char* text :
         {"⟦1⟧gut⟦/1⟧", " ⟦ 1 ⟧gut⟦ / 1 ⟧\n", "〚1〛gut〚/1〛", "⟦1: bold⟧gut⟦/1⟧", "⟦\u00ad1\u200b⟧gut⟦/\u00a01⟧"})
        EXPECT_EQ(read(QString::fromUtf8(text)), bold) << text;
    const Pieces alone{{Kind::Single, {}, 3}};
    for (const char* text : {"⟦4⟧", "⟦4: t=5⟧", "⟦4: whatever they wrote⟧", "⟦4:⟧"})
        EXPECT_EQ(read(QString::fromUtf8(text)), alone) << text;
}

TEST(MarkedText, NoticesMarksThatAreNone)
{
    const Segment segment = marked();
    for (const char* text :
         {"⟦9⟧", "⟦0⟧", "⟦1", "1⟧", "⟦⟧", "⟦one⟧", "⟦/4⟧", "⟦1⟦2⟧", "⟦99999⟧", "⟦-1⟧", "⟦1.5⟧", "⟦U+12⟧"}) {
        const Pieces pieces = piecesOf(QString::fromUtf8(text), segment, Lines::AsMarks);
        EXPECT_EQ(fitOf(pieces, segment.codes), Fit::Broken) << text;
    }
}

TEST(MarkedText, TakesLinesForBreaksWhereThereAreSome)
{
    const Pieces three{{Kind::Words, QStringLiteral("a")},
                       {Kind::Single, {}, 2},
                       {Kind::Words, QStringLiteral("b")},
                       {Kind::Single, {}, 4},
                       {Kind::Single, {}, 4},
                       {Kind::Words, QStringLiteral("c")}};
    EXPECT_EQ(piecesOf(QStringLiteral("a\nb\n\nc"), marked(), Lines::AsMarks), three);
    const Segment plain = paragraphOf({{QStringLiteral("one line"), {}}});
    EXPECT_EQ(wordsOf(piecesOf(QStringLiteral("a\nb"), plain, Lines::AsMarks)), QStringLiteral("a b"));
    EXPECT_EQ(wordsOf(piecesOf(QStringLiteral("a\nb"), plain, Lines::AsTheyAre)), QStringLiteral("a\nb"));
}

TEST(MarkedText, KeepsTheSpaceAroundTheOriginal)
{
    const Segment spaced = segmentOf(QStringLiteral("  two \n"));
    EXPECT_EQ(wordsOf(piecesOf(QStringLiteral("zwei  "), spaced, Lines::AsTheyAre)), QStringLiteral("  zwei \n"));
    EXPECT_EQ(wordsOf(piecesOf(QStringLiteral("\n zwei "), segmentOf(QStringLiteral("two")), Lines::AsTheyAre)),
              QStringLiteral("zwei"));
}

TEST(MarkedText, SaysOfALongFormulaOnlyTheStart)
{
    const QString formula = QString(59, u'x') + QStringLiteral("\U0001f600") + QString(500, u'y');
    const QString text =
        markedText(paragraphOf({{QStringLiteral("a "), {}}, {formula + QStringLiteral("⟧\n"), richtext::Formula}}),
                   Lines::AsMarks);
    EXPECT_EQ(text, QStringLiteral("a ⟦1: ") + QString(59, u'x') + QStringLiteral("…⟧"));
}

} // namespace
} // namespace microvet::translation
