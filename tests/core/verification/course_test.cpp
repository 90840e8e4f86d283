#include "tests/core/verification/package_fixture.h"

#include "tests/core/document/document_fixture.h"
#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

namespace microvet::tests {

namespace {

QByteArray courseFile(const std::function<void(model::Course&)>& change = {})
{
    TestStore store;
    document::Document document;
    document.content = test::sampleContent();
    if (change) change(document.content.course);
    document.media = std::make_shared<document::MediaStore>(store, mediaFolder);
    EXPECT_TRUE(saveDocument(store, document));
    return store.bytes(coursePath);
}

} // namespace

TEST(CoursePackage, runsTheRulesOfCourses)
{
    verification::Options options;
    options.placeName = [](const model::Content&, const QUuid&) { return QStringLiteral("somewhere"); };
    const report::Report sound = verified(courseFile(), QStringLiteral("a.microvet"), options);
    EXPECT_FALSE(sound.title.isEmpty());
    EXPECT_EQ(sound.facts.value(0).value, QStringLiteral("microVET course"));
    EXPECT_FALSE(finds(sound, "S-01"));
    const report::Report untitled = verified(courseFile([](model::Course& course) { course.title.clear(); }), QStringLiteral("a.microvet"), options);
    EXPECT_TRUE(finds(untitled, "S-01")) << told(untitled);
    EXPECT_EQ(verdictOf(untitled, "structure"), report::Verdict::Fail);
    for (const report::Entry& entry : untitled.entries)
        if (entry.rule == QLatin1String("S-01")) { EXPECT_EQ(entry.placeName, QStringLiteral("somewhere")); }
    options.rules.off.append(QStringLiteral("S-01"));
    EXPECT_FALSE(finds(verified(courseFile([](model::Course& course) { course.title.clear(); }), QStringLiteral("a.microvet"), options), "S-01"));
}

TEST(CoursePackage, inAZipAsMailDeliversIt)
{
    const report::Report report = verified(rawZip({{"folder/kurs.microvet", courseFile()}}));
    EXPECT_EQ(report.facts.value(0).value, QStringLiteral("microVET course"));
    EXPECT_FALSE(finds(report, "P-S-38")) << told(report);
}

} // namespace microvet::tests
