#include "tests/cli/run.h"

#include <QJsonArray>

namespace microvet::cli_test {
namespace {

class Import : public Cli {};

TEST_F(Import, MakesACourseAndSaysWhatWasFoundAndLost)
{
    write("bank.gift", "::One::Is it so? {T}\n\n::Two::Only words.\n");
    const Ran made = run({"import", "bank.gift", "-o", "bank.microvet", "--language", "el"});
    EXPECT_EQ(made.status, 1) << made.err.toStdString();
    EXPECT_EQ(made.out.trimmed(), QStringLiteral("bank.microvet"));
    EXPECT_TRUE(made.err.contains(QStringLiteral("1 question was read."))) << made.err.toStdString();
    EXPECT_TRUE(made.err.contains(QStringLiteral("Two: This is a text without a question"))) << made.err.toStdString();
    const Ran info = run({"info", "bank.microvet", "--json"});
    EXPECT_EQ(info.json().value(QStringLiteral("language")).toString(), QStringLiteral("el"));
    EXPECT_EQ(info.json().value(QStringLiteral("title")).toString(), QStringLiteral("bank"));
    EXPECT_LE(run({"check", "bank.microvet"}).status, 1);
    EXPECT_EQ(run({"import", "bank.gift", "-o", "bank.microvet"}).status, 2) << "there is a file already";
}

TEST_F(Import, IsFineWhereNothingIsLost)
{
    write("page.md", "# One\n\nText\n\n# Two\n\nMore\n");
    const Ran made = run({"import", "page.md", "--output", "page.microvet", "--title", "A page", "--json"});
    ASSERT_EQ(made.status, 0) << made.out.toStdString() << made.err.toStdString();
    EXPECT_EQ(made.json().value(QStringLiteral("title")).toString(), QStringLiteral("A page"));
    EXPECT_EQ(made.json().value(QStringLiteral("file")).toString(), QStringLiteral("page.microvet"));
    EXPECT_TRUE(made.json().value(QStringLiteral("losses")).toArray().isEmpty());
    EXPECT_FALSE(made.json().value(QStringLiteral("found")).toArray().isEmpty());
}

TEST_F(Import, SendsATranslationToTheCourseThatItBelongsTo)
{
    ASSERT_EQ(run({"new", "example.microvet", "--sample", "first-steps"}).status, 0);
    ASSERT_EQ(run({"export", "example.microvet", "--format", "translation-table", "--output", "table.odt"}).status, 0);
    const Ran made = run({"import", "table.odt", "-o", "x.microvet"});
    EXPECT_EQ(made.status, 3) << made.err.toStdString();
    EXPECT_TRUE(made.err.contains(QStringLiteral("microvet translate"))) << made.err.toStdString();
    EXPECT_FALSE(QFile::exists(path("x.microvet")));
}

TEST_F(Import, SaysOnceWhyNoQuestionCanBeTaken)
{
    write("item.xml", "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" identifier=\"i\" title=\"Guess\" "
                      "adaptive=\"true\" timeDependent=\"false\"><itemBody><p>Which?</p></itemBody></assessmentItem>");
    const Ran made = run({"import", "item.xml", "-o", "x.microvet"});
    EXPECT_EQ(made.status, 3);
    EXPECT_TRUE(made.err.contains(QStringLiteral("Guess: It changes with the answers"))) << made.err.toStdString();
    EXPECT_EQ(made.err.count(QStringLiteral("It changes with the answers")), 1) << made.err.toStdString();
}

TEST_F(Import, MakesNoHalfCourse)
{
    write("cut.zip", "PK\x03\x04 and no more");
    write("picture.png", "\x89PNG\r\n\x1a\n");
    for (const char* file : {"cut.zip", "picture.png", "missing.docx"}) {
        const Ran made = run({"import", file, "-o", "x.microvet"});
        EXPECT_EQ(made.status, 3) << file;
        EXPECT_TRUE(made.err.contains(QString::fromLatin1(file))) << made.err.toStdString();
        EXPECT_FALSE(QFile::exists(path("x.microvet")));
    }
    EXPECT_EQ(run({"import", "cut.zip"}).status, 2);
    write("a.gift", "Is it? {T}\n");
    EXPECT_EQ(run({"import", "a.gift", "-o", "x.microvet", "--language", "no tag"}).status, 2);
    EXPECT_FALSE(QFile::exists(path("x.microvet")));
}

} // namespace
} // namespace microvet::cli_test
