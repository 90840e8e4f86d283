#include "core/programme/store/shared_file.h"
#include "core/programme/store/shared_folder.h"
#include "tests/core/exporters/export_fixture.h"
#include "tests/core/programme/store/safety_fixture.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace microvet::programme {

namespace {

class SharedFiles : public testing::Test {
protected:
    SharedFiles() { EXPECT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("shared"))); }

    QString path() const { return m_folder.filePath(QStringLiteral("shared/programme.sqlite")); }
    /// Each computer has a data folder of its own.
    std::unique_ptr<SharedFile> open(const QString& who, FileStore& disk = diskStore())
    {
        auto file = SharedFile::open(disk, path(), m_folder.filePath(who), who, [this] { return m_now; });
        EXPECT_TRUE(file.ok()) << file.error().text.toStdString();
        return file.ok() ? std::move(*file) : nullptr;
    }
    std::unique_ptr<Store> store(const SharedFile& file, const QString& who)
    {
        auto store = Store::open(file.place(), who, [this] { return m_now; });
        EXPECT_TRUE(store.ok()) << store.error().text.toStdString();
        return std::move(*store);
    }
    static Status add(Store& store, const QString& name)
    {
        return store.change(QStringLiteral("Add"), [&](Change& change) {
            Person one;
            one.name = name;
            return change.add(one);
        });
    }
    int peopleIn(const QString& file) const
    {
        const auto store = Store::open({Place::File, file}, {}, systemNow);
        EXPECT_TRUE(store.ok());
        return store.ok() ? *(*store)->count(Person::kind()) : -1;
    }
    /// A lock as a program on another computer writes it.
    void lockElsewhere(const QString& who, int minutesAgo)
    {
        const auto time = [&](int minutes) { return m_now.addSecs(-60 * minutes).toString(Qt::ISODate); };
        ASSERT_TRUE(diskStore().replace(Lock::pathFor(path()), QJsonDocument(QJsonObject{
            {QStringLiteral("who"), who}, {QStringLiteral("host"), QStringLiteral("elsewhere")}, {QStringLiteral("mark"), who},
            {QStringLiteral("since"), time(90)}, {QStringLiteral("refreshed"), time(minutesAgo)}}).toJson()).ok());
    }

    QTemporaryDir m_folder;
    QDateTime m_now = utcTime(QDate(2031, 3, 4), QTime(9, 30));
};

TEST(FolderKinds, AreKnownByNameAndFileSystem)
{
    const auto kind = [](const char* path, const char* system = "ext4") {
        return folderKind(QString::fromUtf8(path), QString::fromLatin1(system));
    };
    for (const char* path : {"/home/ada/Nextcloud/p.sqlite", "C:\\Users\\ada\\OneDrive - ITC School\\x\\p.sqlite",
                             "/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/p.sqlite", "/home/ada/Dropbox (Work)/p.sqlite",
                             "G:/My Drive/p.sqlite", "/Users/ada/Library/CloudStorage/Box-Box/p.sqlite", "/home/ada/nextcloud2/p.sqlite"})
        EXPECT_EQ(kind(path), FolderKind::Synced) << path;
    for (const char* system : {"nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.rclone", "9p", "fuse.gvfsd-fuse"})
        EXPECT_EQ(kind("/mnt/school/p.sqlite", system), FolderKind::Network) << system;
    EXPECT_EQ(kind("\\\\server\\share\\p.sqlite", "ntfs"), FolderKind::Network);
    for (const char* path : {"/home/ada/p.sqlite", "/home/ada/Boxes/p.sqlite", "/home/ada/dropbox.sqlite", "p.sqlite", ""})
        EXPECT_EQ(kind(path), FolderKind::Own) << path;
    for (const char* system : {"fuseblk", "fuse.gocryptfs", "xfs", "apfs", "NTFS"})
        EXPECT_EQ(kind("/home/ada/p.sqlite", system), FolderKind::Own) << system;
}

