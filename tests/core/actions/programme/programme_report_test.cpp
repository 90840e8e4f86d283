#include "core/actions/programme/programme_report.h"

#include "core/actions/programme/chart.h"
#include "core/base/csv.h"
#include "core/programme/records/people.h"
#include "tests/core/programme/following/sample_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace microvet::programme {

namespace {

class ProgrammeReports : public InTheSample {
protected:
    actions::ProgrammeReport report(const actions::ReportWishes& wishes = {})
    {
        const auto made = actions::programmeReport(store(), wishes);
        EXPECT_TRUE(made.ok());
        return made.ok() ? *made : actions::ProgrammeReport();
    }
    Period year() const { return {today().addYears(-1), today()}; }
};
INSTANTIATE_TEST_SUITE_P(, ProgrammeReports, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(ProgrammeReports, AreAPageWithChartsAndTheirTables)
{
    const QString page = QString::fromUtf8(actions::toHtml(report({year(), false})));
    EXPECT_TRUE(page.contains(QLatin1String("Micro-credentials at Harbour College")));
    EXPECT_GE(page.count(QLatin1String("<svg")), 5);
    EXPECT_EQ(page.count(QLatin1String("<svg")), page.count(QLatin1String("role=\"img\"")));
    EXPECT_EQ(page.count(QLatin1String("<svg")), page.count(QLatin1String("<desc")));
    // Every name that a chart refers to is there once.
    QRegularExpression labelled(QStringLiteral("aria-labelledby=\"([^\"]+)\""));
    for (auto match = labelled.globalMatch(page); match.hasNext();)
        for (const QString& id : match.next().captured(1).split(u' '))
            EXPECT_EQ(page.count(QStringLiteral("id=\"%1\"").arg(id)), 1) << id.toStdString();
    EXPECT_FALSE(page.contains(QLatin1String("style=\""))) << "the page's own rules forbid nothing else, but the look is in one place";
    EXPECT_TRUE(page.contains(QLatin1String("A sentence about who pays")));
}

TEST_P(ProgrammeReports, NameNobodyUnlessThatIsWished)
{
    const auto people = store().all<Person>();
    ASSERT_TRUE(people.ok());
    const actions::ProgrammeReport bare = report();
    const QString texts = QString::fromUtf8(actions::toHtml(bare) + actions::toCsv(bare) + QJsonDocument(actions::toJson(bare)).toJson());
    for (const Person& person : *people)
        EXPECT_FALSE(texts.contains(person.name)) << person.name.toStdString();
    EXPECT_FALSE(texts.contains(QLatin1String("Piet Model")));
    const QString named = QString::fromUtf8(actions::toHtml(report({{}, true})));
    EXPECT_TRUE(named.contains(QLatin1String("Rita Amostra")));
    EXPECT_TRUE(named.contains(QLatin1String("id=\"due\"")));
}

TEST_P(ProgrammeReports, SayTheSameAsTableAndForPrograms)
{
    const actions::ProgrammeReport made = report({year(), false});
    int figures = 0;
    for (const FigureGroup& group : made.figures.groups)
        figures += int(group.figures.size());
    const QList<QStringList> csv = fromCsv(actions::toCsv(made));
    ASSERT_EQ(csv.size(), figures + 1);
    EXPECT_EQ(csv[1][0], year().from.toString(Qt::ISODate));
    const QJsonObject json = actions::toJson(made);
    EXPECT_EQ(json.value(QLatin1String("format")).toString(), QStringLiteral("microvet-programme-report"));
    EXPECT_EQ(json.value(QLatin1String("figures")).toObject().value(QLatin1String("applications")).toObject().value(QLatin1String("selected")).toInt(), 2);
    EXPECT_EQ(json.value(QLatin1String("tables")).toObject().value(QLatin1String("runs")).toArray().size(), 4);
}

TEST_P(ProgrammeReports, OfAnEmptyPeriodStillStand)
{
    const QString page = QString::fromUtf8(actions::toHtml(report({{QDate(1990, 1, 1), QDate(1990, 12, 31)}, true})));
    EXPECT_TRUE(page.contains(QLatin1String("Nothing in this period.")));
    EXPECT_FALSE(page.contains(QLatin1String("id=\"due\""))) << "what waits today says nothing of a year that is over";
}

TEST_P(ProgrammeReports, ListsAreDocumentsOfTheirOwn)
{
    const auto notes = feedbackNotes(store());
    ASSERT_TRUE(notes.ok());
    const QString page = QString::fromUtf8(actions::toHtml(*notes, *store().first<Programme>(), {}));
    EXPECT_EQ(page.count(QLatin1String("<tr>")), 5);
    EXPECT_TRUE(page.contains(QLatin1String("The 20 points for experience")));
}

TEST_P(ProgrammeReports, WideListsFitOnPaper)
{
    const auto outside = outsideRegister(store());
    ASSERT_TRUE(outside.ok());
    const QString page = QString::fromUtf8(actions::toHtml(*outside, *store().first<Programme>(), {}));
    EXPECT_FALSE(page.contains(QLatin1String("<table"))) << "eighteen columns are no table that fits";
    EXPECT_EQ(page.count(QLatin1String("<h2")), 3) << "each round by itself";
    EXPECT_EQ(page.count(QLatin1String("University of the Sample Coast")), 1);

    const auto training = trainingList(store());
    ASSERT_TRUE(training.ok());
    const QString sessions = QString::fromUtf8(actions::toHtml(*training, *store().first<Programme>(), {}));
    EXPECT_EQ(sessions.count(QLatin1String("<h2")), 3) << "the participants of a session stand together";
    EXPECT_EQ(sessions.count(QLatin1String("Room 2.04")), 1);
    EXPECT_EQ(sessions.count(QLatin1String("Rita Amostra")), 2);
}

TEST(Charts, AreSoundAndSayTheirNumbers)
{
    FigureGroup group{QStringLiteral("a"), QStringLiteral("Fish & chips <b>"), FigureGroup::Bars, {{QStringLiteral("x"), QStringLiteral("A < B & “C”"), 7}, {QStringLiteral("y"), QStringLiteral("None"), 0}}};
    const QString svg = actions::chartSvg(group, QStringLiteral("one"));
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) xml.readNext();
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    EXPECT_TRUE(svg.contains(QLatin1String("A &lt; B")));
    EXPECT_TRUE(svg.contains(QLatin1String("width=\"310\"")));
    EXPECT_TRUE(svg.contains(QLatin1String("width=\"0\"")));
    group.figures[0].value = 0;
    EXPECT_TRUE(actions::chartSvg(group, QStringLiteral("one")).isEmpty());
}

} // namespace

} // namespace microvet::programme
