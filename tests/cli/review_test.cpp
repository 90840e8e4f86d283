#include "tests/cli/run.h"

namespace microvet::cli_test {
namespace {

class Review : public Cli {};

TEST_F(Review, ACourseThatNobodyHasReadIsNotApproved)
{
    ASSERT_EQ(run({"new", "a.microvet", "--title", "Bread"}).status, 0);
    const Ran text = run({"review", "a.microvet"});
    EXPECT_EQ(text.status, 1);
    EXPECT_FALSE(text.out.isEmpty());
    const Ran json = run({"review", "a.microvet", "--json"});
    EXPECT_EQ(json.json().value(QStringLiteral("state")).toString(), QStringLiteral("none"));
    EXPECT_EQ(json.json().value(QStringLiteral("title")).toString(), QStringLiteral("Bread"));
}

TEST_F(Review, WritesTheRecordAsAPage)
{
    ASSERT_EQ(run({"new", "a.microvet", "--title", "Bread"}).status, 0);
    EXPECT_EQ(run({"review", "a.microvet", "--html", "r.html"}).status, 1);
    EXPECT_TRUE(bytes("r.html").contains("Bread"));
    EXPECT_EQ(run({"review", "a.microvet", "--html", "missing/r.html"}).status, 3);
    EXPECT_EQ(run({"review", "missing.microvet"}).status, 3);
}

TEST_F(Review, TakesTheChecklistOfAnOrganisation)
{
    ASSERT_EQ(run({"new", "a.microvet", "--title", "Bread"}).status, 0);
    write("own.json", R"({"id": "own", "threshold": 60, "groups": [{"items": [{"id": "a", "text": "A"}]}]})");
    const QJsonObject checklist = run({"review", "a.microvet", "--json", "--template", "own.json"}).json().value(QStringLiteral("template")).toObject();
    EXPECT_EQ(checklist.value(QStringLiteral("id")).toString(), QStringLiteral("own"));
    EXPECT_EQ(checklist.value(QStringLiteral("threshold")).toInt(), 60);
    write("broken.json", R"({"id": "own"})");
    const Ran broken = run({"review", "a.microvet", "--template", "broken.json"});
    EXPECT_EQ(broken.status, 2);
    EXPECT_FALSE(broken.err.isEmpty());
}

} // namespace
} // namespace microvet::cli_test
