#include "tests/core/exporters/export_fixture.h"
#include "tests/support/sample_content.h"

#include <QDir>
#include <QRegularExpression>

namespace microvet::tests {
namespace {

using namespace exporters;
using Markdown = Export;

TEST_F(Markdown, OneFileForEachUnitAndMediaBeside)
{
    const auto report = run(QStringLiteral("markdown"), true);
    ASSERT_TRUE(report) << report.error().text.toStdString();
    const Files files = filesOfFolder(target());
    for (const char* name : {"index.md", "module-1/index.md", "module-1/unit-1.md", "module-1/unit-2.md", "assessment-1.md", "glossary.md", "credits.md", "answers.md"})
        EXPECT_TRUE(files.contains(QLatin1String(name))) << name;
    EXPECT_TRUE(files.contains(QStringLiteral("media/") + m_picture));
    EXPECT_TRUE(files.value(QStringLiteral("index.md")).startsWith("# " + m_content.course.title.toUtf8()));
}

/// Every link and picture leads to a file of the package or to the web.
TEST_F(Markdown, LinksLeadSomewhere)
{
    ASSERT_TRUE(run(QStringLiteral("markdown"), true));
    const Files files = filesOfFolder(target());
    static const QRegularExpression link(QStringLiteral("\\]\\(<?([^)>]+)>?\\)"));
    int followed = 0;
    for (auto it = files.begin(); it != files.end(); ++it) {
        if (!it.key().endsWith(QLatin1String(".md"))) continue;
        const QString folder = it.key().contains(u'/') ? it.key().section(u'/', 0, -2) + u'/' : QString();
        for (auto match = link.globalMatch(QString::fromUtf8(*it)); match.hasNext();) {
            const QString address = match.next().captured(1);
            if (address.contains(u':')) continue;
            EXPECT_TRUE(files.contains(QDir::cleanPath(folder + address))) << it.key().toStdString() << ": " << address.toStdString();
            ++followed;
        }
    }
    EXPECT_GT(followed, 4);
}

TEST_F(Markdown, AnswersOfTestsStandNowhere)
{
    ASSERT_TRUE(run(QStringLiteral("markdown"), true));
    const Files files = filesOfFolder(target());
    EXPECT_FALSE(files.value(QStringLiteral("assessment-1.md")).isEmpty());
    // The final assessment of the course is summative: of its questions the answers' file says nothing.
    const QByteArray answers = files.value(QStringLiteral("answers.md"));
    EXPECT_FALSE(answers.isEmpty());
    EXPECT_FALSE(answers.contains("## " + m_content.course.assessments[0].title.toUtf8()));
}

TEST_F(Markdown, TellsWhatWasLost)
{
    model::FormulaBlock formula;
    formula.source = QStringLiteral("\\nosuch");
    m_content.course.media[0].file = QString(64, u'a') + QStringLiteral(".png");
    m_content.course.modules[0].units[1].blocks += {test::blockOf(600, model::Unknown{QStringLiteral("hologram"), {}}), test::blockOf(601, formula)};
    const auto report = run(QStringLiteral("markdown"), true);
    ASSERT_TRUE(report);
    QList<QUuid> places;
    for (const Loss& loss : report->losses)
        if (!loss.place.isNull()) places.append(loss.place);
    EXPECT_EQ(places, (QList<QUuid>{test::testId(600), test::testId(601), test::testId(test::sample::image)}));
}

TEST(Formats, SayOfEachFeatureWhetherTheyCarryIt)
{
    for (Feature feature : allFeatures()) EXPECT_FALSE(nameOf(feature).isEmpty());
    for (const Exporter* exporter : all()) {
        const Carries carries = exporter->carries();
        for (Feature feature : carries.whole) EXPECT_FALSE(carries.partly.contains(feature)) << exporter->describe().id.toStdString();
    }
    EXPECT_EQ(find(QStringLiteral("site"))->carries().of(Feature::ResultsToPlatform), Carried::No);
    EXPECT_EQ(find(QStringLiteral("repository"))->carries().of(Feature::Source), Carried::Yes);
}

} // namespace
} // namespace microvet::tests
