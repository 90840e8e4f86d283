#include "core/programme/store/daily_copies.h"
#include "core/programme/store/database.h"
#include "core/programme/store/rescue.h"
#include "tests/core/exporters/export_fixture.h"
#include "tests/core/programme/store/safety_fixture.h"

#include <QFile>

#include <algorithm>

namespace microvet::programme {

namespace {

class Rescues : public testing::Test {
protected:
    static constexpr int people = 300;

    void SetUp() override
    {
        const auto store = open(path());
        ASSERT_TRUE(store.ok());
        const Status done = (*store)->change(QStringLiteral("Add"), [](Change& change) -> Status {
            for (int number = 0; number < people; ++number) {
                Person person;
                person.name = QStringLiteral("Person %1").arg(number);
                person.notes = QStringLiteral("<note %1>").arg(number) + QString(700, QLatin1Char('n'));
                if (const Status added = change.add(person); !added.ok()) return added;
            }
            return {};
        });
        ASSERT_TRUE(done.ok());
    }

    QString path() const { return m_folder.filePath(QStringLiteral("programme.sqlite")); }
    QString rescued() const { return m_folder.filePath(QStringLiteral("rescued.sqlite")); }
    static Result<std::unique_ptr<Store>> open(const QString& file)
    {
        return Store::open({Place::File, file}, QStringLiteral("Maria"), [] { return utcTime(QDate(2031, 3, 4), QTime(9, 30)); });
    }
    QByteArray bytes(const QString& file) const
    {
        QFile disk(file);
        EXPECT_TRUE(disk.open(QIODevice::ReadOnly));
        return disk.readAll();
    }
    void put(const QByteArray& content) const
    {
        QFile disk(path());
        ASSERT_TRUE(disk.open(QIODevice::WriteOnly));
        ASSERT_EQ(disk.write(content), content.size());
    }
    /// The pages of which `what` is a part lose their heads. How many.
    int spoil(const QByteArray& what, int atMost) const
    {
        QByteArray content = bytes(path());
        int pages = 0;
        for (qsizetype at = content.indexOf(what); at >= 0 && pages < atMost; at = content.indexOf(what, at)) {
            at = at / 4096 * 4096;
            if (at == 0) return 0;
            std::fill(content.begin() + at, content.begin() + at + 100, '\xee');
            at += 4096;
            ++pages;
        }
        put(content);
        return pages;
    }
    /// In the table, not in the log.
    void forgetLog() const
    {
        const auto database = Database::open({Place::File, path()});
        ASSERT_TRUE((*database)->change(QStringLiteral("DELETE FROM change_log")).ok());
    }

