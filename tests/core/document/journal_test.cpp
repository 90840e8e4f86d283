#include "tests/core/document/document_fixture.h"

#include "core/document/journal.h"
#include "core/document/lock.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

#include <gtest/gtest.h>

namespace microvet::tests {

using namespace document;

namespace {

const QString root = QStringLiteral("/data/recovery");

/// As if the program that held the folder had died.
void die(TestStore& store, const Journal& journal)
{
    store.put(journal.folder() + QStringLiteral("/owner.json"), R"({"process":999999999,"token":"x"})");
}

} // namespace

TEST(Journal, bringsBackASavedDocumentWithItsNewMedia)
{
    TestStore store;
    Document document = makeDocument(store, 1, {noiseBytes(300, 1)});
    ASSERT_TRUE(saveDocument(store, document));
    auto journal = Journal::begin(store, root);
    ASSERT_TRUE(journal);
    Progress progress;
    document = *open(store, coursePath, (*journal)->mediaFolder(), progress);
    addMedium(document, noiseBytes(400, 2));
    document.content.course.title = QStringLiteral("Unsaved");
    const Revision kept = keepRevision(document, QStringLiteral("sent"), {}, fixedNow);
    model::Content present = document.content;
    present.course.summary = QStringLiteral("typed a second ago");
    ASSERT_TRUE((*journal)->write(document, document.content, fixedNow));
    ASSERT_TRUE((*journal)->write(document, present, fixedNow));

    EXPECT_TRUE(Journal::recoverable(store, root).isEmpty()) << "this program still runs";
    die(store, **journal);
    const auto found = Journal::recoverable(store, root);
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0].path, coursePath);
    EXPECT_EQ(found[0].title, QStringLiteral("Unsaved"));
    EXPECT_EQ(found[0].time, fixedNow());
    auto back = Journal::recover(store, found[0], progress);
    ASSERT_TRUE(back);
    EXPECT_EQ(differs(*back, present, {noiseBytes(300, 1), noiseBytes(400, 2)}), QString());
    EXPECT_EQ(back->file, document.file);
    EXPECT_EQ(back->home, coursePath);
    ASSERT_EQ(back->revisions.size(), 1);
    EXPECT_TRUE(*revisionContent(store, *back, coursePath, kept.hash) == document.content);
    EXPECT_TRUE(back->notices.isEmpty());

    auto resumed = Journal::resume(store, found[0].folder);
    ASSERT_TRUE(resumed);
    EXPECT_TRUE(Journal::recoverable(store, root).isEmpty());
    ASSERT_TRUE((*resumed)->write(*back, back->content, fixedNow));
    ASSERT_TRUE(saveDocument(store, *back));
    ASSERT_TRUE((*resumed)->close());
    EXPECT_TRUE(store.list(root).isEmpty());
    EXPECT_EQ(differs(*open(store, coursePath, mediaFolder, progress), present, {noiseBytes(400, 2)}), QString());
}

TEST(Journal, offersAtOnceWhatItsUserLeaves)
{
    TestStore store;
    auto journal = Journal::begin(store, root);
    const Document document = makeDocument(store, 1, {noiseBytes(300, 1)}, (*journal)->mediaFolder());
    ASSERT_TRUE((*journal)->write(document, document.content, fixedNow));
    EXPECT_TRUE(Journal::recoverable(store, root).isEmpty()) << "it is open";
    ASSERT_TRUE((*journal)->leave());
    Journal::sweep(store, root);
    const auto found = Journal::recoverable(store, root);
    ASSERT_EQ(found.size(), 1) << "this program still runs, but has closed it";
    EXPECT_TRUE(found[0].isKept);
    Progress progress;
    EXPECT_EQ(differs(*Journal::recover(store, found[0], progress), document.content, {noiseBytes(300, 1)}), QString());
    auto resumed = Journal::resume(store, found[0].folder);
    ASSERT_TRUE(resumed);
    EXPECT_TRUE(Journal::recoverable(store, root).isEmpty());
    die(store, **resumed);
    EXPECT_FALSE(Journal::recoverable(store, root).value(0).isKept) << "a crash is no decision";
}

