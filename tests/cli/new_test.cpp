#include "tests/cli/run.h"

namespace microvet::cli_test {
namespace {

class New : public Cli {};

TEST_F(New, MakesACourseThatInfoReads)
{
    ASSERT_EQ(run({"new", "Ψωμί.microvet", "--title", "Baking \"bread\"", "--language", "el", "--hours", "5"}).status, 0);
    const Ran info = run({"info", "Ψωμί.microvet", "--json"});
    ASSERT_EQ(info.status, 0) << info.err.toStdString();
    EXPECT_EQ(info.json().value(QStringLiteral("title")).toString(), QStringLiteral("Baking \"bread\""));
    EXPECT_EQ(info.json().value(QStringLiteral("language")).toString(), QStringLiteral("el"));
    EXPECT_EQ(info.json().value(QStringLiteral("modules")).toInt(), 3);
    EXPECT_EQ(info.json().value(QStringLiteral("hours")).toDouble(), 5);
    EXPECT_TRUE(run({"info", "Ψωμί.microvet"}).out.contains(QStringLiteral("Baking")));
}

TEST_F(New, StartsFromTemplatesAndTranslates)
{
    ASSERT_EQ(run({"new", "a.microvet", "--title", "Bread", "--template", "workplace", "--language", "pt"}).status, 0);
    EXPECT_EQ(run({"info", "a.microvet", "--json"}).json().value(QStringLiteral("modules")).toInt(), 3);
    ASSERT_EQ(run({"new", "b.microvet", "--title", "Cake", "--template", "a.microvet"}).status, 0) << "any course file serves";
    EXPECT_EQ(run({"info", "b.microvet", "--json"}).json().value(QStringLiteral("title")).toString(), QStringLiteral("Cake"));
    ASSERT_EQ(run({"new", "c.microvet", "--translation-of", "a.microvet", "--language", "el"}).status, 0);
    EXPECT_EQ(run({"info", "c.microvet", "--json"}).json().value(QStringLiteral("title")).toString(), QStringLiteral("[el] Bread"));
    const Ran none = run({"new", "d.microvet", "--title", "X", "--template", "nothing"});
    EXPECT_NE(none.status, 0);
    EXPECT_TRUE(none.err.contains(QStringLiteral("micro-course"))) << "says which there are";
    EXPECT_NE(run({"new", "e.microvet", "--translation-of", "none.microvet", "--language", "el"}).status, 0);
    EXPECT_FALSE(QFile::exists(path("e.microvet")));
}

TEST_F(New, NeverWritesOverAFile)
{
    write("mine.microvet", "mine");
    const Ran ran = run({"new", "mine.microvet", "--title", "X"});
    EXPECT_EQ(ran.status, 2);
    EXPECT_FALSE(ran.err.isEmpty());
    EXPECT_EQ(bytes("mine.microvet"), "mine");
}

TEST_F(New, RefusesNonsense)
{
    EXPECT_EQ(run({"new", "a.microvet", "--title", "X", "--hours", "many"}).status, 2);
    EXPECT_EQ(run({"new", "a.microvet", "--title", " "}).status, 2);
    EXPECT_EQ(run({"new", "a.microvet", "--title", "X", "--language", "zzzz9"}).status, 2);
    EXPECT_EQ(run({"new", "no/such/folder/a.microvet", "--title", "X"}).status, 3);
    EXPECT_FALSE(QFile::exists(path("a.microvet")));
}

TEST_F(New, StartsFromTheExample)
{
    ASSERT_EQ(run({"new", "example.microvet", "--sample", "first-steps"}).status, 0);
    const QJsonObject info = run({"info", "example.microvet", "--json"}).json();
    EXPECT_GE(info.value(QStringLiteral("modules")).toInt(), 3);
    EXPECT_GE(info.value(QStringLiteral("units")).toInt(), 9);
    EXPECT_GE(info.value(QStringLiteral("questions")).toInt(), 20);
    EXPECT_GT(info.value(QStringLiteral("media")).toInt(), 0);
    EXPECT_NE(run({"new", "other.microvet", "--sample", "no-such"}).status, 0);
}

TEST_F(New, InfoSaysWhatIsWrongWithAFile)
{
    write("text.microvet", "This is no course.");
    for (const char* file : {"text.microvet", "missing.microvet"}) {
        const Ran ran = run({"info", file});
        EXPECT_EQ(ran.status, 3);
        EXPECT_FALSE(ran.err.isEmpty());
        EXPECT_TRUE(ran.out.isEmpty());
    }
    EXPECT_EQ(bytes("text.microvet"), "This is no course.");
}

} // namespace
} // namespace microvet::cli_test
