#include "core/base/passphrase_box.h"
#include "core/programme/store/daily_copies.h"
#include "tests/core/exporters/export_fixture.h"
#include "tests/core/programme/store/safety_fixture.h"

#include <QDir>
#include <QFile>

namespace microvet::programme {

namespace {

const QDate day(2031, 3, 4);

class Copies : public OnEveryDatabase {
protected:
    static inline const QString secret = QStringLiteral("correct horse");
    DailyCopies copies() { return DailyCopies(diskStore(), m_folder.filePath(QStringLiteral("copies")), QStringLiteral("Our: programme")); }
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    static Status setPhone(Store& store, const QUuid& person, const QString& phone)
    {
        return store.change(QStringLiteral("Phone"), [&](Change& change) {
            return change.edit<Person>(person, [&](Person& one) { one.phone = phone; });
        });
    }
};
INSTANTIATE_TEST_SUITE_P(, Copies, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(Copies, AreMadeOnceADayAndEncrypted)
{
    const auto store = open(QStringLiteral("Maria"));
    SmallProgramme small;
    ASSERT_TRUE(fill(*store, small).ok());
    EXPECT_TRUE(*copies().make(*store, secret, day));
    EXPECT_FALSE(*copies().make(*store, secret, day)) << "there is one of today";
    EXPECT_TRUE(*copies().make(*store, secret, day.addDays(1)));
    const QList<DailyCopy> list = copies().list();
    ASSERT_EQ(list.size(), 2);
    EXPECT_EQ(list.constFirst().day, day.addDays(1));
    for (const DailyCopy& copy : list) {
        EXPECT_FALSE(bytesOf(copy.path).contains("Dimou"));
        EXPECT_EQ(copy.size, bytesOf(copy.path).size());
    }
}

TEST_P(Copies, KeepTheLastSevenAndNobodyElses)
{
    const auto store = open(QStringLiteral("Maria"));
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("copies")));
    QFile other(m_folder.filePath(QStringLiteral("copies/Other 2001-01-01.microvet-copy")));
    ASSERT_TRUE(other.open(QIODevice::WriteOnly));
    for (int i = 0; i < 10; ++i)
        ASSERT_TRUE(copies().make(*store, secret, day.addDays(i)).ok());
    const QList<DailyCopy> list = copies().list();
    ASSERT_EQ(list.size(), keptCopies);
    EXPECT_EQ(list.constFirst().day, day.addDays(9));
    EXPECT_EQ(list.constLast().day, day.addDays(3));
    EXPECT_TRUE(other.exists());
}

TEST_P(Copies, AreNotMadeWithoutAPassphrase)
{
    const auto store = open(QStringLiteral("Maria"));
    const auto done = copies().make(*store, {}, day);
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().kind, Error::Kind::Invalid);
    EXPECT_EQ(done.error().text, DailyCopies::noPassphraseText());
    EXPECT_TRUE(copies().list().isEmpty());
}

TEST_P(Copies, ComeBackWhileThePresentIsKept)
{
    SmallProgramme small;
    const QString file = m_folder.filePath(QStringLiteral("restored.sqlite"));
    {
        const auto store = open(QStringLiteral("Maria"));
        ASSERT_TRUE(fill(*store, small).ok());
        ASSERT_TRUE(copies().make(*store, secret, day).ok());
        ASSERT_TRUE(setPhone(*store, small.anna.id, QStringLiteral("later")).ok());
        if (onServer()) {
            ASSERT_TRUE(copies().restore(copies().list().constFirst(), secret, *store).ok());
            EXPECT_EQ(store->get<Person>(small.anna.id)->phone, small.anna.phone);
            ASSERT_TRUE(store->undo(*store->lastStep()).ok()) << "a step, which can be taken back";
            EXPECT_EQ(store->get<Person>(small.anna.id)->phone, QStringLiteral("later"));
        } else {
            ASSERT_TRUE(QFile::copy(place().file, file));
        }
    }
    const DailyCopy copy = copies().list().constFirst();
    const auto kept = copies().restore(copy, secret, file, m_now);
    ASSERT_TRUE(kept.ok()) << kept.error().text.toStdString();
    EXPECT_EQ(kept->isEmpty(), onServer()) << "there was none";
    const auto phoneIn = [&](const QString& path) {
        const auto store = Store::open({Place::File, path}, QStringLiteral("Maria"), systemNow);
        EXPECT_TRUE(store.ok());
        return (*store)->get<Person>(small.anna.id)->phone;
    };
    EXPECT_EQ(phoneIn(file), small.anna.phone);
    if (onServer()) return;
    EXPECT_EQ(phoneIn(*kept), QStringLiteral("later"));
    EXPECT_EQ(keptBeside(diskStore(), file), QStringList{*kept});
}