TEST(Journal, savingAfterRecoveryNoticesTheOthersSave)
{
    TestStore store;
    Document document = makeDocument(store, 1, {});
    ASSERT_TRUE(saveDocument(store, document));
    auto journal = Journal::begin(store, root);
    ASSERT_TRUE((*journal)->write(document, document.content, fixedNow));
    die(store, **journal);
    Document other = document;
    other.content.course.title = QStringLiteral("Other");
    ASSERT_TRUE(saveDocument(store, other));
    Progress progress;
    auto back = Journal::recover(store, Journal::recoverable(store, root).value(0), progress);
    ASSERT_TRUE(back);
    EXPECT_EQ(saveDocument(store, *back).error().kind, Error::Kind::ChangedOnDisk);
}

TEST(Journal, bringsBackACourseThatWasNeverSaved)
{
    TestStore store;
    auto journal = Journal::begin(store, root);
    Document document = makeDocument(store, 1, {noiseBytes(300, 1)}, (*journal)->mediaFolder());
    ASSERT_TRUE((*journal)->write(document, document.content, fixedNow));
    die(store, **journal);
    const auto found = Journal::recoverable(store, root);
    ASSERT_EQ(found.size(), 1);
    EXPECT_TRUE(found[0].path.isEmpty());
    Progress progress;
    EXPECT_EQ(differs(*Journal::recover(store, found[0], progress), document.content, {noiseBytes(300, 1)}), QString());
    ASSERT_TRUE(Journal::discard(store, found[0]));
    EXPECT_TRUE(Journal::recoverable(store, root).isEmpty());
}

TEST(Journal, bringsBackACourseOutOfAnArchive)
{
    TestStore store;
    Document document = makeDocument(store, 1, {noiseBytes(300, 1)});
    ASSERT_TRUE(saveDocument(store, document));
    store.put(QStringLiteral("/mail/kurs.zip"), rawZip({{"kurs.microvet", store.bytes(coursePath)}}));
    auto journal = Journal::begin(store, root);
    Progress progress;
    auto opened = open(store, QStringLiteral("/mail/kurs.zip"), (*journal)->mediaFolder(), progress);
    ASSERT_TRUE(opened);
    ASSERT_TRUE((*journal)->write(*opened, opened->content, fixedNow));
    die(store, **journal);
    auto back = Journal::recover(store, Journal::recoverable(store, root).value(0), progress);
    ASSERT_TRUE(back);
    EXPECT_TRUE(back->home.isEmpty());
    EXPECT_EQ(differs(*back, document.content, {noiseBytes(300, 1)}), QString());
}

TEST(Journal, aPowerCutCostsAtMostTheLastState)
{
    TestStore store;
    auto journal = Journal::begin(store, root);
    Document document = makeDocument(store, 1, {});
    const auto write = [&](int n) {
        document.content.course.title = QString::number(n);
        return (*journal)->write(document, document.content, fixedNow);
    };
    ASSERT_TRUE(write(1));
    int states = 0;
    for (int n = 2; n < 5; ++n) {
        store.afterStep = [&](const QString& step) {
            for (const auto& disk : store.crashStates()) {
                TestStore after = TestStore::from(disk);
                die(after, **journal);
                const auto found = Journal::recoverable(after, root);
                ASSERT_EQ(found.size(), 1) << qPrintable(step);
                ++states;
                EXPECT_TRUE(found[0].title.toInt() == n || found[0].title.toInt() == n - 1) << qPrintable(step + found[0].title);
            }
        };
        ASSERT_TRUE(write(n));
    }
    EXPECT_GT(states, 30);
    store.afterStep = {};
    // Torn by whatever else: the one before it counts.
    QByteArray torn = store.bytes((*journal)->folder() + QStringLiteral("/state-0.json"));
    store.put((*journal)->folder() + QStringLiteral("/state-0.json"), torn.left(torn.size() - 1));
    die(store, **journal);
    EXPECT_EQ(Journal::recoverable(store, root).value(0).title, QStringLiteral("3"));
    store.put((*journal)->folder() + QStringLiteral("/state-1.json"), "{}");
    EXPECT_TRUE(Journal::recoverable(store, root).isEmpty());
    Progress progress;
    EXPECT_FALSE(Journal::recover(store, {(*journal)->folder(), {}, {}, {}}, progress));
    Journal::sweep(store, root);
    EXPECT_TRUE(store.list(root).isEmpty());
}

