#include "tests/core/verification/package_fixture.h"

#include "core/base/deflater.h"
#include "tests/core/base/temp_folder.h"
#include "tests/core/document/document_fixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QtEndian>

#include <gtest/gtest.h>

/// Packages made to do harm: always a verdict, never a crash.
namespace microvet::tests {

using report::Verdict;

namespace {

void expectFailed(const report::Report& report, const char* rule)
{
    EXPECT_TRUE(finds(report, rule)) << rule << '\n' << told(report);
    EXPECT_EQ(verdictOf(report, "structure"), Verdict::Fail) << told(report);
}

/// The central entry of that name; its place in the bytes.
qsizetype centralEntry(const QByteArray& zip, const QByteArray& name)
{
    for (qsizetype at = zip.indexOf("PK\1\2"); at >= 0; at = zip.indexOf("PK\1\2", at + 4))
        if (zip.mid(at + 46, name.size()) == name) return at;
    return -1;
}

} // namespace

TEST(HostilePackage, cutShortAnywhere)
{
    const QByteArray whole = zipOf(soundScorm());
    for (int i = 1; i < 40; ++i) expectFailed(verified(whole.left(whole.size() * i / 40)), "P-S-01");
    expectFailed(verified(QByteArray()), "P-S-29");
}

TEST(HostilePackage, spoiltBytesNeverCrash)
{
    const QByteArray whole = zipOf(soundEpub());
    quint32 seed = 3;
    for (int i = 0; i < 300; ++i) {
        QByteArray spoilt = whole;
        for (int k = 0; k < 3; ++k) {
            seed = seed * 1664525u + 1013904223u;
            spoilt[qsizetype((seed >> 8) % quint32(spoilt.size()))] = char(seed >> 24);
        }
        (void)verified(spoilt, QStringLiteral("a.epub"));
    }
}

TEST(HostilePackage, aDamagedEntryIsNamed)
{
    QByteArray zip = zipOf({{QStringLiteral("index.html"), pageWith({})}, {QStringLiteral("b.txt"), QByteArray(3000, 'b')}});
    zip[zip.indexOf("baking")] = 'x';
    const report::Report report = verified(zip);
    expectFailed(report, "P-S-01");
    EXPECT_NE(told(report).find("index.html"), std::string::npos);
}

TEST(HostilePackage, namesThatLeadOutside)
{
    for (const char* name : {"../evil.html", "/etc/passwd", "C:/evil.html", "a\\..\\..\\evil.html", "a/../../evil.html"})
        expectFailed(verified(rawZip({{"index.html", pageWith({})}, {name, "x"}})), "P-S-05");
}

TEST(HostilePackage, bombs)
{
    PackageFiles files = soundSite();
    files.append({QStringLiteral("bomb.txt"), QByteArray(64 << 20, '0')});
    expectFailed(verified(files), "P-S-03");
}

TEST(HostilePackage, equalNamesAndNamesInOtherEncodings)
{
    expectFailed(verified(rawZip({{"index.html", pageWith({})}, {"index.html", "x"}})), "P-S-07");
    expectFailed(verified(rawZip({{"index.html", pageWith({})}, {"caf\xc3\xa9.html", "x"}, {"cafe\xcc\x81.html", "x"}})), "P-S-07");
    QByteArray latin = rawZip({{"index.html", pageWith({})}, {"caf\xe9.html", "x"}});
    expectFailed(verified(latin), "P-S-01"); // it says that the name is UTF-8
    latin[latin.lastIndexOf("PK\3\4") + 7] = 0;
    latin[centralEntry(latin, "caf") + 9] = 0;
    EXPECT_TRUE(finds(verified(latin), "P-S-08")) << told(verified(latin));
}

TEST(HostilePackage, linksAndPasswords)
{
    QByteArray zip = zipOf({{QStringLiteral("index.html"), pageWith({})}, {QStringLiteral("link"), "/etc/passwd"}});
    const qsizetype link = centralEntry(zip, "link");
    ASSERT_GE(link, 0);
    zip[link + 5] = 3; // made on Unix
    qToLittleEndian<quint32>(quint32(0120777) << 16, zip.data() + link + 38);
    expectFailed(verified(zip), "P-S-09");

    QByteArray locked = zipOf(soundSite());
    const qsizetype first = centralEntry(locked, "index.html");
    locked[first + 8] = char(locked[first + 8] | 1);
    locked[6] = char(locked[6] | 1);
    expectFailed(verified(locked), "P-S-04");
}

TEST(HostilePackage, entitiesDepthAndEncodings)
{
    QByteArray laughs = "<!DOCTYPE manifest [<!ENTITY a \"ha\">";
    for (char c = 'b'; c < 'k'; ++c) laughs += "<!ENTITY " + QByteArray(1, c) + " \"" + ("&" + QByteArray(1, char(c - 1)) + ";").repeated(10) + "\">";
    expectFailed(verified(with(soundScorm(), "imsmanifest.xml", laughs + "]><manifest>&j;</manifest>")), "P-S-19");
    expectFailed(verified(with(soundScorm(), "imsmanifest.xml", "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><manifest xmlns='adlcp_rootv1p2'>&x;</manifest>")), "P-S-19");
    const report::Report deep = verified(with(soundScorm(), "imsmanifest.xml", "<manifest xmlns=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\">" + QByteArray("<item>").repeated(20000)));
    EXPECT_TRUE(finds(deep, "P-S-35")) << told(deep);
    EXPECT_NE(deep.verdict(), Verdict::Pass);
    expectFailed(verified(with(soundScorm(), "imsmanifest.xml", QByteArray("\xff\xfe<\0m\0", 6))), "P-S-18");
}

TEST(HostilePackage, hugeListsEndSoon)
{
    QByteArray resources;
    for (int i = 0; i < 60'000; ++i) resources += "<resource identifier=\"r" + QByteArray::number(i) + "\" href=\"missing" + QByteArray::number(i) + ".html\"/>";
    QElapsedTimer timer;
    timer.start();
    expectFailed(verified(changed(soundScorm(), "imsmanifest.xml", "<resources>", "<resources>" + resources)), "P-S-20");
    EXPECT_LT(timer.elapsed(), 20'000);
}

TEST(HostilePackage, aFileThatIsNone)
{
    const report::Report report = verified(QByteArray("Dear colleague, here is my course."), QStringLiteral("course.zip"));
    EXPECT_EQ(report.verdict(), Verdict::Look) << told(report);
    TestStore store;
    Progress progress;
    EXPECT_EQ(verification::verifyPackage(store, QStringLiteral("/nowhere.zip"), {}, progress).verdict(), Verdict::Look);
}

TEST(HostilePackage, foldersWithLinks)
{
    const TempFolder folder;
    QFile page(folder / QStringLiteral("index.html"));
    ASSERT_TRUE(page.open(QIODevice::WriteOnly));
    page.write(pageWith({}));
    page.close();
    if (!QFile::link(QStringLiteral("/etc/passwd"), folder / QStringLiteral("notes.txt"))) return; // a system without links
    Progress progress;
    const report::Report report = verification::verifyPackage(diskStore(), folder.path(), {}, progress);
    expectFailed(report, "P-S-09");
}

} // namespace microvet::tests
