#include "core/richtext/richtext.h"

#include "tests/support/q.h"
#include "tests/support/random_content.h"

#include <QJsonArray>

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::richtext;

namespace {

Block paragraph(QList<Run> runs) { return {BlockKind::Paragraph, 0, {}, std::move(runs), {}, {}}; }

TEST(RichText, JoinsEqualNeighboursAndDropsEmptyRuns)
{
    const RichText text = normalised({{paragraph({{q("a"), Strong}, {q(""), {}}, {q("b"), Strong}, {q("c"), {}}})}});
    ASSERT_EQ(text.blocks.size(), 1);
    ASSERT_EQ(text.blocks[0].runs.size(), 2);
    EXPECT_EQ(text.blocks[0].runs[0].text, q("ab"));
}

TEST(RichText, DropsControlCharactersAndUnsafeLinks)
{
    const RichText text = normalised({{paragraph({{q("a\x01\x0b") + QChar(0xd800) + q("b"), {}},
                                                  {q("bad"), {}, q("javascript:alert(1)")},
                                                  {q("file"), {}, q("file:///etc/passwd")}})}});
    ASSERT_EQ(text.blocks[0].runs.size(), 1);
    EXPECT_EQ(text.blocks[0].runs[0].text, q("abbadfile"));
    EXPECT_TRUE(text.blocks[0].runs[0].link.isEmpty());
}

TEST(RichText, KnowsSafeLinks)
{
    for (const char* safe : {"https://example.org/a?b=c#d", "http://example.org", "mailto:a@example.org",
                             "unit:5b0f8a52-5f0c-4a53-9f53-1d2f3a4b5c6d", "HTTPS://EXAMPLE.ORG"})
        EXPECT_TRUE(isSafeLink(q(safe))) << safe;
    for (const char* unsafe : {"", "javascript:x", " javascript:x", "java\nscript:x", "data:text/html,x", "file:///x", "//host/x",
                               "relative.html", "vbscript:x"})
        EXPECT_FALSE(isSafeLink(q(unsafe))) << unsafe;
}

TEST(RichText, NormalFormIsAFixedPoint)
{
    for (quint32 seed = 0; seed < 500; ++seed) {
        const RichText text = test::RandomContent(seed, {.unknown = true}).richText();
        ASSERT_TRUE(normalised(text) == text) << seed;
    }
}

TEST(RichText, JsonRoundTrip)
{
    for (quint32 seed = 0; seed < 500; ++seed) {
        const RichText text = test::RandomContent(seed, {.unknown = true}).richText();
        ASSERT_TRUE(fromJson(toJson(text)) == text) << seed;
    }
    EXPECT_TRUE(toJson(RichText::fromPlain(q("one\ntwo"))).isString());
}

TEST(RichText, KindsOfALaterVersionSurvive)
{
    const QJsonArray json{QJsonObject{{q("kind"), q("poem")}, {q("runs"), QJsonArray{QJsonObject{{q("text"), q("x")}, {q("glow"), 1}}}}}};
    const RichText text = fromJson(json);
    ASSERT_EQ(text.blocks.size(), 1);
    EXPECT_EQ(text.blocks[0].kind, BlockKind::Other);
    EXPECT_TRUE(fromJson(toJson(text)) == text);
    EXPECT_TRUE(QJsonDocument(toJson(text).toArray()).toJson().contains("poem"));
    EXPECT_TRUE(QJsonDocument(toJson(text).toArray()).toJson().contains("glow"));
}

TEST(RichText, CountsWordsInAllScripts)
{
    EXPECT_EQ(wordCount(q("One two, three.")), 3);
    EXPECT_EQ(wordCount(q("Η ασφάλεια στην εργασία")), 4);
    EXPECT_EQ(wordCount(QString()), 0);
}

} // namespace
