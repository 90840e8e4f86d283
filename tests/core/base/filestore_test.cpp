#include "core/base/filestore.h"

#include "tests/core/base/temp_folder.h"
#include "tests/core/base/test_store.h"

#include <QFile>
#include <QFileInfo>

#include <gtest/gtest.h>

namespace microvet::tests {
namespace {

const QByteArray oldBytes("old bytes");
const QByteArray newBytes("the new bytes, which are longer");

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

TEST(FileStore, replacesWholeAndKeepsPermissions)
{
    const TempFolder folder;
    const QString path = folder / QStringLiteral("kurs ä.json");
    write(path, oldBytes);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    ASSERT_TRUE(diskStore().replace(path, newBytes));
    EXPECT_EQ(contentOf(path), newBytes);
    EXPECT_EQ(diskStore().list(folder.path()), QStringList{QStringLiteral("kurs ä.json")});
    EXPECT_FALSE(QFile::permissions(path) & QFile::ReadOther);
    EXPECT_EQ(diskStore().stamp(path).size, newBytes.size());
}

TEST(FileStore, keepsALinkAndAWriteProtectedFile)
{
    const TempFolder folder;
    const QString path = folder / QStringLiteral("real");
    const QString link = folder / QStringLiteral("link");
    write(path, oldBytes);
    ASSERT_TRUE(QFile::link(path, link));
    ASSERT_TRUE(diskStore().replace(link, newBytes));
    EXPECT_TRUE(QFileInfo(link).isSymLink());
    EXPECT_EQ(contentOf(path), newBytes);

    QFile::setPermissions(path, QFile::ReadOwner);
    const Status s = diskStore().replace(path, oldBytes);
    ASSERT_FALSE(s);
    EXPECT_EQ(s.error().kind, Error::Kind::ReadOnly);
    EXPECT_TRUE(s.error().text.contains(path)) << qPrintable(s.error().text);
    EXPECT_EQ(contentOf(path), newBytes);
    EXPECT_EQ(diskStore().list(folder.path()).size(), 2);
}

TEST(FileStore, tellsWhatWentWrong)
{
    const TempFolder folder;
    EXPECT_EQ(diskStore().read(folder / QStringLiteral("none")).error().kind, Error::Kind::NotFound);
    EXPECT_EQ(diskStore().read(folder.path()).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(diskStore().create(folder / QStringLiteral("none/file")).error().kind, Error::Kind::NotFound);
    EXPECT_EQ(diskStore().create(folder / QString(300, u'x')).error().kind, Error::Kind::Invalid);
    if (QFileInfo::exists(QStringLiteral("/dev/full"))) {
        auto full = diskStore().create(QStringLiteral("/dev/full"));
        ASSERT_TRUE(full);
        EXPECT_EQ((*full)->write(newBytes).error().kind, Error::Kind::NoSpace);
    }
    write(folder / QStringLiteral("ten"), QByteArray(10, 'x'));
    EXPECT_EQ(diskStore().readAll(folder / QStringLiteral("ten"), 9).error().kind, Error::Kind::TooLarge);
    EXPECT_EQ(diskStore().readAll(folder / QStringLiteral("ten"), 10).value().size(), 10);
    EXPECT_TRUE(diskStore().remove(folder / QStringLiteral("none")));
}

TEST(FileStore, appendsRangesOfOtherFiles)
{
    const TempFolder folder;
    const QString from = folder / QStringLiteral("from");
    const QString to = folder / QStringLiteral("to");
    QByteArray bytes;
    for (int i = 0; i < 3'000'000; ++i) bytes += char(i * 7 + (i >> 9));
    write(from, bytes);
    auto file = diskStore().create(to);
    ASSERT_TRUE(file);
    ASSERT_TRUE((*file)->appendRange(from, 0, 1'048'576)); // blocks that may be shared
    ASSERT_TRUE((*file)->appendRange(from, 17, 1'000'001));
    ASSERT_TRUE((*file)->appendRange(from, 5, 0));
    EXPECT_EQ((*file)->appendRange(from, bytes.size() - 1, 2).error().kind, Error::Kind::Damaged);
    ASSERT_TRUE((*file)->seek(3));
    ASSERT_TRUE((*file)->write(QByteArray("abc")));
    ASSERT_TRUE((*file)->sync());
    ASSERT_TRUE((*file)->close());
    QByteArray expected = bytes.left(1'048'576) + bytes.mid(17, 1'000'001);
    expected.replace(3, 3, "abc");
    EXPECT_EQ(contentOf(to), expected);
}

TEST(FileStore, replaceSurvivesEveryPowerCut)
{
    TestStore store;
    const QString path = QStringLiteral("/home/f");
    store.put(path, oldBytes);
    int states = 0;
    store.afterStep = [&](const QString& step) {
        for (const auto& disk : store.crashStates()) {
            ++states;
            EXPECT_TRUE(disk.value(path) == oldBytes || disk.value(path) == newBytes)
                << qPrintable(step) << disk.value(path).constData();
        }
    };
    ASSERT_TRUE(store.replace(path, newBytes));
    EXPECT_GT(states, 10);
    for (const auto& disk : store.crashStates()) EXPECT_EQ(disk.value(path), newBytes);
}

// The store itself must be able to find a careless writer out.
TEST(FileStore, testStoreCatchesAMissingFlush)
{
    TestStore store;
    const QString path = QStringLiteral("/home/f");
    store.put(path, oldBytes);
    auto file = store.create(QStringLiteral("/home/t"));
    ASSERT_TRUE((*file)->write(newBytes));
    ASSERT_TRUE(store.rename(QStringLiteral("/home/t"), path));
    const auto states = store.crashStates();
    const auto torn = [&](const TestStore::Disk& d) { return d.value(path) != oldBytes && d.value(path) != newBytes; };
    EXPECT_TRUE(std::any_of(states.cbegin(), states.cend(), torn));
}

TEST(FileStore, replaceFailsCleanlyAtEveryStep)
{
    const QString path = QStringLiteral("/home/f");
    for (const auto kind : {Error::Kind::NoSpace, Error::Kind::Io, Error::Kind::InUse}) {
        for (int n = 0;; ++n) {
            TestStore store;
            store.put(path, oldBytes);
            store.failAt(n, kind);
            const Status s = store.replace(path, newBytes);
            if (!store.failed()) {
                EXPECT_GE(n, 5);
                break;
            }
            EXPECT_EQ(store.bytes(path), s ? newBytes : oldBytes);
            if (!s) { EXPECT_EQ(s.error().kind, kind); }
            EXPECT_EQ(store.disk().size(), 1) << n;
        }
    }
}

} // namespace microvet::tests