TEST(Journal, clearingLeavesNothingToRecover)
{
    TestStore store;
    auto journal = Journal::begin(store, root);
    Document document = makeDocument(store, 1, {noiseBytes(300, 1)}, (*journal)->mediaFolder());
    ASSERT_TRUE((*journal)->write(document, document.content, fixedNow));
    ASSERT_TRUE((*journal)->write(document, document.content, fixedNow));
    ASSERT_TRUE((*journal)->clear());
    EXPECT_TRUE(document.media->read(document.content.course.media[0].file));
    die(store, **journal);
    EXPECT_TRUE(Journal::recoverable(store, root).isEmpty());
    ASSERT_TRUE((*journal)->write(document, document.content, fixedNow));
    EXPECT_EQ(Journal::recoverable(store, root).size(), 1);
}

TEST(Lock, tellsWhoHasTheFileOpenAndGoesWithItsHolder)
{
    TestStore store;
    {
        Lock mine(store, coursePath, QStringLiteral("Ada"), fixedNow);
        EXPECT_FALSE(mine.holder());
        Lock second(store, coursePath, QStringLiteral("Bob"), fixedNow);
        ASSERT_TRUE(second.holder());
        EXPECT_EQ(second.holder()->who, QStringLiteral("Ada"));
        EXPECT_EQ(second.holder()->since, fixedNow());
        EXPECT_EQ(second.holder()->host, QSysInfo::machineHostName());
    }
    EXPECT_TRUE(store.disk().isEmpty());
    Lock a(store, coursePath, QStringLiteral("Ada"), fixedNow);
    {
        Lock b(store, coursePath, QStringLiteral("Bob"), fixedNow);
        b.takeOver();
        EXPECT_EQ(lockHolder(store, coursePath)->who, QStringLiteral("Bob"));
        a.refresh();
        EXPECT_EQ(lockHolder(store, coursePath)->who, QStringLiteral("Bob")) << "what is not ours is left alone";
    }
    EXPECT_TRUE(store.disk().isEmpty());
}

TEST(Lock, countsForNothingWhenItsProgramDied)
{
    TestStore store;
    const QString path = Lock::pathFor(coursePath);
    Lock mine(store, coursePath, QStringLiteral("Ada"), fixedNow);
    ASSERT_TRUE(lockHolder(store, coursePath));
    EXPECT_FALSE(lockHolder(store, coursePath)->isPerhapsStale(fixedNow().addSecs(299)));
    EXPECT_TRUE(lockHolder(store, coursePath)->isPerhapsStale(fixedNow().addSecs(301)));
    EXPECT_FALSE(lockHolder(store, coursePath)->isPerhapsStale(fixedNow().addDays(-1))) << "clocks disagree";
    const QByteArray bytes = store.bytes(path);
    QJsonObject json = QJsonDocument::fromJson(bytes).object();
    json.insert(QStringLiteral("process"), 999999999);
    store.put(path, QJsonDocument(json).toJson());
    EXPECT_FALSE(lockHolder(store, coursePath)) << "its program died";
    json.insert(QStringLiteral("host"), QStringLiteral("elsewhere"));
    store.put(path, QJsonDocument(json).toJson());
    EXPECT_TRUE(lockHolder(store, coursePath)) << "nobody here knows what runs there";
    for (const QByteArray& odd : {QByteArray("{"), QByteArray("[]"), QByteArray(100'000, 'x'), QByteArray()}) {
        store.put(path, odd);
        EXPECT_FALSE(lockHolder(store, coursePath));
    }
    // A folder that takes no lock file is no hindrance.
    TestStore readOnly;
    readOnly.failAt(0, Error::Kind::ReadOnly);
    const Lock none(readOnly, coursePath, QStringLiteral("Ada"), fixedNow);
    EXPECT_FALSE(none.holder());
    EXPECT_TRUE(readOnly.failed());
}

} // namespace microvet::tests
