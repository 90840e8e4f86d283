#include "core/review/merge/merge.h"

#include "core/model/structure_edit.h"
#include "core/review/merge/order.h"
#include "core/review/merge/words.h"

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::model;
using namespace microvet::review;

namespace {

using Numbers = QList<int>;

QString words(const char* base, const char* mine, const char* theirs, bool* conflict = nullptr, Choice::Take take = Choice::Mine)
{
    const auto merged = mergeWords(QString::fromUtf8(base), QString::fromUtf8(mine), QString::fromUtf8(theirs), take);
    if (conflict) *conflict = merged.conflict;
    return merged.text;
}

TEST(MergeWords, TakesBothWhereTheyDoNotTouch)
{
    bool conflict = true;
    EXPECT_EQ(words("Clean the knife well.", "Clean the sharp knife well.", "Wash the knife well.", &conflict),
              QStringLiteral("Wash the sharp knife well."));
    EXPECT_FALSE(conflict);
    EXPECT_EQ(words("one two three", "one 2 three", "one two 3", &conflict), QStringLiteral("one 2 3"));
    EXPECT_FALSE(conflict);
}

TEST(MergeWords, AsksWhereBothChangedTheSameWords)
{
    bool conflict = false;
    EXPECT_EQ(words("Bake for ten minutes.", "Bake for 12 minutes.", "Bake for 15 minutes.", &conflict), QStringLiteral("Bake for 12 minutes."));
    EXPECT_TRUE(conflict);
    EXPECT_EQ(words("Bake for ten minutes.", "Bake for 12 minutes.", "Bake for 15 minutes.", nullptr, Choice::Theirs),
              QStringLiteral("Bake for 15 minutes."));
    EXPECT_EQ(words("", "Mine.", "Theirs.", nullptr, Choice::Both), QStringLiteral("Mine.Theirs."));
    words("a b c", "a b b c", "a c", &conflict);
    EXPECT_TRUE(conflict);
}

TEST(MergeWords, TheSameCorrectionIsNoConflict)
{
    bool conflict = true;
    EXPECT_EQ(words("teh dough and teh oven", "the dough and teh oven", "the dough and the oven", &conflict),
              QStringLiteral("the dough and the oven"));
    EXPECT_FALSE(conflict);
}

TEST(MergeWords, AParagraphBesideAChangedOneIsNoConflict)
{
    const auto text = [](const char* lines) { return RichText::fromPlain(QString::fromUtf8(lines)); };
    auto merged = mergeWords(text("First line\nLast line"), text("First line\nLast word"), text("First line\nLast line\nOne more"), Choice::Mine);
    EXPECT_FALSE(merged.conflict);
    EXPECT_EQ(merged.text, text("First line\nLast word\nOne more"));
    merged = mergeWords(text("First line\nLast line"), text("Early\nFirst line\nLast line"), text("New line\nLast line"), Choice::Mine);
    EXPECT_FALSE(merged.conflict);
    EXPECT_EQ(merged.text, text("Early\nNew line\nLast line"));
    merged = mergeWords(text("Line"), text("Line\nMine"), text("Line\nTheirs"), Choice::Mine);
    EXPECT_TRUE(merged.conflict);
}

TEST(MergeWords, BoldOnOneSideAndANewWordOnTheOther)
{
    RichText base = RichText::fromPlain(QStringLiteral("Wear gloves at work"));
    RichText mine = base;
    mine.blocks[0].runs = {{QStringLiteral("Wear "), {}}, {QStringLiteral("gloves"), richtext::Strong}, {QStringLiteral(" at work"), {}}};
    const RichText theirs = RichText::fromPlain(QStringLiteral("Wear gloves at daily work"));
    const auto merged = mergeWords(base, mine, theirs, Choice::Mine);
    EXPECT_FALSE(merged.conflict);
    EXPECT_EQ(richtext::toPlainText(merged.text), QStringLiteral("Wear gloves at daily work"));
    EXPECT_EQ(merged.text.blocks[0].runs[1].marks, richtext::Marks(richtext::Strong));
}

TEST(MergeOrder, InsertsStandBehindWhatTheyStoodBehind)
{
    EXPECT_EQ(mergeOrder({1, 2, 3}, {1, 9, 2, 3}, {1, 2, 8, 3}, Side::Mine).members, (Numbers{1, 9, 2, 8, 3}));
    EXPECT_EQ(mergeOrder({1, 2}, {1, 9, 2}, {1, 8, 2}, Side::Mine).members, (Numbers{1, 8, 9, 2}));
    EXPECT_EQ(mergeOrder({1, 2}, {1, 8, 2}, {1, 9, 2}, Side::Mine).members, (Numbers{1, 8, 9, 2}));
}

TEST(MergeOrder, ReordersOfDifferentMembersMerge)
{
    const Order order = mergeOrder({1, 2, 3, 4, 5}, {5, 1, 2, 3, 4}, {1, 3, 2, 4, 5}, Side::Mine);
    EXPECT_EQ(order.members, (Numbers{5, 1, 3, 2, 4}));
    EXPECT_TRUE(order.disputed.isEmpty());
    // Each pair as the one who turned it has it would be a circle; but mine moved 1 and theirs 3.
    EXPECT_TRUE(mergeOrder({1, 2, 3}, {2, 1, 3}, {1, 3, 2}, Side::Mine).disputed.isEmpty());
    EXPECT_EQ(mergeOrder({1, 2, 3}, {2, 1, 3}, {1, 3, 2}, Side::Mine).members, mergeOrder({1, 2, 3}, {1, 3, 2}, {2, 1, 3}, Side::Mine).members);
}

TEST(MergeOrder, TheSameMemberMovedToTwoPlacesIsDisputed)
{
    const Order order = mergeOrder({1, 2, 3, 4, 5, 6}, {1, 2, 4, 5, 3, 6}, {3, 1, 2, 4, 5, 6}, Side::Mine);
    EXPECT_EQ(order.disputed, Numbers{3});
    EXPECT_EQ(order.members, (Numbers{1, 2, 4, 5, 3, 6}));
    EXPECT_EQ(mergeOrder({1, 2, 3, 4, 5, 6}, {1, 2, 4, 5, 3, 6}, {3, 1, 2, 4, 5, 6}, Side::Theirs).members, (Numbers{3, 1, 2, 4, 5, 6}));
}

class Merge : public testing::Test {
protected:
    Merge()
    {
        base.course.id = CourseId::make();
        base.course.title = QStringLiteral("Bread");
        for (int m = 0; m < 2; ++m) {
            Module module;
            module.id = ModuleId::make();
            module.title = QStringLiteral("Module %1").arg(m);
            for (int u = 0; u < 3; ++u) {
                Unit unit;
                unit.id = UnitId::make();
                unit.title = QStringLiteral("Unit %1.%2").arg(m).arg(u);
                Block block;
                block.id = BlockId::make();
                block.body = TextBlock{RichText::fromPlain(QStringLiteral("Some words about it.")), {}};
                unit.blocks.append(block);
                module.units.append(unit);
            }
            base.course.modules.append(module);
        }
        Outcome outcome;
        outcome.id = OutcomeId::make();
        base.course.outcomes.append(outcome);
        mine = theirs = base;
    }
    UnitId unit(int m, int u) const { return base.course.modules[m].units[u].id; }
    ModuleId module(int m) const { return base.course.modules[m].id; }
    Merged merged(const Choices& choices = {}) const { return merge(&base, mine, theirs, choices); }
    static Choices one(const Merged& merged, Choice::Take take) { return {{merged.conflicts.constFirst(), {take, {}}}}; }