TEST_F(SharedFiles, AreSeenWhereAServiceLeftItsMark)
{
    EXPECT_EQ(folderKind(path()), folderKind(m_folder.path()));
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral(".stfolder")));
    EXPECT_EQ(folderKind(path()), FolderKind::Synced);
}

TEST_F(SharedFiles, GoFromOneComputerToTheNext)
{
    {
        const auto shared = open(QStringLiteral("Maria"));
        ASSERT_TRUE(shared->mayWrite());
        const auto programme = store(*shared, QStringLiteral("Maria"));
        EXPECT_TRUE(shared->hasUnpublished(*programme)) << "it is not there yet";
        ASSERT_TRUE(add(*programme, QStringLiteral("Anna")).ok());
        EXPECT_NE(programme->place().file, path());
        ASSERT_TRUE(shared->publish(*programme).ok());
        EXPECT_FALSE(shared->hasUnpublished(*programme));
        EXPECT_EQ(peopleIn(path()), 1);
        const FileStamp stamp = diskStore().stamp(path());
        ASSERT_TRUE(shared->publish(*programme).ok());
        EXPECT_EQ(diskStore().stamp(path()), stamp) << "nothing new, nothing written";
    }
    EXPECT_FALSE(QFile::exists(Lock::pathFor(path())));
    const auto shared = open(QStringLiteral("Jan"));
    ASSERT_TRUE(shared->mayWrite());
    const auto programme = store(*shared, QStringLiteral("Jan"));
    EXPECT_EQ(*programme->count(Person::kind()), 1);
    ASSERT_TRUE(add(*programme, QStringLiteral("Bob")).ok());
    ASSERT_TRUE(shared->publish(*programme).ok());
    EXPECT_EQ(peopleIn(path()), 2);
}

TEST_F(SharedFiles, HaveOneWriterAndReaders)
{
    const auto writing = open(QStringLiteral("Maria"));
    const auto hers = store(*writing, QStringLiteral("Maria"));
    ASSERT_TRUE(add(*hers, QStringLiteral("Anna")).ok());
    ASSERT_TRUE(writing->publish(*hers).ok());
    const auto reading = open(QStringLiteral("Jan"));
    ASSERT_FALSE(reading->mayWrite());
    EXPECT_EQ(reading->writer()->who, QStringLiteral("Maria"));
    EXPECT_TRUE(SharedFile::writerText(*reading->writer(), m_now).startsWith(QLatin1String("Maria has been writing")));
    EXPECT_FALSE(SharedFile::writerText(*reading->writer(), m_now).contains(QLatin1String("perhaps")));
    {
        const auto his = store(*reading, QStringLiteral("Jan"));
        EXPECT_EQ(*his->count(Person::kind()), 1);
        EXPECT_EQ(add(*his, QStringLiteral("Bob")).error().kind, Error::Kind::ReadOnly);
        EXPECT_EQ(reading->publish(*his).error().kind, Error::Kind::ReadOnly);
    }
    EXPECT_FALSE(reading->isOutdated());
    ASSERT_TRUE(add(*hers, QStringLiteral("Carla")).ok());
    ASSERT_TRUE(writing->publish(*hers).ok());
    EXPECT_TRUE(reading->isOutdated());
}

TEST_F(SharedFiles, AreNeverTakenFromAWriterWhoIsPerhapsStill)
{
    lockElsewhere(QStringLiteral("Maria"), 60);
    auto shared = open(QStringLiteral("Jan"));
    ASSERT_FALSE(shared->mayWrite());
    EXPECT_TRUE(SharedFile::writerText(*shared->writer(), m_now).contains(QLatin1String("perhaps")));
    EXPECT_TRUE(QFile::exists(Lock::pathFor(path())));
    shared->takeOver();
    shared.reset();
    shared = open(QStringLiteral("Jan"));
    EXPECT_TRUE(shared->mayWrite());
}

