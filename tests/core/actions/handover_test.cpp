#include "core/actions/handover.h"

#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

namespace microvet::actions {
namespace {

using namespace model;

TEST(HandOver, EveryDestinationHasAFormatAndSaysWhy)
{
    ASSERT_GE(destinations().size(), 5);
    for (const Destination& destination : destinations()) {
        EXPECT_TRUE(exporters::find(destination.format)) << destination.id.toStdString();
        EXPECT_FALSE(destination.why.isEmpty());
        const HandOver out = handOver(destination.id, test::sampleContent(), {}, rules::houseRules());
        EXPECT_GE(out.steps.size(), 3) << destination.id.toStdString();
        EXPECT_TRUE(out.warning.isEmpty());
        EXPECT_EQ(out.values.first().value, test::sampleContent().course.title);
    }
    for (const char* paper : {"print", "odt"}) { // destinations of Studio alone, and single formats
        const HandOver out = handOver(QLatin1String(paper), test::sampleContent(), {}, rules::houseRules());
        EXPECT_GE(out.steps.size(), 3) << paper;
        EXPECT_TRUE(out.values.isEmpty()) << paper << ": nothing is pasted on paper";
    }
    EXPECT_TRUE(handOver(QStringLiteral("badge"), test::sampleContent(), {}, rules::houseRules()).steps.isEmpty());
}

TEST(HandOver, WarnsAboveTheUsualSizeAndNamesTheLargest)
{
    Content content = test::sampleContent();
    content.course.media[0].file = QString(64, u'a') + QStringLiteral(".png");
    content.course.media[0].name = QStringLiteral("film.mp4");
    content.course.media[0].size = 90'000'000;
    exporters::Report report;
    report.bytes = 120'000'000;
    const HandOver moodle = handOver(QStringLiteral("moodle"), content, report, rules::houseRules());
    EXPECT_TRUE(moodle.warning.contains(QStringLiteral("100 MB"))) << moodle.warning.toStdString();
    ASSERT_EQ(moodle.largest.size(), 1);
    EXPECT_EQ(moodle.largest[0].name, QStringLiteral("film.mp4"));
    EXPECT_TRUE(handOver(QStringLiteral("web"), content, report, rules::houseRules()).warning.isEmpty());
    EXPECT_TRUE(handOver(QStringLiteral("repository"), content, report, rules::houseRules()).warning.isEmpty());
    report.bytes = 600'000'000;
    EXPECT_FALSE(handOver(QStringLiteral("repository"), content, report, rules::houseRules()).warning.isEmpty());
}

TEST(HandOver, TellsWhatIsNewByUnits)
{
    const Content before = test::sampleContent();
    EXPECT_TRUE(whatIsNew(before, before).isEmpty());
    Content after = before;
    Unit unit;
    unit.id = UnitId::make();
    unit.title = QStringLiteral("Baking at night");
    after.course.modules[0].units.append(unit);
    after.course.modules[0].units[0].blocks.removeFirst();
    const QString text = whatIsNew(before, after);
    EXPECT_TRUE(text.contains(QStringLiteral("New:\n- "))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("Baking at night"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("Changed:\n- "))) << text.toStdString();
    EXPECT_TRUE(text.contains(before.course.modules[0].units[0].title)) << text.toStdString();
}

} // namespace
} // namespace microvet::actions
