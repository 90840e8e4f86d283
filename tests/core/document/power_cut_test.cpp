#include "tests/core/document/document_fixture.h"

#include "tests/core/base/temp_folder.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

#include <gtest/gtest.h>

namespace microvet::tests {

using namespace document;

namespace {

const QList<QByteArray> oldMedia{noiseBytes(700, 1), noiseBytes(300, 2)};
const QByteArray newMedium = noiseBytes(500, 3);

/// The old file is on the disk; the document has been changed and got one more medium.
struct Scene {
    TestStore store;
    model::Content old;
    Document document;
    QList<QByteArray> media = oldMedia;
};

std::unique_ptr<Scene> makeScene()
{
    auto scene = std::make_unique<Scene>();
    Document first = makeDocument(scene->store, 4, oldMedia);
    EXPECT_TRUE(saveDocument(scene->store, first));
    scene->store = TestStore::from(scene->store.disk()); // all of it is safe on the disk
    scene->old = first.content;
    scene->document = first;
    scene->document.media = std::make_shared<MediaStore>(scene->store, mediaFolder);
    Progress progress;
    scene->document.media = open(scene->store, coursePath, mediaFolder, progress)->media;
    scene->document.content.course.title = QStringLiteral("The new title");
    addMedium(scene->document, newMedium);
    scene->media.append(newMedium);
    keepRevision(scene->document, QStringLiteral("sent"), {}, fixedNow);
    return scene;
}

/// "old", "new", or what is wrong with the file on that disk.
QString stateOf(const TestStore::Disk& disk, const Scene& scene)
{
    TestStore store = TestStore::from(disk);
    Progress progress;
    auto found = open(store, coursePath, mediaFolder, progress);
    if (!found) return found.error().text + found.error().detail;
    if (found->content == scene.old) return differs(*found, scene.old, oldMedia) + QStringLiteral("old");
    return differs(*found, scene.document.content, scene.media) + QStringLiteral("new");
}

} // namespace

TEST(PowerCut, everyStateOpensAsTheOldOrTheNewDocument)
{
    auto scene = makeScene();
    QSet<QString> seen;
    int states = 0;
    scene->store.afterStep = [&](const QString& step) {
        for (const auto& disk : scene->store.crashStates()) {
            ++states;
            const QString state = stateOf(disk, *scene);
            seen.insert(state);
            ASSERT_TRUE(state == QLatin1String("old") || state == QLatin1String("new")) << qPrintable(step + u' ' + state);
        }
    };
    ASSERT_TRUE(saveDocument(scene->store, scene->document));
    EXPECT_EQ(seen.size(), 2) << "both are met, else the test proves nothing";
    EXPECT_GT(states, 60);
    for (const auto& disk : scene->store.crashStates()) EXPECT_EQ(stateOf(disk, *scene), QStringLiteral("new"));
}

TEST(PowerCut, everyFailingStepLeavesTheOldFileAndNothingElse)
{
    for (const auto kind : {Error::Kind::NoSpace, Error::Kind::Io}) {
        for (int n = 0;; ++n) {
            auto scene = makeScene();
            const TestStore::Disk before = scene->store.disk();
            scene->store.failAt(n, kind);
            const Status s = saveDocument(scene->store, scene->document);
            if (!scene->store.failed()) {
                EXPECT_GT(n, 8);
                break;
            }
            if (!s) {
                EXPECT_EQ(s.error().kind, kind);
                EXPECT_FALSE(s.error().text.isEmpty());
                EXPECT_EQ(scene->store.disk(), before) << "step " << n;
                EXPECT_EQ(differs(scene->document, scene->document.content, scene->media), QString());
                EXPECT_TRUE(saveDocument(scene->store, scene->document)) << "the next try works";
            }
            EXPECT_EQ(stateOf(scene->store.disk(), *scene), QStringLiteral("new"));
            EXPECT_EQ(scene->store.list(QStringLiteral("/home")).size(), 1);
        }
    }
}

TEST(PowerCut, theFirstSaveLeavesAllOrNothing)
{
    TestStore store;
    Document document = makeDocument(store, 4, oldMedia);
    store = TestStore::from(store.disk());
    store.afterStep = [&](const QString& step) {
        for (const auto& disk : store.crashStates()) {
            if (!disk.contains(coursePath)) continue;
            TestStore after = TestStore::from(disk);
            Progress progress;
            ASSERT_TRUE(open(after, coursePath, mediaFolder, progress)) << qPrintable(step);
        }
    };
    ASSERT_TRUE(saveDocument(store, document));
}

// The helper saves in a loop; title and summary carry the same number, and so does the last medium.
TEST(PowerCut, aKilledProgramLeavesAFileThatOpens)
{
    const TempFolder folder;
    const QString path = folder / QStringLiteral("kurs.microvet");
    Document document = makeDocument(diskStore(), 2, oldMedia, folder / QStringLiteral("media"));
    document.content.course.title = document.content.course.summary = QStringLiteral("0");
    ASSERT_TRUE(saveDocument(diskStore(), document, path));
    int last = 0;
    for (int round = 0; round < 12; ++round) {
        QProcess helper;
        helper.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        helper.start(QStringLiteral(MICROVET_SAVE_LOOP), {path, folder / QStringLiteral("media")});
        ASSERT_TRUE(helper.waitForStarted());
        ASSERT_TRUE(helper.waitForReadyRead(10'000)) << "the first save of the helper";
        QThread::msleep(QRandomGenerator::global()->bounded(60));
        helper.kill(); // SIGKILL
        ASSERT_TRUE(helper.waitForFinished());
        EXPECT_EQ(helper.exitStatus(), QProcess::CrashExit);

        Progress progress;
        auto found = open(diskStore(), path, folder / QStringLiteral("media"), progress);
        ASSERT_TRUE(found) << qPrintable(found.error().text + found.error().detail);
        const int number = found->content.course.title.toInt();
        EXPECT_GT(number, last);
        last = number;
        EXPECT_EQ(found->content.course.summary, found->content.course.title);
        EXPECT_EQ(differs(*found, found->content, oldMedia), QString());
        EXPECT_TRUE(found->notices.isEmpty()) << "no medium is missing";
    }
}

} // namespace microvet::tests
