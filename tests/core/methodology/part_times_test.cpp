#include "core/methodology/hours.h"
#include "core/methodology/part_times.h"
#include "core/rules/rule_set.h"
#include "tests/support/big_course.h"
#include "tests/support/random_content.h"

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::model;
using namespace microvet::methodology;

TEST(PartTimes, CountEachUnitAndKeepWhatTheAuthorSays)
{
    Course course;
    Module module;
    module.id = ModuleId::make();
    module.title = QStringLiteral("Dough");
    for (int i = 0; i < 2; ++i) {
        Unit unit;
        unit.id = UnitId::make();
        unit.title = QStringLiteral("Unit %1").arg(i);
        Block block;
        block.id = BlockId::make();
        TextBlock text;
        text.text = richtext::RichText::fromPlain(QStringLiteral("word ").repeated(298));
        block.body = text;
        unit.blocks = {block};
        module.units.append(unit);
    }
    module.units[1].minutes = 30;
    module.units[1].minutesReason = QStringLiteral("Dough rests.");
    Assessment exam;
    exam.id = AssessmentId::make();
    exam.minutes = 20;
    course.modules = {module};
    course.assessments = {exam};
    TimeFactors factors;
    factors.wordsPerMinute = 100;
    const auto times = partTimes(course, factors);
    ASSERT_EQ(times.size(), 4);
    EXPECT_EQ(times[1].estimate, 3); // 300 words with those of its title, at 100 a minute
    EXPECT_EQ(times[1].minutes, 3);
    EXPECT_EQ(times[2].estimate, 3);
    EXPECT_EQ(times[2].said, 30);
    EXPECT_EQ(times[2].minutes, 30);
    EXPECT_EQ(times[2].reason, QStringLiteral("Dough rests."));
    EXPECT_EQ(times[0].kind, ElementKind::Module);
    EXPECT_EQ(times[0].minutes, 34) << "one minute for the module's own words";
    EXPECT_EQ(times[0].estimate, 7);
    EXPECT_EQ(times[3].minutes, 20);
}

TEST(PartTimes, AgreeWithTheTotals)
{
    for (quint32 seed = 1; seed <= 10; ++seed) {
        const Course course = test::RandomContent(seed, {80, 3, true}).content().course;
        const CourseTotals totals = totalsOf(course);
        for (const PartTime& time : partTimes(course)) EXPECT_EQ(time.minutes, totals.minutesByElement.value(time.element)) << "seed " << seed;
    }
}

TEST(PartTimes, FactorsComeFromTheRules)
{
    const auto rules = rules::parseRuleSet(R"({"id":"x","title":"X","version":"1","parameters":{"wordsPerMinute":75}})");
    ASSERT_TRUE(rules);
    const TimeFactors factors = rules::timeFactors(*rules);
    EXPECT_EQ(factors.wordsPerMinute, 75);
    EXPECT_EQ(factors.listeningFactor, TimeFactors().listeningFactor) << "what the file leaves out";
    EXPECT_FALSE(rules::parseRuleSet(R"({"id":"x","title":"X","version":"1","parameters":{"listeningFactor":"much"}})"));
    const TimeFactors house = rules::timeFactors(rules::houseRules());
    EXPECT_EQ(house.minutesPerEssay, TimeFactors().minutesPerEssay) << "what the program takes and what the rule file says are one";
    EXPECT_EQ(house.wordsPerMinute, TimeFactors().wordsPerMinute);
    EXPECT_EQ(house.minutesPerQuestion, TimeFactors().minutesPerQuestion);
    EXPECT_EQ(house.minutesPerActivity, TimeFactors().minutesPerActivity);
    EXPECT_EQ(house.minutesPerReflection, TimeFactors().minutesPerReflection);
    EXPECT_EQ(house.listeningFactor, TimeFactors().listeningFactor);
    EXPECT_EQ(house.minutesPerPicture, TimeFactors().minutesPerPicture);
}
