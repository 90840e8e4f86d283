#include "core/programme/records/people.h"
#include "core/programme/records/policies.h"
#include "core/programme/store/database.h"
#include "tests/core/programme/store/store_fixture.h"

#include <QElapsedTimer>
#include <QProcess>

#include <atomic>
#include <thread>

namespace microvet::programme {

namespace {

constexpr int writers = 10;

class Writers : public OnEveryDatabase {
protected:
    template<class T> void addBefore(T& record) const
    {
        const auto store = open(QStringLiteral("Maria"));
        ASSERT_TRUE(store->change(QStringLiteral("Add"), [&](Change& change) { return change.add(record); }).ok());
    }

    /// Each on a thread and with a store of their own.
    void allAtOnce(const std::function<void(Store&, int)>& write) const
    {
        std::atomic<int> opened = 0;
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer)
            threads.emplace_back([&, writer] {
                const auto store = Store::open(place(), QStringLiteral("Writer %1").arg(writer), systemNow);
                if (!store.ok()) return;
                ++opened;
                write(**store, writer);
            });
        for (std::thread& thread : threads)
            thread.join();
        EXPECT_EQ(opened, writers);
    }
};
INSTANTIATE_TEST_SUITE_P(, Writers, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

/// What only a server can do.
class Servers : public OnEveryDatabase {
protected:
    static Status addAnna(Store& store, Person& anna)
    {
        anna.name = QStringLiteral("Anna Dimou");
        return store.change(QStringLiteral("Add"), [&](Change& change) { return change.add(anna); });
    }
    void endAllConnections() const
    {
        asMaster(QStringLiteral("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                                "WHERE datname = current_database() AND pid <> pg_backend_pid()"));
    }
};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Servers);
INSTANTIATE_TEST_SUITE_P(, Servers, testing::ValuesIn(OnEveryDatabase::servers()), OnEveryDatabase::nameOf);

/// Each adds people, and counts one common number up.
TEST_P(Writers, TenAtOnceLoseNothing)
{
    constexpr int rounds = 8;
    Person common;
    common.name = QStringLiteral("Common");
    common.notes = QStringLiteral("0");
    addBefore(common);
    std::atomic<int> failures = 0;
    allAtOnce([&](Store& store, int writer) {
        for (int round = 0; round < rounds; ++round) {
            const auto step = [&] {
                return store.change(QStringLiteral("Write"), [&](Change& change) -> Status {
                    Person one;
                    one.name = QStringLiteral("%1-%2").arg(writer).arg(round);
                    if (const Status added = change.add(one); !added.ok()) return added;
                    return change.edit<Person>(common.id, [](Person& person) {
                        person.notes = QString::number(person.notes.toInt() + 1);
                    });
                });
            };
            // Somebody else is just writing: a person would try again, too.
            Status done = step();
            for (int again = 0; !done.ok() && done.error().kind == Error::Kind::InUse && again < 20; ++again)
                done = step();
            if (!done.ok()) ++failures;
        }
    });
    EXPECT_EQ(failures, 0);
    const auto store = open(QStringLiteral("Maria"));
    EXPECT_EQ(*store->count(Person::kind()), writers * rounds + 1);
    EXPECT_EQ(store->get<Person>(common.id)->notes, QString::number(writers * rounds));
    EXPECT_EQ(store->get<Person>(common.id)->version, writers * rounds + 1);
    EXPECT_EQ(store->log(-1)->size(), writers * rounds * 2 + 1) << "every one with its line";
}

/// Who loaded before the others wrote: fields of their own are joined, the same field is told.
TEST_P(Writers, TenWhoLoadedTheSameEachWriteOrAreTold)
{
    Person common;
    common.name = QStringLiteral("Common");
    addBefore(common);
    std::atomic<int> written = 0;
    std::atomic<int> told = 0;
    allAtOnce([&](Store& store, int writer) {
        Person mine = common;
        mine.phone = QString::number(1000 + writer);
        Status done;
        do
            done = store.change(QStringLiteral("Phone"), [&](Change& change) { return change.save(mine, common); });
        while (!done.ok() && done.error().kind == Error::Kind::InUse);
        if (done.ok())
            ++written;
        else if (done.error().kind == Error::Kind::ChangedOnDisk && store.conflict().fields.size() == 1)
            ++told;
    });
    EXPECT_EQ(written, 1);
    EXPECT_EQ(told, writers - 1);
}

/// Ten forms with the same entry, each of whom fills in another field, again and again, with what it last knew of the others.
TEST_P(Writers, TenInFieldsOfOneRecordLoseNothing)
{
    constexpr int rounds = 8;
    QList<const Field*> fields;
    for (const Field& field : Partner::kind().fields)
        if (field.type != FieldType::Reference && fields.size() < writers) fields.append(&field);
    ASSERT_EQ(fields.size(), writers);
    const auto valueOf = [](const Field& field, int writer, int round) {
        return field.type == FieldType::Date ? QVariant(QDate(2031, 1, 1).addDays(round)) : QVariant(QStringLiteral("%1-%2").arg(writer).arg(round));
    };
    Partner common;
    addBefore(common);
    std::atomic<int> failures = 0;
    allAtOnce([&](Store& store, int writer) {
        Partner loaded = common;
        for (int round = 0; round < rounds; ++round) {
            Partner mine = loaded;
            fields.at(writer)->set(mine, valueOf(*fields.at(writer), writer, round));
            Status done;
            for (int again = 0; again < 20; ++again) {
                Partner written = mine;
                done = store.change(QStringLiteral("Write"), [&](Change& change) { return change.save(written, loaded); });
                if (done.ok()) loaded = written;
                if (done.ok() || done.error().kind != Error::Kind::InUse) break;
            }
            if (!done.ok()) ++failures;
        }
    });
    EXPECT_EQ(failures, 0);
    const auto store = open(QStringLiteral("Maria"));
    const auto found = store->get<Partner>(common.id);
    ASSERT_TRUE(found.ok());
    for (int writer = 0; writer < writers; ++writer)
        EXPECT_EQ(toText(*fields.at(writer), fields.at(writer)->get(*found)),
                  toText(*fields.at(writer), valueOf(*fields.at(writer), writer, rounds - 1)))
            << fields.at(writer)->name;
    EXPECT_EQ(found->version, writers * rounds + 1);
    EXPECT_EQ(store->log(-1, common.id)->size(), writers * rounds + 1) << "every one with its line, by whoever wrote it";
}

TEST_P(Servers, GoAwayInMidEditAndComeBack)
{
    const auto store = open(QStringLiteral("Maria"));
    Person anna;
    ASSERT_TRUE(addAnna(*store, anna).ok());
    const Person loaded = anna;
    anna.phone = QStringLiteral("123");
    const auto save = [&](bool cut) {
        return store->change(QStringLiteral("Phone"), [&](Change& change) -> Status {
            if (const Status saved = change.save(anna, loaded); !saved.ok()) return saved;
            if (cut) endAllConnections();
            Person other;
            other.name = QStringLiteral("Other");
            return change.add(other);
        });
    };
    const Status lost = save(true);
    ASSERT_FALSE(lost.ok());
    EXPECT_EQ(lost.error().kind, Error::Kind::Io);
    EXPECT_TRUE(lost.error().text.contains(place().host)) << lost.error().text.toStdString();
    EXPECT_TRUE(store->get<Person>(anna.id)->phone.isEmpty()) << "all of the step or nothing";
    const Status done = save(false);
    ASSERT_TRUE(done.ok()) << done.error().detail.toStdString();
    EXPECT_EQ(store->get<Person>(anna.id)->phone, QStringLiteral("123"));
    EXPECT_EQ(*store->count(Person::kind()), 2);
}

TEST_P(Servers, AreConnectedAnewWhereNobodyWasWriting)
{
    const auto store = open(QStringLiteral("Maria"));
    Person anna;
    ASSERT_TRUE(addAnna(*store, anna).ok());
    endAllConnections();
    EXPECT_TRUE(store->get<Person>(anna.id).ok());
    endAllConnections();
    Person other;
    EXPECT_TRUE(addAnna(*store, other).ok());
}

TEST_P(Servers, ThatKeptAStepBeforeTheyWentAwayAreBelieved)
{
    // The end of the step cannot be cut off from outside at the right moment; the question that follows can be asked.
    const auto store = open(QStringLiteral("Maria"));
    Person anna;
    ASSERT_TRUE(addAnna(*store, anna).ok());
    ASSERT_TRUE(addAnna(*store, anna).ok()) << "again, after nobody heard";
    EXPECT_EQ(*store->count(Person::kind()), 1);
}

TEST_P(Servers, ThatDoNotAnswerAreGivenUpAfterFiveSeconds)
{
    QProcess silent; // takes connections and says nothing
    silent.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"), QStringLiteral("import socket\ns = socket.create_server(('127.0.0.1', 0))\n"
                                                       "print(s.getsockname()[1], flush=True)\ninput()")});
    ASSERT_TRUE(silent.waitForReadyRead());
    Place nowhere = place();
    nowhere.host = QStringLiteral("127.0.0.1");
    nowhere.port = silent.readLine().trimmed().toInt();
    ASSERT_GT(nowhere.port, 0);
    QElapsedTimer timer;
    timer.start();
    const auto store = Store::open(nowhere, QStringLiteral("Maria"), systemNow);
    EXPECT_FALSE(store.ok());
    EXPECT_LT(timer.elapsed(), 7000);
    EXPECT_EQ(store.error().kind, Error::Kind::Io);
    EXPECT_TRUE(store.error().text.contains(nowhere.host));
    EXPECT_FALSE(store.error().detail.contains(nowhere.password));
    silent.closeWriteChannel();
    silent.waitForFinished();
}