TEST_F(SharedFiles, AreNotOverwrittenWhereSomebodyElseWrote)
{
    const auto shared = open(QStringLiteral("Maria"));
    const auto hers = store(*shared, QStringLiteral("Maria"));
    ASSERT_TRUE(add(*hers, QStringLiteral("Anna")).ok());
    ASSERT_TRUE(shared->publish(*hers).ok());
    // A computer whose service had not brought the lock yet.
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QByteArray theirs = file.readAll();
    file.close();
    theirs.append(QByteArray(4096, '\0'));
    ASSERT_TRUE(diskStore().replace(path(), theirs).ok());

    ASSERT_TRUE(add(*hers, QStringLiteral("Carla")).ok());
    const Status done = shared->publish(*hers);
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().kind, Error::Kind::ChangedOnDisk);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), theirs);
    EXPECT_EQ(*hers->count(Person::kind()), 2) << "her work is where it was";
}

TEST_F(SharedFiles, LeaveNoCopyOfAReaderWhoTookOver)
{
    lockElsewhere(QStringLiteral("Jan"), 10);
    auto shared = open(QStringLiteral("Maria"));
    const QString read = shared->place().file;
    ASSERT_TRUE(QFile::exists(read));
    shared->takeOver();
    shared.reset();
    EXPECT_FALSE(QFile::exists(read));
}

TEST_F(SharedFiles, AreNotWrittenAnyMoreByWhomSomebodyTookOverFrom)
{
    const auto shared = open(QStringLiteral("Maria"));
    const auto hers = store(*shared, QStringLiteral("Maria"));
    ASSERT_TRUE(shared->publish(*hers).ok());
    ASSERT_TRUE(add(*hers, QStringLiteral("Anna")).ok());
    lockElsewhere(QStringLiteral("Jan"), 0);
    const Status done = shared->publish(*hers);
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().kind, Error::Kind::ChangedOnDisk);
    EXPECT_TRUE(done.error().text.startsWith(QLatin1String("Jan")));
    ASSERT_TRUE(QFile::remove(Lock::pathFor(path())));
    EXPECT_TRUE(shared->publish(*hers).ok()) << "somebody has tidied away";
    EXPECT_TRUE(QFile::exists(Lock::pathFor(path())));
}

TEST_F(SharedFiles, GetLaterWhatCouldNotBeHandedOver)
{
    {
        const auto shared = open(QStringLiteral("Maria"));
        const auto hers = store(*shared, QStringLiteral("Maria"));
        ASSERT_TRUE(shared->publish(*hers).ok());
        ASSERT_TRUE(QDir(m_folder.path()).rename(QStringLiteral("shared"), QStringLiteral("away")));
        ASSERT_TRUE(add(*hers, QStringLiteral("Anna")).ok()) << "work goes on";
        EXPECT_EQ(shared->publish(*hers).error().kind, Error::Kind::NotFound);
        ASSERT_TRUE(QDir(m_folder.path()).rename(QStringLiteral("away"), QStringLiteral("shared")));
    }
    const auto shared = open(QStringLiteral("Maria"));
    const auto hers = store(*shared, QStringLiteral("Maria"));
    EXPECT_TRUE(shared->putAside().isEmpty());
    EXPECT_TRUE(shared->hasUnpublished(*hers));
    ASSERT_TRUE(shared->publish(*hers).ok());
    EXPECT_EQ(peopleIn(path()), 1);
}

TEST_F(SharedFiles, PutWorkAsideThatMetAnotherVersion)
{
    {
        const auto shared = open(QStringLiteral("Maria"));
        const auto hers = store(*shared, QStringLiteral("Maria"));
        ASSERT_TRUE(shared->publish(*hers).ok());
        ASSERT_TRUE(add(*hers, QStringLiteral("Anna")).ok());
    } // not handed over
    {
        const auto shared = open(QStringLiteral("Jan"));
        const auto his = store(*shared, QStringLiteral("Jan"));
        ASSERT_TRUE(add(*his, QStringLiteral("Bob")).ok());
        ASSERT_TRUE(add(*his, QStringLiteral("Carla")).ok());
        ASSERT_TRUE(shared->publish(*his).ok());
    }
    QString aside;
    {
        const auto shared = open(QStringLiteral("Maria"));
        const auto hers = store(*shared, QStringLiteral("Maria"));
        EXPECT_EQ(*hers->count(Person::kind()), 2) << "what Jan wrote";
        ASSERT_EQ(shared->putAside().size(), 1);
        aside = shared->putAside().constFirst();
        EXPECT_EQ(peopleIn(aside), 1);
    }
    EXPECT_EQ(open(QStringLiteral("Maria"))->putAside(), QStringList{aside}) << "another day it is told again";
    ASSERT_TRUE(QFile::remove(aside));
    EXPECT_TRUE(open(QStringLiteral("Maria"))->putAside().isEmpty());
}

