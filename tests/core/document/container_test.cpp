#include "core/document/container.h"

#include "core/base/zip_reader.h"
#include "core/document/manifest.h"
#include "core/model/json.h"
#include "core/model/walk.h"
#include "tests/core/base/temp_folder.h"
#include "tests/core/base/test_store.h"
#include "tests/support/random_content.h"

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::document;
using tests::TestStore;

namespace {

const QString home = QStringLiteral("/docs/course.microvet");
const QString mediaFolder = QStringLiteral("/session");

QDateTime fixedTime() { return QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC); }

QString q(const char* text) { return QString::fromUtf8(text); }

/// A course with one picture of its own.
Document withPicture(FileStore& store, const QByteArray& picture = "picture")
{
    Document document;
    document.content.course.id = model::CourseId::make();
    document.content.course.title = q("Bread");
    document.media = std::make_shared<MediaStore>(store, mediaFolder);
    model::Media medium;
    medium.id = model::MediaId::make();
    medium.file = document.media->add(picture, q("png")).valueOr({});
    medium.size = picture.size();
    document.content.course.media.append(medium);
    return document;
}

Result<FileState> saveTo(FileStore& store, Document& document, const QString& path = home, bool overwrite = false)
{
    SaveRequest request;
    request.path = path;
    request.expected = document.file;
    request.overwrite = overwrite;
    Progress progress;
    auto saved = save(store, request, document, fixedTime, progress);
    if (saved) {
        document.file = *saved;
        document.path = path;
        document.newRevisions.clear();
    }
    return saved;
}

Result<Document> openFrom(FileStore& store, const QString& path = home)
{
    Progress progress;
    return document::open(store, path, mediaFolder, progress);
}

class Container : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(store.makeFolder(q("/docs"))); }
    TestStore store;
};

TEST_F(Container, RandomCoursesComeBackEqual)
{
    for (quint32 seed = 0; seed < 60; ++seed) {
        Document document;
        document.content = test::RandomContent(seed, {.unknown = true}).content();
        document.media = std::make_shared<MediaStore>(store, mediaFolder);
        const QString path = q("/docs/%1.microvet").arg(seed);
        ASSERT_TRUE(saveTo(store, document, path)) << seed;
        auto back = openFrom(store, path);
        ASSERT_TRUE(back) << seed << back.error().text.toStdString();
        ASSERT_TRUE(back->content == document.content) << seed;
        EXPECT_EQ(contentHash(back->content.course), contentHash(document.content.course));
    }
}

TEST_F(Container, LiesInTheOrderThatTheFormatAsksFor)
{
    Document document = withPicture(store);
    keepRevision(document, q("Sent"), q("Maria"), fixedTime);
    ASSERT_TRUE(saveTo(store, document));
    auto zip = ZipReader::open(store, home);
    ASSERT_TRUE(zip);
    QStringList names;
    for (const auto& entry : (*zip)->entries()) names << entry.name;
    ASSERT_EQ(names.size(), 6);
    EXPECT_EQ(names[0], mimetypeName);
    EXPECT_TRUE((*zip)->entries()[0].stored);
    EXPECT_TRUE(names[1].startsWith(q("media/")));
    EXPECT_TRUE((*zip)->entries()[1].stored);
    EXPECT_EQ(names[2], courseName);
    EXPECT_EQ(names[3], reviewName);
    EXPECT_TRUE(names[4].startsWith(q("history/")));
    EXPECT_EQ(names[5], manifestName);
}

TEST_F(Container, ASecondSaveKeepsTheMediaWhereTheyLieAndAddsNewOnesBehind)
{
    Document document = withPicture(store);
    ASSERT_TRUE(saveTo(store, document));
    const auto first = document.media->place(document.content.course.media[0].file);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->path, home);
    model::Media more;
    more.id = model::MediaId::make();
    more.file = document.media->add("another picture", q("png")).valueOr({});
    document.content.course.media.append(more);
    document.content.course.title = q("More bread");
    ASSERT_TRUE(saveTo(store, document));
    const auto again = document.media->place(document.content.course.media[0].file);
    EXPECT_EQ(again->offset, first->offset);
    EXPECT_GT(document.media->place(more.file)->offset, first->offset);
    auto back = openFrom(store);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->media->read(more.file).valueOr({}), "another picture");
    EXPECT_EQ(back->media->read(document.content.course.media[0].file).valueOr({}), "picture");
}

TEST_F(Container, AMediumTakenOutStaysForUndoAndGoesWhenTheFileIsCompacted)
{
    Document document = withPicture(store);
    ASSERT_TRUE(saveTo(store, document));
    const QString file = document.content.course.media.takeFirst().file;
    ASSERT_TRUE(saveTo(store, document));
    EXPECT_TRUE(openFrom(store)->media->contains(file));
    SaveRequest copy;
    copy.path = q("/docs/copy.microvet");
    copy.compact = true;
    Progress progress;
    ASSERT_TRUE(save(store, copy, document, fixedTime, progress));
    EXPECT_FALSE(openFrom(store, copy.path)->media->contains(file));
}