    Content base, mine, theirs;
};

TEST_F(Merge, RemovedHereAndChangedThereIsAsked)
{
    removeElement(mine, module(0).uuid());
    modify<Unit>(theirs, unit(0, 1), [](Unit& u) { u.title = QStringLiteral("Kneading"); });
    const Merged open = merged();
    ASSERT_EQ(open.conflicts.size(), 1);
    EXPECT_EQ(open.conflicts[0].kind, ConflictKey::Removed);
    EXPECT_EQ(open.conflicts[0].element, module(0).uuid()); // the whole that went, not the part
    EXPECT_EQ(open.conflicts[0].gone, Side::Mine);
    EXPECT_EQ(find<Unit>(open.content, unit(0, 1))->title, QStringLiteral("Kneading")); // nothing is lost meanwhile
    EXPECT_FALSE(find<Module>(merged(one(open, Choice::Mine)).content, module(0)));
    EXPECT_TRUE(find<Module>(merged(one(open, Choice::Theirs)).content, module(0)));
}

TEST_F(Merge, MovedOutOfWhatTheOtherRemoved)
{
    removeElement(mine, module(0).uuid());
    moveElement(theirs, unit(0, 1).uuid(), module(1).uuid(), 0);
    const Merged open = merged();
    ASSERT_EQ(open.conflicts.size(), 1);
    EXPECT_EQ(open.conflicts[0].element, unit(0, 1).uuid());
    EXPECT_FALSE(find<Module>(open.content, module(0)));
    EXPECT_EQ(locate(open.content, unit(0, 1).uuid()).parent, module(1).uuid());
}

TEST_F(Merge, MovedIntoWhatTheOtherRemovedStaysWhereItWasIfThatGoes)
{
    removeElement(mine, module(1).uuid());
    moveElement(theirs, unit(0, 1).uuid(), module(1).uuid(), 0);
    const Merged open = merged();
    ASSERT_EQ(open.conflicts.size(), 1);
    EXPECT_EQ(open.conflicts[0].element, module(1).uuid());
    const Content gone = merged(one(open, Choice::Mine)).content;
    EXPECT_EQ(locate(gone, unit(0, 1).uuid()).parent, module(0).uuid());
}

TEST_F(Merge, RemovedHereAndReferredToThereIsAsked)
{
    const OutcomeId outcome = base.course.outcomes[0].id;
    removeElement(mine, outcome.uuid());
    modify<Unit>(theirs, unit(0, 0), [&](Unit& u) { u.outcomes.append(OutcomeRef(outcome)); });
    const Merged open = merged();
    ASSERT_EQ(open.conflicts.size(), 1);
    EXPECT_EQ(open.conflicts[0].kind, ConflictKey::Removed);
    EXPECT_EQ(open.content.course.outcomes.size(), 1);
    const Content gone = merged(one(open, Choice::Mine)).content;
    EXPECT_TRUE(gone.course.outcomes.isEmpty());
    EXPECT_TRUE(find<Unit>(gone, unit(0, 0))->outcomes.isEmpty());
}

TEST_F(Merge, MovedToTwoPlacesIsAsked)
{
    Module third;
    third.id = ModuleId::make();
    for (Content* content : {&base, &mine, &theirs}) content->course.modules.append(third);
    moveElement(mine, unit(0, 1).uuid(), module(1).uuid(), 0);
    moveElement(theirs, unit(0, 1).uuid(), third.id.uuid(), 0);
    const Merged open = merged();
    ASSERT_EQ(open.conflicts.size(), 1);
    EXPECT_EQ(open.conflicts[0].kind, ConflictKey::Place);
    EXPECT_EQ(locate(open.content, unit(0, 1).uuid()).parent, module(1).uuid());
    EXPECT_EQ(locate(merged(one(open, Choice::Theirs)).content, unit(0, 1).uuid()).parent, third.id.uuid());
}

TEST_F(Merge, WhatTheyMovedIntoAModuleOfTheirsKeepsMyChanges)
{
    Module third;
    third.id = ModuleId::make();
    theirs.course.modules.append(third);
    moveElement(theirs, unit(0, 1).uuid(), third.id.uuid(), 0);
    modify<Unit>(mine, unit(0, 1), [](Unit& u) { u.blocks.clear(); });
    const Merged result = merged();
    EXPECT_TRUE(result.conflicts.isEmpty());
    EXPECT_EQ(locate(result.content, unit(0, 1).uuid()).parent, third.id.uuid());
    EXPECT_TRUE(find<Unit>(result.content, unit(0, 1))->blocks.isEmpty());
}

TEST_F(Merge, ATextChangedOnBothSidesCanBeWrittenByHand)
{
    const BlockId block = base.course.modules[0].units[0].blocks[0].id;
    const auto write = [&](Content& content, const char* text) {
        modify<Block>(content, block, [&](Block& b) { b.body = TextBlock{RichText::fromPlain(QString::fromUtf8(text)), {}}; });
    };
    write(mine, "Some fine words about it.");
    write(theirs, "Some new words about it.");
    const Merged open = merged();
    ASSERT_EQ(open.conflicts.size(), 1);
    EXPECT_TRUE(open.conflicts[0].isText);
    EXPECT_EQ(open.conflicts[0].field, QByteArray("body.text"));
    const Choices byHand{{open.conflicts[0], {Choice::Edited, RichText::fromPlain(QStringLiteral("By hand"))}}};
    const Merged decided = merged(byHand);
    EXPECT_EQ(decided.open(), 0);
    EXPECT_EQ(std::get<TextBlock>(find<Block>(decided.content, block)->body).text, RichText::fromPlain(QStringLiteral("By hand")));
}

TEST_F(Merge, ATypeChangedHereAndEditedThereIsOneConflict)
{
    const BlockId block = base.course.modules[0].units[0].blocks[0].id;
    const auto check = [](const char* title) {
        KnowledgeCheckBlock body;
        body.title = QString::fromUtf8(title);
        return body;
    };
    for (Content* content : {&base, &mine, &theirs}) modify<Block>(*content, block, [&](Block& b) { b.body = check("Check"); });
    modify<Block>(mine, block, [](Block& b) { b.body = TextBlock{RichText::fromPlain(QStringLiteral("Now a text")), {}}; });
    modify<Block>(theirs, block, [](Block& b) {
        Question question;
        question.id = QuestionId::make();
        std::get<KnowledgeCheckBlock>(b.body).questions.append(question);
    });
    const Merged open = merged();
    ASSERT_EQ(open.conflicts.size(), 1);
    EXPECT_EQ(open.conflicts[0].field, QByteArray("body"));
    EXPECT_TRUE(std::holds_alternative<TextBlock>(find<Block>(open.content, block)->body));
    const Content other = merged(one(open, Choice::Theirs)).content;
    EXPECT_EQ(std::get<KnowledgeCheckBlock>(find<Block>(other, block)->body).questions.size(), 1);
}

TEST_F(Merge, ValuesTakenInAndOutOfAListMerge)
{
    base.course.keywords = QStringList{QStringLiteral("bread"), QStringLiteral("oven"), QStringLiteral("flour")};
    mine.course.keywords = QStringList{QStringLiteral("bread"), QStringLiteral("flour"), QStringLiteral("yeast")};
    theirs.course.keywords = QStringList{QStringLiteral("dough"), QStringLiteral("bread"), QStringLiteral("oven"), QStringLiteral("flour")};
    const Merged result = merged();
    EXPECT_TRUE(result.conflicts.isEmpty());
    EXPECT_EQ(result.content.course.keywords, (QStringList{QStringLiteral("dough"), QStringLiteral("bread"), QStringLiteral("flour"),
                                                           QStringLiteral("yeast")}));
}

TEST_F(Merge, WithoutABaseEverythingOfBothIsThereAndDifferencesAreAsked)
{
    mine.course.title = QStringLiteral("Bread and rolls");
    theirs.course.title = QStringLiteral("Cake");
    removeElement(mine, unit(0, 0).uuid());
    const Merged open = merge(nullptr, mine, theirs);
    ASSERT_EQ(open.conflicts.size(), 1);
    EXPECT_EQ(open.conflicts[0].field, QByteArray("title"));
    EXPECT_TRUE(find<Unit>(open.content, unit(0, 0)));
}

} // namespace
