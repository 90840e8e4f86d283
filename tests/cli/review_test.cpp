#include "tests/cli/run.h"

#include <QJsonArray>

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

TEST_F(Review, TakesTheFileOfAnOrganisation)
{
    ASSERT_EQ(run({"new", "a.microvet", "--title", "Bread"}).status, 0);
    write("ours.microvet-organisation",
          R"({"format": "microvet-organisation", "version": 1, "course": {}, "seals": {"on": true},
              "review": {"id": "ours", "threshold": 70, "groups": [{"title": "G", "items": [{"id": "a", "text": "A"}]}]}})");
    const QJsonObject checklist = run({"review", "a.microvet", "--json", "--organisation", "ours.microvet-organisation"}).json().value(QStringLiteral("template")).toObject();
    EXPECT_EQ(checklist.value(QStringLiteral("id")).toString(), QStringLiteral("ours"));
    EXPECT_EQ(checklist.value(QStringLiteral("threshold")).toInt(), 70);
    const Ran missing = run({"review", "a.microvet", "--organisation", "nobody.microvet-organisation"});
    EXPECT_EQ(missing.status, 3);
    EXPECT_TRUE(missing.err.contains(QStringLiteral("nobody"))) << qPrintable(missing.err);
}

TEST_F(Review, ADraftGoesOutAndItsReviewComesBack)
{
    ASSERT_EQ(run({"new", "a.microvet", "--title", "Bread"}).status, 0);
    const Ran sent = run({"review", "a.microvet", "--send", "to-ben.microvet", "--from", "Ada", "--to", "Ben", "--message", "Please read."});
    EXPECT_EQ(sent.status, 0) << qPrintable(sent.err);
    EXPECT_EQ(run({"review", "a.microvet", "--send", "to-ben.microvet"}).status, 3) << "there is such a file already";
    EXPECT_EQ(run({"set", "to-ben.microvet", "title", "Bread and rolls"}).status, 0);
    EXPECT_EQ(run({"review", "to-ben.microvet", "--export-review", "ben.microvet-review", "--from", "Ben"}).status, 0);
    EXPECT_EQ(run({"review", "to-ben.microvet", "--export-review", "ben.json"}).status, 2) << "the name says what it is";
    const Ran taken = run({"review", "a.microvet", "--take", "ben.microvet-review", "-o", "b.microvet", "--json"});
    EXPECT_EQ(taken.status, 0) << qPrintable(taken.err);
    const QJsonObject review = taken.json().value(QStringLiteral("reviews")).toArray().at(0).toObject();
    EXPECT_EQ(review.value(QStringLiteral("note")).toObject().value(QStringLiteral("from")).toString(), QStringLiteral("Ben"));
    EXPECT_EQ(review.value(QStringLiteral("remarks")).toArray().size(), 1) << "the reviewer changed the course";
    EXPECT_EQ(run({"info", "b.microvet", "--json"}).json().value(QStringLiteral("title")).toString(), QStringLiteral("Bread"));
    EXPECT_EQ(run({"review", "a.microvet", "--take", "to-ben.microvet"}).status, 0);
}

TEST_F(Review, AReviewThatDoesNotFitChangesNothing)
{
    ASSERT_EQ(run({"new", "a.microvet", "--title", "Bread"}).status, 0);
    ASSERT_EQ(run({"new", "b.microvet", "--title", "Cakes"}).status, 0);
    ASSERT_EQ(run({"review", "b.microvet", "--export-review", "b.microvet-review"}).status, 0);
    const QByteArray before = bytes("a.microvet");
    const Ran other = run({"review", "a.microvet", "--take", "b.microvet-review"});
    EXPECT_EQ(other.status, 2);
    EXPECT_TRUE(other.err.contains(QStringLiteral("Cakes"))) << qPrintable(other.err);
    write("cut.microvet-review", bytes("b.microvet-review").chopped(20));
    EXPECT_EQ(run({"review", "a.microvet", "--take", "cut.microvet-review"}).status, 3);
    EXPECT_EQ(run({"review", "a.microvet", "--take", "b.microvet-review", "--send", "c.microvet"}).status, 2);
    EXPECT_EQ(run({"review", "a.microvet", "-o", "c.microvet"}).status, 2);
    EXPECT_EQ(bytes("a.microvet"), before);
}

} // namespace
} // namespace microvet::cli_test
