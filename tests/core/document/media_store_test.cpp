#include "tests/core/document/document_fixture.h"

#include <gtest/gtest.h>

namespace microvet::tests {

using namespace document;

TEST(MediaStore, namesByHashAndStoresOnce)
{
    TestStore store;
    MediaStore media(store, mediaFolder);
    const auto a = media.add("abc", QStringLiteral("TXT"));
    ASSERT_TRUE(a);
    EXPECT_EQ(*a, QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad.txt"));
    EXPECT_EQ(*media.add("abc", QStringLiteral(".txt")), *a);
    store.put(QStringLiteral("/in/../x/Photo.JPG"), "photo");
    Progress progress;
    const auto b = media.addFile(QStringLiteral("/in/../x/Photo.JPG"), progress);
    EXPECT_TRUE(b->endsWith(QLatin1String(".jpg")));
    EXPECT_EQ(media.read(*b).value(), "photo");
    EXPECT_TRUE(media.add("abc", QStringLiteral("../../x"))->endsWith(QLatin1String(".bin")));
    EXPECT_EQ(store.list(mediaFolder).size(), 3);
    EXPECT_EQ(media.add({}, QStringLiteral("png")).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(media.read(*b, 4).error().kind, Error::Kind::TooLarge);
    EXPECT_FALSE(media.addFile(QStringLiteral("/in/none"), progress));
    EXPECT_EQ(store.list(mediaFolder).size(), 3);
}

TEST(MediaStore, isSafeOnDiskBeforeItIsNamed)
{
    for (int n = 0;; ++n) {
        TestStore store;
        store.failAt(n, Error::Kind::NoSpace);
        MediaStore media(store, mediaFolder);
        const auto file = media.add(noiseBytes(500, 1), QStringLiteral("png"));
        if (!file) {
            EXPECT_EQ(file.error().kind, Error::Kind::NoSpace);
            EXPECT_TRUE(store.disk().isEmpty());
            EXPECT_TRUE(media.files().isEmpty());
        } else if (!store.failed()) {
            for (const auto& disk : store.crashStates())
                EXPECT_EQ(disk.value(mediaFolder + u'/' + *file), noiseBytes(500, 1));
            break;
        }
    }
    TestStore store;
    MediaStore media(store, mediaFolder);
    Progress stopped;
    stopped.cancel();
    store.put(QStringLiteral("/in/a.png"), "x");
    EXPECT_EQ(media.addFile(QStringLiteral("/in/a.png"), stopped).error().kind, Error::Kind::Cancelled);
    EXPECT_EQ(store.disk().size(), 1);
}

TEST(MediaStore, adoptsOnlyWhatIsWhole)
{
    TestStore store;
    MediaStore first(store, mediaFolder);
    const QString good = *first.add(noiseBytes(500, 1), QStringLiteral("png"));
    const QString torn = *first.add(noiseBytes(500, 2), QStringLiteral("png"));
    store.put(mediaFolder + u'/' + torn, noiseBytes(500, 2).left(100));
    store.put(mediaFolder + QStringLiteral("/notes.txt"), "x");
    MediaStore second(store, mediaFolder);
    Progress progress;
    ASSERT_TRUE(second.adoptFolder(progress));
    EXPECT_EQ(second.files(), QStringList{good});
    EXPECT_EQ(second.read(good).value(), noiseBytes(500, 1));
}

TEST(MediaStore, TakesOverFromAnotherCourse)
{
    TestStore store;
    MediaStore theirs(store, QStringLiteral("/theirs"));
    MediaStore ours(store, mediaFolder);
    const QString file = *theirs.add("picture", QStringLiteral("png"));
    Progress progress;
    EXPECT_EQ(ours.addFrom(theirs, file, progress).value(), file);
    EXPECT_EQ(ours.read(file).value(), "picture");
    EXPECT_FALSE(ours.addFrom(theirs, QString(64, u'a') + QStringLiteral(".png"), progress));

    // A range of a file that another program names: its bytes must be those of the name.
    store.put(QStringLiteral("/file"), "..second..");
    MediaStore third(store, QStringLiteral("/third"));
    const QString second = *theirs.add("second", QStringLiteral("bin"));
    EXPECT_FALSE(third.addRange({QStringLiteral("/file"), 1, 6}, second, progress));
    EXPECT_FALSE(third.addRange({QStringLiteral("/file"), 5, 6}, second, progress));
    EXPECT_FALSE(third.addRange({QStringLiteral("/file"), -1, 6}, second, progress));
    EXPECT_FALSE(third.addRange({QStringLiteral("/none"), 0, 6}, second, progress));
    EXPECT_FALSE(third.addRange({QStringLiteral("/file"), 2, 6}, QStringLiteral("../x"), progress));
    EXPECT_TRUE(third.files().isEmpty());
    EXPECT_EQ(third.addRange({QStringLiteral("/file"), 2, 6}, second, progress).value(), second);
    EXPECT_EQ(third.read(second).value(), "second");
}

} // namespace microvet::tests
