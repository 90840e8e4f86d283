#include "tests/core/document/document_fixture.h"

#include "core/base/zip_reader.h"
#include "core/document/container_parts.h"
#include "core/model/json.h"
#include "tests/core/base/temp_folder.h"
#include "tests/support/random_content.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <gtest/gtest.h>

namespace microvet::tests {

using namespace document;

namespace {

Result<Document> reopen(TestStore& store, const QString& path = coursePath)
{
    Progress progress;
    return open(store, path, mediaFolder, progress);
}

QStringList entryNames(const TestStore& store, const QString& path = coursePath)
{
    QStringList names;
    auto reader = ZipReader::open(store, path);
    if (reader)
        for (const auto& entry : (*reader)->entries()) names.append(entry.name);
    return names;
}

const QList<QByteArray> twoMedia{noiseBytes(3000, 1), noiseBytes(200, 2)};

} // namespace

TEST(Container, randomCoursesComeBackEqualAndSavesAreStable)
{
    for (quint32 seed = 0; seed < 60; ++seed) {
        TestStore store;
        Document document = makeDocument(store, seed, twoMedia);
        ASSERT_TRUE(saveDocument(store, document));
        auto found = reopen(store);
        ASSERT_TRUE(found) << qPrintable(found.error().text + found.error().detail);
        EXPECT_EQ(differs(*found, document.content, twoMedia), QString()) << seed;
        EXPECT_EQ(found->file.manifestHash, document.file.manifestHash);
        EXPECT_EQ(found->file.stamp, document.file.stamp);
        const QByteArray first = store.bytes(coursePath);
        ASSERT_TRUE(saveDocument(store, *found));
        EXPECT_EQ(store.bytes(coursePath), first) << "saving what was read changes nothing";
    }
}

TEST(Container, hasMimetypeFirstThenMediaThenJson)
{
    TestStore store;
    Document document = makeDocument(store, 1, twoMedia);
    ASSERT_TRUE(saveDocument(store, document));
    const QByteArray first = store.bytes(coursePath);
    EXPECT_EQ(first.mid(30, 8 + qsizetype(qstrlen(mimeType))), QByteArray("mimetype") + mimeType);
    // Media of later saves go behind those of earlier ones; the front stays as it is, and JSON comes last.
    addMedium(document, noiseBytes(500, 3));
    keepRevision(document, QStringLiteral("sent"), QStringLiteral("Ada"), fixedNow);
    ASSERT_TRUE(saveDocument(store, document));
    const QStringList names = entryNames(store);
    ASSERT_EQ(names.size(), 8);
    EXPECT_TRUE(names[1].startsWith(QLatin1String("media/")) && names[3].startsWith(QLatin1String("media/")));
    EXPECT_EQ(names[4], courseEntry);
    EXPECT_EQ(names[5], reviewEntry);
    EXPECT_TRUE(names[6].startsWith(historyPrefix));
    EXPECT_EQ(names[7], manifestEntry);
    const qsizetype front = 30 + 8 + qsizetype(qstrlen(mimeType)) + 3200;
    EXPECT_EQ(store.bytes(coursePath).left(front), first.left(front));
}

TEST(Container, placesFollowIntoTheFile)
{
    TestStore store;
    Document document = makeDocument(store, 1, twoMedia);
    for (const QString& file : document.media->files()) EXPECT_EQ(document.media->place(file)->header, -1);
    ASSERT_TRUE(saveDocument(store, document));
    for (const QString& file : document.media->files()) {
        EXPECT_EQ(document.media->place(file)->path, coursePath);
        EXPECT_TRUE(document.media->read(file));
    }
    // A copy for somebody else leaves them where they are.
    Progress progress;
    SaveRequest copy{QStringLiteral("/home/copy.microvet"), {}};
    copy.copy = true;
    ASSERT_TRUE(save(store, copy, document, fixedNow, progress));
    for (const QString& file : document.media->files()) EXPECT_EQ(document.media->place(file)->path, coursePath);
    ASSERT_TRUE(store.remove(QStringLiteral("/home/copy.microvet")));
    ASSERT_TRUE(saveDocument(store, document, QStringLiteral("/home/other.microvet")));
    ASSERT_TRUE(store.remove(coursePath));
    for (const QString& file : document.media->files()) EXPECT_TRUE(document.media->read(file));
    EXPECT_EQ(differs(*reopen(store, QStringLiteral("/home/other.microvet")), document.content, twoMedia), QString());
}

TEST(Container, openReadersOfTheOldFileGoOn)
{
    const TempFolder folder;
    Document document = makeDocument(diskStore(), 1, twoMedia, folder / QStringLiteral("media"));
    const QString path = folder / QStringLiteral("a.microvet");
    ASSERT_TRUE(saveDocument(diskStore(), document, path));
    const QString file = document.media->files().first();
    auto device = document.media->open(file);
    ASSERT_TRUE(device);
    const QByteArray start = (*device)->read(50);
    addMedium(document, noiseBytes(90'000, 9));
    ASSERT_TRUE(saveDocument(diskStore(), document, path));
    EXPECT_EQ(start + (*device)->readAll(), *document.media->read(file));
    (*device)->seek(10);
    EXPECT_EQ((*device)->read(40), start.mid(10));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a.microvet")});
}

TEST(Container, copiesOfEqualCoursesAreEqualFiles)
{
    TestStore store;
    Document a = makeDocument(store, 5, twoMedia);
    ASSERT_TRUE(saveDocument(store, a));
    Document b = a;
    b.home.clear();
    b.media = std::make_shared<MediaStore>(store, QStringLiteral("/session/b"));
    ASSERT_TRUE(b.media->add(twoMedia[1], QStringLiteral("png")));
    ASSERT_TRUE(b.media->add(twoMedia[0], QStringLiteral("png")));
    Progress progress;
    for (auto* document : {&a, &b}) {
        SaveRequest request{document == &a ? QStringLiteral("/home/a") : QStringLiteral("/home/b"), {}};
        request.copy = true;
        ASSERT_TRUE(save(store, request, *document, fixedNow, progress));
    }
    EXPECT_EQ(store.bytes(QStringLiteral("/home/a")), store.bytes(QStringLiteral("/home/b")));
    EXPECT_EQ(contentHash(a.content.course), contentHash(b.content.course));
    b.content.course.title += QStringLiteral("!");
    EXPECT_NE(contentHash(a.content.course), contentHash(b.content.course));
}

TEST(Container, dropsMediaOnlyWhenCompacting)
{
    TestStore store;
    Document document = makeDocument(store, 1, twoMedia);
    addMedium(document, noiseBytes(800, 3));
    addMedium(document, noiseBytes(900, 4));
    ASSERT_TRUE(saveDocument(store, document));
    keepRevision(document, QStringLiteral("sent"), {}, fixedNow); // refers to all four
    const auto inRevision = document.content.course.media;
    document.content.course.media.clear();
    addMedium(document, noiseBytes(1000, 5)); // only undo refers to it below
    const QString undone = document.content.course.media.takeFirst().file;
    ASSERT_TRUE(saveDocument(store, document));
    EXPECT_EQ(entryNames(store).filter(mediaPrefix).size(), 4) << "unused, but never dropped by a plain save";
    EXPECT_TRUE(document.media->read(undone));

    Progress progress;
    const auto compact = [&](const QStringList& keep) {
        SaveRequest request{coursePath, document.file};
        request.compact = true;
        request.keep = keep;
        const auto state = save(store, request, document, fixedNow, progress);
        ASSERT_TRUE(state);
        document.file = *state;
    };
    compact({undone});
    EXPECT_EQ(entryNames(store).filter(mediaPrefix).size(), 5);
    for (const auto& medium : inRevision) EXPECT_TRUE(document.media->read(medium.file));
    document.revisions.clear();
    document.newRevisions.clear();
    compact({undone});
    EXPECT_EQ(entryNames(store).filter(mediaPrefix), QStringList{mediaPrefix + undone});
    EXPECT_TRUE(document.media->read(undone));
    EXPECT_FALSE(document.media->contains(inRevision.first().file));
}

TEST(Container, noticesThatSomebodyElseSaved)
{
    TestStore store;
    Document mine = makeDocument(store, 1, twoMedia);
    ASSERT_TRUE(saveDocument(store, mine));
    Document theirs = *reopen(store);
    theirs.content.course.title = QStringLiteral("Theirs");
    addMedium(theirs, noiseBytes(100, 77));
    ASSERT_TRUE(saveDocument(store, theirs));
    const QByteArray before = store.bytes(coursePath);

    mine.content.course.title = QStringLiteral("Mine");
    const Status s = saveDocument(store, mine);
    ASSERT_FALSE(s);
    EXPECT_EQ(s.error().kind, Error::Kind::ChangedOnDisk);
    EXPECT_EQ(store.bytes(coursePath), before);
    EXPECT_EQ(store.list(QStringLiteral("/home")).size(), 1);

    // In the very last moment, too.
    Document late = *reopen(store);
    const QByteArray own = store.bytes(coursePath);
    late.content.course.title = QStringLiteral("Late");
    store.afterStep = [&](const QString& step) {
        if (step != QLatin1String("sync")) return;
        store.afterStep = {};
        store.put(coursePath, rawZip({{"mimetype", mimeType}, {"manifest.json", "{}"}}));
    };
    EXPECT_EQ(saveDocument(store, late).error().kind, Error::Kind::ChangedOnDisk);
    store.put(coursePath, own);

    // Touched only, by a sync program for one: the same bytes, another time.
    store.put(coursePath, own);
    EXPECT_TRUE(saveDocument(store, late));
    // Overwriting is the user's own word; the medium that both know is taken from where it is now.
    Progress progress;
    SaveRequest request{coursePath, mine.file};
    request.overwrite = true;
    ASSERT_TRUE(save(store, request, mine, fixedNow, progress));
    EXPECT_EQ(differs(*reopen(store), mine.content, twoMedia), QString());
    // A new name that is taken is not replaced unasked.
    Document fresh = makeDocument(store, 3, {});
    EXPECT_EQ(saveDocument(store, fresh).error().kind, Error::Kind::ChangedOnDisk);
    // A file that is gone is written again.
    Document again = *reopen(store);
    ASSERT_TRUE(store.remove(coursePath));
    again.media = std::make_shared<MediaStore>(store, mediaFolder);
    again.content.course.media.clear();
    EXPECT_TRUE(saveDocument(store, again));
}

TEST(Container, keepsRevisions)
{
    TestStore store;
    Document document = makeDocument(store, 8, twoMedia);
    const model::Content sent = document.content;
    const Revision revision = keepRevision(document, QStringLiteral("Sent to Bob"), QStringLiteral("Ada"), fixedNow);
    keepRevision(document, QStringLiteral("Sent to Bob"), QStringLiteral("Ada"), fixedNow);
    EXPECT_EQ(document.revisions.size(), 1);
    document.content.course.title = QStringLiteral("Later");
    ASSERT_TRUE(saveDocument(store, document));
    for (int round = 0; round < 3; ++round) {
        auto found = reopen(store);
        ASSERT_TRUE(found);
        ASSERT_EQ(found->revisions.size(), 1);
        EXPECT_EQ(found->revisions[0].label, QStringLiteral("Sent to Bob"));
        EXPECT_EQ(found->revisions[0].time, fixedNow());
        const auto base = revisionContent(store, *found, coursePath, revision.hash);
        ASSERT_TRUE(base);
        EXPECT_TRUE(*base == sent);
        EXPECT_FALSE(revisionContent(store, *found, coursePath, QStringLiteral("beef")));
        found->content.course.title += QLatin1Char('x');
        ASSERT_TRUE(saveDocument(store, *found));
    }
    // To another name: the revisions come along from the old file.
    Document moved = *reopen(store);
    ASSERT_TRUE(saveDocument(store, moved, QStringLiteral("/home/other")));
    EXPECT_TRUE(revisionContent(store, moved, QStringLiteral("/home/other"), revision.hash));
}

TEST(Container, keepsWhatANewerMinorVersionWrote)
{
    TestStore store;
    const QByteArray course = model::toCanonicalJson({{QStringLiteral("title"), QStringLiteral("T")}, {QStringLiteral("aura"), 7}});
    const QByteArray manifest = R"({"format":{"major":1,"minor":9,"flavour":"x"},"mood":"good"})";
    store.put(coursePath, rawZip({{"mimetype", mimeType}, {"course.json", course}, {"extra/later.json", "{\"a\":1}"},
                                  {"manifest.json", manifest}}));
    auto document = reopen(store);
    ASSERT_TRUE(document) << qPrintable(document.error().text);
    ASSERT_FALSE(document->notices.isEmpty());
    EXPECT_TRUE(document->notices.first().contains(QLatin1String("newer version")));
    document->content.course.title = QStringLiteral("U");
    ASSERT_TRUE(saveDocument(store, *document));
    auto reader = ZipReader::open(store, coursePath);
    const auto json = [&](const QString& name) {
        return QJsonDocument::fromJson((*reader)->read((*reader)->find(name), 1 << 20).value()).object();
    };
    EXPECT_EQ(json(courseEntry).value(QLatin1String("aura")).toInt(), 7);
    EXPECT_EQ(json(manifestEntry).value(QLatin1String("mood")).toString(), QStringLiteral("good"));
    EXPECT_EQ(json(manifestEntry).value(QLatin1String("format")).toObject().value(QLatin1String("minor")).toInt(), 9);
    EXPECT_EQ(json(QStringLiteral("extra/later.json")).value(QLatin1String("a")).toInt(), 1);
}

TEST(Container, refusesANewerMajorAndMigratesAnOlderOne)
{
    TestStore store;
    const auto file = [&](const QByteArray& format) {
        store.put(coursePath, rawZip({{"mimetype", mimeType}, {"course.json", R"({"title":"Old"})"}, {"manifest.json", format}}));
        return reopen(store);
    };
    const auto newer = file(R"({"format":{"major":2,"minor":0}})");
    ASSERT_FALSE(newer);
    EXPECT_EQ(newer.error().kind, Error::Kind::TooNew);
    EXPECT_TRUE(newer.error().text.contains(QLatin1String("newer version")));
    const auto older = file(R"({"format":{"major":0,"minor":3}})");
    ASSERT_TRUE(older);
    EXPECT_EQ(older->content.course.title, QStringLiteral("Old"));
    EXPECT_EQ(file("{}").error().kind, Error::Kind::Damaged);
    EXPECT_EQ(file(R"({"format":{"major":-1}})").error().kind, Error::Kind::Damaged);
}

TEST(Container, opensWithMissingAndSpoiltMedia)
{
    TestStore store;
    Document document = makeDocument(store, 1, twoMedia);
    document.content.course.media[0].file = QString(64, u'0') + QStringLiteral(".png");
    ASSERT_TRUE(saveDocument(store, document));
    auto found = reopen(store);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->notices.size(), 1);
    EXPECT_FALSE(found->media->contains(document.content.course.media[0].file));
    EXPECT_EQ(found->media->open(document.content.course.media[0].file).error().kind, Error::Kind::NotFound);
    ASSERT_TRUE(saveDocument(store, *found)) << "a course with a hole can be saved";

    QByteArray bytes = store.bytes(coursePath);
    const QString other = document.content.course.media[1].file;
    bytes[found->media->place(other)->offset + 5] ^= 1;
    store.put(coursePath, bytes);
    found = reopen(store);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->media->read(other).error().kind, Error::Kind::Damaged);
}

TEST(Container, readsMediaThatAnotherProgramPacked)
{
    TestStore store;
    Document document = makeDocument(store, 1, {});
    const QByteArray bytes = QByteArray("word ").repeated(4000);
    const QString file = addMedium(document, bytes);
    ZipWriter zip(store, coursePath, fixedNow());
    ASSERT_TRUE(zip.add(mimeEntry, mimeType, ZipWriter::Packing::Stored));
    ASSERT_TRUE(zip.add(courseEntry, model::toCanonicalJson(model::toJson(document.content.course))));
    ASSERT_TRUE(zip.add(reviewEntry, model::toCanonicalJson(model::toJson(document.content.review))));
    ASSERT_TRUE(zip.add(mediaPrefix + file, bytes));
    ASSERT_TRUE(zip.add(mediaPrefix + QString(64, u'a') + QStringLiteral(".png"), bytes + "x"));
    ASSERT_TRUE(zip.add(manifestEntry, R"({"format":{"major":1,"minor":0}})"));
    Progress progress;
    ASSERT_TRUE(zip.finish(progress));
    auto found = open(store, coursePath, QStringLiteral("/session/new"), progress);
    ASSERT_TRUE(found) << qPrintable(found.error().text);
    EXPECT_EQ(found->media->read(file).value(), bytes);
    EXPECT_EQ(found->media->files(), QStringList{file}) << "a name that is not the hash of its bytes is not taken";
    ASSERT_TRUE(saveDocument(store, *found));
    EXPECT_EQ(differs(*reopen(store), document.content, {bytes}), QString());
}

TEST(Container, opensAFolderAndSavesItAsAFile)
{
    const TempFolder folder;
    QDir(folder.path()).mkpath(QStringLiteral("course/media"));
    const auto write = [&](const QString& name, const QByteArray& bytes) {
        QFile file(folder / name);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    write(QStringLiteral("course/course.json"), QStringLiteral("{\n  \"title\": \"Steps\",\n  \"media\": [ { \"id\": \"%1\", \"file\": \"cover.svg\" } ]\n}\n").arg(id).toUtf8());
    write(QStringLiteral("course/media/cover.svg"), "<svg/>");
    Progress progress;
    auto document = openFolder(diskStore(), folder / QStringLiteral("course"), folder / QStringLiteral("session"), progress);
    ASSERT_TRUE(document) << qPrintable(document.error().text);
    EXPECT_TRUE(document->home.isEmpty());
    ASSERT_EQ(document->content.course.media.size(), 1);
    EXPECT_TRUE(document->media->contains(document->content.course.media[0].file));
    EXPECT_EQ(document->content.course.media[0].size, 6);
    const QString path = folder / QStringLiteral("steps.microvet");
    ASSERT_TRUE(saveDocument(diskStore(), *document, path));
    auto found = open(diskStore(), path, folder / QStringLiteral("session"), progress);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->content == document->content);
    EXPECT_EQ(openFolder(diskStore(), folder / QStringLiteral("none"), folder.path(), progress).error().kind, Error::Kind::NotOurs);
}

TEST(Container, memoryStaysSmallWithBigMedia)
{
#if !defined(Q_OS_LINUX) || defined(__SANITIZE_ADDRESS__)
    GTEST_SKIP() << "peak memory is read from /proc, and a sanitiser needs its own";
#else
    const auto peak = [] {
        QFile status(QStringLiteral("/proc/self/status"));
        EXPECT_TRUE(status.open(QIODevice::ReadOnly));
        const QByteArray text = status.readAll();
        const qsizetype at = text.indexOf("VmHWM:") + 6;
        return text.mid(at, text.indexOf("kB", at) - at).trimmed().toLongLong() / 1024;
    };
    const auto resetPeak = [] {
        QFile file(QStringLiteral("/proc/self/clear_refs"));
        return file.open(QIODevice::WriteOnly) && file.write("5") == 1;
    };
    // In memory where there is such a disk: flushing the bytes is not what this is about.
    const QString quick = QStringLiteral("/dev/shm");
    const TempFolder folder(QFileInfo(quick).isWritable() ? quick : QDir::tempPath());
    const qint64 size = qint64(300) << 20;
    QFile hole(folder / QStringLiteral("hole"));
    ASSERT_TRUE(hole.open(QIODevice::WriteOnly));
    ASSERT_TRUE(hole.resize(size));
    hole.close();
    Document document = makeDocument(diskStore(), 1, twoMedia, folder / QStringLiteral("media"));
    ASSERT_TRUE(resetPeak());
    const qint64 before = peak();
    Progress progress;
    const auto file = document.media->addFile(hole.fileName(), progress);
    ASSERT_TRUE(file);
    model::Media medium;
    medium.id = model::MediaId::make();
    medium.file = *file;
    document.content.course.media.append(medium);
    const QString path = folder / QStringLiteral("big.microvet");
    ASSERT_TRUE(saveDocument(diskStore(), document, path));
    ASSERT_TRUE(saveDocument(diskStore(), document, path));
    auto found = open(diskStore(), path, folder / QStringLiteral("media"), progress);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->media->place(*file)->size, size);
    EXPECT_LT(peak() - before, 40) << "MB";
#endif
}

