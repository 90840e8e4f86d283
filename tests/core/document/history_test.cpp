#include "core/document/history.h"

#include "core/model/walk.h"
#include "tests/support/q.h"
#include "tests/support/random_content.h"

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::model;
using document::History;
using document::Place;

namespace {

History::Edit title(const QString& text)
{
    return [text](Content& c) { c.course.title = text; };
}

TEST(History, KeepsEveryValueAndItsPlace)
{
    History history{Content{}};
    const Place place{QUuid::createUuid(), "title", 3};
    EXPECT_TRUE(history.edit(q("Rename"), place, title(q("A"))));
    EXPECT_TRUE(history.edit(q("Rename again"), place, title(q("B"))));
    EXPECT_EQ(history.undoLabel(), q("Rename again"));
    EXPECT_EQ(history.undo(), place);
    EXPECT_EQ(history.now().course.title, q("A"));
    EXPECT_EQ(history.redoLabel(), q("Rename again"));
    history.undo();
    EXPECT_TRUE(history.now().course.title.isEmpty());
    EXPECT_FALSE(history.canUndo());
    history.redo();
    history.redo();
    EXPECT_EQ(history.now().course.title, q("B"));
    EXPECT_FALSE(history.canRedo());
}

TEST(History, AnEditThatChangesNothingLeavesNoStep)
{
    History history{Content{}};
    EXPECT_FALSE(history.edit(q("Nothing"), {}, [](Content&) {}));
    EXPECT_FALSE(history.canUndo());
    EXPECT_FALSE(history.isModified());
}

TEST(History, TypingInOneFieldIsOneStep)
{
    History history{Content{}};
    const Place title1{QUuid(), "title", 1};
    for (const char* text : {"B", "Br", "Bre"}) history.edit(q("Type"), title1, title(q(text)), History::Merge::Typing);
    EXPECT_EQ(history.steps().size(), 2);
    history.edit(q("Type"), {QUuid(), "summary", 1}, [](Content& c) { c.course.summary = q("x"); }, History::Merge::Typing);
    EXPECT_EQ(history.steps().size(), 3);
    history.endTyping();
    history.edit(q("Type"), {QUuid(), "summary", 1}, [](Content& c) { c.course.summary = q("xy"); }, History::Merge::Typing);
    EXPECT_EQ(history.steps().size(), 4);
}

TEST(History, TypedAndTakenBackLeavesNoStep)
{
    History history{Content{}};
    const Place place{QUuid(), "title", 1};
    history.edit(q("Type"), place, title(q("B")), History::Merge::Typing);
    history.edit(q("Type"), place, title(QString()), History::Merge::Typing);
    EXPECT_FALSE(history.canUndo());
    EXPECT_FALSE(history.isModified());
}

TEST(History, TypingAfterASaveIsANewStepSoThatUndoReachesTheSavedValue)
{
    History history{Content{}};
    const Place place{QUuid(), "title", 1};
    history.edit(q("Type"), place, title(q("B")), History::Merge::Typing);
    history.markSaved();
    history.edit(q("Type"), place, title(q("Br")), History::Merge::Typing);
    EXPECT_TRUE(history.isModified());
    history.undo();
    EXPECT_EQ(history.now().course.title, q("B"));
    EXPECT_FALSE(history.isModified());
}

TEST(History, AnEditAfterUndoForgetsTheOtherFuture)
{
    History history{Content{}};
    history.edit(q("1"), {}, title(q("A")));
    history.markSaved();
    history.undo();
    history.edit(q("2"), {}, title(q("C")));
    EXPECT_FALSE(history.canRedo());
    EXPECT_TRUE(history.isModified());
    history.undo();
    EXPECT_TRUE(history.isModified()) << "the saved value is gone from the list";
}

TEST(History, IsBoundedAndKeepsTheNewest)
{
    History history{Content{}, 300'000};
    for (int i = 0; i < 200; ++i) history.edit(q("Edit"), {}, title(QString(5000, QChar(u'a' + i % 26)) + QString::number(i)));
    EXPECT_LE(history.bytes(), 300'000);
    EXPECT_GE(history.steps().size(), 5);
    EXPECT_LT(history.steps().size(), 50);
    EXPECT_TRUE(history.now().course.title.endsWith(q("199")));
    while (history.canUndo()) history.undo();
    EXPECT_FALSE(history.now().course.title.isEmpty());
}

TEST(History, RandomWalkThroughTheListMeetsTheSameValues)
{
    test::RandomContent random(42, {.unknown = true});
    History history{random.content()};
    QList<Content> values{history.now()};
    for (int i = 0; i < 60; ++i) {
        const Content next = random.mutated(history.now());
        if (history.edit(QString::number(i), {}, [&](Content& c) { c = next; })) values.append(next);
        ASSERT_TRUE(history.now() == next);
    }
    for (int i = 0; i < 200; ++i) {
        history.jumpTo(random.number(int(values.size())));
        ASSERT_TRUE(history.now() == values[history.index()]);
    }
}

TEST(History, OneEditOfALargeCourseCostsLittle)
{
    Content content;
    content.course.id = CourseId::make();
    Module module;
    module.id = ModuleId::make();
    for (int u = 0; u < 500; ++u) {
        Unit unit;
        unit.id = UnitId::make();
        for (int b = 0; b < 10; ++b) {
            Block block;
            block.id = BlockId::make();
            block.body = TextBlock{RichText::fromPlain(QString(1000, u'x')), {}};
            unit.blocks.append(block);
        }
        module.units.append(unit);
    }
    content.course.modules.append(module);
    const UnitId id = module.units[250].id;
    History history{content};
    history.edit(q("Rename"), {}, [&](Content& c) { modify<Unit>(c, id, [](Unit& u) { u.title = q("New"); }); });
    const qsizetype careful = history.steps().last().bytes;
    history.edit(q("Careless"), {}, [&](Content& c) {
        for (Module& m : c.course.modules)
            for (Unit& u : m.units)
                for (Block& b : u.blocks)
                    if (u.id == id) b.adaptLocally = true;
    });
    EXPECT_LT(careful, 300'000);
    EXPECT_LT(history.steps().last().bytes, 300'000);
}

} // namespace