TEST_F(Container, CompactedFilesOfEqualCoursesAreEqual)
{
    Document a = withPicture(store);
    Document b = a;
    b.media = std::make_shared<MediaStore>(store, q("/other"));
    (void)b.media->add("never used", q("png"));
    (void)b.media->add("picture", q("png"));
    for (auto* each : {&a, &b}) {
        SaveRequest request;
        request.path = each == &a ? q("/docs/a.microvet") : q("/docs/b.microvet");
        request.compact = true;
        Progress progress;
        ASSERT_TRUE(save(store, request, *each, fixedTime, progress));
    }
    EXPECT_EQ(store.bytes(q("/docs/a.microvet")), store.bytes(q("/docs/b.microvet")));
}

TEST_F(Container, KeepsNamedVersions)
{
    Document document = withPicture(store);
    const model::Content sent = document.content;
    const Revision revision = keepRevision(document, q("Sent for review"), q("Maria"), fixedTime);
    ASSERT_TRUE(saveTo(store, document));
    document.content.course.title = q("Changed");
    ASSERT_TRUE(saveTo(store, document));
    ASSERT_TRUE(saveTo(store, document, q("/docs/elsewhere.microvet")));
    auto back = openFrom(store, q("/docs/elsewhere.microvet"));
    ASSERT_TRUE(back);
    ASSERT_EQ(back->revisions.size(), 1);
    EXPECT_EQ(back->revisions[0].label, q("Sent for review"));
    auto old = revisionContent(store, *back, revision.hash);
    ASSERT_TRUE(old) << old.error().text.toStdString();
    EXPECT_TRUE(*old == sent);
    EXPECT_FALSE(revisionContent(store, *back, q("nothing")));
}

TEST_F(Container, NothingIsOverwrittenWhenSomebodyElseSavedMeanwhile)
{
    Document mine = withPicture(store);
    ASSERT_TRUE(saveTo(store, mine));
    auto theirs = openFrom(store);
    ASSERT_TRUE(theirs);
    theirs->content.course.title = q("Theirs");
    ASSERT_TRUE(saveTo(store, *theirs));
    const QByteArray onDisk = store.bytes(home);
    mine.content.course.title = q("Mine");
    auto refused = saveTo(store, mine);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::ChangedOnDisk);
    EXPECT_EQ(store.bytes(home), onDisk);
    EXPECT_EQ(store.list(q("/docs")), QStringList{q("course.microvet")});
    EXPECT_TRUE(saveTo(store, mine, home, true));
    EXPECT_EQ(openFrom(store)->content.course.title, q("Mine"));
}

TEST_F(Container, AFileThatWasOnlyTouchedIsStillOurs)
{
    Document document = withPicture(store);
    ASSERT_TRUE(saveTo(store, document));
    store.put(home, store.bytes(home)); // another time of change, the same bytes
    EXPECT_TRUE(saveTo(store, document));
}

TEST_F(Container, EveryPowerCutLeavesTheOldOrTheNewCourseWhole)
{
    Document document = withPicture(store);
    ASSERT_TRUE(saveTo(store, document));
    ASSERT_TRUE(store.syncFolder(q("/docs")));
    const model::Content before = document.content;
    document.content.course.title = q("New");
    model::Media more;
    more.id = model::MediaId::make();
    more.file = document.media->add(QByteArray(5000, 'x'), q("png")).valueOr({});
    document.content.course.media.append(more);
    int states = 0, old = 0, fresh = 0;
    store.afterStep = [&](const QString& step) {
        for (const TestStore::Disk& disk : store.crashStates()) {
            ++states;
            TestStore after = TestStore::from(disk);
            auto found = openFrom(after);
            ASSERT_TRUE(found) << "after " << step.toStdString() << ": " << found.error().text.toStdString();
            const bool isOld = found->content == before;
            ASSERT_TRUE(isOld || found->content == document.content) << "after " << step.toStdString();
            ++(isOld ? old : fresh);
            for (const auto& medium : found->content.course.media)
                ASSERT_TRUE(found->media->read(medium.file)) << "after " << step.toStdString();
        }
    };
    ASSERT_TRUE(saveTo(store, document));
    store.afterStep = {};
    EXPECT_GT(states, 20);
    EXPECT_GT(old, 0);
    EXPECT_GT(fresh, 0);
}

TEST_F(Container, AFailingDiskLeavesTheFileAsItWasAndNothingBeside)
{
    for (const auto kind : {Error::Kind::NoSpace, Error::Kind::Io}) {
        int failures = 0;
        for (int step = 0; step < 200; ++step) {
            TestStore disk;
            ASSERT_TRUE(disk.makeFolder(q("/docs")));
            Document document = withPicture(disk);
            ASSERT_TRUE(saveTo(disk, document));
            const QByteArray before = disk.bytes(home);
            document.content.course.title = q("New");
            disk.failAt(step, kind);
            auto saved = saveTo(disk, document);
            if (!disk.failed()) break;
            if (saved) continue; // a failure after the rename that costs nothing
            ++failures;
            EXPECT_FALSE(saved.error().text.isEmpty());
            const QByteArray after = disk.bytes(home);
            if (after != before) { // the rename was done, and flushing the folder failed: the new file is whole
                auto found = openFrom(disk);
                ASSERT_TRUE(found) << step;
                EXPECT_TRUE(found->content == document.content) << step;
            }
            EXPECT_EQ(disk.list(q("/docs")), QStringList{q("course.microvet")}) << step;
        }
        EXPECT_GT(failures, 5);
    }
}