TEST(Container, losesNoEarlierVersionsWithoutAWord)
{
    TestStore store;
    Document document = makeDocument(store, 31, {});
    keepRevision(document, QStringLiteral("sent"), QStringLiteral("Ada"), fixedNow);
    ASSERT_TRUE(saveDocument(store, document));
    document.newRevisions.clear(); // as after opening it again
    const QByteArray onStick = store.bytes(coursePath);
    ASSERT_TRUE(store.remove(coursePath)); // pulled out
    const Status elsewhere = saveDocument(store, document, QStringLiteral("/home/other.microvet"));
    ASSERT_FALSE(elsewhere);
    EXPECT_EQ(elsewhere.error().kind, Error::Kind::NotFound);
    EXPECT_EQ(elsewhere.error().detail, coursePath);
    EXPECT_TRUE(store.disk().isEmpty());

    Progress progress;
    SaveRequest said{QStringLiteral("/home/other.microvet"), {}};
    said.overwrite = said.copy = true; // the user said so
    ASSERT_TRUE(save(store, said, document, fixedNow, progress));
    store.put(coursePath, onStick); // and put back
    ASSERT_TRUE(saveDocument(store, document));
    EXPECT_TRUE(revisionContent(store, document, coursePath, document.revisions.first().hash));
}

