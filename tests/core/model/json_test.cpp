#include "core/model/json.h"

#include "core/model/walk.h"
#include "tests/support/random_content.h"

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::model;

namespace {

Content again(const Content& content)
{
    return {fromJson<Course>(toJson(content.course)), fromJson<Review>(toJson(content.review)), {}};
}

TEST(Json, RandomCoursesComeBackEqualAndInTheSameBytes)
{
    for (quint32 seed = 0; seed < 150; ++seed) {
        const Content content = test::RandomContent(seed, {.fill = 60, .unknown = seed % 2 == 0}).content();
        const Content back = again(content);
        ASSERT_TRUE(back == content) << "seed " << seed;
        ASSERT_EQ(toCanonicalJson(toJson(back.course)), toCanonicalJson(toJson(content.course))) << "seed " << seed;
    }
}

TEST(Json, DefaultsAreLeftOut)
{
    EXPECT_TRUE(toJson(Course{}).isEmpty() || toJson(Course{}).keys() == QStringList{QStringLiteral("id")});
    Unit unit;
    unit.title = QStringLiteral("One");
    EXPECT_EQ(toJson(unit).keys(), QStringList{QStringLiteral("title")});
}

TEST(Json, MembersOfALaterVersionSurviveAnEdit)
{
    QJsonObject block{{QStringLiteral("id"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
                      {QStringLiteral("body"), QJsonObject{{QStringLiteral("type"), QStringLiteral("hologram")},
                                                           {QStringLiteral("depth"), 3}}},
                      {QStringLiteral("glow"), true}};
    Block value = fromJson<Block>(block);
    EXPECT_TRUE(std::holds_alternative<Unknown>(value.body));
    value.adaptLocally = true;
    block.insert(QStringLiteral("adaptLocally"), true);
    EXPECT_EQ(toJson(value), block);
}

TEST(Json, AMemberOfAWrongTypeIsKeptUntilItIsSet)
{
    const QJsonObject object{{QStringLiteral("title"), 7}, {QStringLiteral("minutes"), QStringLiteral("many")}};
    Unit unit = fromJson<Unit>(object);
    EXPECT_TRUE(unit.title.isEmpty());
    EXPECT_EQ(unit.minutes, 0);
    EXPECT_EQ(toJson(unit), object);
    unit.title = QStringLiteral("Set");
    EXPECT_EQ(toJson(unit).value(QStringLiteral("title")).toString(), QStringLiteral("Set"));
    EXPECT_EQ(toJson(unit).value(QStringLiteral("minutes")).toString(), QStringLiteral("many"));
}

TEST(Json, NumbersOutOfRangeAreRefused)
{
    const Unit unit = fromJson<Unit>({{QStringLiteral("minutes"), 1e300}});
    EXPECT_EQ(unit.minutes, 0);
    const Unit half = fromJson<Unit>({{QStringLiteral("minutes"), 1.5}});
    EXPECT_EQ(half.minutes, 0);
}

} // namespace
