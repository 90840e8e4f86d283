#include "tests/cli/run.h"

#include "core/document/container.h"

#include <QJsonArray>

namespace microvet::cli_test {
namespace {

class Diff : public Cli {
protected:
    /// a.microvet, and b.microvet: the same course with another title.
    void makeTwo()
    {
        ASSERT_EQ(run({"new", "a.microvet", "--title", "White bread"}).status, 0);
        ASSERT_TRUE(QFile::copy(path("a.microvet"), path("b.microvet")));
        ASSERT_EQ(run({"set", "b.microvet", "title", "Brown bread"}).status, 0);
    }
};

TEST_F(Diff, EqualIsNoughtDifferentIsOne)
{
    makeTwo();
    const Ran equal = run({"diff", "a.microvet", "a.microvet"});
    EXPECT_EQ(equal.status, 0);
    EXPECT_TRUE(equal.out.contains(QStringLiteral("Nothing differs."))) << equal.out.toStdString();
    const Ran different = run({"diff", "a.microvet", "b.microvet"});
    EXPECT_EQ(different.status, 1);
    EXPECT_TRUE(different.out.contains(QString::fromUtf8("Title: [−White−][+Brown+] bread")))
        << different.out.toStdString();
    EXPECT_TRUE(different.err.isEmpty());
}

TEST_F(Diff, JsonAndPage)
{
    makeTwo();
    const Ran json = run({"diff", "a.microvet", "b.microvet", "--json", "--html", "d.html"});
    EXPECT_EQ(json.status, 1);
    const QJsonObject object = json.json();
    EXPECT_EQ(object.value(QStringLiteral("format")).toString(), QStringLiteral("microvet-comparison"));
    EXPECT_EQ(object.value(QStringLiteral("before")).toObject().value(QStringLiteral("name")).toString(),
              QStringLiteral("a.microvet"));
    EXPECT_EQ(object.value(QStringLiteral("after")).toObject().value(QStringLiteral("contentHash")).toString().size(),
              64);
    EXPECT_EQ(object.value(QStringLiteral("differences")).toArray().size(), 1);
    EXPECT_TRUE(bytes("d.html").contains("Brown"));
    EXPECT_EQ(run({"diff", "a.microvet", "b.microvet", "--html", "missing/d.html"}).status, 3);
}

TEST_F(Diff, AKeptVersionIsComparedWithTheFileAsItIsNow)
{
    makeTwo();
    const QString file = path("a.microvet");
    QTemporaryDir media;
    Progress progress;
    auto document = document::open(diskStore(), file, media.path(), progress);
    ASSERT_TRUE(document);
    document::keepRevision(*document, QStringLiteral("Draft"), QStringLiteral("Ada"), systemNow);
    ASSERT_TRUE(document::save(diskStore(), {file, document->file}, *document, systemNow, progress));
    ASSERT_EQ(run({"set", "a.microvet", "title", "Rye bread"}).status, 0);
    const Ran since = run({"diff", "a.microvet", "--version-a", "draft"});
    EXPECT_EQ(since.status, 1);
    EXPECT_TRUE(since.out.contains(QString::fromUtf8("[−White−][+Rye+] bread"))) << since.out.toStdString();
    EXPECT_EQ(run({"diff", "a.microvet", "a.microvet", "--version-a", "Draft", "--version-b", "Draft"}).status, 0);
    const Ran missing = run({"diff", "a.microvet", "--version-a", "Trial"});
    EXPECT_EQ(missing.status, 2);
    EXPECT_TRUE(missing.err.contains(QStringLiteral("Draft"))) << "says which there are: " << missing.err.toStdString();
}

TEST_F(Diff, OneFileImportedTwiceIsToldAsThat)
{
    write("page.md", "# One\n\nText\n\n# Two\n\nMore\n");
    ASSERT_EQ(run({"import", "page.md", "-o", "a.microvet"}).status, 0);
    ASSERT_EQ(run({"import", "page.md", "-o", "b.microvet"}).status, 0);
    const Ran ran = run({"diff", "a.microvet", "b.microvet", "--json"});
    EXPECT_EQ(ran.status, 2);
    EXPECT_TRUE(ran.err.contains(QStringLiteral("imported twice"))) << ran.err.toStdString();
    EXPECT_TRUE(ran.out.isEmpty()) << "not everything as removed and added";
}

TEST_F(Diff, TroubleIsAboveOneAndSaysWhat)
{
    makeTwo();
    ASSERT_EQ(run({"new", "c.microvet", "--title", "Cheese"}).status, 0);
    const Ran unrelated = run({"diff", "a.microvet", "c.microvet"});
    EXPECT_EQ(unrelated.status, 2);
    EXPECT_TRUE(unrelated.err.contains(QStringLiteral("nothing to do with each other"))) << unrelated.err.toStdString();
    EXPECT_TRUE(unrelated.out.isEmpty());
    EXPECT_EQ(run({"diff", "a.microvet"}).status, 2);
    EXPECT_EQ(run({"diff", "a.microvet", "missing.microvet"}).status, 3);
    write("broken.microvet", "no zip");
    const Ran broken = run({"diff", "a.microvet", "broken.microvet"});
    EXPECT_GE(broken.status, 2);
    EXPECT_FALSE(broken.err.isEmpty());
    const Ran noVersion = run({"diff", "a.microvet", "--version-a", "Trial"});
    EXPECT_EQ(noVersion.status, 2);
    EXPECT_TRUE(noVersion.err.contains(QStringLiteral("Trial")));
}

} // namespace
} // namespace microvet::cli_test
