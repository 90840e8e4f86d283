#include "tests/cli/run.h"

namespace microvet::cli_test {
namespace {

class Usage : public Cli {};

TEST_F(Usage, HelpAndVersionEverywhere)
{
    EXPECT_EQ(run({"--help"}).status, 0);
    EXPECT_TRUE(run({"--version"}).out.startsWith(QStringLiteral("microvet ")));
    const QString help = run({"--help"}).out;
    for (const char* command : {"new", "info", "set", "check", "verify", "review", "diff", "merge", "rules", "formats", "export", "translate", "import"}) {
        EXPECT_TRUE(help.contains(QString::fromUtf8(command)));
        const Ran ran = run({command, "--help"});
        EXPECT_EQ(ran.status, 0) << command;
        EXPECT_TRUE(ran.out.contains(QStringLiteral("microvet ") + QString::fromUtf8(command))) << ran.out.toStdString();
        EXPECT_TRUE(ran.err.isEmpty());
        EXPECT_EQ(run({command, "--version"}).status, 0) << command;
    }
}

TEST_F(Usage, WrongUseIsStatusTwoAndSaysWhat)
{
    for (const auto& arguments : std::initializer_list<std::initializer_list<const char*>>{
             {}, {"dance"}, {"check"}, {"check", "a", "b"}, {"check", "--bad", "x"}, {"set", "x"}, {"export", "x.microvet"}, {"translate", "x.microvet"}, {"import", "x.docx"}, {"merge", "a"}, {"merge", "a", "b"}, {"merge", "a", "b", "-o", "c", "--prefer", "ours"}, {"new", "x.microvet"}}) {
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.status, 2);
        EXPECT_FALSE(ran.err.isEmpty());
        EXPECT_TRUE(ran.out.isEmpty());
    }
}

TEST_F(Usage, EnglishHasItsPluralForms)
{
    EXPECT_TRUE(run({"check"}).err.contains(QStringLiteral("takes 1 argument:"))) << run({"check"}).err.toStdString();
    EXPECT_TRUE(run({"set"}).err.contains(QStringLiteral("takes 3 arguments:")));
    EXPECT_TRUE(run({"merge"}).err.contains(QStringLiteral("takes at least 2 arguments:")));
}

TEST_F(Usage, ListsFormatsAndRules)
{
    EXPECT_TRUE(run({"formats"}).out.contains(QStringLiteral("scorm12")));
    EXPECT_FALSE(run({"formats", "--json"}).json().isEmpty());
    EXPECT_TRUE(run({"rules"}).out.contains(QStringLiteral("S-01")));
    EXPECT_FALSE(run({"rules", "--json"}).json().isEmpty());
}

TEST_F(Usage, TheDocumentationHasTheRulesAsTheyAre)
{
    QFile documentation(QStringLiteral(MICROVET_DOCS "/rules.md"));
    ASSERT_TRUE(documentation.open(QIODevice::ReadOnly));
    EXPECT_EQ(QString::fromUtf8(documentation.readAll()), run({"rules", "--markdown"}).out) << "microvet rules --markdown > docs/rules.md";
}

TEST_F(Usage, TheDocumentationHasTheFormatsAsTheyAre)
{
    QFile documentation(QStringLiteral(MICROVET_DOCS "/formats.md"));
    ASSERT_TRUE(documentation.open(QIODevice::ReadOnly));
    EXPECT_EQ(QString::fromUtf8(documentation.readAll()), run({"formats", "--markdown"}).out) << "microvet formats --markdown > docs/formats.md";
}

} // namespace
} // namespace microvet::cli_test
