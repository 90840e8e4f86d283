#include "core/methodology/hours.h"
#include "core/methodology/level.h"

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::model;
using methodology::Hours;

namespace {

Block textOf(int words)
{
    Block block;
    block.id = BlockId::make();
    block.body = TextBlock{RichText::fromPlain(QStringLiteral("word ").repeated(words)), {}};
    return block;
}

Block activityOf(int minutes)
{
    ActivityBlock activity;
    activity.task = RichText::fromPlain(QStringLiteral("Do it"));
    activity.minutes = minutes;
    Block block;
    block.id = BlockId::make();
    block.body = activity;
    return block;
}

Unit unitOf(QList<Block> blocks, int minutes = 0)
{
    Unit unit;
    unit.id = UnitId::make();
    unit.blocks = std::move(blocks);
    unit.minutes = minutes;
    return unit;
}

/// 100 words a minute and nothing else, so that sums can be done by hand.
TimeFactors plain()
{
    TimeFactors factors;
    factors.wordsPerMinute = 100;
    return factors;
}

} // namespace

TEST(Hours, byKindFromTheContent)
{
    Course course;
    Module module;
    module.id = ModuleId::make();
    // 6,000 words are 60 minutes; the two words of the task and an activity of 30 minutes come on top, rounded up to 91.
    module.units = {unitOf({textOf(6000), activityOf(30)})};
    course.modules = {module};
    Session session;
    session.minutes = 90;
    course.delivery.sessions = {session, session};
    Assessment assessment;
    assessment.id = AssessmentId::make();
    assessment.minutes = 45;
    course.assessments = {assessment};

    const Hours hours = methodology::hoursIn(course, plain());
    EXPECT_DOUBLE_EQ(hours.guided, 3);
    EXPECT_DOUBLE_EQ(hours.assessment, 0.75);
    EXPECT_NEAR(hours.practice + hours.selfStudy, 91 / 60.0, 1e-9);
    EXPECT_NEAR(hours.practice, 91.0 * 30 / 90.02 / 60, 1e-9);
    EXPECT_NEAR(hours.sum(), 3 + 0.75 + 91 / 60.0, 1e-9);
    // The totals that outline and checks show are the same minutes, without the sessions.
    EXPECT_EQ(totalsOf(course, plain()).minutes, 91 + 45);
}

TEST(Hours, theAuthorsMinutesAreSharedOut)
{
    Course course;
    Module module;
    module.id = ModuleId::make();
    ActivityBlock activity;
    activity.minutes = 30;
    Block block;
    block.id = BlockId::make();
    block.body = activity;
    module.units = {unitOf({textOf(3000), block}, 120), unitOf({}, 60)};
    course.modules = {module};
    const Hours hours = methodology::hoursIn(course, plain());
    EXPECT_NEAR(hours.practice, 1, 1e-9);  // half of the estimate of 60 minutes is practice, so half of the 120
    EXPECT_NEAR(hours.selfStudy, 2, 1e-9); // the empty unit's hour is self-study
}

TEST(Hours, nothingIsNothing) { EXPECT_EQ(methodology::hoursIn(Course{}), Hours{}); }

TEST(Hours, declaredInHalfHours)
{
    Workload before;
    before.explanation = QStringLiteral("kept");
    const Workload workload = methodology::asWorkload({1.01, 2, 0, 0.5}, before);
    EXPECT_EQ(workload.guided, 1.5);
    EXPECT_EQ(workload.selfStudy, 2);
    EXPECT_EQ(workload.practice, 0);
    EXPECT_EQ(workload.assessment, 0.5);
    EXPECT_EQ(workload.explanation, QStringLiteral("kept"));
    Workload hostile;
    hostile.guided = -5;
    hostile.practice = std::numeric_limits<double>::quiet_NaN();
    hostile.selfStudy = 3;
    EXPECT_EQ(methodology::hoursOf(hostile), (Hours{0, 3, 0, 0}));
}

TEST(Hours, thePointsAreReckonedInTheOpen)
{
    Credit credit;
    credit.framework = CreditFramework::Ecvet;
    credit.hoursPerPoint = 25;
    credit.step = 0.1;
    EXPECT_EQ(methodology::pointsReckoning(credit, 12), QStringLiteral("12 h ÷ 25 h per point = 0.48, rounded to 0.5"));
    EXPECT_EQ(methodology::pointsReckoning(credit, 50), QStringLiteral("50 h ÷ 25 h per point = 2"));
    credit.step = 0.5;
    EXPECT_EQ(methodology::pointsReckoning(credit, 30.5), QStringLiteral("30.5 h ÷ 25 h per point = 1.22, rounded to 1"));
    EXPECT_EQ(methodology::pointsReckoning(credit, 0), QString());
    credit.framework = CreditFramework::None;
    EXPECT_EQ(methodology::pointsReckoning(credit, 12), QString());
}

TEST(Level, bestFitIsTheMiddle)
{
    using methodology::bestFit;
    EXPECT_EQ(bestFit(3, 4, 5), 4);
    EXPECT_EQ(bestFit(5, 3, 3), 3);
    EXPECT_EQ(bestFit(5, 3, 5), 5);
    EXPECT_EQ(bestFit(4, 0, 5), 4);
    EXPECT_EQ(bestFit(0, 6, 0), 6);
    EXPECT_EQ(bestFit(0, 0, 0), 0);
    EXPECT_EQ(bestFit(9, -1, 2), 2);
    for (const auto& level : methodology::eqfLevels()) {
        EXPECT_EQ(&level, &methodology::eqfLevels()[size_t(level.level - 1)]);
        EXPECT_FALSE(level.knowledge.isEmpty() || level.skills.isEmpty() || level.autonomy.isEmpty());
    }
}
