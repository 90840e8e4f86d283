#include "tests/cli/run.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace microvet::cli_test {
namespace {

class Check : public Cli {};

TEST_F(Check, ABlankCourseHasThingsToMend)
{
    ASSERT_EQ(run({"new", "a.microvet", "--title", "Bread"}).status, 0);
    const Ran text = run({"check", "a.microvet"});
    EXPECT_EQ(text.status, 1);
    EXPECT_FALSE(text.out.isEmpty());
    const Ran json = run({"check", "a.microvet", "--json"});
    EXPECT_EQ(json.status, 1);
    EXPECT_GT(json.json().value(QStringLiteral("errors")).toInt(), 0);
    const auto findings = json.json().value(QStringLiteral("findings")).toArray();
    for (const auto& finding : findings) {
        EXPECT_FALSE(finding.toObject().value(QStringLiteral("rule")).toString().isEmpty());
        EXPECT_FALSE(finding.toObject().value(QStringLiteral("what")).toString().isEmpty());
    }
}

TEST_F(Check, TheExampleIsSound)
{
    ASSERT_EQ(run({"new", "example.microvet", "--sample", "first-steps"}).status, 0);
    const Ran ran = run({"check", "example.microvet"});
    EXPECT_EQ(ran.status, 0) << ran.out.toStdString();
}

TEST_F(Check, WritesReportsBesideTheAnswer)
{
    ASSERT_EQ(run({"new", "a.microvet", "--title", "Bread"}).status, 0);
    EXPECT_EQ(run({"check", "a.microvet", "--html", "r.html", "--csv", "r.csv", "--sarif", "r.sarif"}).status, 1);
    EXPECT_TRUE(bytes("r.html").contains("Bread"));
    EXPECT_TRUE(bytes("r.html").contains(QCryptographicHash::hash(bytes("a.microvet"), QCryptographicHash::Sha256).toHex())) << "names the file by its hash";
    EXPECT_GT(bytes("r.csv").count('\n'), 5);
    EXPECT_EQ(QJsonDocument::fromJson(bytes("r.sarif")).object().value(QStringLiteral("version")).toString(), QStringLiteral("2.1.0"));
    EXPECT_EQ(run({"check", "a.microvet", "--html", "missing/r.html"}).status, 3);
}

TEST_F(Check, RulesOfAnOrganisationAreReadAndFaultyOnesRefused)
{
    ASSERT_EQ(run({"new", "a.microvet", "--title", "Bread"}).status, 0);
    write("broken.json", "{ not json");
    const Ran ran = run({"check", "a.microvet", "--rules", "broken.json"});
    EXPECT_GE(ran.status, 2);
    EXPECT_FALSE(ran.err.isEmpty());
    EXPECT_EQ(run({"check", "a.microvet", "--rules", "missing.json"}).status, 3);
}

} // namespace
} // namespace microvet::cli_test
