#include "tests/cli/run.h"

#include <QDir>
#include <QJsonArray>

namespace microvet::cli_test {
namespace {

class Desk : public Cli {};

TEST_F(Desk, ListsTheDraftsOfAFolder)
{
    ASSERT_TRUE(QDir(path("")).mkpath(QStringLiteral("drafts")));
    ASSERT_EQ(run({"new", "drafts/one.microvet", "--sample", "first-steps"}).status, 0);
    const Ran json = run({"desk", "drafts", "--json"});
    ASSERT_EQ(json.status, 0) << json.err.toStdString();
    const QJsonArray drafts = json.json().value(QStringLiteral("drafts")).toArray();
    ASSERT_EQ(drafts.size(), 1);
    EXPECT_EQ(drafts[0].toObject().value(QStringLiteral("state")).toString(), QStringLiteral("received"));
    EXPECT_TRUE(run({"desk", "drafts"}).out.startsWith(QStringLiteral("received")));
    EXPECT_NE(run({"desk", "nowhere"}).status, 0);
}

} // namespace
} // namespace microvet::cli_test
