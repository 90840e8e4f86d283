#include "core/base/filestore.h"
#include "core/programme/store/database.h"
#include "core/programme/store/schema.h"
#include "tests/core/programme/store/safety_fixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

namespace microvet::programme {

namespace {

class DatabaseFiles : public testing::Test {
protected:
    QString path() const { return m_folder.filePath(QStringLiteral("programme.sqlite")); }
    Result<std::unique_ptr<Store>> open(bool readOnly = false) const
    {
        Place place{Place::File, path()};
        place.readOnly = readOnly;
        return Store::open(place, QStringLiteral("Maria"), [] { return utcTime(QDate(2031, 3, 4), QTime(9, 30)); });
    }
    SmallProgramme filled() const
    {
        SmallProgramme small;
        const auto store = open();
        EXPECT_TRUE(store.ok());
        EXPECT_TRUE(fill(**store, small).ok());
        return small;
    }
    void raw(const QString& sql) const
    {
        const auto database = Database::open({Place::File, path()});
        ASSERT_TRUE(database.ok());
        const auto done = (*database)->change(sql);
        ASSERT_TRUE(done.ok()) << done.error().detail.toStdString();
    }
    QByteArray bytes() const
    {
        QFile file(path());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    QTemporaryDir m_folder;
};

TEST_F(DatabaseFiles, OfAnOlderProgramAreCompleted)
{
    const SmallProgramme small = filled();
    raw(QStringLiteral("DROP TABLE letter"));
    raw(QStringLiteral("ALTER TABLE person DROP COLUMN keep_until"));
    raw(QStringLiteral("DROP INDEX change_log_step"));
    const auto store = open();
    ASSERT_TRUE(store.ok()) << store.error().detail.toStdString();
    EXPECT_EQ(*store.value()->get<Person>(small.anna.id), small.anna);
    EXPECT_EQ(*store.value()->count(Letter::kind()), 0);
    ASSERT_TRUE(store.value()->change(QStringLiteral("Write"), [&](Change& change) -> Status {
        Letter letter;
        letter.person = small.anna.id;
        letter.letter = QStringLiteral("thanks");
        if (const Status done = change.add(letter); !done.ok()) return done;
        return change.edit<Person>(small.anna.id, [](Person& one) { one.keepUntil = QDate(2032, 1, 1); });
    }).ok());
}

TEST_F(DatabaseFiles, OfANewerProgramAreRefusedAndLeft)
{
    filled();
    raw(QStringLiteral("UPDATE meta SET value = '99' WHERE name = 'schema'"));
    const QByteArray before = bytes();
    const auto store = open();
    ASSERT_FALSE(store.ok());
    EXPECT_EQ(store.error().kind, Error::Kind::TooNew);
    EXPECT_EQ(bytes(), before);
}

TEST_F(DatabaseFiles, KeepColumnsAndTablesTheyDoNotKnow)
{
    const SmallProgramme small = filled();
    raw(QStringLiteral("ALTER TABLE person ADD COLUMN badge TEXT NOT NULL DEFAULT 'gold'"));
    raw(QStringLiteral("CREATE TABLE badge (id TEXT PRIMARY KEY)"));
    {
        const auto store = open();
        ASSERT_TRUE(store.ok());
        ASSERT_TRUE((*store)->change(QStringLiteral("Write"), [&](Change& change) -> Status {
            Person other;
            other.name = QStringLiteral("Other");
            if (const Status done = change.add(other); !done.ok()) return done;
            return change.edit<Person>(small.anna.id, [](Person& one) { one.phone = QStringLiteral("1"); });
        }).ok());
    }
    const auto database = Database::open({Place::File, path()});
    auto rows = (*database)->read(QStringLiteral("SELECT count(*) FROM person WHERE badge = 'gold'"));
    ASSERT_TRUE(rows.ok() && rows->next());
    EXPECT_EQ(rows->value(0).toInt(), 3);
    EXPECT_TRUE(*(*database)->hasTable(QStringLiteral("badge")));
    EXPECT_FALSE(*(*database)->hasTable(QStringLiteral("badges")));
}

TEST_F(DatabaseFiles, HeldByAnotherProgramAreWaitedForAndThenSaidToBe)
{
    const SmallProgramme small = filled();
    QProcess holder;
    holder.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"), QStringLiteral("import sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\n"
                                                       "c.execute('BEGIN IMMEDIATE')\nprint('held', flush=True)\ninput()"),
                  path()});
    ASSERT_TRUE(holder.waitForReadyRead());
    const auto store = open();
    ASSERT_TRUE(store.ok()) << "reading goes on";
    EXPECT_TRUE((*store)->get<Person>(small.anna.id).ok());
    const auto write = [&] {
        return (*store)->change(QStringLiteral("Write"), [&](Change& change) {
            return change.edit<Person>(small.anna.id, [](Person& one) { one.phone = QStringLiteral("1"); });
        });
    };
    QElapsedTimer timer;
    timer.start();
    const Status done = write();
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().kind, Error::Kind::InUse);
    EXPECT_GE(timer.elapsed(), 4000);
    EXPECT_LT(timer.elapsed(), 8000);
    holder.closeWriteChannel();
    ASSERT_TRUE(holder.waitForFinished());
    EXPECT_TRUE(write().ok());
}

