#include "tests/cli/run.h"

#include <QJsonArray>

namespace microvet::cli_test {
namespace {

class Adapt : public Cli {
protected:
    void SetUp() override
    {
        ASSERT_EQ(run({"new", "original.microvet", "--sample", "first-steps"}).status, 0);
        ASSERT_EQ(run({"set", "original.microvet", "licence.code", "CC-BY-NC-SA-4.0"}).status, 0);
    }
    Ran adapt()
    {
        return run({"adapt", "original.microvet", "-o", "own.microvet", "--author", "Ana Reis", "--organisation", "School of Patras"});
    }
};

TEST_F(Adapt, MakesACourseOfItsOwn)
{
    const Ran made = adapt();
    ASSERT_EQ(made.status, 0) << made.err.toStdString();
    EXPECT_EQ(made.out.trimmed(), QStringLiteral("own.microvet"));
    EXPECT_EQ(adapt().status, 2) << "there is a file already";
    const Ran listed = run({"adapt", "own.microvet", "--list", "--json"});
    EXPECT_EQ(listed.status, listed.json().value(QStringLiteral("open")).toInt() == 0 ? 0 : 1) << listed.err.toStdString();
    for (const QJsonValue& matter : listed.json().value(QStringLiteral("matters")).toArray())
        EXPECT_FALSE(matter.toObject().value(QStringLiteral("text")).toString().contains(QStringLiteral("awards the credential")));
}

TEST_F(Adapt, SaysWhoseTheOriginalIsWhereItNamesSomebody)
{
    EXPECT_TRUE(adapt().err.contains(QStringLiteral("” by "))) << "the example names its authors";
    ASSERT_EQ(run({"new", "bare.microvet", "--title", "Baking"}).status, 0);
    const Ran made = run({"adapt", "bare.microvet", "-o", "baking.microvet"});
    ASSERT_EQ(made.status, 0) << made.err.toStdString();
    EXPECT_TRUE(made.err.contains(QStringLiteral("Adapted from “Baking”."))) << made.err.toStdString();
}

TEST_F(Adapt, RefusesWhatTheLicenceForbids)
{
    ASSERT_EQ(run({"set", "original.microvet", "licence.code", "CC-BY-ND-4.0"}).status, 0);
    const Ran made = adapt();
    EXPECT_EQ(made.status, 2);
    EXPECT_TRUE(made.err.contains(QStringLiteral("CC BY-ND 4.0"))) << made.err.toStdString();
    EXPECT_FALSE(QFile::exists(path("own.microvet")));
}

TEST_F(Adapt, TakesOverImprovementsAndNamesWhatBothChanged)
{
    ASSERT_EQ(adapt().status, 0);
    ASSERT_EQ(run({"set", "original.microvet", "modules[0].units[0].title", "Improved"}).status, 0);
    const Ran clean = run({"adapt", "own.microvet", "--improve-from", "original.microvet", "-o", "next.microvet"});
    ASSERT_EQ(clean.status, 0) << clean.err.toStdString();
    EXPECT_TRUE(run({"adapt", "next.microvet", "--improve-from", "original.microvet", "-o", "more.microvet"}).err.contains(QStringLiteral("Nothing has changed")));

    ASSERT_EQ(run({"set", "own.microvet", "modules[0].units[0].title", "Ours"}).status, 0);
    const Ran both = run({"adapt", "own.microvet", "--improve-from", "original.microvet", "-o", "both.microvet", "--json"});
    EXPECT_EQ(both.status, 1);
    EXPECT_EQ(both.json().value(QStringLiteral("conflicts")).toArray().size(), 1) << both.out.toStdString();
    EXPECT_EQ(run({"adapt", "own.microvet", "--improve-from", "original.microvet", "-o", "theirs.microvet", "--prefer", "original"}).status, 0);
}

} // namespace
} // namespace microvet::cli_test
