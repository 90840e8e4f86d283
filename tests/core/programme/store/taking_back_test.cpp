#include "tests/core/programme/store/safety_fixture.h"

#include <QRandomGenerator>

namespace microvet::programme {

namespace {

/// Back and forth through what one has done.
class TakingBack : public OnEveryDatabase {
protected:
    void SetUp() override
    {
        OnEveryDatabase::SetUp();
        m_store = open(QStringLiteral("Maria"));
    }

    void rename(const QString& name)
    {
        ASSERT_TRUE(m_store->change(name, [&](Change& change) {
            return change.edit<Person>(m_anna.id, [&](Person& one) { one.name = name; });
        }).ok());
    }
    void add()
    {
        m_anna.name = QStringLiteral("A");
        ASSERT_TRUE(m_store->change(QStringLiteral("A"), [&](Change& change) { return change.add(m_anna); }).ok());
    }
    QString name()
    {
        const auto found = m_store->get<Person>(m_anna.id);
        return found.ok() ? found->name : QString();
    }
    bool back()
    {
        const auto step = m_store->lastStep();
        return step.ok() && !step->id.isEmpty() && m_store->undo(*step).ok();
    }
    bool again()
    {
        const auto step = m_store->lastTakenBack();
        return step.ok() && !step->id.isEmpty() && m_store->redo(*step).ok();
    }

    std::unique_ptr<Store> m_store;
    Person m_anna;
};
INSTANTIATE_TEST_SUITE_P(, TakingBack, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(TakingBack, GoesBackStepByStepAndForthAgain)
{
    EXPECT_FALSE(back()) << "nothing was done";
    EXPECT_FALSE(again());
    add();
    rename(QStringLiteral("B"));
    rename(QStringLiteral("C"));
    EXPECT_FALSE(again()) << "nothing was taken back";
    ASSERT_TRUE(back());
    EXPECT_EQ(name(), QStringLiteral("B"));
    ASSERT_TRUE(back());
    EXPECT_EQ(name(), QStringLiteral("A"));
    ASSERT_TRUE(back());
    EXPECT_TRUE(name().isEmpty()) << "not there yet";
    EXPECT_FALSE(back());
    EXPECT_EQ(m_store->lastTakenBack()->label, QStringLiteral("A")) << "in the words of the step itself";
    ASSERT_TRUE(again());
    EXPECT_EQ(name(), QStringLiteral("A"));
    EXPECT_EQ(m_store->lastStep()->label, QStringLiteral("A")) << "and may be taken back again";
    ASSERT_TRUE(again());
    ASSERT_TRUE(again());
    EXPECT_EQ(name(), QStringLiteral("C"));
    EXPECT_FALSE(again());
    ASSERT_TRUE(back());
    EXPECT_EQ(name(), QStringLiteral("B"));
}

TEST_P(TakingBack, ForgetsTheWayForthOnceSomethingNewIsDone)
{
    add();
    rename(QStringLiteral("B"));
    ASSERT_TRUE(back());
    rename(QStringLiteral("Z"));
    EXPECT_TRUE(m_store->lastTakenBack()->id.isEmpty());
    ASSERT_TRUE(back());
    EXPECT_EQ(name(), QStringLiteral("A"));
    EXPECT_EQ(m_store->lastTakenBack()->label, QStringLiteral("Z"));
}

TEST_P(TakingBack, IsOfOneselfAndNeverOverOthers)
{
    add();
    rename(QStringLiteral("B"));
    ASSERT_TRUE(back());
    const auto jan = open(QStringLiteral("Jan"));
    EXPECT_TRUE(jan->lastStep()->id.isEmpty());
    EXPECT_TRUE(jan->lastTakenBack()->id.isEmpty());
    ASSERT_TRUE(jan->change(QStringLiteral("J"), [&](Change& change) {
        return change.edit<Person>(m_anna.id, [](Person& one) { one.name = QStringLiteral("J"); });
    }).ok());
    const auto step = m_store->lastTakenBack();
    ASSERT_FALSE(step->id.isEmpty());
    EXPECT_EQ(m_store->redo(*step).error().kind, Error::Kind::ChangedOnDisk);
    EXPECT_EQ(name(), QStringLiteral("J"));
}

TEST_P(TakingBack, PublishesACourseOnceMoreWithTheReviewThatItHad)
{
    ProgrammeCourse course;
    course.title = QStringLiteral("Bread");
    ASSERT_TRUE(m_store->change(QStringLiteral("Add"), [&](Change& change) { return change.add(course); }).ok());
    ASSERT_TRUE(m_store->change(QStringLiteral("Publish"), [&](Change& change) {
        return change.edit<ProgrammeCourse>(course.id, [](ProgrammeCourse& one) { one.published = QDate(2031, 3, 4); });
    }).ok());
    const QDate review = m_store->get<ProgrammeCourse>(course.id)->nextReview;
    ASSERT_TRUE(review.isValid());
    ASSERT_TRUE(back());
    EXPECT_FALSE(m_store->get<ProgrammeCourse>(course.id)->nextReview.isValid());
    ASSERT_TRUE(again());
    EXPECT_EQ(m_store->get<ProgrammeCourse>(course.id)->nextReview, review);
}

/// Whatever is done, all of it goes back to nothing and forth to what it was.
TEST_P(TakingBack, LeadsFromTheEndToTheBeginningAndBack)
{
    QRandomGenerator random(7);
    QList<QUuid> people;
    const auto image = [&] {
        QString all;
        for (const Kind* kind : {&Person::kind(), &Goal::kind()})
            for (const AnyRecord& one : *m_store->all(*kind))
                for (const Field& field : kind->fields) all += toText(field, field.get(*one.record)) + u'|';
        return all;
    };
    QStringList images{image()};
    for (int step = 0; step < 40; ++step) {
        const Status done = m_store->change(QString::number(step), [&](Change& change) -> Status {
            if (people.isEmpty() || random.bounded(4) == 0) {
                Person one;
                one.name = QStringLiteral("Person %1").arg(step);
                if (const Status added = change.add(one); !added.ok()) return added;
                people.append(one.id);
                Goal goal;
                goal.person = one.id;
                goal.text = QStringLiteral("Goal %1").arg(step);
                return change.add(goal);
            }
            const QUuid id = people.at(random.bounded(int(people.size())));
            if (random.bounded(4) == 0) {
                people.removeOne(id);
                return change.remove(Person::kind(), id);
            }
            return change.edit<Person>(id, [&](Person& one) {
                one.phone = QString::number(random.bounded(1000) + 1000 * step);
                one.keepUntil = QDate(2031, 1, 1).addDays(step);
            });
        });
        ASSERT_TRUE(done.ok()) << step;
        images.append(image());
    }
    for (int step = 39; step >= 0; --step) {
        ASSERT_TRUE(back()) << step;
        ASSERT_EQ(image(), images.at(step)) << step;
    }
    EXPECT_FALSE(back());
    for (int step = 1; step <= 40; ++step) {
        ASSERT_TRUE(again()) << step;
        ASSERT_EQ(image(), images.at(step)) << step;
    }
    EXPECT_FALSE(again());
}

} // namespace

} // namespace microvet::programme
