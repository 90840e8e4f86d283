#include "tests/cli/run.h"

#include <QJsonArray>

namespace microvet::cli_test {
namespace {

class Translate : public Cli {
protected:
    void SetUp() override
    {
        ASSERT_EQ(run({"new", "example.microvet", "--sample", "first-steps"}).status, 0);
        const Ran sent =
            run({"export", "example.microvet", "--format", "xliff", "--option", "target=de", "--output", "sent.xlf"});
        ASSERT_EQ(sent.status, 0) << sent.err.toStdString();
        QByteArray back = bytes("sent.xlf");
        // A translator who leaves every text as it is.
        qsizetype at = 0;
        while ((at = back.indexOf("<source>", at)) >= 0) {
            const qsizetype end = back.indexOf("</source>", at);
            const QByteArray source = back.mid(at + 8, end - at - 8);
            if (!back.mid(end + 9).startsWith("<target>")) back.insert(end + 9, "<target>" + source + "</target>");
            at = end;
        }
        write("back.xlf", back);
    }
};

TEST_F(Translate, MakesACourseInTheOtherLanguage)
{
    const Ran made = run(
        {"translate", "example.microvet", "--with", "back.xlf", "-o", "deutsch.microvet", "--translator", "Ana Reis"});
    ASSERT_EQ(made.status, 0) << made.err.toStdString();
    EXPECT_EQ(made.out.trimmed(), QStringLiteral("deutsch.microvet"));
    EXPECT_TRUE(made.err.contains(QStringLiteral("Texts translated:")));
    const Ran info = run({"info", "deutsch.microvet", "--json"});
    EXPECT_EQ(info.json().value(QStringLiteral("language")).toString(), QStringLiteral("de")) << info.out.toStdString();
    EXPECT_EQ(run({"translate", "example.microvet", "--with", "back.xlf", "-o", "deutsch.microvet"}).status, 2)
        << "there is a file already";
}

TEST_F(Translate, ListsWhatDoesNotFitWithItsPlace)
{
    ASSERT_EQ(run({"set", "example.microvet", "modules[0].title", "Another title"}).status, 0);
    const Ran made = run({"translate", "example.microvet", "--with", "back.xlf", "--output", "deutsch.microvet"});
    EXPECT_EQ(made.status, 1);
    EXPECT_TRUE(made.err.contains(QStringLiteral("Module 1: Another title: The text has changed")))
        << made.err.toStdString();
    EXPECT_TRUE(QFile::exists(path("deutsch.microvet")));
    const Ran json =
        run({"translate", "example.microvet", "--with", "back.xlf", "--output", "again.microvet", "--json"});
    EXPECT_EQ(json.json().value(QStringLiteral("misfits")).toArray().size(), 1) << json.out.toStdString();
    EXPECT_EQ(json.json().value(QStringLiteral("translated")).toInt() + 1,
              json.json().value(QStringLiteral("texts")).toInt());
}

TEST_F(Translate, PutsTextsIntoACopyOfATranslation)
{
    ASSERT_EQ(run({"translate", "example.microvet", "--with", "back.xlf", "-o", "deutsch.microvet"}).status, 0);
    ASSERT_EQ(run({"set", "deutsch.microvet", "modules[0].title", "Von Hand"}).status, 0);
    const Ran made = run({"translate", "example.microvet", "--with", "back.xlf", "--into", "deutsch.microvet", "-o",
                          "neu.microvet", "--json"});
    ASSERT_EQ(made.status, 0) << made.err.toStdString();
    EXPECT_EQ(made.json().value(QStringLiteral("changed")).toInt(), 1);
    EXPECT_EQ(run({"translate", "example.microvet", "--with", "back.xlf", "--into", "example.microvet", "-o",
                   "other.microvet"})
                  .status,
              2)
        << "it is no translation of itself";
    EXPECT_FALSE(QFile::exists(path("other.microvet")));
}

TEST_F(Translate, TakesTheTableOfTexts)
{
    ASSERT_EQ(run({"export", "example.microvet", "--format", "translation-table", "--output", "sent.odt"}).status, 0);
    Ran made = run({"translate", "example.microvet", "--with", "sent.odt", "-o", "deutsch.microvet"});
    EXPECT_EQ(made.status, 2) << "it does not say into which language";
    EXPECT_TRUE(made.err.contains(QStringLiteral("into which language"))) << made.err.toStdString();
    made = run({"translate", "example.microvet", "--with", "sent.odt", "--language", "de", "-o", "deutsch.microvet"});
    EXPECT_EQ(made.status, 2) << "nothing of it is translated";
    EXPECT_TRUE(made.err.contains(QStringLiteral("Nothing in the file is translated yet"))) << made.err.toStdString();
    EXPECT_FALSE(QFile::exists(path("deutsch.microvet")));
    ASSERT_EQ(run({"translate", "example.microvet", "--with", "back.xlf", "-o", "deutsch.microvet"}).status, 0);
    made = run({"translate", "example.microvet", "--with", "sent.odt", "--language", "de", "--into", "deutsch.microvet",
                "-o", "neu.microvet"});
    EXPECT_EQ(made.status, 2) << made.err.toStdString();
    made = run({"translate", "example.microvet", "--with", "sent.odt", "--language", "fr", "--into", "deutsch.microvet",
                "-o", "other.microvet"});
    EXPECT_EQ(made.status, 2) << made.err.toStdString();
    made = run({"translate", "example.microvet", "--with", "back.xlf", "--language", "fr", "-o", "other.microvet"});
    EXPECT_EQ(made.status, 2) << "the file says another language";
    EXPECT_TRUE(made.err.contains(QStringLiteral("not into \"fr\""))) << made.err.toStdString();
    write("cut.odt", bytes("sent.odt").left(3000));
    EXPECT_EQ(run({"translate", "example.microvet", "--with", "cut.odt", "-o", "other.microvet"}).status, 3);
    EXPECT_FALSE(QFile::exists(path("other.microvet")));
}

TEST_F(Translate, CountsInOneLineWhatIsNotTranslated)
{
    QByteArray some = bytes("sent.xlf");
    const qsizetype at = some.indexOf("</source>");
    if (!some.mid(at + 9).startsWith("<target>")) some.insert(at + 9, "<target>Etwas</target>");
    write("some.xlf", some);
    const Ran made = run({"translate", "example.microvet", "--with", "some.xlf", "-o", "deutsch.microvet", "--json"});
    EXPECT_EQ(made.status, 1) << made.err.toStdString();
    EXPECT_GT(made.json().value(QStringLiteral("texts")).toInt(), 300);
    EXPECT_LE(made.json().value(QStringLiteral("misfits")).toArray().size(), 3) << made.out.toStdString();
}

TEST_F(Translate, SaysHowFarATranslationIs)
{
    ASSERT_EQ(run({"new", "begun.microvet", "--translation-of", "example.microvet", "--language", "de"}).status, 0);
    Ran said = run({"translate", "begun.microvet", "--progress", "--json"});
    EXPECT_EQ(said.status, 1) << said.err.toStdString();
    const QJsonObject begun = said.json();
    EXPECT_EQ(begun.value(QStringLiteral("language")).toString(), QStringLiteral("de"));
    EXPECT_EQ(begun.value(QStringLiteral("translated")).toInt(), 0) << said.out.toStdString();
    EXPECT_GT(begun.value(QStringLiteral("words")).toInt(), 1000);
    int texts = 0;
    for (const QJsonValue& part : begun.value(QStringLiteral("parts")).toArray())
        texts += part.toObject().value(QStringLiteral("texts")).toInt();
    EXPECT_EQ(texts, begun.value(QStringLiteral("texts")).toInt());
    ASSERT_EQ(run({"set", "begun.microvet", "modules[0].title", "Von Hand"}).status, 0);
    said = run({"translate", "begun.microvet", "--progress"});
    EXPECT_EQ(said.status, 1);
    EXPECT_TRUE(said.out.contains(QStringLiteral("Von Hand: texts 1 of"))) << said.out.toStdString();
    said = run({"translate", "example.microvet", "--progress"});
    EXPECT_EQ(said.status, 3) << "it is no translation";
    EXPECT_TRUE(said.err.contains(QStringLiteral("not a translation"))) << said.err.toStdString();
}

TEST_F(Translate, MakesNoHalfCourse)
{
    write("cut.xlf", bytes("back.xlf").left(3000));
    write("page.xlf", "<html/>");
    write("letter.xlf", "Dear Ana, the translation comes tomorrow.");
    EXPECT_TRUE(run({"translate", "example.microvet", "--with", "letter.xlf", "-o", "deutsch.microvet"})
                    .err.contains(QStringLiteral("no XLIFF file, nor a document with the table")));
    for (const char* file : {"cut.xlf", "page.xlf", "letter.xlf", "missing.xlf"}) {
        const Ran made = run({"translate", "example.microvet", "--with", file, "-o", "deutsch.microvet"});
        EXPECT_EQ(made.status, 3) << file;
        EXPECT_FALSE(made.err.isEmpty());
        EXPECT_FALSE(QFile::exists(path("deutsch.microvet")));
    }
    EXPECT_EQ(run({"translate", "example.microvet", "--with", "back.xlf"}).status, 2);
    EXPECT_EQ(run({"export", "example.microvet", "--format", "xliff", "--option", "target=no tag", "--output", "x.xlf"})
                  .status,
              2);
}

} // namespace
} // namespace microvet::cli_test
