#include "tests/cli/run.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>

namespace microvet::cli_test {
namespace {

class Export : public Cli {
protected:
    void SetUp() override { ASSERT_EQ(run({"new", "example.microvet", "--sample", "first-steps"}).status, 0); }
};

TEST_F(Export, MakesASiteAsAFolderAndAsAZip)
{
    const Ran folderRun = run({"export", "example.microvet", "--format", "site", "--output", "site"});
    ASSERT_EQ(folderRun.status, 0) << folderRun.err.toStdString();
    EXPECT_TRUE(QFile::exists(path("site/index.html")));
    EXPECT_TRUE(folderRun.out.trimmed().endsWith(QStringLiteral("index.html")));
    ASSERT_EQ(run({"export", "example.microvet", "--format", "site", "--output", "site.zip"}).status, 0);
    EXPECT_TRUE(bytes("site.zip").startsWith("PK"));
}

TEST_F(Export, NeverTakesThePlaceOfACourse)
{
    const QByteArray before = bytes("example.microvet");
    for (const char* format : {"gift", "site", "repository"}) {
        const Ran refused = run({"export", "example.microvet", "--format", format, "--output", "example.microvet"});
        EXPECT_NE(refused.status, 0) << format;
        EXPECT_TRUE(refused.err.contains(QStringLiteral("must not replace"))) << refused.err.toStdString();
    }
    EXPECT_EQ(bytes("example.microvet"), before);
}

TEST_F(Export, RefusesANameOfAnotherKind)
{
    const Ran badge = run({"export", "example.microvet", "--format", "badge", "--output", "b.png"});
    EXPECT_EQ(badge.status, 2);
    EXPECT_TRUE(badge.err.contains(QStringLiteral(".svg"))) << badge.err.toStdString();
    const Ran copy = run({"export", "example.microvet", "--format", "review-copy", "--output", "x.html"});
    EXPECT_EQ(copy.status, 2);
    EXPECT_TRUE(copy.err.contains(QStringLiteral(".zip"))) << copy.err.toStdString();
    for (const char* name : {"b.png", "x.html"}) EXPECT_FALSE(QFileInfo::exists(path(name))) << name;
    const QJsonArray formats = run({"formats", "--json"}).json().value(QStringLiteral("formats")).toArray();
    for (const QJsonValue& format : formats) {
        const QString id = format[QStringLiteral("id")].toString();
        const Ran ran = run(QStringList{QStringLiteral("export"), QStringLiteral("example.microvet"), QStringLiteral("--format"), id, QStringLiteral("--output"), QStringLiteral("wrong.docx")});
        EXPECT_EQ(ran.status, 2) << id.toStdString();
        EXPECT_TRUE(ran.err.contains(format[QStringLiteral("extension")].toString())) << ran.err.toStdString();
    }
    EXPECT_FALSE(QFileInfo::exists(path("wrong.docx")));
}

TEST_F(Export, MakesScormTwiceInTheSameBytes)
{
    ASSERT_EQ(run({"export", "example.microvet", "--format", "scorm12", "--output", "a.zip"}).status, 0);
    ASSERT_EQ(run({"export", "example.microvet", "--format", "scorm12", "--output", "b.zip"}).status, 0);
    EXPECT_EQ(bytes("a.zip"), bytes("b.zip"));
    const Ran json = run({"export", "example.microvet", "--format", "scorm12", "--output", "c.zip", "--json"});
    EXPECT_GT(json.json().value(QStringLiteral("files")).toInt(), 10);
}

TEST_F(Export, MakesABookThatItsOwnVerifierAccepts)
{
    const Ran made = run({"export", "example.microvet", "--format", "epub", "--output", "book.epub"});
    ASSERT_EQ(made.status, 0) << made.err.toStdString();
    EXPECT_EQ(bytes("book.epub").mid(30, 28), QByteArray("mimetypeapplication/epub+zip"));
    const Ran verified = run({"verify", "book.epub"});
    EXPECT_EQ(verified.status, 0) << verified.out.toStdString();
    EXPECT_TRUE(verified.out.contains(QStringLiteral("Structure: passed")));
}

TEST_F(Export, TakesOptionsOfTheFormat)
{
    const Ran one = run({"export", "example.microvet", "--format", "scorm2004", "--output", "one"});
    ASSERT_EQ(one.status, 0) << one.err.toStdString();
    const Ran parts = run({"export", "example.microvet", "--format", "scorm2004", "--option", "parts=modules", "--output", "parts"});
    ASSERT_EQ(parts.status, 0) << parts.err.toStdString();
    EXPECT_EQ(bytes("one/imsmanifest.xml").count("<item "), 1);
    EXPECT_GT(bytes("parts/imsmanifest.xml").count("<item "), 3);
    for (const char* wrong : {"parts=halves", "colour=red", "parts", "=modules"})
        EXPECT_EQ(run({"export", "example.microvet", "--format", "scorm2004", "--option", wrong, "--output", "x"}).status, 2) << wrong;
    EXPECT_TRUE(run({"export", "example.microvet", "--format", "scorm2004", "--option", "parts=halves", "--output", "x"}).err.contains(QStringLiteral("modules")));
    EXPECT_FALSE(QFile::exists(path("x")));
    EXPECT_TRUE(run({"formats"}).out.contains(QStringLiteral("--option parts=modules")));
}

TEST_F(Export, MakesScorm2004ThatIsAcceptedHere)
{
    for (const char* parts : {"parts=one", "parts=modules"}) {
        ASSERT_EQ(run({"export", "example.microvet", "--format", "scorm2004", "--option", parts, "--output", "a.zip"}).status, 0);
        const Ran verified = run({"verify", "a.zip", "--json"});
        EXPECT_TRUE(verified.out.contains(QStringLiteral("SCORM 2004"))) << verified.out.left(400).toStdString() << verified.err.toStdString();
        for (const char* rule : {"P-S-20", "P-S-21", "P-S-22", "P-S-30", "P-S-36"}) EXPECT_FALSE(verified.out.contains(QLatin1String(rule))) << rule;
    }
}

TEST_F(Export, SaysWhatDoesNotWork)
{
    EXPECT_EQ(run({"export", "example.microvet", "--format", "stone", "--output", "x"}).status, 2);
    EXPECT_EQ(run({"export", "example.microvet", "--format", "site", "--output", "no/such/folder/x.zip"}).status, 3);
    EXPECT_EQ(run({"export", "missing.microvet", "--format", "site", "--output", "x"}).status, 3);
    EXPECT_TRUE(run({"export", "example.microvet", "--format", "stone", "--output", "x"}).err.contains(QStringLiteral("scorm12")));
}

TEST_F(Export, MakesEveryFormatOfTheSampleCourse)
{
    const QJsonArray formats = run({"formats", "--json"}).json().value(QStringLiteral("formats")).toArray();
    EXPECT_GE(formats.size(), 8);
    for (const QJsonValue& format : formats) {
        const QString id = format[QStringLiteral("id")].toString();
        const QByteArray name = id.toUtf8() + format[QStringLiteral("extension")].toString().toUtf8();
        const Ran ran = run(QStringList{QStringLiteral("export"), QStringLiteral("example.microvet"), QStringLiteral("--format"), id, QStringLiteral("--output"), QString::fromUtf8(name)});
        EXPECT_EQ(ran.status, 0) << id.toStdString() << ran.err.toStdString();
        EXPECT_GT(bytes(name.constData()).size(), 500) << id.toStdString();
    }
}

/// In a network namespace without interfaces, where the system lets us have one.
TEST_F(Export, TouchesNoNetwork)
{
    QProcess probe;
    probe.start(QStringLiteral("unshare"), {QStringLiteral("--map-root-user"), QStringLiteral("--net"), QStringLiteral("true")});
    if (!probe.waitForFinished(10000) || probe.exitCode() != 0) GTEST_SKIP() << "the system gives no network namespace";
    const QJsonArray formats = run({"formats", "--json"}).json().value(QStringLiteral("formats")).toArray();
    for (const QJsonValue& format : formats) {
        const QString id = format[QStringLiteral("id")].toString();
        const QString name = QStringLiteral("apart-") + id + format[QStringLiteral("extension")].toString();
        QProcess apart;
        apart.setWorkingDirectory(path("."));
        apart.start(QStringLiteral("unshare"), {QStringLiteral("--map-root-user"), QStringLiteral("--net"), QStringLiteral(MICROVET_PROGRAM), QStringLiteral("export"),
                                                QStringLiteral("example.microvet"), QStringLiteral("--format"), id, QStringLiteral("--output"), name});
        ASSERT_TRUE(apart.waitForFinished(60000));
        EXPECT_EQ(apart.exitCode(), 0) << id.toStdString() << apart.readAllStandardError().toStdString();
    }
}

TEST_F(Export, RefusesTheRepositoryPackageWhileErrorsStand)
{
    ASSERT_EQ(run({"set", "example.microvet", "title", ""}).status, 0);
    const Ran refused = run({"export", "example.microvet", "--format", "repository", "--output", "r.zip"});
    EXPECT_EQ(refused.status, 1) << refused.err.toStdString();
    EXPECT_TRUE(refused.err.contains(QStringLiteral("nothing was written")));
    EXPECT_FALSE(QFile::exists(path("r.zip")));
    const Ran wanted = run({"export", "example.microvet", "--format", "repository", "--output", "r.zip", "--despite-errors"});
    EXPECT_EQ(wanted.status, 0) << wanted.err.toStdString();
    EXPECT_TRUE(wanted.err.contains(QStringLiteral("Left out on purpose")));
}

} // namespace
} // namespace microvet::cli_test
