#include "core/actions/compare.h"

#include "core/actions/field_names.h"
#include "core/actions/place_name.h"
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
    EXPECT_EQ(list[1].kind, Difference::Reordered);
    EXPECT_EQ(list[1].element, before.course.modules[1].units[0].id.uuid());
    ASSERT_EQ(list[1].from.size(), 2);
    EXPECT_EQ(list[1].from[1].number, 1);
    EXPECT_EQ(list[1].path[1].number, 3);
}

TEST(Compare, WhatMovedSaysFromWhereAndWhatChangedInIt)
{
    const Content before = course();
    Content after = before;
    Unit unit = after.course.modules[0].units.takeAt(0);
    unit.title = QStringLiteral("Proving");
    std::get<TextBlock>(unit.blocks[0].body).text = RichText::fromPlain(QStringLiteral("Let the dough rest."));
    after.course.modules[1].units.append(unit);
    const QList<Difference> list = compare(before, after);
    ASSERT_EQ(list.size(), 2);
    EXPECT_EQ(list[0].kind, Difference::Moved);
    ASSERT_EQ(list[0].from.size(), 2);
    EXPECT_EQ(list[0].from[0].title, QStringLiteral("Module 0"));
    EXPECT_EQ(list[0].path[0].title, QStringLiteral("Module 1"));
    ASSERT_EQ(list[0].fields.size(), 1);
    EXPECT_EQ(list[0].fields[0].field, QByteArray("title"));
    EXPECT_EQ(list[1].kind, Difference::Changed);
    EXPECT_EQ(list[1].element, unit.blocks[0].id.uuid());
}

TEST(Compare, WhatMovedOutOfSomethingRemovedIsNoWordOfIt)
{
    const Content before = course();
    Content after = before;
    const Unit gone = after.course.modules[0].units.takeAt(0);
    after.course.modules[0].units[0].blocks.append(gone.blocks[0]);
    const QList<Difference> list = compare(before, after);
    ASSERT_EQ(list.size(), 2);
    EXPECT_EQ(list[0].kind, Difference::Removed);
    EXPECT_EQ(list[0].fields[0].words, (QList<Passage>{{Passage::Removed, gone.title}}));
    EXPECT_EQ(list[1].kind, Difference::Moved);
    EXPECT_TRUE(list[1].fields.isEmpty());
}

TEST(Compare, AsFewAsCanBeAreReordered)
{
    const Content before = course();
    Content after = before;
    after.course.modules[0].units.move(2, 0);
    const QList<Difference> list = compare(before, after);
    ASSERT_EQ(list.size(), 1);
    EXPECT_EQ(list[0].element, before.course.modules[0].units[2].id.uuid());
}

TEST(Compare, ABlockThatBecameAnotherSaysBothKinds)
{
    const Content before = course();
    Content after = before;
    after.course.modules[0].units[0].blocks[0].body = CalloutBlock{CalloutKind::Tip, QStringLiteral("Knead"), {}, {}};
    const QList<Difference> list = compare(before, after);
    ASSERT_EQ(list.size(), 1);
    ASSERT_EQ(list[0].fields.size(), 1);
    EXPECT_EQ(list[0].fields[0].name, QStringLiteral("Text → Callout"));
    EXPECT_TRUE(list[0].fields[0].isText());
}

TEST(Compare, CodesAndReferencesAreWords)
{
    Content before = course();
    Outcome outcome;
    outcome.id = OutcomeId::make();
    outcome.bloom = Bloom::Apply;
    before.course.outcomes = {outcome};
    Content after = before;
    after.course.outcomes[0].bloom = Bloom::Create;
    after.course.modules[0].outcomes = {OutcomeRef(outcome.id)};
    const QList<Difference> list = compare(before, after);
    ASSERT_EQ(list.size(), 2);
    EXPECT_EQ(list[0].fields[0].before, QStringLiteral("Apply"));
    EXPECT_EQ(list[0].fields[0].after, QStringLiteral("Create"));
    EXPECT_EQ(list[1].fields[0].before, QString());
    EXPECT_EQ(list[1].fields[0].after, QStringLiteral("Learning outcome 1"));
}