TEST_F(DatabaseFiles, ThatAreNoneOrCutShortAreRefusedAndLeft)
{
    filled();
    const QByteArray whole = bytes();
    for (const QByteArray& broken : {QByteArray(5000, 'x'), whole.left(whole.size() / 2), whole.left(50)}) {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(broken);
        file.close();
        const auto store = open();
        ASSERT_FALSE(store.ok()) << broken.size();
        EXPECT_EQ(store.error().kind, Error::Kind::Damaged) << broken.size() << store.error().detail.toStdString();
        EXPECT_TRUE(store.error().text.contains(QStringLiteral("daily")));
        EXPECT_EQ(bytes(), broken);
    }
}

TEST_F(DatabaseFiles, DamagedInTheMiddleAreSaidToBeWhenThatIsRead)
{
    const SmallProgramme small = filled();
    QByteArray broken = bytes();
    int pages = 0;
    for (qsizetype at = broken.indexOf("anna.dimou@"); at >= 0; at = broken.indexOf("anna.dimou@", at)) {
        at = at / 4096 * 4096;
        std::fill(broken.begin() + at, broken.begin() + at + 100, '\xee');
        at += 4096;
        ++pages;
    }
    ASSERT_GT(pages, 0);
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(broken);
    file.close();
    const auto store = open();
    const auto read = store.ok() ? (*store)->get<Person>(small.anna.id) : Result<Person>(store.error());
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().kind, Error::Kind::Damaged) << read.error().detail.toStdString();
    // Row by row, too: the end of what can be read is not the end.
    const auto database = Database::open({Place::File, path()});
    ASSERT_TRUE(database.ok());
    auto rows = (*database)->read(QStringLiteral("SELECT old_value, new_value FROM change_log ORDER BY seq"));
    Result<bool> there = rows.ok() ? Result<bool>(true) : Result<bool>(rows.error());
    while (there.ok() && *there)
        there = rows->row();
    EXPECT_FALSE(there.ok());
}

TEST_F(DatabaseFiles, OnAFullDiskStayAsTheyWere)
{
    const SmallProgramme small = filled();
    const auto store = open();
    ASSERT_TRUE(store.ok());
    auto pages = (*store)->database().read(QStringLiteral("PRAGMA page_count"));
    ASSERT_TRUE(pages.ok() && pages->next());
    const int now = pages->value(0).toInt();
    ASSERT_TRUE((*store)->database().change(QStringLiteral("PRAGMA max_page_count = %1").arg(now + 2)).ok());
    Person large;
    large.name = QStringLiteral("Large");
    large.notes = QString(100000, QLatin1Char('x'));
    const auto add = [&] {
        return (*store)->change(QStringLiteral("Add"), [&](Change& change) -> Status {
            if (const Status edited = change.edit<Person>(small.bob.id, [](Person& one) { one.phone = QStringLiteral("1"); });
                !edited.ok())
                return edited;
            return change.add(large);
        });
    };
    const Status done = add();
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().kind, Error::Kind::NoSpace) << done.error().detail.toStdString();
    EXPECT_EQ(*(*store)->count(Person::kind()), 2);
    EXPECT_TRUE((*store)->get<Person>(small.bob.id)->phone.isEmpty());
    ASSERT_TRUE((*store)->database().change(QStringLiteral("PRAGMA max_page_count = 1000000")).ok());
    EXPECT_TRUE(add().ok()) << "work goes on";
}

