#include "core/model/state.h"

#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

namespace microvet::model {

TEST(State, GoesFromEmptyOverWorkToReady)
{
    Unit unit;
    EXPECT_EQ(stateOf(unit, 0), State::Empty);
    unit.title = QStringLiteral("Bread");
    EXPECT_EQ(stateOf(unit, 2), State::Empty) << "what is missing is found too, but it is simply not begun";
    unit.blocks.append(test::blockOf(1, TextBlock{}));
    unit.blocks.append(test::blockOf(2, TextBlock{test::paragraph(QStringLiteral("  ")), {}}));
    unit.ready = true;
    EXPECT_EQ(stateOf(unit, 0), State::Empty) << "nobody can call nothing finished";
    unit.ready = false;
    unit.blocks.append(test::blockOf(3, TextBlock{test::paragraph(QStringLiteral("Knead")), {}}));
    EXPECT_EQ(stateOf(unit, 0), State::InWork);
    EXPECT_EQ(stateOf(unit, 1), State::Findings);
    unit.ready = true;
    EXPECT_EQ(stateOf(unit, 0), State::Ready);
    EXPECT_EQ(stateOf(unit, 1), State::Findings);
}

TEST(State, OfAWholeFollowsItsParts)
{
    using S = State;
    EXPECT_EQ(stateOf(QList<S>{}, 0), S::Empty);
    EXPECT_EQ(stateOf({S::Empty, S::Empty}, 3), S::Empty);
    EXPECT_EQ(stateOf({S::Empty, S::Ready}, 0), S::InWork);
    EXPECT_EQ(stateOf({S::Ready, S::Ready}, 0), S::Ready);
    EXPECT_EQ(stateOf({S::Ready, S::InWork}, 0), S::InWork);
    EXPECT_EQ(stateOf({S::Ready, S::Findings}, 1), S::Findings);
}

TEST(State, OfQuestionsOutcomesAndAssessments)
{
    Assessment exam;
    EXPECT_EQ(stateOf(exam, 0), State::Empty);
    exam.questions.append(Question{});
    EXPECT_EQ(stateOf(exam.questions.first(), 1), State::Empty);
    EXPECT_EQ(stateOf(exam, 1), State::Empty);
    exam.questions.append(test::choiceQuestion(5, QStringLiteral("Which?"), {QStringLiteral("a"), QStringLiteral("b")}, 0));
    EXPECT_EQ(stateOf(exam, 1), State::Findings);
    EXPECT_EQ(stateOf(exam, 0), State::Ready);
    Outcome outcome;
    EXPECT_EQ(stateOf(outcome, 0), State::Empty);
    outcome.statement = QStringLiteral("Bake bread");
    EXPECT_EQ(stateOf(outcome, 0), State::InWork);
}

} // namespace microvet::model
