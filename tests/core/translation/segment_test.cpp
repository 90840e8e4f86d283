#include "core/translation/segment.h"

#include "tests/support/random_content.h"

#include <gtest/gtest.h>

namespace microvet::translation {
namespace {

using richtext::Block;
using richtext::BlockKind;
using richtext::Run;

using Kind = Piece::Kind;

Block richParagraph(const QList<Run>& runs) { return {BlockKind::Paragraph, 0, {}, runs, {}, {}}; }

TEST(TranslationSegment, GoesOutAndComesBackTheSame)
{
    int blocks = 0;
    for (quint32 seed = 1; seed <= 300; ++seed) {
        test::RandomContent random(seed, {50, 3, true});
        for (int n = 0; n < 5; ++n) {
            for (const Block& block : random.richText().blocks) {
                for (const bool gaps : {false, true}) {
                    const Segment segment = segmentOf(block, gaps);
                    EXPECT_EQ(blockOf(block, segment.codes, segment.pieces), block) << "seed " << seed;
                    EXPECT_EQ(fitOf(segment.pieces, segment.codes), Fit::Whole);
                }
                ++blocks;
            }
        }
    }
    EXPECT_GT(blocks, 1000);
}

/// Codes nest, so that they can be elements, and none is empty.
TEST(TranslationSegment, HasCodesInEachOther)
{
    for (quint32 seed = 1; seed <= 200; ++seed) {
        test::RandomContent random(seed, {50, 3, true});
        for (const Block& block : random.richText().blocks) {
            QList<qsizetype> open;
            const Segment segment = segmentOf(block, true);
            for (qsizetype i = 0; i < segment.pieces.size(); ++i) {
                const Piece& piece = segment.pieces[i];
                if (piece.kind == Kind::Open) open.append(piece.code);
                if (piece.kind != Kind::Close) continue;
                ASSERT_FALSE(open.isEmpty());
                EXPECT_EQ(open.takeLast(), piece.code);
                EXPECT_NE(segment.pieces[i - 1].kind, Kind::Open);
            }
            EXPECT_TRUE(open.isEmpty());
        }
    }
}

TEST(TranslationSegment, LetsWhatLastsLongerStandOutside)
{
    const Segment segment = segmentOf(richParagraph({{QStringLiteral("a"), richtext::Emphasis | richtext::Strong},
                                                   {QStringLiteral("b"), richtext::Emphasis}}),
                                      false);
    ASSERT_EQ(segment.codes.size(), 2);
    EXPECT_EQ(segment.codes[0].kind, Code::Kind::Emphasis);
    EXPECT_EQ(segment.codes[1].kind, Code::Kind::Strong);
    const Pieces expected{{Kind::Open, {}, 0},
                          {Kind::Open, {}, 1},
                          {Kind::Words, QStringLiteral("a")},
                          {Kind::Close, {}, 1},
                          {Kind::Words, QStringLiteral("b")},
                          {Kind::Close, {}, 0}};
    EXPECT_EQ(segment.pieces, expected);
}

TEST(TranslationSegment, KeepsFormulasBreaksAndGapsApartFromWords)
{
    const Block block =
        richParagraph({{QStringLiteral("Take [[1]]\u2028of "), {}}, {QStringLiteral("x^2"), richtext::Formula}});
    const Segment segment = segmentOf(block, true);
    const QList<Code> codes{{Code::Kind::Gap, QStringLiteral("[[1]]")},
                            {Code::Kind::LineBreak},
                            {Code::Kind::Formula, QStringLiteral("x^2")}};
    EXPECT_EQ(segment.codes, codes);
    EXPECT_EQ(wordsOf(segment.pieces), QStringLiteral("Take of "));
    EXPECT_EQ(segmentOf(block, false).codes.size(), 2) << "elsewhere it is no gap";
}

TEST(TranslationSegment, KnowsWhatTranslatorsWorkOn)
{
    EXPECT_TRUE(segmentOf(QStringLiteral("a")).isTranslatable());
    EXPECT_FALSE(segmentOf(QStringLiteral(" \n")).isTranslatable());
    EXPECT_FALSE(segmentOf(richParagraph({{QStringLiteral("x"), richtext::Formula}, {QStringLiteral(" "), {}}}), false)
                     .isTranslatable());
    EXPECT_FALSE(segmentOf(richParagraph({{QStringLiteral("main()"), richtext::CodeMark}}), false).isTranslatable());
    EXPECT_TRUE(
        segmentOf(richParagraph({{QStringLiteral("main()"), richtext::CodeMark}, {QStringLiteral(" runs"), {}}}), false)
            .isTranslatable());
    EXPECT_FALSE(
        segmentOf(Block{BlockKind::Code, 0, {}, {{QStringLiteral("return 1;"), {}}}, {}, {}}, false).isTranslatable());
}

TEST(TranslationSegment, SeesWhetherMarksFit)
{
    const QList<Code> codes{{Code::Kind::Strong},
                            {Code::Kind::Link, QStringLiteral("https://example.org")},
                            {Code::Kind::Gap, QStringLiteral("[[1]]")}};
    const Piece words{Kind::Words, QStringLiteral("w")}, gap{Kind::Single, {}, 2};
    const Piece bold{Kind::Open, {}, 0}, boldEnd{Kind::Close, {}, 0}, link{Kind::Open, {}, 1},
        linkEnd{Kind::Close, {}, 1};
    EXPECT_EQ(fitOf({bold, words, boldEnd, link, words, linkEnd, gap}, codes), Fit::Whole);
    EXPECT_EQ(fitOf({gap, link, bold, words, linkEnd, boldEnd}, codes), Fit::Whole)
        << "crosswise, as ec and sc may stand";
    EXPECT_EQ(fitOf({link, words, linkEnd, gap}, codes), Fit::Whole) << "bold may go";
    EXPECT_EQ(fitOf({words, gap}, codes), Fit::Less) << "a link may not";
    EXPECT_EQ(fitOf({link, words, linkEnd}, codes), Fit::Less);
    EXPECT_EQ(fitOf({link, words, linkEnd, gap, gap}, codes), Fit::Broken);
    EXPECT_EQ(fitOf({link, words, gap}, codes), Fit::Broken);
    EXPECT_EQ(fitOf({linkEnd, words, link, gap}, codes), Fit::Broken);
    EXPECT_EQ(fitOf({{Kind::Single, {}, 0}, link, words, linkEnd, gap}, codes), Fit::Broken);
    EXPECT_EQ(fitOf({{Kind::Single, {}, 3}}, codes), Fit::Broken);
    EXPECT_EQ(fitOf({{Kind::Open, {}, -1}, words, {Kind::Close, {}, -1}}, codes), Fit::Broken);
}

TEST(TranslationSegment, TakesCopiesOfMarks)
{
    const Block block = richParagraph({{QStringLiteral("wash"), richtext::Strong}});
    const QList<Code> codes = segmentOf(block, false).codes;
    const Pieces twice{{Kind::Open, {}, 0},  {Kind::Words, QStringLiteral("wasche")},
                       {Kind::Close, {}, 0}, {Kind::Words, QStringLiteral(" es ")},
                       {Kind::Open, {}, 0},  {Kind::Words, QStringLiteral("ab")},
                       {Kind::Close, {}, 0}};
    ASSERT_EQ(fitOf(twice, codes), Fit::Whole);
    const Block made = blockOf(block, codes, twice);
    ASSERT_EQ(made.runs.size(), 3);
    EXPECT_EQ(made.runs[2].marks, richtext::Strong);
    EXPECT_FALSE(made.runs[1].marks);
}

} // namespace
} // namespace microvet::translation