TEST_F(SharedFiles, TellOfWorkThatWasPutAsideBeforeTheyTurnedOutToBeNone)
{
    {
        const auto shared = open(QStringLiteral("Maria"));
        const auto hers = store(*shared, QStringLiteral("Maria"));
        ASSERT_TRUE(shared->publish(*hers).ok());
        ASSERT_TRUE(add(*hers, QStringLiteral("Anna")).ok());
    } // not handed over
    const auto whole = diskStore().readAll(path(), 1 << 20);
    ASSERT_TRUE(diskStore().replace(path(), whole->left(5000)).ok()); // half synchronised
    ASSERT_FALSE(SharedFile::open(diskStore(), path(), m_folder.filePath(QStringLiteral("Maria")), QStringLiteral("Maria"), systemNow).ok());
    ASSERT_TRUE(diskStore().replace(path(), *whole).ok());
    const auto shared = open(QStringLiteral("Maria"));
    ASSERT_EQ(shared->putAside().size(), 1);
    EXPECT_EQ(peopleIn(shared->putAside().constFirst()), 1);
}

TEST_F(SharedFiles, StayWholeWhereverTheDiskFails)
{
    {
        const auto shared = open(QStringLiteral("Maria"));
        const auto hers = store(*shared, QStringLiteral("Maria"));
        ASSERT_TRUE(add(*hers, QStringLiteral("Anna")).ok());
        ASSERT_TRUE(shared->publish(*hers).ok());
    }
    tests::FailingStore disk;
    const auto shared = open(QStringLiteral("Maria"), disk);
    const auto hers = store(*shared, QStringLiteral("Maria"));
    ASSERT_TRUE(add(*hers, QStringLiteral("Bob")).ok());
    int failures = 0;
    for (bool done = false; !done; ++failures) {
        disk.steps = 0;
        disk.failAt = failures;
        done = shared->publish(*hers).ok();
        if (!done) {
            EXPECT_GE(peopleIn(path()), 1) << failures;
        }
    }
    EXPECT_GT(failures, 3);
    EXPECT_EQ(peopleIn(path()), 2);
}

TEST_F(SharedFiles, RefuseWhatIsNoProgrammeAndLeaveIt)
{
    ASSERT_TRUE(diskStore().replace(path(), QByteArray(5000, 'x')).ok());
    const auto shared = SharedFile::open(diskStore(), path(), m_folder.filePath(QStringLiteral("data")), QStringLiteral("Maria"),
                                         systemNow);
    ASSERT_FALSE(shared.ok());
    EXPECT_EQ(shared.error().kind, Error::Kind::Damaged);
    EXPECT_TRUE(shared.error().text.contains(QLatin1String("shared"))) << shared.error().text.toStdString();
    EXPECT_EQ(diskStore().stamp(path()).size, 5000);
    EXPECT_FALSE(QFile::exists(Lock::pathFor(path())));
}

TEST_F(SharedFiles, TellOfConflictedCopies)
{
    const auto shared = open(QStringLiteral("Maria"));
    for (const char* name : {"programme (Jan's conflicted copy 2031-03-01).sqlite", "programme.sync-conflict-20310301-101010-ABC.sqlite",
                             "programme-LAPTOP-AB12.sqlite", "programmes.sqlite", "programme.txt"})
        ASSERT_TRUE(diskStore().replace(m_folder.filePath(QStringLiteral("shared/%1").arg(QString::fromUtf8(name))), "x").ok());
    EXPECT_EQ(shared->conflictedCopies().size(), 3);
}

} // namespace

} // namespace microvet::programme
