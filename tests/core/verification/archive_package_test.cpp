#include "tests/core/verification/package_fixture.h"

#include <gtest/gtest.h>

#ifdef MICROVET_HAVE_KARCHIVE
#include <K7Zip>
#include <KCompressionDevice>
#include <KTar>

#include <QBuffer>

namespace microvet::tests {

namespace {

QByteArray tarOf(const PackageFiles& files)
{
    QBuffer buffer;
    KTar tar(&buffer);
    EXPECT_TRUE(tar.open(QIODevice::WriteOnly));
    for (const auto& [name, bytes] : files) EXPECT_TRUE(tar.writeFile(name, bytes));
    EXPECT_TRUE(tar.close());
    return buffer.data();
}

QByteArray gzipped(const QByteArray& bytes)
{
    QBuffer buffer;
    KCompressionDevice device(&buffer, false, KCompressionDevice::GZip);
    EXPECT_TRUE(device.open(QIODevice::WriteOnly));
    device.write(bytes);
    device.close();
    return buffer.data();
}

} // namespace

TEST(ArchivePackage, aMoodleBackupAsMoodleWritesIt)
{
    const report::Report report = verified(gzipped(tarOf(soundMoodle())), QStringLiteral("backup.mbz"));
    EXPECT_EQ(report.title, QStringLiteral("Baking bread"));
    EXPECT_EQ(verdictOf(report, "structure"), report::Verdict::Pass) << told(report);
    EXPECT_EQ(verified(tarOf(soundMoodle()), QStringLiteral("backup.tar")).title, QStringLiteral("Baking bread"));
}

TEST(ArchivePackage, a7z)
{
    QBuffer buffer;
    K7Zip archive(&buffer);
    ASSERT_TRUE(archive.open(QIODevice::WriteOnly));
    for (const auto& [name, bytes] : soundScorm()) ASSERT_TRUE(archive.writeFile(name, bytes));
    ASSERT_TRUE(archive.close());
    EXPECT_EQ(verified(buffer.data(), QStringLiteral("course.7z")).title, QStringLiteral("Baking bread"));
}

TEST(ArchivePackage, cutShortBombsAndNamesThatLeadOutside)
{
    const QByteArray whole = gzipped(tarOf(soundMoodle()));
    for (int i = 1; i < 20; ++i) {
        const report::Report report = verified(whole.left(whole.size() * i / 20), QStringLiteral("backup.mbz"));
        EXPECT_NE(report.verdict(), report::Verdict::Pass) << i << '\n' << told(report);
    }
    EXPECT_TRUE(finds(verified(gzipped(tarOf({{QStringLiteral("index.html"), QByteArray(64 << 20, '0')}}))), "P-S-03"));
    const report::Report report = verified(tarOf(with(soundMoodle(), "a/../../../evil", "x")));
    EXPECT_TRUE(finds(report, "P-S-05") || !told(report).empty()) << told(report);
    EXPECT_NE(report.verdict(), report::Verdict::Pass);
}

} // namespace microvet::tests

#endif
