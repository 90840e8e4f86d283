#include "core/actions/merge/conflict_words.h"

#include "core/actions/merge/element_value.h"
#include "core/model/structure_edit.h"
#include "tests/core/base/test_store.h"
#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

#include <QJsonArray>

namespace microvet::actions {

using namespace model;
using review::ConflictKey;
using test::testId;
namespace sample = test::sample;

namespace {

class ConflictWordsTest : public testing::Test {
protected:
    tests::TestStore store;
    Content base = test::sampleContent();
    Content mine = base;
    Content theirs = base;

    DraftMerge merged()
    {
        document::Document own;
        own.content = mine;
        DraftMerge merge(store, own);
        document::Document other;
        other.content = theirs;
        EXPECT_TRUE(merge.add({QStringLiteral("theirs.microvet"), other}, &base));
        return merge;
    }
    /// Of the only conflict.
    static ConflictWords words(const DraftMerge& merge)
    {
        const auto& conflicts = merge.steps()[0].merged.conflicts;
        EXPECT_EQ(conflicts.size(), 1);
        return conflicts.isEmpty() ? ConflictWords() : wordsOf(conflicts[0], merge, 0);
    }
    static QJsonObject json(const DraftMerge& merge)
    {
        const QJsonObject draft = toJson(merge, QStringLiteral("out.microvet"), {}).value(QStringLiteral("drafts")).toArray().at(0).toObject();
        return draft.value(QStringLiteral("conflicts")).toArray().at(0).toObject();
    }
};

TEST_F(ConflictWordsTest, AValueIsSaidAsPeopleSayIt)
{
    modify<Unit>(mine, testId(sample::unitOne), [](Unit& unit) { unit.minutes = 35; });
    modify<Unit>(theirs, testId(sample::unitOne), [](Unit& unit) { unit.minutes = 50; });
    DraftMerge merge = merged();
    const ConflictWords said = words(merge);
    EXPECT_TRUE(said.place.contains(find<Unit>(base, testId(sample::unitOne))->title)) << said.place.toStdString();
    EXPECT_EQ(said.field, QStringLiteral("Minutes"));
    EXPECT_EQ(said.mine, QStringLiteral("35"));
    EXPECT_EQ(said.theirs, QStringLiteral("50"));
    const QJsonObject told = json(merge);
    EXPECT_EQ(told.value(QStringLiteral("place")).toString(), QStringLiteral("modules[0].units[0]"));
    EXPECT_EQ(told.value(QStringLiteral("mine")).toInt(), 35);
    EXPECT_EQ(told.value(QStringLiteral("base")).toInt(), find<Unit>(base, testId(sample::unitOne))->minutes);
    EXPECT_TRUE(told.value(QStringLiteral("open")).toBool());
    merge.chooseAll(review::Side::Theirs);
    EXPECT_EQ(json(merge).value(QStringLiteral("taken")).toString(), QStringLiteral("theirs"));
}

TEST_F(ConflictWordsTest, TextsInsideABlockAreSaid)
{
    modify<Block>(mine, testId(sample::imageBlock),
                  [](Block& block) { std::get<ImageBlock>(block.body).alternativeText = QStringLiteral("An oven"); });
    modify<Block>(theirs, testId(sample::imageBlock),
                  [](Block& block) { std::get<ImageBlock>(block.body).alternativeText = QStringLiteral("A loaf"); });
    const ConflictWords said = words(merged());
    EXPECT_EQ(said.mine, QStringLiteral("An oven"));
    EXPECT_EQ(said.theirs, QStringLiteral("A loaf"));
    EXPECT_FALSE(said.field.isEmpty());
}

TEST_F(ConflictWordsTest, WhatIsRemovedShowsTheWordsOfTheOtherSide)
{
    removeElement(mine, testId(sample::unitTwo));
    modify<Unit>(theirs, testId(sample::unitTwo), [](Unit& unit) { unit.title = QStringLiteral("Kneading by hand"); });
    const DraftMerge merge = merged();
    const ConflictWords said = words(merge);
    EXPECT_TRUE(said.field.isEmpty());
    EXPECT_TRUE(said.place.contains(QStringLiteral("Kneading by hand"))) << said.place.toStdString();
    EXPECT_EQ(said.mine, QString());
    EXPECT_TRUE(said.theirs.startsWith(QStringLiteral("Kneading by hand"))) << said.theirs.toStdString();
    EXPECT_EQ(json(merge).value(QStringLiteral("mine")), QJsonValue(false));
    EXPECT_EQ(json(merge).value(QStringLiteral("theirs")), QJsonValue(true));
}

TEST_F(ConflictWordsTest, PlacesAndOrdersAreNamed)
{
    Module second, third;
    second.id = ModuleId(testId(700));
    second.title = QStringLiteral("Second");
    third.id = ModuleId(testId(701));
    third.title = QStringLiteral("Third");
    base.course.modules << second << third;
    mine = theirs = base;
    moveElement(mine, testId(sample::unitTwo), second.id.uuid(), 0);
    moveElement(theirs, testId(sample::unitTwo), third.id.uuid(), 0);
    const ConflictWords moved = words(merged());
    EXPECT_TRUE(moved.mine.contains(QStringLiteral("Second")));
    EXPECT_TRUE(moved.theirs.contains(QStringLiteral("Third")));

    Module fourth = third, fifth = third, sixth = third;
    fourth.id = ModuleId(testId(702));
    fifth.id = ModuleId(testId(703));
    sixth.id = ModuleId(testId(704));
    base.course.modules << fourth << fifth << sixth;
    mine = theirs = base;
    mine.course.modules.move(2, 4);
    theirs.course.modules.move(2, 0);
    const DraftMerge merge = merged();
    const ConflictWords ordered = words(merge);
    EXPECT_FALSE(ordered.mine.isEmpty());
    EXPECT_TRUE(json(merge).value(QStringLiteral("mine")).isArray());
}

TEST(ElementValue, IsFoundInEveryKindOfElement)
{
    const Content content = test::sampleContent();
    int checked = 0;
    forEachElement(content, [&](const ElementView& view) {
        const QJsonValue whole = elementValue(content, view.id, {});
        EXPECT_EQ(whole.toObject().value(QStringLiteral("id")).toString(), view.id.toString(QUuid::WithoutBraces));
        if (view.kind != ElementKind::Course) { EXPECT_FALSE(elementPath(content, view.id).isEmpty()); }
        ++checked;
        return true;
    });
    EXPECT_GT(checked, 20);
    EXPECT_EQ(elementPath(content, content.course.id.uuid()), QString());
    EXPECT_TRUE(elementValue(content, QUuid::createUuid(), "title").isUndefined());
    EXPECT_EQ(elementValue(content, content.course.id.uuid(), "licence.code").toString(), content.course.licence.code);
}

} // namespace

} // namespace microvet::actions
