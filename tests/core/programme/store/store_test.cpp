#include "core/programme/records/calls.h"
#include "core/programme/records/people.h"
#include "tests/core/programme/store/store_fixture.h"

namespace microvet::programme {

namespace {

/// On a file, and on a real server too (see store_fixture.h).
class Stores : public OnEveryDatabase {
protected:
    static Person person(const QString& name)
    {
        Person person;
        person.name = name;
        person.mail = name.toLower().replace(QLatin1Char(' '), QLatin1Char('.')) + QStringLiteral("@example.org");
        return person;
    }

    static Status addTo(Store& store, Person& person)
    {
        return store.change(QStringLiteral("Add"), [&](Change& change) { return change.add(person); });
    }

    static Status setPhone(Store& store, const QUuid& id)
    {
        return store.change(QStringLiteral("Phone"), [&](Change& change) {
            return change.edit<Person>(id, [](Person& person) { person.phone = QStringLiteral("123"); });
        });
    }
};

INSTANTIATE_TEST_SUITE_P(, Stores, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(Stores, KeepWhatWasWritten)
{
    Person anna = person(QStringLiteral("Anna Dimou"));
    anna.ambassadorSince = QDate(2031, 2, 1);
    {
        const auto store = open(QStringLiteral("Maria"));
        ASSERT_TRUE(addTo(*store, anna).ok());
        EXPECT_EQ(anna.version, 1);
    }
    const auto store = open(QStringLiteral("Maria"));
    const auto found = store->get<Person>(anna.id);
    ASSERT_TRUE(found.ok());
    EXPECT_EQ(*found, anna);
}

TEST_P(Stores, DescribeEveryKindSoThatItsFieldsComeBack)
{
    const auto store = open(QStringLiteral("Maria"));
    QHash<QString, QUuid> made;
    for (const Kind* kind : kinds()) {
        const std::shared_ptr<Record> record = kind->make();
        fillFields(*kind, *record, made);
        const std::shared_ptr<Record> blank = kind->make();
        const Status done = store->change(QStringLiteral("Add"),
                                          [&](Change& change) { return change.save(*kind, *record, *blank); });
        ASSERT_TRUE(done.ok()) << kind->table << done.error().detail.toStdString();
        made.insert(kind->key(), record->id);
        const auto found = store->get(*kind, record->id);
        ASSERT_TRUE(found.ok()) << kind->table;
        EXPECT_TRUE(sameFields(*kind, *record, *found->record)) << kind->table;
    }
}

TEST_P(Stores, JoinTwoPeoplesEditsOfDifferentFields)
{
    const auto maria = open(QStringLiteral("Maria"));
    const auto jan = open(QStringLiteral("Jan"));
    Person anna = person(QStringLiteral("Anna Dimou"));
    ASSERT_TRUE(addTo(*maria, anna).ok());
    const Person loaded = anna;
    ASSERT_TRUE(setPhone(*jan, anna.id).ok());

    anna.job = QStringLiteral("Teacher");
    ASSERT_TRUE(maria->change(QStringLiteral("Job"), [&](Change& change) { return change.save(anna, loaded); }).ok());
    EXPECT_EQ(anna.phone, QStringLiteral("123"));
    EXPECT_EQ(anna.job, QStringLiteral("Teacher"));
    EXPECT_EQ(anna, *jan->get<Person>(anna.id));
}

TEST_P(Stores, TellWhoChangedTheSameField)
{
    const auto maria = open(QStringLiteral("Maria"));
    const auto jan = open(QStringLiteral("Jan"));
    Person anna = person(QStringLiteral("Anna Dimou"));
    ASSERT_TRUE(addTo(*maria, anna).ok());
    const Person loaded = anna;
    ASSERT_TRUE(setPhone(*jan, anna.id).ok());

    anna.phone = QStringLiteral("456");
    const Status done = maria->change(QStringLiteral("Phone"), [&](Change& change) { return change.save(anna, loaded); });
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().kind, Error::Kind::ChangedOnDisk);
    EXPECT_EQ(maria->conflict().who, QStringLiteral("Jan"));
    ASSERT_EQ(maria->conflict().fields.size(), 1);
    EXPECT_EQ(maria->conflict().fields.constFirst().theirs.toString(), QStringLiteral("123"));
    EXPECT_EQ(maria->get<Person>(anna.id)->phone, QStringLiteral("123"));
}

TEST_P(Stores, UndoTheLastStepWithAllThatBelongedToIt)
{
    const auto store = open(QStringLiteral("Maria"));
    Person anna = person(QStringLiteral("Anna Dimou"));
    Call call;
    call.title = QStringLiteral("Spring");
    Application application;
    ASSERT_TRUE(store->change(QStringLiteral("Add"), [&](Change& change) -> Status {
        if (const Status done = change.add(anna); !done.ok()) return done;
        if (const Status done = change.add(call); !done.ok()) return done;
        application.call = call.id;
        application.person = anna.id;
        application.status = QStringLiteral("applied");
        return change.add(application);
    }).ok());
    ASSERT_TRUE(store->change(QStringLiteral("Remove the call"), [&](Change& change) {
        return change.remove(Call::kind(), call.id);
    }).ok());
    EXPECT_EQ(*store->count(Application::kind()), 0);

    const auto step = store->lastStep();
    ASSERT_TRUE(step.ok());
    EXPECT_EQ(step->label, QStringLiteral("Remove the call"));
    const Status done = store->undo(*step);
    ASSERT_TRUE(done.ok()) << done.error().detail.toStdString();
    const auto back = store->get<Application>(application.id);
    ASSERT_TRUE(back.ok());
    EXPECT_TRUE(sameFields(Application::kind(), *back, application));
    EXPECT_EQ(store->lastStep()->label, QStringLiteral("Add"));
}

TEST_P(Stores, NeverUndoWhatSomebodyHasChangedSince)
{
    const auto store = open(QStringLiteral("Maria"));
    const auto jan = open(QStringLiteral("Jan"));
    Person anna = person(QStringLiteral("Anna Dimou"));
    ASSERT_TRUE(addTo(*store, anna).ok());
    const auto setPhone = [&](Store& by, const QString& phone) {
        return by.change(QStringLiteral("Phone"), [&](Change& change) {
            return change.edit<Person>(anna.id, [&](Person& person) { person.phone = phone; });
        });
    };
    ASSERT_TRUE(setPhone(*store, QStringLiteral("1")).ok());
    const auto step = store->lastStep();
    ASSERT_TRUE(setPhone(*jan, QStringLiteral("2")).ok());
    const Status done = store->undo(*step);
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().kind, Error::Kind::ChangedOnDisk);
    EXPECT_EQ(store->get<Person>(anna.id)->phone, QStringLiteral("2"));
}

TEST_P(Stores, WriteNothingWhereOneOfTheStepFails)
{
    const auto store = open(QStringLiteral("Maria"));
    Person anna = person(QStringLiteral("Anna Dimou"));
    const Status done = store->change(QStringLiteral("Add"), [&](Change& change) -> Status {
        if (const Status added = change.add(anna); !added.ok()) return added;
        return Error{Error::Kind::Invalid, QStringLiteral("No"), {}};
    });
    EXPECT_FALSE(done.ok());
    EXPECT_EQ(*store->count(Person::kind()), 0);
    EXPECT_TRUE(store->log(10)->isEmpty());
}

TEST_P(Stores, WriteAgainWhatAStepThatFailedHadWritten)
{
    const auto store = open(QStringLiteral("Maria"));
    Person anna = person(QStringLiteral("Anna Dimou"));
    const auto add = [&](bool fails) {
        return store->change(QStringLiteral("Add"), [&](Change& change) -> Status {
            if (const Status added = change.add(anna); !added.ok()) return added;
            if (fails) return Error{Error::Kind::Invalid, QStringLiteral("No"), {}};
            return {};
        });
    };
    ASSERT_FALSE(add(true).ok());
    EXPECT_EQ(*store->count(Person::kind()), 0);
    ASSERT_TRUE(add(false).ok()) << "the form still has it, with the id that it was given";
    EXPECT_EQ(*store->count(Person::kind()), 1);
    ASSERT_TRUE(add(false).ok()) << "nobody heard that it had been kept";
    EXPECT_EQ(*store->count(Person::kind()), 1);
    EXPECT_EQ(anna.version, 1);
}

TEST_P(Stores, TakeTextAsItIs)
{
    const auto store = open(QStringLiteral("Maria'); DROP TABLE person; --"));
    Person anna = person(QStringLiteral("Robert'); DROP TABLE person; --"));
    anna.notes = QStringLiteral("a\\b \"c\" %1 ? $1\nΩ 🦊\t") + QChar(0) + QStringLiteral("end");
    ASSERT_TRUE(addTo(*store, anna).ok());
    const auto found = store->first<Person>({{{"name", anna.name}}});
    ASSERT_TRUE(found.ok());
    EXPECT_EQ(found->name, anna.name);
    EXPECT_EQ(found->notes, QString(anna.notes).remove(QChar(0)));
}

TEST_P(Stores, GiveRecordsInTheAskedOrder)
{
    const auto store = open(QStringLiteral("Maria"));
    for (const char* name : {"Carla", "Anna", "Bob"}) {
        Person one = person(QString::fromLatin1(name));
        ASSERT_TRUE(addTo(*store, one).ok());
    }
    Filter filter;
    filter.order = "name";
    filter.descending = true;
    filter.most = 2;
    const auto found = store->all<Person>(filter);
    ASSERT_TRUE(found.ok());
    ASSERT_EQ(found->size(), 2);
    EXPECT_EQ(found->at(0).name, QStringLiteral("Carla"));
    EXPECT_EQ(found->at(1).name, QStringLiteral("Bob"));
}

} // namespace

} // namespace microvet::programme
