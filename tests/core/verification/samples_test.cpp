#include "tests/core/verification/package_fixture.h"

#include <QDirIterator>

#include <gtest/gtest.h>

/// PackageFiles that other projects ship to test their own readers; they may not be kept here.
namespace microvet::tests {

namespace {

const QString samples = QStringLiteral(SAMPLES_FOLDER);

report::Report sample(const QString& name)
{
    Progress progress;
    return verification::verifyPackage(diskStore(), samples + u'/' + name, {}, progress);
}

class PackageSamples : public testing::Test {
protected:
    void SetUp() override
    {
        if (!QFileInfo(samples).isDir()) GTEST_SKIP() << "there is no folder " << samples.toStdString() << " with packages of other programs";
    }
};

} // namespace

TEST_F(PackageSamples, allGetAVerdict)
{
    int count = 0;
    for (QDirIterator files(samples, QDir::Files, QDirIterator::Subdirectories); files.hasNext(); ++count) {
        const QString path = files.next();
        const report::Report report = sample(path.mid(samples.size() + 1));
        EXPECT_EQ(report.parts.size(), 3) << path.toStdString();
        for (const report::Part& part : report.parts) EXPECT_FALSE(part.reason.isEmpty()) << path.toStdString();
    }
    EXPECT_GT(count, 10);
}

TEST_F(PackageSamples, brokenOnesFailForTheirFault)
{
    const std::initializer_list<std::pair<const char*, const char*>> faults{
        {"epub/w3c__epubcheck/ocf-filename-character-forbidden-error.epub", "P-S-06"},
        {"epub/w3c__epubcheck/ocf-filename-duplicate-after-common-case-folding-error.epub", "P-S-07"},
        {"epub/w3c__epubcheck/ocf-filename-duplicate-after-full-case-folding-error.epub", "P-S-07"},
        {"epub/w3c__epubcheck/ocf-filename-duplicate-after-canonical-normalization-error.epub", "P-S-07"},
        {"epub/w3c__epubcheck/ocf-filename-not-utf8-error.epub", "P-S-08"},
        {"epub/w3c__epubcheck/ocf-zip-mimetype-entry-extra-field-error.epub", "P-S-28"},
        {"qti2/davemckain__qtiworks/ExternalHref.zip", "P-S-32"},
        {"qti2/davemckain__qtiworks/MissingFile.zip", "P-S-20"},
        {"qti2/davemckain__qtiworks/NotContentPackage.zip", "P-S-17"},
        {"qti2/davemckain__qtiworks/WebDeveloperTest1-incomplete.zip", "P-S-01"},
    };
    for (const auto& [name, rule] : faults) {
        if (!QFileInfo::exists(samples + u'/' + QString::fromUtf8(name))) continue;
        EXPECT_TRUE(finds(sample(QString::fromUtf8(name)), rule)) << name << '\n' << told(sample(QString::fromUtf8(name)));
    }
    const QString valid = QStringLiteral("epub/w3c__epubcheck/valid.epub");
    if (QFileInfo::exists(samples + u'/' + valid)) { EXPECT_EQ(verdictOf(sample(valid), "structure"), report::Verdict::Pass) << told(sample(valid)); }
}

} // namespace microvet::tests
