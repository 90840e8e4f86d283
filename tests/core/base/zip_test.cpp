#include "core/base/clock.h"
#include "core/base/deflater.h"
#include "core/base/zip_format.h"
#include "core/base/zip_reader.h"
#include "core/base/zip_writer.h"

#include "tests/core/base/temp_folder.h"
#include "tests/core/base/test_store.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <gtest/gtest.h>

namespace microvet::tests {
namespace {

const QDateTime when = utcTime(QDate(2026, 3, 1), QTime(12, 34, 56));
const QString target = QStringLiteral("/out/x.zip");

QByteArray noise(int size, quint32 seed = 1)
{
    QByteArray bytes(size, '\0');
    for (char& c : bytes) c = char((seed = seed * 1664525u + 1013904223u) >> 24);
    return bytes;
}

QByteArray prose(int size) { return QByteArray("A course is a value. ").repeated(size / 21 + 1).left(size); }

/// One entry of every kind.
Status fill(ZipWriter& zip)
{
    if (Status s = zip.add(QStringLiteral("mimetype"), "text/x", ZipWriter::Packing::Stored); !s) return s;
    if (Status s = zip.addRange(QStringLiteral("media/noise.bin"), QStringLiteral("/in/all"), 100, 5000,
                                crc32Of(noise(20'000).mid(100, 5000), 0)); !s) return s;
    if (Status s = zip.addFile(QStringLiteral("all.bin"), QStringLiteral("/in/all")); !s) return s;
    if (Status s = zip.addFile(QStringLiteral("texte/ü.txt"), QStringLiteral("/in/text"), ZipWriter::Packing::Deflated); !s) return s;
    if (Status s = zip.add(QStringLiteral("empty"), QByteArray()); !s) return s;
    return zip.add(QStringLiteral("page.html"), prose(30'000));
}

TestStore inputs()
{
    TestStore store;
    store.put(QStringLiteral("/in/all"), noise(20'000));
    store.put(QStringLiteral("/in/text"), prose(3'000'000));
    return store;
}

} // namespace

TEST(Zip, writesAndReadsEveryKindOfEntry)
{
    TestStore store = inputs();
    ZipWriter zip(store, target, when);
    ASSERT_TRUE(fill(zip));
    Progress progress;
    ASSERT_TRUE(zip.finish(progress));
    EXPECT_EQ(zip.stamp(), store.stamp(target));
    EXPECT_EQ(store.bytes(target).mid(30, 14), QByteArray("mimetypetext/x")) << "no extra field in the first header";

    auto reader = ZipReader::open(store, target);
    ASSERT_TRUE(reader) << qPrintable(reader.error().detail);
    ZipReader& r = **reader;
    const auto read = [&](const char16_t* name) {
        auto bytes = r.read(r.find(QString::fromUtf16(name)), 1 << 24);
        return bytes ? *bytes : QByteArray("<error> ") + bytes.error().detail.toUtf8();
    };
    ASSERT_EQ(r.entries().size(), 6);
    EXPECT_EQ(r.entries().first().name, QStringLiteral("mimetype"));
    EXPECT_EQ(read(u"media/noise.bin"), noise(20'000).mid(100, 5000));
    EXPECT_EQ(read(u"all.bin"), noise(20'000));
    EXPECT_EQ(read(u"texte/ü.txt"), prose(3'000'000));
    EXPECT_EQ(read(u"empty"), QByteArray());
    EXPECT_EQ(read(u"page.html"), prose(30'000));
    EXPECT_LT(store.bytes(target).size(), 60'000);

    for (qsizetype i = 0; i < r.entries().size(); ++i) {
        const auto found = r.place(i);
        ASSERT_TRUE(found);
        const ZipPlace& told = zip.places().at(i);
        if (told.size == 0) continue;
        EXPECT_EQ(found->header, told.header);
        EXPECT_EQ(found->offset, told.offset);
        EXPECT_EQ(found->packed, told.packed);
        EXPECT_EQ(found->size, told.size);
        EXPECT_EQ(found->crc, told.crc);
        if (told.stored) {
            EXPECT_EQ(store.bytes(target).mid(told.offset, told.size), read(told.name.toStdU16String().c_str()));
        }
    }
}

TEST(Zip, otherProgramsReadIt)
{
    const QString unzip = QStandardPaths::findExecutable(QStringLiteral("unzip"));
    ASSERT_FALSE(unzip.isEmpty());
    const TempFolder folder;
    const QString path = folder / QStringLiteral("x.zip");
    TestStore store = inputs();
    ZipWriter zip(store, target, when);
    ASSERT_TRUE(fill(zip));
    Progress progress;
    ASSERT_TRUE(zip.finish(progress));
    ASSERT_TRUE(diskStore().replace(path, store.bytes(target)));
    QProcess process;
    process.start(unzip, {QStringLiteral("-tqq"), path});
    ASSERT_TRUE(process.waitForFinished());
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData() << process.readAllStandardOutput().constData();
}

TEST(Zip, equalEntriesGiveEqualBytesInEveryTimeZone)
{
    const auto bytes = [](const QDateTime& time, const char* zone) {
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", zone);
        TestStore store = inputs();
        ZipWriter zip(store, target, time);
        EXPECT_TRUE(fill(zip));
        Progress progress;
        EXPECT_TRUE(zip.finish(progress));
        before.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", before);
        return store.bytes(target);
    };
    EXPECT_EQ(bytes(when, "UTC"), bytes(when.toOffsetFromUtc(3600 * 9), "Asia/Tokyo"));
    EXPECT_NE(bytes(when, "UTC"), bytes(when.addSecs(2), "UTC"));
    EXPECT_EQ(zipformat::dosTime(when), 0x5c61645cu);
    EXPECT_EQ(zipformat::dosTime(utcTime(QDate(1970, 1, 1), QTime(0, 0))), 0x00210000u);
}

TEST(Zip, refusesNamesThatAreUnsafeOrTwice)
{
    TestStore store;
    ZipWriter zip(store, target, when);
    EXPECT_FALSE(zip.add(QStringLiteral("../x"), "x"));
    EXPECT_TRUE(zip.add(QStringLiteral("a"), "x"));
    EXPECT_EQ(zip.add(QStringLiteral("A"), "x").error().kind, Error::Kind::Invalid);
    EXPECT_FALSE(zip.addFile(QStringLiteral("gone"), QStringLiteral("/in/gone")));
}

TEST(Zip, leavesNothingBehindWhenAStepFails)
{
    for (int n = 0;; ++n) {
        TestStore store = inputs();
        store.put(target, "old");
        store.failAt(n, Error::Kind::NoSpace);
        ZipWriter zip(store, target, when);
        zip.setDurable(true);
        ASSERT_TRUE(fill(zip));
        Progress progress;
        const Status s = zip.finish(progress);
        if (!store.failed()) {
            EXPECT_GT(n, 15);
            break;
        }
        if (!s) {
            EXPECT_EQ(s.error().kind, Error::Kind::NoSpace);
            EXPECT_TRUE(s.error().text.contains(target)) << qPrintable(s.error().text);
            EXPECT_FALSE(s.error().text.contains(QStringLiteral("tmp"))) << qPrintable(s.error().text);
            EXPECT_EQ(store.bytes(target), "old");
        }
        EXPECT_EQ(store.disk().size(), 3) << "a temporary is left at step " << n;
    }
}

TEST(Zip, canBeCancelledAndHeldBack)
{
    TestStore store = inputs();
    store.put(target, "old");
    ZipWriter zip(store, target, when);
    ASSERT_TRUE(fill(zip));
    qint64 seen = -1;
    std::unique_ptr<Progress> progress;
    progress = std::make_unique<Progress>([&](qint64 done, qint64 total) {
        EXPECT_GE(done, seen);
        EXPECT_LE(done, total);
        seen = done;
        if (done > 1'500'000) progress->cancel();
    });
    EXPECT_EQ(zip.finish(*progress).error().kind, Error::Kind::Cancelled);
    EXPECT_EQ(store.bytes(target), "old");
    EXPECT_EQ(store.disk().size(), 3);

    Progress second;
    const Error no{Error::Kind::ChangedOnDisk, QStringLiteral("no"), {}};
    EXPECT_EQ(zip.finish(second, [&]() -> Status { return no; }).error().kind, Error::Kind::ChangedOnDisk);
    EXPECT_EQ(store.bytes(target), "old");
    EXPECT_EQ(store.disk().size(), 3);
    ASSERT_TRUE(zip.finish(second));
    EXPECT_TRUE(ZipReader::open(store, target));
}

TEST(Zip, keepsTheFrontOfAnotherZip)
{
    TestStore store = inputs();
    ZipWriter first(store, target, when);
    ASSERT_TRUE(fill(first));
    Progress progress;
    ASSERT_TRUE(first.finish(progress));
    const QByteArray before = store.bytes(target);

    const QList<ZipPlace> front = first.places().mid(0, 3);
    const qint64 size = first.places().at(3).header;
    ZipWriter second(store, target, when.addDays(1));
    ASSERT_TRUE(second.keepFront(target, size, front));
    ASSERT_TRUE(second.addEntry(QStringLiteral("copied.html"), target, first.places().last()));
    ASSERT_TRUE(second.add(QStringLiteral("new"), "new"));
    ASSERT_TRUE(second.finish(progress));
    EXPECT_EQ(store.bytes(target).left(size), before.left(size));
    auto reader = ZipReader::open(store, target);
    ASSERT_TRUE(reader);
    EXPECT_EQ((*reader)->entries().size(), 5);
    EXPECT_EQ((*reader)->read((*reader)->find(QStringLiteral("copied.html")), 1 << 20).value(), prose(30'000));
    EXPECT_EQ((*reader)->read((*reader)->find(QStringLiteral("all.bin")), 1 << 20).value(), noise(20'000));
}

// 5 GB that take no room: sizes and offsets beyond 32 bits.
TEST(Zip, goesBeyondFourGigabytes)
{
    using namespace zipformat;
    const Record big{"big", stored, 1, qint64(5) << 30, qint64(5) << 30, qint64(6) << 30, true};
    const QByteArray local = localHeader(big, 0);
    EXPECT_EQ(local.size(), 30 + 3 + 20);
    EXPECT_EQ(local.mid(18, 8), QByteArray(8, '\xff'));
    EXPECT_EQ(centralEntry(big, 0).size(), 46 + 3 + 4 + 24);
    EXPECT_EQ(endOfDirectory(1, qint64(6) << 30, 100).size(), 56 + 20 + 22);
    EXPECT_EQ(endOfDirectory(1, 100, 100).size(), 22);
    EXPECT_EQ(endOfDirectory(70'000, 100, 100).size(), 56 + 20 + 22);

    const TempFolder folder;
    const QString hole = folder / QStringLiteral("hole");
    const QString path = folder / QStringLiteral("x.zip");
    QFile file(hole);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_TRUE(file.resize(qint64(4) << 30));
    file.close();
    TestStore unused;
    // Only the directory is written for real: a zip whose end lies beyond 4 GB.
    QByteArray head = localHeader({"a", stored, crc32Of("a", 0), 1, 1, 0, false}, 0) + "a";
    const qint64 at = qint64(4) << 30;
    QFile zip(path);
    ASSERT_TRUE(zip.open(QIODevice::WriteOnly));
    ASSERT_TRUE(zip.resize(at));
    ASSERT_TRUE(zip.seek(at));
    const Record record{"a", stored, crc32Of("a", 0), 1, 1, at, false};
    zip.write(head);
    const QByteArray central = centralEntry(record, 0);
    zip.write(central);
    zip.write(endOfDirectory(1, at + head.size(), central.size()));
    zip.close();
    auto reader = ZipReader::open(diskStore(), path);
    ASSERT_TRUE(reader) << qPrintable(reader.error().detail);
    EXPECT_EQ((*reader)->read(0, 10).value(), "a");
    EXPECT_EQ((*reader)->place(0).value().header, at);
}

TEST(Zip, manyEntries)
{
    TestStore store;
    ZipWriter zip(store, target, when);
    for (int i = 0; i < 70'000; ++i) ASSERT_TRUE(zip.add(QStringLiteral("f%1").arg(i), "x", ZipWriter::Packing::Stored));
    Progress progress;
    store.failAt(-1, Error::Kind::Io);
    ASSERT_TRUE(zip.finish(progress));
    auto reader = ZipReader::open(store, target);
    ASSERT_TRUE(reader) << qPrintable(reader.error().detail);
    EXPECT_EQ((*reader)->entries().size(), 70'000);
    ZipLimits few;
    few.entries = 69'999;
    EXPECT_EQ(ZipReader::open(store, target, few).error().kind, Error::Kind::TooLarge);
}

} // namespace microvet::tests