TEST_F(DatabaseFiles, OpenedForReadingTakeNothing)
{
    const SmallProgramme small = filled();
    const QByteArray before = bytes();
    const auto store = open(true);
    ASSERT_TRUE(store.ok()) << store.error().detail.toStdString();
    EXPECT_EQ(*store.value()->get<Person>(small.anna.id), small.anna);
    const Status done = store.value()->change(QStringLiteral("Write"), [&](Change& change) {
        return change.edit<Person>(small.anna.id, [](Person& one) { one.phone = QStringLiteral("1"); });
    });
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().kind, Error::Kind::ReadOnly) << done.error().detail.toStdString();
    EXPECT_EQ(bytes(), before);
}

#ifdef Q_OS_UNIX // elsewhere nobody can replace or remove a file that is open
TEST_F(DatabaseFiles, ReplacedWhileTheyAreOpenAreOpenedAnew)
{
    const SmallProgramme small = filled();
    const QByteArray before = bytes();
    const auto store = open();
    ASSERT_TRUE(store.ok());
    const auto name = [&](const char* text) {
        return (*store)->change(QStringLiteral("Write"), [&](Change& change) {
            return change.edit<Person>(small.bob.id, [text](Person& one) { one.job = QString::fromLatin1(text); });
        });
    };
    ASSERT_TRUE(name("Baker").ok());
    ASSERT_TRUE(diskStore().replace(path(), before).ok()) << "as restoring does it";
    EXPECT_EQ((*store)->get<Person>(small.bob.id)->job, QString()) << "what is read is what lies there";
    ASSERT_TRUE(name("Miller").ok());
    EXPECT_EQ((*open().value()).get<Person>(small.bob.id)->job, QStringLiteral("Miller")) << "and what is written is not lost with the old file";
}

TEST_F(DatabaseFiles, RemovedWhileTheyAreOpenAreReadAndNotWritten)
{
    const SmallProgramme small = filled();
    const auto store = open();
    ASSERT_TRUE(store.ok());
    const auto write = [&] {
        return (*store)->change(QStringLiteral("Write"), [&](Change& change) {
            return change.edit<Person>(small.bob.id, [](Person& one) { one.job = QStringLiteral("Baker"); });
        });
    };
    const QString elsewhere = m_folder.filePath(QStringLiteral("elsewhere.sqlite"));
    ASSERT_TRUE(QFile::rename(path(), elsewhere));
    const Status done = write();
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().kind, Error::Kind::NotFound);
    EXPECT_FALSE(QFile::exists(path())) << "no empty one in its place";
    EXPECT_EQ((*store)->get<Person>(small.bob.id)->name, small.bob.name);
    ASSERT_TRUE(QFile::rename(elsewhere, path()));
    EXPECT_TRUE(write().ok());
}
#endif

TEST_F(DatabaseFiles, InAFolderThatIsNotThereAreSaidToBe)
{
    const auto store = Store::open({Place::File, m_folder.filePath(QStringLiteral("no/programme.sqlite"))}, {}, systemNow);
    ASSERT_FALSE(store.ok());
    EXPECT_EQ(store.error().kind, Error::Kind::NotFound);
}

/// Whoever is killed in the middle leaves a journal; the next one who opens plays it back.
TEST_F(DatabaseFiles, OfAWriterThatWasKilledAreAsBefore)
{
    const SmallProgramme small = filled();
    QProcess writer;
    writer.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import os, sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\nc.execute('PRAGMA cache_size = 1')\n"
                                 "c.execute('BEGIN IMMEDIATE')\nc.execute(\"UPDATE person SET name = 'Lost', notes = ?\", "
                                 "('x' * 300000,))\nprint('written', flush=True)\nos.kill(os.getpid(), 9)"),
                  path()});
    ASSERT_TRUE(writer.waitForFinished());
    EXPECT_TRUE(QFileInfo::exists(path() + QStringLiteral("-journal")));
    const auto store = open();
    ASSERT_TRUE(store.ok());
    EXPECT_EQ(*(*store)->get<Person>(small.anna.id), small.anna);
}

} // namespace

} // namespace microvet::programme
