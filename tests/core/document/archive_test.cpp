#include "tests/core/document/document_fixture.h"

#include "tests/core/base/temp_folder.h"

#include <gtest/gtest.h>

#ifdef MICROVET_HAVE_KARCHIVE
#include <K7Zip>
#include <KCompressionDevice>
#include <KTar>
#endif

namespace microvet::tests {

using namespace document;

namespace {

const QString archivePath = QStringLiteral("/mail/archive");
const QList<QByteArray> media{noiseBytes(3000, 1)};

struct Scene {
    TestStore store;
    Document document = makeDocument(store, 6, media);
    QByteArray file;

    Scene()
    {
        keepRevision(document, QStringLiteral("sent"), {}, fixedNow);
        EXPECT_TRUE(saveDocument(store, document));
        file = store.bytes(coursePath);
    }

    Result<Document> open(const QByteArray& archive)
    {
        store.put(archivePath, archive);
        Progress progress;
        return document::open(store, archivePath, QStringLiteral("/session/inner"), progress);
    }
};

void expectWhole(Scene& scene, const QByteArray& archive)
{
    auto found = scene.open(archive);
    ASSERT_TRUE(found) << qPrintable(found.error().text + found.error().detail);
    EXPECT_EQ(differs(*found, scene.document.content, media), QString());
    EXPECT_TRUE(found->home.isEmpty());
    EXPECT_EQ(found->file, FileState());
    const QString path = QStringLiteral("/home/saved.microvet");
    ASSERT_TRUE(scene.store.remove(path)); // of the archive before
    ASSERT_TRUE(saveDocument(scene.store, *found, path));
    Progress progress;
    auto saved = open(scene.store, path, mediaFolder, progress);
    ASSERT_TRUE(saved);
    EXPECT_EQ(differs(*saved, scene.document.content, media), QString());
    EXPECT_EQ(saved->revisions.size(), 1);
}

} // namespace

TEST(Archive, opensTheOnlyCourseInAZip)
{
    Scene scene;
    expectWhole(scene, rawZip({{"readme.txt", "hi"}, {"__MACOSX/._Kurs.microvet", "x"}, {"folder/Kurs.microvet", scene.file}}));
}

TEST(Archive, refusesWhatIsNotOneCourse)
{
    Scene scene;
    const auto several = scene.open(rawZip({{"a.microvet", scene.file}, {"b.microvet", scene.file}}));
    ASSERT_FALSE(several);
    EXPECT_EQ(several.error().kind, Error::Kind::NotOurs);
    EXPECT_TRUE(several.error().text.contains(QLatin1String("more than one course")));
    EXPECT_EQ(scene.open(rawZip({{"a.txt", "x"}})).error().kind, Error::Kind::NotOurs);
    EXPECT_EQ(scene.open(rawZip({{"a.microvet", "not a zip"}})).error().kind, Error::Kind::NotOurs);
    EXPECT_EQ(scene.open(rawZip({{"a.microvet", scene.file.left(scene.file.size() / 2)}})).error().kind, Error::Kind::Damaged);
    const QByteArray twice = rawZip({{"a.microvet", rawZip({{"b.microvet", scene.file}})}});
    EXPECT_EQ(scene.open(twice).error().kind, Error::Kind::NotOurs) << "one level only";
}

#ifdef MICROVET_HAVE_KARCHIVE

namespace {

QByteArray contentOf(const QString& path) { return diskStore().readAll(path, 1 << 30).valueOr({}); }

template<class Archive, class... Kind>
QByteArray packed(const QList<std::pair<QString, QByteArray>>& files, Kind... kind)
{
    const TempFolder folder;
    Archive archive(folder / QStringLiteral("x"), kind...);
    EXPECT_TRUE(archive.open(QIODevice::WriteOnly));
    for (const auto& [name, bytes] : files) EXPECT_TRUE(archive.writeFile(name, bytes));
    EXPECT_TRUE(archive.close());
    return contentOf(folder / QStringLiteral("x"));
}

} // namespace

TEST(Archive, opensTarsAndSevenZips)
{
    Scene scene;
    const QList<std::pair<QString, QByteArray>> files{{QStringLiteral("a/Kurs.microvet"), scene.file}, {QStringLiteral("b.txt"), "b"}};
    for (const char* type : {"application/x-tar", "application/gzip", "application/x-bzip", "application/x-xz"})
        expectWhole(scene, packed<KTar>(files, QString::fromLatin1(type)));
    expectWhole(scene, packed<K7Zip>(files));
}

TEST(Archive, boundsTarsAndSevenZips)
{
    Scene scene;
    EXPECT_EQ(scene.open(packed<KTar>({{QStringLiteral("a.microvet"), QByteArray(64 << 20, 'a')}}, QStringLiteral("application/gzip")))
                  .error().kind, Error::Kind::TooLarge);
    const QByteArray good = packed<KTar>({{QStringLiteral("a.microvet"), scene.file}}, QStringLiteral("application/gzip"));
    for (int i = 1; i < 10; ++i) EXPECT_FALSE(scene.open(good.left(good.size() * i / 10))) << i;
    EXPECT_FALSE(scene.open(packed<KTar>({{QStringLiteral("../evil.microvet"), scene.file}}, QStringLiteral("application/x-tar"))));
    const QByteArray seven = packed<K7Zip>({{QStringLiteral("a.microvet"), scene.file}});
    for (int i = 1; i < 10; ++i) EXPECT_FALSE(scene.open(seven.left(seven.size() * i / 10))) << i;
}

#else

TEST(Archive, saysWhatToDoAboutOtherKinds)
{
    Scene scene;
    for (const QByteArray& start : {QByteArray("7z\xbc\xaf\x27\x1c"), QByteArray("\x1f\x8b\x08")}) {
        const auto found = scene.open(start + QByteArray(600, 'x'));
        ASSERT_FALSE(found);
        EXPECT_TRUE(found.error().text.contains(QLatin1String("Unpack it"))) << qPrintable(found.error().text);
    }
}

#endif

} // namespace microvet::tests