TEST_F(Container, FilesThatAreNotOursAreRefusedWithASentence)
{
    struct Case { const char* name; QByteArray bytes; Error::Kind kind; };
    Document document = withPicture(store);
    ASSERT_TRUE(saveTo(store, document));
    const QByteArray whole = store.bytes(home);
    store.put(q("/docs/text.microvet"), "no zip at all");
    store.put(q("/docs/empty.microvet"), {});
    for (const char* name : {"/docs/text.microvet", "/docs/empty.microvet", "/docs/missing.microvet"}) {
        auto opened = openFrom(store, q(name));
        ASSERT_FALSE(opened) << name;
        EXPECT_FALSE(opened.error().text.isEmpty()) << name;
    }
    for (int part = 1; part < 50; ++part) {
        const QByteArray cut = whole.left(whole.size() * part / 50);
        store.put(q("/docs/cut.microvet"), cut);
        auto opened = openFrom(store, q("/docs/cut.microvet"));
        ASSERT_FALSE(opened) << part;
        EXPECT_FALSE(opened.error().text.isEmpty());
        EXPECT_EQ(store.bytes(q("/docs/cut.microvet")), cut);
    }
}

TEST_F(Container, FlippedBytesNeverCrashAndNeverPassForSound)
{
    Document document = withPicture(store);
    ASSERT_TRUE(saveTo(store, document));
    const QByteArray whole = store.bytes(home);
    for (qsizetype i = 0; i < whole.size(); ++i) {
        QByteArray broken = whole;
        broken[i] = char(broken[i] ^ 0x55);
        store.put(q("/docs/broken.microvet"), broken);
        auto opened = openFrom(store, q("/docs/broken.microvet"));
        if (opened) { EXPECT_TRUE(opened->content.course == document.content.course) << i; }
    }
}

/// A container made by hand.
QByteArray handMade(const QMap<QString, QByteArray>& entries)
{
    TestStore store;
    (void)store.makeFolder(q("/x"));
    ZipWriter writer(store, q("/x/a"), fixedTime());
    (void)writer.add(mimetypeName, mimeType, ZipWriter::Packing::Stored);
    for (auto it = entries.cbegin(); it != entries.cend(); ++it) (void)writer.add(it.key(), it.value());
    Progress progress;
    (void)writer.finish(progress);
    return store.bytes(q("/x/a"));
}

TEST_F(Container, NewerVersionsAreRefusedOrOpenedWithANotice)
{
    const QByteArray course = R"({"id":"5b0f8a52-5f0c-4a53-9f53-1d2f3a4b5c6d","title":"From later","hologram":{"depth":3}})";
    store.put(home, handMade({{courseName, course}, {manifestName, R"({"format":{"major":2,"minor":0}})"}}));
    auto refused = openFrom(store);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::TooNew);

    store.put(home, handMade({{courseName, course}, {manifestName, R"({"format":{"major":1,"minor":9}})"}}));
    auto opened = openFrom(store);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->notices.size(), 1);
    opened->content.course.title = q("Edited here");
    ASSERT_TRUE(saveTo(store, *opened));
    auto zip = ZipReader::open(store, home);
    ASSERT_TRUE(zip);
    EXPECT_TRUE((*zip)->read((*zip)->find(courseName), 1 << 20)->contains("hologram"));
}

TEST_F(Container, MissingPartsAreDamageAndAMissingMediumANotice)
{
    store.put(home, handMade({{courseName, "{}"}}));
    EXPECT_FALSE(openFrom(store));
    store.put(home, handMade({{manifestName, R"({"format":{"major":1,"minor":0}})"}}));
    EXPECT_FALSE(openFrom(store));
    store.put(home, handMade({{courseName, "[1,"}, {manifestName, R"({"format":{"major":1,"minor":0}})"}}));
    EXPECT_FALSE(openFrom(store));
    const QByteArray course = "{\"media\":[{\"id\":\"5b0f8a52-5f0c-4a53-9f53-1d2f3a4b5c6d\",\"file\":\"" + QByteArray(64, 'a') + ".png\"}]}";
    store.put(home, handMade({{courseName, course}, {manifestName, R"({"format":{"major":1,"minor":0}})"}}));
    auto opened = openFrom(store);
    ASSERT_TRUE(opened);
    EXPECT_GE(opened->notices.size(), 1);
    EXPECT_FALSE(opened->media->read(opened->content.course.media[0].file));
    EXPECT_TRUE(saveTo(store, *opened));
}

} // namespace