TEST_P(Copies, ThatDoNotOpenLeaveThePresentAlone)
{
    SmallProgramme small;
    {
        const auto store = open(QStringLiteral("Maria"));
        ASSERT_TRUE(fill(*store, small).ok());
        ASSERT_TRUE(copies().make(*store, secret, day).ok());
    }
    const QString file = m_folder.filePath(QStringLiteral("present.sqlite"));
    ASSERT_TRUE(diskStore().replace(file, "as it was").ok());
    const DailyCopy copy = copies().list().constFirst();
    EXPECT_EQ(copies().restore(copy, QStringLiteral("wrong"), file, m_now).error().kind, Error::Kind::NoAccess);
    QByteArray broken = bytesOf(copy.path);
    broken[broken.size() / 2] = char(broken.at(broken.size() / 2) ^ 1);
    ASSERT_TRUE(diskStore().replace(copy.path, broken).ok());
    EXPECT_EQ(copies().restore(copy, secret, file, m_now).error().kind, Error::Kind::Damaged);
    // A right passphrase around something that is no programme.
    ASSERT_TRUE(diskStore().replace(copy.path, *passphrase::encryptedFile(QByteArray("SQLite format 3\0", 16) + "xyz", secret)).ok());
    EXPECT_FALSE(copies().restore(copy, secret, file, m_now).ok());
    ASSERT_TRUE(diskStore().replace(copy.path, *passphrase::encryptedFile("hello", secret)).ok());
    EXPECT_FALSE(copies().restore(copy, secret, file, m_now).ok());
    EXPECT_EQ(bytesOf(file), "as it was");
    EXPECT_TRUE(keptBeside(diskStore(), file).isEmpty());
}

TEST_P(Copies, ComeBackOverADamagedFileWithTheJournalOfItsLastWriter)
{
    if (onServer()) return;
    SmallProgramme small;
    {
        const auto store = open(QStringLiteral("Maria"));
        ASSERT_TRUE(fill(*store, small).ok());
        ASSERT_TRUE(copies().make(*store, secret, day).ok());
    }
    ASSERT_TRUE(diskStore().replace(place().file, QByteArray(5000, 'x')).ok());
    ASSERT_TRUE(diskStore().replace(place().file + QStringLiteral("-journal"), QByteArray(5000, 'y')).ok());
    const auto kept = copies().restore(copies().list().constFirst(), secret, place().file, m_now);
    ASSERT_TRUE(kept.ok()) << kept.error().text.toStdString();
    EXPECT_EQ(bytesOf(*kept), QByteArray(5000, 'x'));
    const auto store = open(QStringLiteral("Maria"));
    EXPECT_EQ(*store->get<Person>(small.anna.id), small.anna);
}

TEST_P(Copies, MadeAnewTakeAwayWhatWasKeptBeside)
{
    if (onServer()) return;
    const auto store = open(QStringLiteral("Maria"));
    SmallProgramme small;
    ASSERT_TRUE(fill(*store, small).ok());
    ASSERT_TRUE(copies().make(*store, secret, day.addDays(-1)).ok());
    for (const char* programme : {"programme", "programme 2"})
        ASSERT_TRUE(QDir(m_folder.path()).mkpath(QStringLiteral("Joined copies/") + QLatin1String(programme)));
    const QStringList kept{m_folder.filePath(QStringLiteral("programme (before restoring 2031-03-01 10-00-00).sqlite")),
                           m_folder.filePath(QStringLiteral("programme (damaged 2031-03-01 10-00-00).sqlite")),
                           m_folder.filePath(QStringLiteral("programme (damaged 2031-03-01 10-00-00).sqlite-journal")),
                           m_folder.filePath(QStringLiteral("Joined copies/programme/from Jan.sqlite")),
                           m_folder.filePath(QStringLiteral("copies/programme 2031-03-01.microvet-copy"))};
    const QStringList others{m_folder.filePath(QStringLiteral("programmes (damaged 2031-03-01 10-00-00).sqlite")),
                             m_folder.filePath(QStringLiteral("Joined copies/programme 2/programme 2 (conflicted).sqlite"))};
    for (const QString& path : kept + others)
        ASSERT_TRUE(diskStore().replace(path, "Anna Dimou").ok());
    ASSERT_TRUE(copies().renew(*store, secret, day).ok());
    for (const QString& path : kept)
        EXPECT_FALSE(QFile::exists(path)) << path.toStdString();
    for (const QString& path : others)
        EXPECT_TRUE(QFile::exists(path)) << path.toStdString();
    ASSERT_EQ(copies().list().size(), 1);
    EXPECT_EQ(copies().list().constFirst().day, day);
}

TEST_P(Copies, LeaveThePresentWhereTheDiskFails)
{
    if (onServer()) return;
    SmallProgramme small;
    {
        const auto store = open(QStringLiteral("Maria"));
        ASSERT_TRUE(fill(*store, small).ok());
        ASSERT_TRUE(copies().make(*store, secret, day).ok());
    }
    const QByteArray before = bytesOf(place().file);
    const DailyCopy copy = copies().list().constFirst();
    int failures = 0;
    for (bool done = false; !done; ++failures) {
        tests::FailingStore disk;
        disk.failAt = failures;
        DailyCopies failing(disk, m_folder.filePath(QStringLiteral("copies")), QStringLiteral("Our: programme"));
        done = failing.restore(copy, secret, place().file, m_now).ok();
        if (!done) {
            ASSERT_EQ(bytesOf(place().file), before) << failures;
        }
    }
    EXPECT_GT(failures, 4);
}

} // namespace

} // namespace microvet::programme