TEST(Compare, APictureIsSetBesideTheOneThatItReplaced)
{
    Content before = course();
    Media medium;
    medium.id = MediaId::make();
    medium.name = QStringLiteral("dough.png");
    medium.file = QStringLiteral("aa.png");
    medium.size = 1000;
    before.course.media = {medium};
    Block picture;
    picture.id = BlockId::make();
    ImageBlock image;
    image.image = MediaRef(medium.id);
    picture.body = image;
    before.course.modules[0].units[0].blocks.append(picture);

    // The same entry with other bytes.
    Content other = before;
    other.course.media[0].file = QStringLiteral("bb.png");
    other.course.media[0].size = 2000;
    QList<Difference> list = compare(before, other);
    ASSERT_EQ(list.size(), 1);
    ASSERT_EQ(list[0].fields.size(), 1) << "the size goes with the file";
    ASSERT_TRUE(list[0].fields[0].mediumBefore && list[0].fields[0].mediumAfter);
    EXPECT_EQ(list[0].fields[0].mediumBefore->file, QStringLiteral("aa.png"));
    EXPECT_EQ(list[0].fields[0].mediumAfter->file, QStringLiteral("bb.png"));

    // Another entry of the same name: replaced, too, and the block shows both.
    other.course.media[0].id = MediaId::make();
    std::get<ImageBlock>(other.course.modules[0].units[0].blocks[1].body).image = MediaRef(other.course.media[0].id);
    list = compare(before, other);
    ASSERT_EQ(list.size(), 2);
    EXPECT_EQ(list[0].kind, Difference::Changed);
    ASSERT_TRUE(list[0].fields[0].mediumBefore && list[0].fields[0].mediumAfter);
    EXPECT_EQ(list[1].kind, Difference::Changed);
    EXPECT_TRUE(list[1].fields[0].mediumBefore && list[1].fields[0].mediumAfter);
}

TEST(Compare, TheCourseIsTheCourseWhateverItsId)
{
    const Content before = course();
    Content after = before;
    after.course.id = CourseId::make();
    EXPECT_TRUE(compare(before, after).isEmpty());
    EXPECT_EQ(kinshipOf(before, before), Kinship::Same);
    EXPECT_EQ(kinshipOf(before, after), Kinship::Related);
    EXPECT_EQ(kinshipOf(before, course()), Kinship::None);
}

TEST(Compare, EveryChangeOfARandomCourseIsSaid)
{
    for (quint32 seed = 0; seed < 60; ++seed) {
        test::RandomContent random(seed, {.unknown = seed % 2 == 1});
        const Content before = random.content();
        const Content after = random.mutated(before);
        const Diff found = diff(before, after);
        const QList<Difference> list = compare(before, after);
        QSet<QUuid> said;
        for (const Difference& difference : list) {
            said.insert(difference.element);
            EXPECT_FALSE(difference.place.isEmpty()) << seed;
        }
        for (const QUuid& id : found.changed) {
            // What only went along with what holds it is said there.
            if (found.moved.contains(id) && found.moved.contains(locate(after, id).parent)) continue;
            EXPECT_TRUE(said.contains(id)) << seed << ' ' << id.toString().toStdString();
        }
        if (!found.removed.isEmpty() || !found.added.isEmpty()) { EXPECT_FALSE(list.isEmpty()) << seed; }
    }
}

TEST(Compare, PlacesAreNamedAsEverywhere)
{
    int named = 0;
    for (quint32 seed = 0; seed < 60; ++seed) {
        test::RandomContent random(seed);
        const Content before = random.content();
        const Content after = random.mutated(before);
        const QList<Difference> differences = compare(before, after);
        for (const Difference& difference : differences) {
            const Content& there = difference.kind == Difference::Removed ? before : after;
            EXPECT_EQ(difference.place, placeName(there, difference.element)) << seed;
            ASSERT_FALSE(difference.path.isEmpty());
            EXPECT_EQ(difference.path.constLast().element, difference.element);
            for (const FieldDifference& field : difference.fields)
                EXPECT_TRUE(!field.isText() || field.rawBefore.isUndefined() || field.rawBefore.isNull()) << "words are told once";
            ++named;
        }
    }
    EXPECT_GT(named, 100) << "the courses must show it";
}

TEST(FieldNames, AreWords)
{
    EXPECT_EQ(fieldName("body.alternativeText"), QStringLiteral("Alternative text"));
    EXPECT_EQ(fieldName("reasonForIt"), QStringLiteral("Reason for it"));
    EXPECT_EQ(fieldName("learners.ageGroup"), QStringLiteral("Learners: Age group"));
    EXPECT_EQ(fieldName("level.eqf"), QStringLiteral("Level: EQF level"));
}

} // namespace microvet::actions
