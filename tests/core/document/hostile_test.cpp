#include "tests/core/document/document_fixture.h"

#include "core/base/deflater.h"
#include "core/base/zip_format.h"
#include "core/base/zip_reader.h"
#include "core/document/container_parts.h"

#include <gtest/gtest.h>

namespace microvet::tests {

using namespace document;
using Kind = Error::Kind;

namespace {

Result<Document> openBytes(const QByteArray& bytes)
{
    // Outlives the document's media store, which is not asked again.
    static TestStore store;
    store = TestStore();
    store.put(coursePath, bytes);
    Progress progress;
    auto found = open(store, coursePath, mediaFolder, progress);
    if (!found) {
        EXPECT_GT(found.error().text.size(), 40) << "a sentence that helps";
        EXPECT_TRUE(found.error().text.contains(QLatin1String("othing was changed"))) << qPrintable(found.error().text);
    }
    EXPECT_EQ(store.bytes(coursePath), bytes) << "the file on disk is untouched";
    return found;
}

Kind kindOf(const QByteArray& bytes)
{
    const auto found = openBytes(bytes);
    return found ? Kind::Other : found.error().kind;
}

QByteArray goodFile()
{
    TestStore store;
    Document document = makeDocument(store, 3, {noiseBytes(2000, 1), noiseBytes(100, 2)});
    EXPECT_TRUE(saveDocument(store, document));
    return store.bytes(coursePath);
}

const QByteArray manifest = R"({"format":{"major":1,"minor":0}})";

QByteArray withEntry(const QByteArray& name, const QByteArray& bytes = "x")
{
    return rawZip({{"mimetype", mimeType}, {"course.json", "{}"}, {name, bytes}, {"manifest.json", manifest}});
}

} // namespace

TEST(Hostile, theSceneItselfIsFine)
{
    EXPECT_EQ(kindOf(goodFile()), Kind::Other);
    EXPECT_EQ(kindOf(withEntry("notes.txt")), Kind::Other);
}

TEST(Hostile, cutShortAtEveryFiftieth)
{
    const QByteArray file = goodFile();
    for (int i = 0; i < 50; ++i) {
        const auto kind = kindOf(file.left(file.size() * i / 50));
        EXPECT_TRUE(kind == Kind::Damaged || kind == Kind::NotOurs) << i;
        if (i > 0) { EXPECT_EQ(kind, Kind::Damaged) << i; }
    }
    EXPECT_NE(kindOf(file.mid(1)), Kind::NoSpace);
}

TEST(Hostile, spoiltBytesAreFoundOrDoNoHarm)
{
    const QByteArray file = goodFile();
    quint32 seed = 7;
    for (int i = 0; i < 600; ++i) {
        QByteArray spoilt = file;
        for (int k = 0; k < 1 + i % 4; ++k) {
            seed = seed * 1664525u + 1013904223u;
            // Half of them in the directory at the end, where they hurt most.
            const qsizetype range = i % 2 ? file.size() : qMin<qsizetype>(file.size(), 600);
            spoilt[file.size() - 1 - qsizetype(seed >> 8) % range] = char(seed);
        }
        (void)openBytes(spoilt);
    }
}

TEST(Hostile, aWrongCrcIsNoticed)
{
    TestStore store;
    store.put(coursePath, goodFile());
    auto reader = ZipReader::open(store, coursePath);
    for (const QString& name : {courseEntry, manifestEntry, reviewEntry}) {
        const auto place = (*reader)->place((*reader)->find(name));
        QByteArray file = store.bytes(coursePath);
        file[place->offset + place->packed / 2] ^= 0x10;
        EXPECT_EQ(kindOf(file), Kind::Damaged) << qPrintable(name);
    }
}

TEST(Hostile, filesThatAreNotOurs)
{
    EXPECT_EQ(kindOf({}), Kind::NotOurs);
    EXPECT_EQ(kindOf("hello"), Kind::NotOurs);
    EXPECT_EQ(kindOf(QByteArray(100'000, '\0')), Kind::NotOurs);
    EXPECT_EQ(kindOf(rawZip({})), Kind::NotOurs);
    EXPECT_EQ(kindOf(rawZip({{"word/document.xml", "<x/>"}})), Kind::NotOurs);
    EXPECT_EQ(kindOf(rawZip({{"course.json", "{}"}, {"manifest.json", manifest}})), Kind::NotOurs) << "no mimetype";
    EXPECT_EQ(kindOf(rawZip({{"mimetype", "application/epub+zip"}, {"course.json", "{}"}, {"manifest.json", manifest}})),
              Kind::NotOurs);
    EXPECT_EQ(kindOf(rawZip({{"mimetype", mimeType}, {"course.json", "{}"}})), Kind::Damaged) << "no manifest";
    EXPECT_EQ(kindOf(rawZip({{"mimetype", mimeType}, {"manifest.json", manifest}})), Kind::Damaged) << "no course";
    for (const char* json : {"", "[]", "{", "null", "\xff", "{\"title\":}"})
        EXPECT_EQ(kindOf(rawZip({{"mimetype", mimeType}, {"course.json", json}, {"manifest.json", manifest}})), Kind::Damaged) << json;
    const QByteArray deep = QByteArray("{\"a\":[").repeated(1) + QByteArray(200'000, '[');
    EXPECT_EQ(kindOf(rawZip({{"mimetype", mimeType}, {"course.json", deep}, {"manifest.json", manifest}})), Kind::Damaged);
    // Wrong types everywhere are values of an unknown kind, not an error.
    EXPECT_EQ(kindOf(rawZip({{"mimetype", mimeType}, {"course.json", R"({"title":[1],"modules":{"a":1},"media":"x"})"},
                             {"review.json", R"({"comments":7})"}, {"manifest.json", manifest}})), Kind::Other);
}

TEST(Hostile, namesThatAreUnsafe)
{
    for (const char* name : {"/etc/passwd", "../../evil", "media/../../x", "C:/x", "a\\b", "NUL", "media/com1.png", "x.", "a/ /b",
                             "COURSE.json", "Media/../x", "media\n/x", "course.json", "mimetype/x"})
        EXPECT_EQ(kindOf(withEntry(name)), Kind::Unsafe) << name;
    EXPECT_EQ(kindOf(withEntry(QByteArray("d/").repeated(50) + "x")), Kind::Unsafe);
}

TEST(Hostile, bombs)
{
    TestStore store;
    const auto bomb = [&](const QString& name, const QByteArray& bytes) {
        ZipWriter zip(store, coursePath, fixedNow());
        EXPECT_TRUE(zip.add(mimeEntry, mimeType, ZipWriter::Packing::Stored));
        if (name != courseEntry) { EXPECT_TRUE(zip.add(courseEntry, "{}")); }
        EXPECT_TRUE(zip.add(name, bytes));
        EXPECT_TRUE(zip.add(manifestEntry, manifest));
        Progress progress;
        EXPECT_TRUE(zip.finish(progress));
        return kindOf(store.bytes(coursePath));
    };
    const QByteArray zeros(20 << 20, ' ');
    EXPECT_EQ(bomb(courseEntry, zeros), Kind::TooLarge);
    EXPECT_EQ(bomb(QStringLiteral("media/x.png"), zeros), Kind::TooLarge);

    using namespace zipformat;
    const auto claim = [&](const Record& record, qint64 count) {
        const QByteArray head = localHeader(record, 0) + "x";
        const QByteArray central = centralEntry(record, 0);
        return kindOf(head + central + endOfDirectory(count, head.size(), central.size()));
    };
    EXPECT_EQ(claim({"course.json", deflated, 0, qint64(1) << 42, 1, 0, true}, 1), Kind::TooLarge);
    EXPECT_EQ(claim({"course.json", stored, 0, qint64(1) << 42, qint64(1) << 42, 0, true}, 1), Kind::Damaged);
    EXPECT_EQ(claim({"course.json", stored, 0, 1, 1, 0, false}, qint64(1) << 40), Kind::TooLarge);
    EXPECT_EQ(claim({"course.json", stored, 0, 1, 1, 0, false}, 60'000), Kind::Damaged);
    // A deflate stream that is longer than it says.
    const QByteArray packed = Deflater(9).add(QByteArray(100'000, 'a'), true);
    const Record liar{"mimetype", deflated, 0, 20, packed.size(), 0, false};
    const QByteArray head = localHeader(liar, 0) + packed;
    const QByteArray central = centralEntry(liar, 0);
    EXPECT_EQ(kindOf(head + central + endOfDirectory(1, head.size(), central.size())), Kind::NotOurs);
}

TEST(Hostile, mediaNamesThatAreNoHashesAreLeftAlone)
{
    EXPECT_TRUE(isMediaName(QString(64, u'a') + QStringLiteral(".png")));
    for (const QString& name : {QString(64, u'a'), QString(64, u'A') + QStringLiteral(".png"), QString(63, u'a') + QStringLiteral(".png"),
                                QString(64, u'a') + QStringLiteral(".p/ng"), QString(64, u'a') + QStringLiteral(".PNG"),
                                QString(64, u'a') + QStringLiteral(".toolongext"), QString(64, u'a') + QStringLiteral(".")})
        EXPECT_FALSE(isMediaName(name)) << qPrintable(name);
    const auto found = openBytes(withEntry("media/cat.png"));
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->media->files().isEmpty());
}

} // namespace microvet::tests