TEST(Container, aCopyWithoutWhatIsAwayLeavesTheDocumentWhole)
{
    TestStore store;
    const QByteArray picture = noiseBytes(900, 5);
    Document document = makeDocument(store, 32, {picture});
    ASSERT_TRUE(saveDocument(store, document));
    ASSERT_TRUE(store.removeTree(mediaFolder)); // another session
    const QString file = document.content.course.media.first().file;
    const QByteArray onStick = store.bytes(coursePath);
    ASSERT_TRUE(store.remove(coursePath));

    const auto read = document.media->read(file);
    ASSERT_FALSE(read);
    EXPECT_TRUE(read.error().text.contains(QStringLiteral("kurs.microvet"))) << read.error().text.toStdString();
    const Status elsewhere = saveDocument(store, document, QStringLiteral("/home/other.microvet"));
    ASSERT_FALSE(elsewhere);
    EXPECT_EQ(elsewhere.error().detail, file);

    Progress progress;
    SaveRequest said{QStringLiteral("/home/other.microvet"), {}};
    said.overwrite = said.copy = true;
    ASSERT_TRUE(save(store, said, document, fixedNow, progress));
    const auto copy = open(store, said.path, QStringLiteral("/other/media"), progress);
    ASSERT_TRUE(copy);
    EXPECT_EQ(copy->content, document.content) << "the words, and what they name";
    EXPECT_FALSE(copy->notices.isEmpty()) << "that something is missing";
    EXPECT_TRUE(document.media->contains(file));
    store.put(coursePath, onStick);
    EXPECT_EQ(document.media->read(file).value(), picture);
}

} // namespace microvet::tests