TEST_P(Servers, SayThatTheDatabaseIsNotThereOrThePasswordWrong)
{
    Place other = place();
    other.database = QStringLiteral("nothing_here");
    EXPECT_EQ(Store::open(other, QStringLiteral("Maria"), systemNow).error().kind, Error::Kind::NotFound);
    other = place();
    other.password = QStringLiteral("wrong");
    EXPECT_EQ(Store::open(other, QStringLiteral("Maria"), systemNow).error().kind, Error::Kind::NoAccess);
    other.password.clear();
    const QByteArray known = qgetenv("PGPASSWORD"); // which would be taken in its place
    qunsetenv("PGPASSWORD");
    EXPECT_EQ(Store::open(other, QStringLiteral("Maria"), systemNow).error().kind, Error::Kind::NoAccess) << "it does answer";
    qputenv("PGPASSWORD", known);
}

TEST_P(Servers, AreCompletedByTwoWhoStartAtOnce)
{
    std::atomic<int> opened = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < writers; ++i)
        threads.emplace_back([&] { opened += Store::open(place(), QStringLiteral("Maria"), systemNow).ok(); });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(opened, writers);
}

TEST_P(Servers, NeverRepeatWhatTheyDoNotTake)
{
    const auto store = open(QStringLiteral("Maria"));
    const auto done = store->database().change(QStringLiteral("INSERT INTO person (id, version, name) VALUES (?, ?, ?)"),
                                               {QStringLiteral("x"), QStringLiteral("Anna Dimou"), QStringLiteral("y")});
    ASSERT_FALSE(done.ok());
    EXPECT_FALSE(done.error().detail.contains(QStringLiteral("Dimou"))) << done.error().detail.toStdString();
}

TEST_P(Servers, LetTheNextOneWriteWhereSomebodyFellAsleepInAStep)
{
    const auto sleeper = open(QStringLiteral("Maria"));
    const auto other = open(QStringLiteral("Jan"));
    const Status done = sleeper->change(QStringLiteral("Sleep"), [&](Change&) -> Status {
        Person one;
        const Status waited = addAnna(*other, one);
        EXPECT_FALSE(waited.ok());
        EXPECT_EQ(waited.error().kind, Error::Kind::InUse);
        return {};
    });
    EXPECT_TRUE(done.ok());
    Person one;
    EXPECT_TRUE(addAnna(*other, one).ok());
}

} // namespace

} // namespace microvet::programme
