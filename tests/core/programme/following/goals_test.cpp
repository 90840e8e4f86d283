#include "core/programme/following/evidence.h"
#include "core/programme/following/goals.h"
#include "tests/core/programme/following/sample_fixture.h"

namespace microvet::programme {

namespace {

class Goals : public OnEveryDatabase {
protected:
    void SetUp() override
    {
        OnEveryDatabase::SetUp();
        m_store = open(QStringLiteral("Maria"));
        ASSERT_TRUE(m_store);
        m_person.name = QStringLiteral("Anna Dimou");
        m_goal.text = QStringLiteral("Two courses are published");
        const Status done = m_store->change(QStringLiteral("Add"), [&](Change& change) -> Status {
            if (const Status one = change.add(m_person); !one.ok()) return one;
            m_goal.person = m_person.id;
            return change.add(m_goal);
        });
        ASSERT_TRUE(done.ok());
    }

    Result<Goal> note(const QDate& day, int progress, const QString& text = QStringLiteral("It goes on"))
    {
        GoalStep step;
        step.goal = m_goal.id;
        step.date = day;
        step.progress = progress;
        step.text = text;
        return noteProgress(*m_store, step);
    }

    std::unique_ptr<Store> m_store;
    Person m_person;
    Goal m_goal;
};
INSTANTIATE_TEST_SUITE_P(, Goals, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(Goals, AreAsFarAsTheirLatestStep)
{
    const QDate day(2031, 3, 4);
    EXPECT_EQ(note(day, 40)->progress, 40);
    EXPECT_EQ(note(day.addDays(-10), 90)->progress, 40) << "what was noted later is not later";
    EXPECT_EQ(note(day.addDays(3), 60)->progress, 60);
    const auto steps = stepsOf(*m_store, m_goal.id);
    ASSERT_EQ(steps->size(), 3);
    EXPECT_EQ(steps->constFirst().progress, 90);
    EXPECT_EQ(steps->constLast().progress, 60);
}

TEST_P(Goals, AreReachedSinceTheFirstStepThatSaysSo)
{
    const QDate day(2031, 3, 4);
    EXPECT_FALSE(note(day, 90)->reached.isValid());
    EXPECT_EQ(note(day.addDays(5), 100)->reached, day.addDays(5));
    EXPECT_EQ(note(day.addDays(9), 100)->reached, day.addDays(5)) << "said twice";
    EXPECT_EQ(note(day.addDays(12), 70)->reached, QDate()) << "it was not, after all";
    EXPECT_EQ(note(day.addDays(20), 100)->reached, day.addDays(20));
}

TEST_P(Goals, TakeNoStepThatSaysNothing)
{
    for (const auto& [progress, text] : {std::pair(101, "far"), std::pair(-1, "back"), std::pair(50, "  ")}) {
        const auto goal = note(QDate(2031, 3, 4), progress, QString::fromLatin1(text));
        ASSERT_FALSE(goal.ok()) << progress;
        EXPECT_EQ(goal.error().kind, Error::Kind::Invalid);
    }
    EXPECT_EQ(*m_store->count(GoalStep::kind()), 0);
    EXPECT_EQ(m_store->get<Goal>(m_goal.id)->progress, 0);
}

TEST_P(Goals, TakeAStepBackWhole)
{
    ASSERT_TRUE(note(QDate(2031, 3, 4), 100).ok());
    ASSERT_TRUE(m_store->undo(*m_store->lastStep()).ok());
    EXPECT_EQ(*m_store->count(GoalStep::kind()), 0);
    EXPECT_EQ(m_store->get<Goal>(m_goal.id)->progress, 0);
    EXPECT_FALSE(m_store->get<Goal>(m_goal.id)->reached.isValid());
}

TEST_P(Goals, GoWithTheirSteps)
{
    ASSERT_TRUE(note(QDate(2031, 3, 4), 50).ok());
    ASSERT_TRUE(m_store->change(QStringLiteral("Remove"), [&](Change& change) { return change.remove(Person::kind(), m_person.id); }).ok());
    EXPECT_EQ(*m_store->count(GoalStep::kind()), 0);
}

TEST(Evidence, IsKeptByItsPathFromTheProgramme)
{
    const Place place{Place::File, QStringLiteral("/shared/programme/p.sqlite")};
    EXPECT_EQ(keptEvidence(QStringLiteral("/shared/programme/evidence/a.pdf"), place), QStringLiteral("evidence/a.pdf"));
    EXPECT_EQ(keptEvidence(QStringLiteral("/shared/programme/evidence/../b.pdf"), place), QStringLiteral("b.pdf"));
    EXPECT_EQ(keptEvidence(QStringLiteral("/shared/other/a.pdf"), place), QStringLiteral("/shared/other/a.pdf"));
    EXPECT_EQ(keptEvidence(QStringLiteral("evidence/a.pdf"), place), QStringLiteral("evidence/a.pdf")) << "kept already";
    EXPECT_EQ(keptEvidence({}, place), QString());
    for (const char* path : {"/shared/programme/evidence/a.pdf", "/shared/other/a.pdf", "/a.pdf"})
        EXPECT_EQ(evidencePath(keptEvidence(QString::fromLatin1(path), place), place), QString::fromLatin1(path));
    EXPECT_EQ(evidencePath({}, place), QString());
    const Place moved{Place::File, QStringLiteral("/home/anna/programme/p.sqlite")};
    EXPECT_EQ(evidencePath(QStringLiteral("evidence/a.pdf"), moved), QStringLiteral("/home/anna/programme/evidence/a.pdf")) << "it moves along";
    Place server;
    server.driver = Place::Server;
    EXPECT_EQ(keptEvidence(QStringLiteral("/shared/a.pdf"), server), QStringLiteral("/shared/a.pdf")) << "a server has no folder";
}

} // namespace

} // namespace microvet::programme
