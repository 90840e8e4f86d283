#include "core/document/history.h"
#include "core/model/search.h"
#include "tests/support/q.h"
#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::model;

namespace {

/// A course with one text block and nothing else to find.
Content courseWith(const RichText& text)
{
    Content content;
    content.course.id = CourseId::make();
    Module module;
    module.id = ModuleId::make();
    Unit unit;
    unit.id = UnitId::make();
    unit.blocks = {test::blockOf(10, TextBlock{text, {}})};
    module.units = {unit};
    content.course.modules = {module};
    return content;
}

const RichText& textOf(const Content& content)
{
    return std::get<TextBlock>(content.course.modules[0].units[0].blocks[0].body).text;
}

int count(const Content& content, const SearchQuery& query) { return search(content.course, query).total; }

TEST(Search, IgnoresCaseAndAccentsUnlessAsked)
{
    const Content content = courseWith(RichText::fromPlain(q("Ο ΔΆΣΚΑΛΟΣ και ο δάσκαλος. Formação, formacao. Größe. cafe\u0301")));
    EXPECT_EQ(count(content, {q("δασκαλος")}), 2) << "tonos and final sigma";
    EXPECT_EQ(count(content, {q("δάσκαλοσ"), false, false, true}), 2);
    EXPECT_EQ(count(content, {q("δασκαλος"), false, false, true}), 0);
    EXPECT_EQ(count(content, {q("δάσκαλος"), false, true, true}), 1);
    EXPECT_EQ(count(content, {q("formacao")}), 2);
    EXPECT_EQ(count(content, {q("formação"), false, false, true}), 1);
    EXPECT_EQ(count(content, {q("GROSSE")}), 0);
    EXPECT_EQ(count(content, {q("große")}), 1) << "an umlaut is an accent";
    EXPECT_EQ(count(content, {q("café")}), 1);
    EXPECT_EQ(count(content, {q("")}), 0);
    EXPECT_EQ(count(content, {q("  ")}), 0);
}

TEST(Search, LettersThatOnlyLookLikeAccentsStayApart)
{
    const Content content = courseWith(RichText::fromPlain(q("мой мои")));
    EXPECT_EQ(count(content, {q("мой")}), 1);
    EXPECT_EQ(count(content, {q("мои")}), 1);
}

TEST(Search, WholeWords)
{
    const Content content = courseWith(RichText::fromPlain(q("heat, preheat; heat-proof l'heat heated (heat)")));
    EXPECT_EQ(count(content, {q("heat")}), 6);
    EXPECT_EQ(count(content, {q("heat"), true}), 4);
    EXPECT_EQ(count(content, {q("(heat)"), true}), 1) << "marks at the ends join nothing";
}

TEST(Search, PositionsAreThoseOfTheCaret)
{
    const Content content = courseWith(RichText::fromPlain(q("one\nso\u00adft word\nsoft")));
    const SearchResult found = search(content.course, {q("soft")});
    ASSERT_EQ(found.total, 2);
    EXPECT_EQ(found.hits[0].start, 4);
    EXPECT_EQ(found.hits[0].length, 5) << "with the soft hyphen";
    EXPECT_EQ(found.hits[1].start, 15);
    EXPECT_EQ(found.hits[0].field, "body.text");
    EXPECT_EQ(found.hits[0].owner, test::testId(10));
    EXPECT_EQ(found.hits[0].groupKind, ElementKind::Unit);
    EXPECT_EQ(found.hits[0].group, content.course.modules[0].units[0].id.uuid());
    EXPECT_EQ(found.hits[0].after, q(" word"));
    EXPECT_EQ(count(content, {q("one soft")}), 0) << "nothing goes over the end of a paragraph";
}

TEST(Search, ExcerptsAreShortAndOnOneLine)
{
    const QString words = q("long ").repeated(40);
    const Content content = courseWith(RichText::fromPlain(q("first\n") + words + q("needle ") + words));
    const SearchResult found = search(content.course, {q("needle")});
    ASSERT_EQ(found.hits.size(), 1);
    const SearchHit& hit = found.hits.first();
    EXPECT_TRUE(hit.before.startsWith(q("… long")) && hit.before.endsWith(q("long "))) << qPrintable(hit.before);
    EXPECT_TRUE(hit.after.startsWith(q(" long")) && hit.after.endsWith(q(" …"))) << qPrintable(hit.after);
    EXPECT_LE(hit.before.size(), 45);
    EXPECT_LE(hit.after.size(), 70);
    EXPECT_EQ(hit.words, q("needle"));
}

TEST(Search, TheLimitKeepsTheCount)
{
    const Content content = courseWith(RichText::fromPlain(q("a b ").repeated(50)));
    const SearchResult found = search(content.course, {q("a")}, 7);
    EXPECT_EQ(found.hits.size(), 7);
    EXPECT_EQ(found.total, 50);
    EXPECT_EQ(found.replaceable, 50);
}

TEST(Search, ReplacingKeepsMarksAndLinks)
{
    using namespace richtext;
    Content content = courseWith({{{BlockKind::Heading, 2, {}, {{q("Solder "), {}}, {q("sold"), Strong, q("https://sold.eu")}, {q("er it"), Emphasis}}}}});
    EXPECT_EQ(replaceAll(content, {q("solder")}, q("weld")), 2);
    EXPECT_EQ(textOf(content), (RichText{{{BlockKind::Heading, 2, {}, {{q("weld "), {}}, {q("weld"), Strong, q("https://sold.eu")}, {q(" it"), Emphasis}}}}}));
    EXPECT_EQ(replaceAll(content, {q("weld weld")}, QString()), 1) << "over the ends of runs";
    EXPECT_EQ(textOf(content).blocks[0].runs, (QList<richtext::Run>{{q(" it"), Emphasis}}));
}

TEST(Search, FormulasGapsAndFileNamesAreFoundButNotReplaced)
{
    using namespace richtext;
    Content content = courseWith({{{BlockKind::Paragraph, 0, {}, {{q("x "), {}}, {q("x_1"), Formula}, {q(" [[1]] 1 [[x]]"), {}}}}}});
    Media media;
    media.id = MediaId::make();
    media.name = q("x.png");
    media.file = q("x.png");
    content.course.media = {media};
    const SearchResult found = search(content.course, {q("x")});
    EXPECT_EQ(found.total, 4);
    EXPECT_EQ(found.replaceable, 2);
    EXPECT_EQ(replaceAll(content, {q("x")}, q("y")), 2);
    EXPECT_EQ(replaceAll(content, {q("1")}, q("2")), 1);
    EXPECT_EQ(toPlainText(textOf(content)), q("y x_1 [[1]] 2 [[y]]"));
    EXPECT_EQ(content.course.media[0].name, q("x.png"));
}

TEST(Search, ReplacesOneHitWhereItStillStands)
{
    Content content = courseWith(RichText::fromPlain(q("flux and flux")));
    const SearchQuery query{q("flux")};
    const SearchResult found = search(content.course, query);
    EXPECT_TRUE(replaceHit(content, found.hits[1], query, q("fl\u0007ux\npaste")));
    EXPECT_EQ(toPlainText(textOf(content)), q("flux and flux paste"));
    EXPECT_TRUE(replaceHit(content, found.hits[0], query, QString()));
    EXPECT_FALSE(replaceHit(content, found.hits[1], query, q("x"))) << "it has moved";
    EXPECT_EQ(toPlainText(textOf(content)), q(" and flux paste"));
}

TEST(Search, OneReplacementIsOneStepAndKeepsTheRestShared)
{
    document::History history(test::sampleContent());
    const Content before = history.now();
    int replaced = 0;
    EXPECT_TRUE(history.edit(q("Replace"), {}, [&](Content& content) { replaced = replaceAll(content, {q("the")}, q("THE")); }));
    EXPECT_GT(replaced, 0);
    EXPECT_EQ(history.steps().size(), 2);
    history.undo();
    EXPECT_EQ(history.now(), before);
    EXPECT_FALSE(history.edit(q("Replace"), {}, [](Content& content) { replaceAll(content, {q("no such words")}, q("x")); }));
}

/// Whatever a walk over all texts meets is searched, and nothing but texts changes.
TEST(Search, ReachesEveryTextOfRandomCourses)
{
    for (quint32 seed = 1; seed <= 25; ++seed) {
        const Content before = test::RandomContent(seed, {.fill = 70}).content();
        int letters = 0;
        forEachText(before.course, [&](const TextView& view) {
            letters += int(foldedForSearch(view.toPlainText(), false, false).count(u'e'));
        });
        const SearchQuery query{q("e")};
        const SearchResult found = search(before.course, query, 1 << 20);
        ASSERT_EQ(found.total, letters) << seed;
        ASSERT_EQ(found.hits.size(), letters);
        for (const SearchHit& hit : found.hits) ASSERT_TRUE(locate(before, hit.owner)) << seed;

        Content after = before;
        ASSERT_EQ(replaceAll(after, query, q("#")), found.replaceable) << seed;
        ASSERT_EQ(search(after.course, query).total, found.total - found.replaceable) << seed;
        QList<QUuid> ids, same;
        forEachElement(before, [&](const ElementView& view) { ids.append(view.id); return true; });
        forEachElement(after, [&](const ElementView& view) { same.append(view.id); return true; });
        ASSERT_EQ(ids, same) << seed;
        QList<QUuid> targets, still;
        forEachRef(before, [&](const RefView& view) { targets.append(view.target); });
        forEachRef(after, [&](const RefView& view) { still.append(view.target); });
        ASSERT_EQ(targets, still) << seed;
    }
}

} // namespace
