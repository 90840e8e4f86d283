#include "core/programme/following/first_steps.h"

#include "core/programme/records/calls.h"
#include "core/programme/records/organisation.h"
#include "core/programme/records/people.h"
#include "tests/core/programme/following/sample_fixture.h"

namespace microvet::programme {

namespace {

class FirstSteps : public OnEveryDatabase {
protected:
    QList<bool> done(Store& store)
    {
        const auto found = firstStepsDone(store);
        EXPECT_TRUE(found.ok());
        return found.ok() ? *found : QList<bool>();
    }
};
INSTANTIATE_TEST_SUITE_P(, FirstSteps, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

class FirstStepsOfTheSample : public InTheSample {};
INSTANTIATE_TEST_SUITE_P(, FirstStepsOfTheSample, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(FirstSteps, FollowWhatIsThere)
{
    const auto store = open(QStringLiteral("Maria"));
    ASSERT_TRUE(store);
    EXPECT_EQ(done(*store), QList<bool>(firstStepCount, false));
    Programme programme;
    programme.organisation = QStringLiteral("School");
    programme.contactMail = QStringLiteral("a@example.org");
    Person person;
    person.name = QStringLiteral("Anna Dimou");
    person.standing = QStringLiteral("staff");
    ASSERT_TRUE(store->change(QStringLiteral("Add"), [&](Change& change) -> Status {
        if (const Status one = change.add(programme); !one.ok()) return one;
        return change.add(person);
    }).ok());
    EXPECT_FALSE(done(*store)[int(FirstStep::Details)]) << "letters need the purpose too";
    EXPECT_TRUE(done(*store)[int(FirstStep::People)]);
    ASSERT_TRUE(store->change(QStringLiteral("Edit"), [&](Change& change) { return change.edit<Programme>(programme.id, [](Programme& one) { one.purpose = QStringLiteral("Teams"); }); }).ok());
    ASSERT_TRUE(store->change(QStringLiteral("Edit"), [&](Change& change) { return change.edit<Person>(person.id, [](Person& one) { one.standing = QStringLiteral("ambassador"); }); }).ok());
    EXPECT_EQ(done(*store), (QList<bool>{true, true, false, false, true, false, false}));
}

TEST_P(FirstStepsOfTheSample, AreAllDone)
{
    const auto found = firstStepsDone(store());
    ASSERT_TRUE(found.ok());
    EXPECT_EQ(*found, QList<bool>(firstStepCount, true));
}

} // namespace

} // namespace microvet::programme
