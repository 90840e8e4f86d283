#include "tests/core/report/sample_report.h"

#include "core/base/csv.h"
#include "core/report/report_csv.h"
#include "core/report/report_html.h"
#include "core/report/report_json.h"
#include "core/report/report_sarif.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace microvet;
using namespace microvet::report;

namespace { Report package() { return samplePackageReport(); } }

TEST(Report, VerdictIsTheWorstOfItsParts)
{
    Report report = package();
    EXPECT_EQ(report.verdict(), Verdict::Look);
    report.parts.append({QStringLiteral("quality"), Verdict::Fail, {}});
    EXPECT_EQ(report.verdict(), Verdict::Fail);
    report.parts.clear();
    EXPECT_EQ(report.verdict(), Verdict::Fail) << "without parts an error decides";
    report.entries.clear();
    EXPECT_EQ(report.verdict(), Verdict::Pass);
}

TEST(ReportHtml, HoldsEverythingAndNothingRuns)
{
    const QByteArray html = toHtml({package()});
    EXPECT_TRUE(html.startsWith("<!DOCTYPE html>"));
    for (const char* part : {"Bread &lt;b&gt;&amp; &quot;butter&quot;&lt;/b&gt;", "ab12", "House rules", "A page &lt;script&gt;", "über uns.html, line 7", "How",
                             "Asked by telephone", "Ana", "no formula for Bulgarian", "No licence read."})
        EXPECT_TRUE(html.contains(part)) << part;
    EXPECT_FALSE(html.contains("<script"));
    EXPECT_FALSE(html.contains("<b>"));
    EXPECT_EQ(html.count("<h1"), 1);
    EXPECT_FALSE(html.contains("http://")) << "nothing is loaded";
}

TEST(ReportHtml, SeveralReportsHaveASummaryFirst)
{
    Report other = package();
    other.file = QStringLiteral("other.zip");
    const QByteArray html = toHtml({package(), other});
    EXPECT_EQ(html.count("<h1"), 1);
    EXPECT_EQ(html.count("<section>"), 2);
    EXPECT_LT(html.indexOf("<table>"), html.indexOf("<section>"));
}

TEST(ReportCsv, HasOneRowAFindingAndIsNoFormula)
{
    const QList<QStringList> rows = fromCsv(report::toCsv({package()}));
    ASSERT_EQ(rows.size(), 5);
    for (const QStringList& row : rows) EXPECT_EQ(row.size(), rows[0].size());
    EXPECT_EQ(rows[1][7], QStringLiteral("7"));
    EXPECT_TRUE(rows[2].contains(QStringLiteral("'=1+1")));
    EXPECT_TRUE(rows[4].contains(QStringLiteral("Asked by telephone")));
    Report sound = package();
    sound.entries.clear();
    sound.accepted.clear();
    EXPECT_EQ(fromCsv(report::toCsv({sound})).size(), 2) << "that nothing was found is said";
}

TEST(ReportSarif, NamesRulesFilesAndSuppressions)
{
    const QJsonObject sarif = toSarif({package()});
    EXPECT_EQ(sarif.value(QLatin1String("version")).toString(), QStringLiteral("2.1.0"));
    const QJsonObject run = sarif.value(QLatin1String("runs")).toArray().at(0).toObject();
    const QJsonArray rules = run.value(QLatin1String("tool")).toObject().value(QLatin1String("driver")).toObject().value(QLatin1String("rules")).toArray();
    const QJsonArray results = run.value(QLatin1String("results")).toArray();
    const QJsonArray artifacts = run.value(QLatin1String("artifacts")).toArray();
    ASSERT_EQ(results.size(), 4);
    EXPECT_EQ(rules.size(), 3) << "each rule once";
    ASSERT_EQ(artifacts.size(), 2) << "the package and the one file in it";
    EXPECT_EQ(artifacts[0].toObject().value(QLatin1String("location")).toObject().value(QLatin1String("uri")).toString(), QStringLiteral("bread%20%26%20butter.zip"));
    EXPECT_EQ(artifacts[1].toObject().value(QLatin1String("parentIndex")).toInt(), 0);
    for (const auto& value : results) {
        const QJsonObject result = value.toObject();
        const int index = result.value(QLatin1String("ruleIndex")).toInt(-1);
        ASSERT_LT(index, rules.size());
        EXPECT_EQ(rules[index].toObject().value(QLatin1String("id")), result.value(QLatin1String("ruleId")));
        const QJsonObject location = result.value(QLatin1String("locations")).toArray().at(0).toObject().value(QLatin1String("physicalLocation")).toObject();
        const QJsonObject artifact = location.value(QLatin1String("artifactLocation")).toObject();
        EXPECT_EQ(artifacts[artifact.value(QLatin1String("index")).toInt(-1)].toObject().value(QLatin1String("location")).toObject().value(QLatin1String("uri")),
                  artifact.value(QLatin1String("uri")));
    }
    EXPECT_EQ(results[0].toObject().value(QLatin1String("level")).toString(), QStringLiteral("error"));
    EXPECT_EQ(results[1].toObject().value(QLatin1String("kind")).toString(), QStringLiteral("informational"));
    EXPECT_EQ(results[1].toObject().value(QLatin1String("level")).toString(), QStringLiteral("none")) << "3.27.9 asks for it";
    const QJsonArray suppressions = results[3].toObject().value(QLatin1String("suppressions")).toArray();
    ASSERT_EQ(suppressions.size(), 1);
    EXPECT_TRUE(suppressions[0].toObject().value(QLatin1String("justification")).toString().contains(QStringLiteral("telephone")));
}

TEST(ReportJson, GivesBackWhatWasWritten)
{
    Report report = package();
    report.score = 82;
    report.facts = {{QStringLiteral("words"), QStringLiteral("Words"), QStringLiteral("1,200")}};
    Judgement judgement;
    judgement.reviewer = QStringLiteral("Ben");
    judgement.time = report.time;
    judgement.noConflict = true;
    judgement.decision = QStringLiteral("minor");
    judgement.parts = {{QStringLiteral("quality"), Verdict::Look, QStringLiteral("Thin.")}};
    judgement.remarks = {{QStringLiteral("a.html"), QStringLiteral("Picture too dark")}};
    report.judgement = judgement;
    const QJsonObject once = toJson(report);
    const Report again = fromJson(once);
    EXPECT_EQ(toJson(again), once);
    EXPECT_EQ(again.accepted[0].reason, report.accepted[0].reason);
    EXPECT_EQ(again.judgement->remarks[0].text, QStringLiteral("Picture too dark"));
    EXPECT_EQ(again.time, report.time);
    EXPECT_TRUE(toHtml({report}).contains("Picture too dark"));
}

TEST(ReportJson, WhatIsBrokenPassesNothing)
{
    const Report report = fromJson(QJsonDocument::fromJson(R"({"parts":[{"part":"structure","verdict":"fine"},3],"findings":"none","score":"x"})").object());
    EXPECT_EQ(report.verdict(), Verdict::Look);
    EXPECT_TRUE(report.entries.isEmpty());
    EXPECT_FALSE(report.score);
}
