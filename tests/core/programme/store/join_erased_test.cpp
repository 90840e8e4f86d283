#include "core/programme/people/erase.h"
#include "tests/core/programme/store/join_fixture.h"

#include <algorithm>

namespace microvet::programme {

namespace {

/// Who was erased on one side.
class JoinsOfErased : public Joins {
protected:
    void eraseAnna(Store& store)
    {
        const auto data = personData(store, m_small.anna.id);
        ASSERT_TRUE(data.ok());
        ASSERT_TRUE(erasePerson(store, m_small.anna.id, data->mentions).ok());
    }
    void removeAnna(Store& store)
    {
        ASSERT_TRUE(store.change(QStringLiteral("Remove Anna Dimou"), [&](Change& change) { return change.remove(Person::kind(), m_small.anna.id); }).ok());
    }
    static void expectForgotten(Store& store)
    {
        for (const LogLine& line : *store.log(-1))
            EXPECT_FALSE((line.before + line.after + line.step.label).contains(QStringLiteral("Dimou"))) << line.step.label.toStdString();
    }
};
INSTANTIATE_TEST_SUITE_P(, JoinsOfErased, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(JoinsOfErased, NeverBringBackWhoWasErasedHere)
{
    part();
    const auto here = open(QStringLiteral("Maria"));
    const auto other = there();
    edit<Person>(*other, m_small.anna.id, [](Person& anna) { anna.job = QStringLiteral("Baker"); });
    Goal goal;
    goal.person = m_small.anna.id;
    goal.text = QStringLiteral("Meet Anna Dimou");
    add(*other, goal);
    eraseAnna(*here);
    joined(*here, *other);
    EXPECT_FALSE(here->get<Person>(m_small.anna.id).ok());
    EXPECT_EQ(*here->count(Goal::kind()), 0);
    const auto lines = here->log(-1);
    for (const LogLine& line : *lines) {
        EXPECT_FALSE(line.after.contains(QStringLiteral("Dimou"))) << line.after.toStdString();
        EXPECT_FALSE(line.before.contains(QStringLiteral("Dimou"))) << line.before.toStdString();
        EXPECT_FALSE(line.after.contains(QStringLiteral("Baker")));
    }
}

TEST_P(JoinsOfErased, EraseHereWhoWasErasedThere)
{
    part();
    const auto here = open(QStringLiteral("Maria"));
    const auto other = there();
    eraseAnna(*other);
    edit<Person>(*here, m_small.anna.id, [](Person& anna) { anna.job = QStringLiteral("Baker"); });
    const JoinPlan plan = planned(*here, *other);
    EXPECT_TRUE(std::any_of(plan.coming.cbegin(), plan.coming.cend(), [&](const Coming& one) { return one.what == Coming::Erased && one.record == m_small.anna.id; }));
    EXPECT_TRUE(here->get<Person>(m_small.anna.id).ok()) << "looking erases nobody";
    EXPECT_EQ(joined(*here, *other).erased, 1);
    EXPECT_FALSE(here->get<Person>(m_small.anna.id).ok());
    EXPECT_FALSE(here->get<Call>(m_small.call.id)->responsible.contains(QStringLiteral("DIMOU")));
    for (const LogLine& line : *here->log(-1))
        EXPECT_FALSE((line.before + line.after).contains(QStringLiteral("Dimou"))) << (line.before + line.after).toStdString();
}

TEST_P(JoinsOfErased, ForgetWhomTheOtherSideOnlyRemoved)
{
    part();
    const auto here = open(QStringLiteral("Maria"));
    const auto other = there();
    removeAnna(*other);
    eraseAnna(*here);
    joined(*here, *other);
    expectForgotten(*here);
}

TEST_P(JoinsOfErased, ForgetWhomThisSideOnlyRemoved)
{
    part();
    const auto here = open(QStringLiteral("Maria"));
    const auto other = there();
    removeAnna(*here);
    eraseAnna(*other);
    const JoinPlan plan = planned(*here, *other);
    ASSERT_TRUE(plan.erases());
    EXPECT_EQ(plan.coming.constLast().title, QStringLiteral("Anna Dimou"));
    EXPECT_EQ(joined(*here, *other).erased, 1);
    expectForgotten(*here);
    EXPECT_TRUE(planned(*here, *other).isEmpty());
}

TEST_P(JoinsOfErased, PutACopyAsideWithoutWhomTheyErased)
{
    if (onServer()) return;
    part();
    const auto here = open(QStringLiteral("Maria"));
    eraseAnna(*here);
    const auto moved = moveAside(diskStore(), m_there.file, *here);
    ASSERT_TRUE(moved.ok()) << moved.error().text.toStdString();
    EXPECT_FALSE(QFile::exists(m_there.file));
    QFile file(*moved);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(file.readAll().contains("Dimou"));
    {
        const auto left = Store::open({Place::File, *moved}, {}, systemNow);
        EXPECT_TRUE((*left)->get<Person>(m_small.bob.id).ok());
    }
    const auto again = moveAside(diskStore(), *moved, *here);
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(*again, *moved) << "it lies there already";
}

} // namespace

} // namespace microvet::programme
