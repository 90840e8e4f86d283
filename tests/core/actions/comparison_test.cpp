#include "core/actions/comparison/kept_version.h"
#include "core/actions/comparison/report.h"
#include "core/model/walk.h"
#include "tests/support/big_course.h"
#include "tests/support/q.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace microvet::actions {

using namespace microvet::model;

namespace {

Block textBlock(const QString& text)
{
    Block block;
    block.id = BlockId::make();
    block.body = TextBlock{RichText::fromPlain(text), {}};
    return block;
}

/// Two modules of two units of one text.
Content comparedCourse()
{
    Content content;
    content.course.id = CourseId::make();
    content.course.title = q("Bread");
    for (const char* name : {"Dough", "Oven"}) {
        Module module;
        module.id = ModuleId::make();
        module.title = q(name);
        for (const char* title : {"First", "Second"}) {
            Unit unit;
            unit.id = UnitId::make();
            unit.title = q(title);
            unit.blocks = {textBlock(q("Knead the dough for ten minutes."))};
            module.units.append(unit);
        }
        content.course.modules.append(module);
    }
    return content;
}

Comparison compared(const Content& before, const Content& after)
{
    return compareVersions(before, q("old.microvet"), after, q("new.microvet"));
}

TEST(Comparison, TheTreeFollowsTheCourse)
{
    const Content before = comparedCourse();
    Content after = before;
    after.course.title = q("Brown bread");
    after.course.modules[1].units[0].title = q("Baking");
    after.course.modules[1].units[0].blocks.append(textBlock(q("Wait.")));
    after.course.modules[1].units.removeAt(1);
    const Comparison comparison = compared(before, after);
    const QList<ChangeNode> tree = changeTree(comparison.differences);
    ASSERT_EQ(tree.size(), 2);
    EXPECT_EQ(tree[0].step.kind, ElementKind::Course);
    EXPECT_GE(tree[0].difference, 0);
    EXPECT_EQ(tree[1].step.title, q("Oven"));
    EXPECT_EQ(tree[1].difference, -1) << "it holds what changed, but is the same itself";
    ASSERT_EQ(tree[1].children.size(), 2);
    EXPECT_EQ(tree[1].children[0].step.title, q("Baking"));
    ASSERT_EQ(tree[1].children[0].children.size(), 1);
    EXPECT_EQ(comparison.differences[tree[1].children[0].children[0].difference].kind, Difference::Added);
    EXPECT_EQ(comparison.differences[tree[1].children[1].difference].kind, Difference::Removed);
    EXPECT_EQ(tree[1].children[1].step.title, q("Second"));
}

TEST(Comparison, TheSummaryHasAHeadingForAModuleAndALineForAUnit)
{
    const Content before = comparedCourse();
    Content after = before;
    after.course.modules[0].units[0].blocks[0].adaptLocally = true;
    after.course.modules[0].units[1].title = q("Proving");
    after.course.modules[1].units.append(after.course.modules[0].units.takeAt(1));
    const QString text = summaryText(compared(before, after));
    EXPECT_EQ(text, q("What changed in “Bread”\nFrom “old.microvet” to “new.microvet”\nChanged: 1 · Moved: 1\n\n"
                      "Module 1: Dough\n- Unit 1: First (in it: Changed: 1)\n\n"
                      "Module 2: Oven\n- Unit 3: Proving (moved from Module 1: Dough; changed: Title)\n"));
}

TEST(Comparison, ALongSummarySaysHowMuchIsLeftOut)
{
    const Content before = test::bigCourse({.units = 100});
    Content after = before;
    for (Module& module : after.course.modules)
        for (Unit& unit : module.units)
            unit.minutes += 1;
    const QString text = summaryText(compared(before, after));
    EXPECT_LT(text.count(u'\n'), 90);
    EXPECT_TRUE(text.contains(q("left out"))) << text.toStdString();
}

TEST(Comparison, UnrelatedCoursesAreToldAndNotTakenApart)
{
    Content other = comparedCourse();
    other.course.title = q("Cheese");
    const Comparison comparison = compared(comparedCourse(), other);
    EXPECT_TRUE(comparison.isUnrelated());
    EXPECT_TRUE(comparison.differences.isEmpty());
    EXPECT_TRUE(remarkOn(comparison).contains(q("Cheese")));
    EXPECT_TRUE(summaryText(comparison).contains(q("nothing to do with each other")));
}

TEST(Comparison, OneFileImportedTwiceIsToldAsThat)
{
    const Comparison comparison = compareVersions(comparedCourse(), q("first.microvet"), comparedCourse(), q("second.microvet"));
    EXPECT_TRUE(comparison.isUnrelated());
    const QString remark = remarkOn(comparison);
    for (const QString& part : {q("first.microvet"), q("second.microvet"), q("imported twice"), q("Import it once")})
        EXPECT_TRUE(remark.contains(part)) << remark.toStdString();
}

TEST(Comparison, WhatReviewersSayIsNoDifference)
{
    const Content before = comparedCourse();
    Content after = before;
    Comment comment;
    comment.id = CommentId::make();
    after.review.comments = {comment};
    EXPECT_TRUE(compared(before, after).differences.isEmpty());
}

TEST(Comparison, JsonIsTheSameInEveryLanguageAndCounts)
{
    const Content before = comparedCourse();
    Content after = before;
    after.course.modules[0].units[0].minutes = 10;
    after.course.modules[0].units[0].ready = true;
    after.course.modules[0].units.move(0, 1);
    const QJsonObject json = toJson(compared(before, after));
    EXPECT_FALSE(json.value(q("equal")).toBool());
    EXPECT_EQ(json.value(q("counts")).toObject(), (QJsonObject{{q("reordered"), 1}}));
    const QJsonObject difference = json.value(q("differences")).toArray().at(0).toObject();
    EXPECT_EQ(difference.value(q("from")).toArray().last().toObject().value(q("number")).toInt(), 1);
    const QJsonArray fields = difference.value(q("fields")).toArray();
    ASSERT_EQ(fields.size(), 2);
    EXPECT_EQ(fields[0].toObject().value(q("after")).toInt(), 10);
    EXPECT_FALSE(fields[0].toObject().contains(q("before"))) << "nothing was said";
    EXPECT_EQ(fields[1].toObject().value(q("before")), QJsonValue(false));
    EXPECT_FALSE(QJsonDocument(json).toJson().contains("Module 1"))
        << "names for people are in the language of the program";
}

TEST(Comparison, ThePageShowsBothSidesAndPicturesWithoutTheInternet)
{
    Content before = comparedCourse();
    Media medium;
    medium.id = MediaId::make();
    medium.name = q("<dough>.png");
    medium.mimeType = q("image/png");
    medium.file = q("a.png");
    before.course.media = {medium};
    Content after = before;
    after.course.media[0].file = q("b.png");
    std::get<TextBlock>(after.course.modules[0].units[0].blocks[0].body).text =
        RichText::fromPlain(q("Knead <b>the</b> dough."));
    const auto bytes = [](const Media& m) { return PagePicture{m.mimeType, m.file.toUtf8()}; };
    const QByteArray page = toHtml(compared(before, after), bytes, bytes);
    EXPECT_TRUE(page.contains("img-src data:"));
    EXPECT_TRUE(page.contains("data:image/png;base64," + QByteArray("a.png").toBase64()));
    EXPECT_TRUE(page.contains("data:image/png;base64," + QByteArray("b.png").toBase64()));
    EXPECT_TRUE(page.contains("alt=\"&lt;dough&gt;.png\""));
    EXPECT_FALSE(page.contains("<b>the</b>")) << "text of the course is text";
    EXPECT_TRUE(page.contains("<del>") && page.contains("<ins>"));

    // A kind that a browser does not show as a picture, or that is an attack, stands as its name.
    after.course.media[0].mimeType = q("image/png\" onerror=\"x");
    const QByteArray hostile = toHtml(compared(before, after), bytes, bytes);
    EXPECT_FALSE(hostile.contains("onerror=\"x"));
    EXPECT_TRUE(toHtml(compared(before, before)).contains("Nothing differs."));
}

TEST(Comparison, LongStretchesInCommonAreCutDownToTheirEnds)
{
    const QString longText(1000, u'a');
    const QList<Passage> words{
        {Passage::Same, longText}, {Passage::Removed, q("b")}, {Passage::Same, longText}, {Passage::Added, longText}};
    const QList<Passage> cut = shortened(words, 10);
    EXPECT_EQ(cut[0].text.size(), 13);
    EXPECT_EQ(cut[2].text.size(), 23);
    EXPECT_EQ(cut[3].text, longText) << "what changed is shown as it is";
    EXPECT_EQ(passagesOf(words, Passage::Removed).size(), 3);
}

TEST(KeptVersion, IsFoundByNameOrHashTheNewestFirst)
{
    const auto version = [](const char* hash, const char* label, int day) {
        return document::Revision{
            QString::fromLatin1(hash), q(label), {}, QDateTime(QDate(2026, 1, day), QTime(0, 0), Qt::UTC)};
    };
    const QList<document::Revision> versions{version("abcdef01", "Draft", 2), version("abcdef02", "draft ", 1),
                                             version("ffffff03", "Final", 3)};
    EXPECT_EQ(versionNamed(versions, q("DRAFT")).valueOr({}).hash, q("abcdef01"));
    EXPECT_EQ(versionNamed(versions, q("ffffff")).valueOr({}).label, q("Final"));
    EXPECT_FALSE(versionNamed(versions, q("fff")));
    const auto missing = versionNamed(versions, q("Trial"));
    ASSERT_FALSE(missing);
    EXPECT_TRUE(missing.error().text.contains(q("“Final”"))) << missing.error().text.toStdString();
    EXPECT_FALSE(versionNamed({}, {}));
}

} // namespace
} // namespace microvet::actions
