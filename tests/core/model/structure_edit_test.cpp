#include "core/model/structure_edit.h"

#include "core/model/json.h"
#include "tests/support/random_content.h"

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::model;

namespace {

struct Small {
    Content content;
    QUuid module(int m) const { return content.course.modules[m].id.uuid(); }
    QUuid unit(int m, int u) const { return content.course.modules[m].units[u].id.uuid(); }

    QStringList titles(int m) const
    {
        QStringList out;
        for (const Unit& unit : content.course.modules[m].units) out << unit.title;
        return out;
    }
};

Small small()
{
    Small out;
    out.content.course.id = CourseId::make();
    for (int m = 0; m < 2; ++m) {
        Module module;
        module.id = ModuleId::make();
        for (int u = 0; u < 3; ++u) {
            Unit unit;
            unit.id = UnitId::make();
            unit.title = QStringLiteral("%1%2").arg(QChar(u'a' + m)).arg(u);
            module.units.append(unit);
        }
        out.content.course.modules.append(module);
    }
    return out;
}

TEST(StructureEdit, RemovesAnElement)
{
    Small s = small();
    EXPECT_TRUE(removeElement(s.content, s.unit(0, 1)));
    EXPECT_EQ(s.titles(0), (QStringList{QStringLiteral("a0"), QStringLiteral("a2")}));
    EXPECT_FALSE(removeElement(s.content, QUuid::createUuid()));
    EXPECT_FALSE(removeElement(s.content, s.content.course.id.uuid()));
}

TEST(StructureEdit, MovesToEveryPlace)
{
    for (int from = 0; from < 3; ++from)
        for (int to = 0; to < 3; ++to) {
            Small s = small();
            const QUuid id = s.unit(0, from);
            QStringList expected = s.titles(0);
            expected.move(from, to);
            EXPECT_TRUE(moveElement(s.content, id, s.module(0), to));
            EXPECT_EQ(s.titles(0), expected) << from << " to " << to;
        }
    Small s = small();
    EXPECT_TRUE(moveElement(s.content, s.unit(0, 2), s.module(1), -1));
    EXPECT_EQ(s.titles(1), (QStringList{QStringLiteral("b0"), QStringLiteral("b1"), QStringLiteral("b2"), QStringLiteral("a2")}));
}

TEST(StructureEdit, RefusesWhatHasNoPlaceThere)
{
    Small s = small();
    const Content before = s.content;
    EXPECT_FALSE(moveElement(s.content, s.module(0), s.module(1), 0));
    EXPECT_FALSE(moveElement(s.content, s.module(0), s.unit(0, 0), 0));
    EXPECT_FALSE(moveElement(s.content, s.unit(0, 0), s.unit(0, 1), 0));
    EXPECT_FALSE(canMove(s.content, s.unit(0, 0), s.content.course.id.uuid()));
    EXPECT_TRUE(s.content == before);
}

TEST(StructureEdit, DuplicatesWithNewIds)
{
    Small s = small();
    const QUuid copy = duplicateElement(s.content, s.module(0));
    ASSERT_EQ(s.content.course.modules.size(), 3);
    EXPECT_EQ(s.module(1), copy);
    EXPECT_EQ(s.titles(1), s.titles(0));
    EXPECT_NE(s.unit(1, 0), s.unit(0, 0));
    EXPECT_EQ(repairIds(s.content), 0);
}

TEST(StructureEdit, RandomEditsKeepIdsUnique)
{
    test::RandomContent random(5);
    Content content = random.content();
    for (int step = 0; step < 300; ++step) {
        QList<QUuid> ids;
        forEachElement(content, [&](const ElementView& view) { ids << view.id; return true; });
        const QUuid id = ids[random.number(int(ids.size()))];
        const QUuid other = ids[random.number(int(ids.size()))];
        switch (random.number(3)) {
        case 0: if (ids.size() > 40) removeElement(content, id); break;
        case 1: moveElement(content, id, other, random.number(4)); break;
        default: if (ids.size() < 2000) duplicateElement(content, id);
        }
        ASSERT_EQ(repairIds(content), 0) << "step " << step;
        ASSERT_TRUE(fromJson<Course>(toJson(content.course)) == content.course);
    }
}

} // namespace
