#include "core/actions/compare.h"

#include "core/actions/field_names.h"
#include "core/model/diff.h"
#include "core/model/walk.h"
#include "tests/support/random_content.h"

#include <gtest/gtest.h>

namespace microvet::actions {

using namespace microvet::model;

namespace {

Block textBlock(const char* text)
{
    Block block;
    block.id = BlockId::make();
    block.body = TextBlock{RichText::fromPlain(QString::fromLatin1(text)), {}};
    return block;
}

Content course()
{
    Content content;
    content.course.id = CourseId::make();
    content.course.title = QStringLiteral("Bread");
    for (int m = 0; m < 2; ++m) {
        Module module;
        module.id = ModuleId::make();
        module.title = QStringLiteral("Module %1").arg(m);
        for (int u = 0; u < 3; ++u) {
            Unit unit;
            unit.id = UnitId::make();
            unit.title = QStringLiteral("Unit %1").arg(u);
            unit.blocks = {textBlock("Knead the dough for ten minutes.")};
            module.units.append(unit);
        }
        content.course.modules.append(module);
    }
    return content;
}

} // namespace

TEST(Compare, NothingDiffersFromItself)
{
    const Content content = course();
    EXPECT_TRUE(compare(content, content).isEmpty());
    EXPECT_FALSE(summaryOf({}).isEmpty());
}

TEST(Compare, SaysWhichWordsChangedWhere)
{
    const Content before = course();
    Content after = before;
    Block& block = after.course.modules[1].units[2].blocks[0];
    std::get<TextBlock>(block.body).text = RichText::fromPlain(QStringLiteral("Knead the dough for twelve minutes."));
    const QList<Difference> list = compare(before, after);
    ASSERT_EQ(list.size(), 1);
    EXPECT_EQ(list[0].kind, Difference::Changed);
    EXPECT_EQ(list[0].element, block.id.uuid());
    EXPECT_TRUE(list[0].place.contains(QStringLiteral("Unit 2"))) << list[0].place.toStdString();
    ASSERT_EQ(list[0].fields.size(), 1);
    EXPECT_EQ(list[0].fields[0].name, QStringLiteral("Text"));
    const QList<Passage> words{{Passage::Same, QStringLiteral("Knead the dough for ")}, {Passage::Removed, QStringLiteral("ten")},
                               {Passage::Added, QStringLiteral("twelve")}, {Passage::Same, QStringLiteral(" minutes.")}};
    EXPECT_EQ(list[0].fields[0].words, words);
}

TEST(Compare, SaysThatOnlyTheFormatChanged)
{
    const Content before = course();
    Content after = before;
    std::get<TextBlock>(after.course.modules[0].units[0].blocks[0].body).text.blocks[0].runs[0].marks = richtext::Strong;
    const QList<Difference> list = compare(before, after);
    ASSERT_EQ(list.size(), 1);
    ASSERT_EQ(list[0].fields.size(), 1);
    EXPECT_TRUE(list[0].fields[0].onlyFormat());
}

TEST(Compare, WhatCameAndWentIsSaidOnceWithItsWords)
{
    const Content before = course();
    Content after = before;
    const Unit gone = after.course.modules[0].units.takeAt(1);
    Unit fresh;
    fresh.id = UnitId::make();
    fresh.title = QStringLiteral("Proving");
    fresh.blocks = {textBlock("Let it rest.")};
    after.course.modules[1].units.append(fresh);
    const QList<Difference> list = compare(before, after);
    ASSERT_EQ(list.size(), 2);
    EXPECT_EQ(list[0].kind, Difference::Removed);
    EXPECT_EQ(list[0].element, gone.id.uuid());
    ASSERT_EQ(list[0].fields.size(), 1);
    EXPECT_EQ(list[0].fields[0].words, (QList<Passage>{{Passage::Removed, QStringLiteral("Unit 1\nKnead the dough for ten minutes.")}}));
    EXPECT_EQ(list[1].kind, Difference::Added);
    EXPECT_EQ(list[1].element, fresh.id.uuid());
    EXPECT_EQ(list[1].fields[0].words, (QList<Passage>{{Passage::Added, QStringLiteral("Proving\nLet it rest.")}}));
}

TEST(Compare, ShowsValuesBeforeAndAfter)
{
    const Content before = course();
    Content after = before;
    after.course.modules[0].units[0].minutes = 25;
    after.course.modules[0].units[0].ready = true;
    after.course.modules[1].units.move(0, 2);
    const QList<Difference> list = compare(before, after);
    ASSERT_EQ(list.size(), 2);
    ASSERT_EQ(list[0].fields.size(), 2);
    EXPECT_EQ(list[0].fields[0].name, QStringLiteral("Minutes"));
    EXPECT_EQ(list[0].fields[0].after, QStringLiteral("25"));
    EXPECT_EQ(list[0].fields[1].before, QStringLiteral("no"));
    EXPECT_EQ(list[0].fields[1].after, QStringLiteral("yes"));
    EXPECT_EQ(list[1].kind, Difference::Moved);
}

TEST(Compare, EveryChangeOfARandomCourseIsSaid)
{
    for (quint32 seed = 0; seed < 60; ++seed) {
        test::RandomContent random(seed);
        const Content before = random.content();
        const Content after = random.mutated(before);
        const Diff found = diff(before, after);
        const QList<Difference> list = compare(before, after);
        QSet<QUuid> said;
        for (const Difference& difference : list) {
            said.insert(difference.element);
            EXPECT_FALSE(difference.place.isEmpty()) << seed;
        }
        for (const QUuid& id : found.changed)
            EXPECT_TRUE(said.contains(id)) << seed << ' ' << id.toString().toStdString();
        if (!found.removed.isEmpty() || !found.added.isEmpty()) { EXPECT_FALSE(list.isEmpty()) << seed; }
    }
}

TEST(FieldNames, AreWords)
{
    EXPECT_EQ(fieldName("body.alternativeText"), QStringLiteral("Alternative text"));
    EXPECT_EQ(fieldName("reasonForIt"), QStringLiteral("Reason for it"));
    EXPECT_EQ(fieldName("learners.ageGroup"), QStringLiteral("Learners: Age group"));
}

} // namespace microvet::actions
