#include "core/model/diff.h"

#include "core/document/history.h"
#include "core/model/memory.h"
#include "core/model/structure_edit.h"
#include "tests/support/random_content.h"

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::model;

namespace {

TEST(Diff, AppliedToTheFirstGivesTheSecond)
{
    int changed = 0;
    quint32 seed = 0;
    for (int course = 0; course < 100; ++course) {
        test::RandomContent random(++seed, {.fill = 40, .listLength = 2, .unknown = course % 3 == 0});
        Content a = random.content();
        for (int step = 0; step < 100; ++step) { // 10,000 pairs
            const Content b = random.mutated(a);
            const Diff difference = diff(a, b);
            ASSERT_EQ(difference.isEmpty(), a == b) << "seed " << seed << " step " << step;
            ASSERT_TRUE(apply(a, difference) == b) << "seed " << seed << " step " << step;
            changed += difference.isEmpty() ? 0 : 1;
            a = b;
        }
    }
    EXPECT_GT(changed, 5000);
}

TEST(Diff, BetweenUnrelatedCoursesHoldsToo)
{
    for (quint32 seed = 0; seed < 50; ++seed) {
        const Content a = test::RandomContent(seed).content();
        const Content b = test::RandomContent(seed + 1000).content();
        ASSERT_TRUE(apply(a, diff(a, b)) == b) << seed;
    }
}

Content threeUnits()
{
    Content content;
    content.course.id = CourseId::make();
    for (int m = 0; m < 2; ++m) {
        Module module;
        module.id = ModuleId::make();
        for (int u = 0; u < 3; ++u) {
            Unit unit;
            unit.id = UnitId::make();
            unit.title = QStringLiteral("Unit %1.%2").arg(m).arg(u);
            module.units.append(unit);
        }
        content.course.modules.append(module);
    }
    return content;
}

TEST(Diff, NamesWhatChanged)
{
    const Content a = threeUnits();
    Content b = a;
    const UnitId unit = a.course.modules[0].units[1].id;
    ASSERT_TRUE(modify<Unit>(b, unit, [](Unit& u) { u.title = QStringLiteral("New"); }));
    const Diff d = diff(a, b);
    EXPECT_EQ(d.changed, QSet<QUuid>{unit.uuid()});
    EXPECT_TRUE(d.moved.isEmpty() && d.added.isEmpty() && d.removed.isEmpty() && d.relisted.isEmpty());
}

TEST(Diff, AnElementThatChangesItsParentIsMoved)
{
    const Content a = threeUnits();
    Content b = a;
    const QUuid unit = a.course.modules[0].units[1].id.uuid();
    const QUuid target = a.course.modules[1].id.uuid();
    ASSERT_TRUE(moveElement(b, unit, target, 0));
    const Diff d = diff(a, b);
    EXPECT_TRUE(d.moved.contains(unit));
    EXPECT_TRUE(d.added.isEmpty());
    EXPECT_TRUE(d.removed.isEmpty());
    EXPECT_EQ(d.relisted, (QSet<QUuid>{a.course.modules[0].id.uuid(), target}));
    EXPECT_TRUE(apply(a, d) == b);
}

TEST(Reshare, GivesBackTheStorageOfEqualParts)
{
    const Content a = threeUnits();
    Content b = a;
    for (Module& module : b.course.modules) // careless: detaches everything
        for (Unit& unit : module.units) unit.title = unit.title + QString();
    b.course.modules[0].units[0].title = QStringLiteral("Changed");
    ASSERT_NE(std::as_const(b.course.modules)[1].units.constData(), a.course.modules[1].units.constData());
    reshare(a, b);
    EXPECT_EQ(std::as_const(b.course.modules)[1].units.constData(), a.course.modules[1].units.constData());
    EXPECT_EQ(std::as_const(b.course.modules)[0].units[1].title.constData(), a.course.modules[0].units[1].title.constData());
    EXPECT_EQ(b.course.modules[0].units[0].title, QStringLiteral("Changed"));
}

TEST(Reshare, LeavesTheValueAsItIs)
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        test::RandomContent random(seed, {.unknown = true});
        const Content a = random.content();
        const Content b = random.mutated(a);
        Content c = b;
        reshare(a, c);
        ASSERT_TRUE(c == b) << seed;
    }
}

} // namespace