    QTemporaryDir m_folder;
};

TEST_F(Rescues, AListNeverEndsInTheMiddleAsIfItWereWhole)
{
    forgetLog();
    ASSERT_EQ(spoil("<note 150>", 1), 1);
    const auto store = open(path());
    ASSERT_TRUE(store.ok());
    const auto all = (*store)->all<Person>();
    ASSERT_FALSE(all.ok()) << all->size();
    EXPECT_EQ(all.error().kind, Error::Kind::Damaged);
}

TEST_F(Rescues, BringBackAllButTheDamagedPage)
{
    forgetLog();
    ASSERT_EQ(spoil("<note 150>", 1), 1);
    const QByteArray damaged = bytes(path());
    const auto done = rescue(diskStore(), path(), rescued(), systemNow);
    ASSERT_TRUE(done.ok()) << done.error().text.toStdString();
    EXPECT_GT(done->records, people - 10) << "one page holds a few only";
    EXPECT_LT(done->records, people);
    EXPECT_EQ(done->damaged, QStringList{Person::kind().manyText()});
    EXPECT_EQ(bytes(path()), damaged) << "the damaged file stays as it is";
    const auto store = open(rescued());
    ASSERT_TRUE(store.ok());
    EXPECT_EQ(*(*store)->count(Person::kind()), done->records);
    EXPECT_TRUE((*store)->first<Person>({{{"name", QStringLiteral("Person 299")}}})->notes.startsWith(QLatin1String("<note 299>")));
}

TEST_F(Rescues, PutTogetherFromTheLogWhatTheTableHasLost)
{
    QUuid changed;
    {
        const auto store = open(path());
        changed = (*store)->first<Person>({{{"name", QStringLiteral("Person 150")}}})->id;
        ASSERT_TRUE((*store)->change(QStringLiteral("Phone"), [&](Change& change) {
            return change.edit<Person>(changed, [](Person& person) { person.phone = QStringLiteral("123"); });
        }).ok());
    }
    // Only pages of the table: those of the log hold JSON.
    QByteArray content = bytes(path());
    int pages = 0;
    for (qsizetype page = 4096; page + 4096 <= content.size() && pages == 0; page += 4096) {
        const QByteArrayView here = QByteArrayView(content).sliced(page, 4096);
        if (!here.contains("<note 150>") || here.contains("\"notes\"")) continue;
        std::fill(content.begin() + page, content.begin() + page + 100, '\xee');
        ++pages;
    }
    ASSERT_EQ(pages, 1);
    put(content);
    const auto done = rescue(diskStore(), path(), rescued(), systemNow);
    ASSERT_TRUE(done.ok()) << done.error().text.toStdString();
    EXPECT_EQ(done->records, people);
    EXPECT_GT(done->fromLog, 0);
    const auto store = open(rescued());
    const auto person = (*store)->get<Person>(changed);
    ASSERT_TRUE(person.ok());
    EXPECT_EQ(person->phone, QStringLiteral("123"));
    EXPECT_TRUE(person->notes.startsWith(QLatin1String("<note 150>")));
    EXPECT_GT((*store)->log(-1)->size(), people) << "the log came along";
    EXPECT_NE((*store)->lastStep()->label, QStringLiteral("Bring in a programme from a file")) << "nobody takes the rescue back";
}

TEST_F(Rescues, ReadWhatACutFileStillHolds)
{
    const QByteArray whole = bytes(path());
    put(whole.left(whole.size() * 7 / 8)); // the tables themselves take the first half
    ASSERT_FALSE(open(path()).ok());
    const auto done = rescue(diskStore(), path(), rescued(), systemNow);
    ASSERT_TRUE(done.ok()) << done.error().text.toStdString();
    EXPECT_GT(done->records, people / 4);
    EXPECT_FALSE(done->damaged.isEmpty());
    EXPECT_TRUE(open(rescued()).ok());
}

TEST_F(Rescues, SayWhereNothingCanBeRead)
{
    for (const QByteArray& content : {QByteArray(5000, 'x'), QByteArray(), bytes(path()).left(50)}) {
        put(content);
        const auto done = rescue(diskStore(), path(), rescued(), systemNow);
        ASSERT_FALSE(done.ok()) << content.size();
        EXPECT_EQ(done.error().kind, Error::Kind::Damaged);
        EXPECT_EQ(bytes(path()), content);
        EXPECT_FALSE(QFile::exists(rescued()));
    }
}

TEST_F(Rescues, LeaveAProgrammeOfANewerVersionAlone)
{
    {
        const auto database = Database::open({Place::File, path()});
        ASSERT_TRUE((*database)->change(QStringLiteral("UPDATE meta SET value = '99' WHERE name = 'schema'")).ok());
    }
    EXPECT_EQ(rescue(diskStore(), path(), rescued(), systemNow).error().kind, Error::Kind::TooNew);
}

TEST_F(Rescues, TakeItsPlaceAndKeepTheDamagedBeside)
{
    forgetLog();
    ASSERT_EQ(spoil("<note 150>", 1), 1);
    const QByteArray damaged = bytes(path());
    const auto done = rescueInPlace(diskStore(), path(), systemNow);
    ASSERT_TRUE(done.ok()) << done.error().text.toStdString();
    EXPECT_EQ(bytes(done->kept), damaged);
    EXPECT_EQ(keptBeside(diskStore(), path()), QStringList{done->kept});
    const auto store = open(path());
    ASSERT_TRUE(store.ok());
    EXPECT_EQ((*store)->all<Person>()->size(), done->records);
}

TEST_F(Rescues, KeepTheJournalOfTheLastWriterToo)
{
    forgetLog();
    ASSERT_EQ(spoil("<note 150>", 1), 1);
    const QString journal = path() + QStringLiteral("-journal");
    ASSERT_TRUE(diskStore().replace(journal, "half a journal").ok());
    const auto done = rescueInPlace(diskStore(), path(), systemNow);
    ASSERT_TRUE(done.ok()) << done.error().text.toStdString();
    EXPECT_FALSE(QFile::exists(journal));
    EXPECT_EQ(bytes(done->kept + QStringLiteral("-journal")), "half a journal");
    EXPECT_EQ(keptBeside(diskStore(), path()), (QStringList{done->kept, done->kept + QStringLiteral("-journal")}));
}

TEST_F(Rescues, ChangeNothingWhereTheJournalCannotBeRead)
{
    const QByteArray present = bytes(path());
    QFile journal(path() + QStringLiteral("-journal"));
    ASSERT_TRUE(journal.open(QIODevice::WriteOnly));
    ASSERT_TRUE(journal.resize(largestFile + 1)); // takes no room on the disk
    journal.close();
    EXPECT_FALSE(rescueInPlace(diskStore(), path(), systemNow).ok());
    EXPECT_EQ(bytes(path()), present);
    EXPECT_TRUE(journal.exists());
}

TEST_F(Rescues, LeaveTheDamagedFileWhereTheDiskFails)
{
    forgetLog();
    ASSERT_EQ(spoil("<note 150>", 1), 1);
    const QByteArray damaged = bytes(path());
    int failures = 0;
    for (bool done = false; !done; ++failures) {
        tests::FailingStore disk;
        disk.failAt = failures;
        done = rescueInPlace(disk, path(), systemNow).ok();
        if (!done) {
            ASSERT_EQ(bytes(path()), damaged) << failures;
        }
    }
    EXPECT_GT(failures, 4);
}

} // namespace

} // namespace microvet::programme
