#include "core/exporters/paper/paper_options.h"
#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

namespace microvet::tests {
namespace {

using exporters::unitsChosen;

TEST(UnitsChosen, ByPlaceByModuleAndById)
{
    const model::Course course = test::sampleContent().course;
    const auto& module = course.modules[0];
    ASSERT_GE(module.units.size(), 2);
    const QUuid first = module.units[0].id.uuid(), second = module.units[1].id.uuid();
    EXPECT_EQ(*unitsChosen(course, QStringLiteral("1.2")), QSet<QUuid>{second});
    EXPECT_EQ(*unitsChosen(course, first.toString() + QStringLiteral(", 1.2,1.2")), (QSet<QUuid>{first, second}));
    EXPECT_EQ(unitsChosen(course, QStringLiteral("1"))->size(), module.units.size());
    EXPECT_EQ(unitsChosen(course, module.id.toString())->size(), module.units.size());
    EXPECT_TRUE(unitsChosen(course, QStringLiteral("  ,"))->isEmpty()) << "which stands for all";
}

TEST(UnitsChosen, SaysWhichIsNotThere)
{
    const model::Course course = test::sampleContent().course;
    for (const char* name : {"0", "99", "1.0", "1.99", "1.1.1", "first", "00000000-0000-0000-0000-000000000000"}) {
        const auto units = unitsChosen(course, QLatin1String(name));
        ASSERT_FALSE(units) << name;
        EXPECT_TRUE(units.error().text.contains(QLatin1String(name))) << name;
    }
}

} // namespace
} // namespace microvet::tests
