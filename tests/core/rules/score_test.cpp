#include "core/rules/score.h"

#include <gtest/gtest.h>

using namespace microvet::rules;

namespace {

Finding finding(const char* rule, Severity severity)
{
    Finding made;
    made.rule = QLatin1String(rule);
    made.severity = severity;
    return made;
}

} // namespace

TEST(Score, NothingFoundIsFull)
{
    const Score score = scoreOf({}, houseRules());
    EXPECT_EQ(score.points, 100);
    EXPECT_TRUE(score.passes);
    EXPECT_TRUE(score.losses.isEmpty());
}

TEST(Score, ManyOfOneKindCostLessThanManyKinds)
{
    QList<Finding> same, different;
    for (int i = 0; i < 10; ++i) {
        same.append(finding("A-01", Severity::Warning));
        different.append(finding(("A-" + std::to_string(i)).c_str(), Severity::Warning));
    }
    EXPECT_GT(scoreOf(same, houseRules()).points, scoreOf(different, houseRules()).points);
    EXPECT_LT(scoreOf(same, houseRules()).points, scoreOf({same[0]}, houseRules()).points);
}

TEST(Score, WhatCostsMostComesFirst)
{
    const Score score = scoreOf({finding("x", Severity::Advice), finding("y", Severity::Error), finding("z", Severity::Warning), finding("z", Severity::Warning)}, houseRules());
    ASSERT_EQ(score.losses.size(), 3);
    EXPECT_EQ(score.losses[0].rule, QStringLiteral("y"));
    EXPECT_EQ(score.losses[1].rule, QStringLiteral("z"));
    EXPECT_EQ(score.losses[1].count, 2);
    EXPECT_EQ(score.points, 100 - 8 - 5 - 1) << "8, 3 × 1.5 and 1, rounded down";
}

TEST(Score, PassesWithoutErrorsAboveTheThresholdOfTheRules)
{
    RuleSet rules;
    rules.parameters.insert(QStringLiteral("passScore"), 98);
    EXPECT_FALSE(scoreOf({finding("z", Severity::Warning)}, rules).passes);
    rules.parameters.insert(QStringLiteral("passScore"), 97);
    EXPECT_TRUE(scoreOf({finding("z", Severity::Warning)}, rules).passes);
    rules.parameters.insert(QStringLiteral("errorPoints"), 0);
    const Score score = scoreOf({finding("y", Severity::Error)}, rules);
    EXPECT_EQ(score.points, 100);
    EXPECT_FALSE(score.passes) << "an error stands, whatever it costs";
}
