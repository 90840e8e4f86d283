#include "core/richtext/richtext.h"

#include "tests/support/q.h"
#include "tests/support/random_content.h"

#include <QXmlStreamReader>

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::richtext;

namespace {

TEST(Xhtml, IsWellFormedWhateverTheText)
{
    for (quint32 seed = 0; seed < 500; ++seed) {
        const RichText text = test::RandomContent(seed).richText();
        QXmlStreamReader reader(QStringLiteral("<r>%1</r>").arg(toXhtml(text)));
        while (!reader.atEnd()) {
            reader.readNext();
            for (const auto& attribute : reader.attributes()) {
                const bool inert = attribute.name() != u"style" && !attribute.name().startsWith(u"on");
                ASSERT_TRUE(inert) << seed;
            }
        }
        ASSERT_FALSE(reader.hasError()) << seed << reader.errorString().toStdString() << toXhtml(text).toStdString();
    }
}

TEST(Xhtml, NestsLists)
{
    const auto item = [](int depth, const char* text, BlockKind kind = BlockKind::BulletItem) {
        return Block{kind, depth, {}, {{q(text), {}}}, {}, {}};
    };
    const RichText text{{item(0, "a"), item(1, "b", BlockKind::NumberItem), item(0, "c")}};
    EXPECT_EQ(toXhtml(text), q("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>"));
}

TEST(Xhtml, ResolvesLinksThroughTheCaller)
{
    const RichText text = normalised({{{BlockKind::Paragraph, 0, {}, {{q("unit"), {}, q("unit:5b0f8a52-5f0c-4a53-9f53-1d2f3a4b5c6d")}, {q(" web"), {}, q("https://example.org/?a&b")}}, {}, {}}}});
    EXPECT_EQ(toXhtml(text), q("<p>unit<a href=\"https://example.org/?a&amp;b\"> web</a></p>"));
    EXPECT_EQ(toXhtml(text, {[](const QString& link) { return link.startsWith(q("unit:")) ? q("#u1") : link; }}),
              q("<p><a href=\"#u1\">unit</a><a href=\"https://example.org/?a&amp;b\"> web</a></p>"));
}

TEST(Xhtml, GoesThroughHtmlAndBack)
{
    int same = 0;
    for (quint32 seed = 0; seed < 200; ++seed) {
        const RichText text = test::RandomContent(seed).richText();
        const RichText back = fromHtml(toXhtml(text));
        ASSERT_EQ(toPlainText(back).simplified(), toPlainText(text).simplified()) << seed;
        same += back == text;
    }
    EXPECT_GT(same, 20);
}

} // namespace
