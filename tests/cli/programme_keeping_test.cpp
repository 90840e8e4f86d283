#include "tests/cli/run.h"

#include <QJsonArray>

namespace microvet::cli_test {
namespace {

/// Files of a programme in trouble, on the command line.
class ProgrammeKeeping : public Cli {
protected:
    void SetUp() override
    {
        qunsetenv("MICROVET_PASSPHRASE");
        write("ada.csv", "Name;E-mail\nAda Lovelace;ada@example.org\n");
        write("grace.csv", "Name;E-mail\nGrace Hopper;grace@example.org\n");
    }
    void makeSample() { ASSERT_EQ(run({"programme", "sample", "p.sqlite", "--as", "Maria"}).status, 0); }
};

TEST_F(ProgrammeKeeping, JoinsWithACopyThatParted)
{
    makeSample();
    ASSERT_TRUE(QFile::copy(path("p.sqlite"), path("p (Jan's conflicted copy).sqlite")));
    ASSERT_EQ(run({"programme", "import", "p.sqlite", "--from", "ada.csv", "--as", "Maria"}).status, 0);
    ASSERT_EQ(run({"programme", "import", "p (Jan's conflicted copy).sqlite", "--from", "grace.csv", "--as", "Jan"}).status, 0);
    const Ran told = run({"programme", "join", "p.sqlite", "--from", "p (Jan's conflicted copy).sqlite"});
    EXPECT_EQ(told.status, 1) << told.err.toStdString();
    EXPECT_TRUE(told.out.contains(QStringLiteral("Grace Hopper"))) << told.out.toStdString();
    EXPECT_EQ(run({"programme", "sheet", "p.sqlite", "--person", "Grace Hopper"}).status, 3) << "only told";
    const Ran done = run({"programme", "join", "p.sqlite", "--from", "p (Jan's conflicted copy).sqlite", "--yes", "--json"});
    EXPECT_EQ(done.status, 0) << done.err.toStdString();
    EXPECT_TRUE(done.json().value(QStringLiteral("joined")).toBool());
    EXPECT_GE(done.json().value(QStringLiteral("added")).toInt(), 1);
    for (const char* who : {"Ada Lovelace", "Grace Hopper"})
        EXPECT_EQ(run({"programme", "sheet", "p.sqlite", "--person", who}).status, 0) << who;
    EXPECT_FALSE(QFile::exists(path("p (Jan's conflicted copy).sqlite")));
    EXPECT_TRUE(QFile::exists(path("Joined copies/p/p (Jan's conflicted copy).sqlite")));
    const Ran again = run({"programme", "join", "p.sqlite", "--from", "Joined copies/p/p (Jan's conflicted copy).sqlite"});
    EXPECT_EQ(again.status, 0) << again.out.toStdString();
}

TEST_F(ProgrammeKeeping, SaysWhatStillHoldsWhomJoiningErased)
{
    makeSample();
    ASSERT_TRUE(QFile::copy(path("p.sqlite"), path("copy.sqlite")));
    write("p (before restoring 2031-03-01 10-00-00).sqlite", bytes("p.sqlite"));
    ASSERT_EQ(run({"programme", "erase", "copy.sqlite", "--person", "Petra Primerova", "--yes"}).status, 0);
    const Ran done = run({"programme", "join", "p.sqlite", "--from", "copy.sqlite", "--yes"});
    EXPECT_EQ(done.status, 0) << done.err.toStdString();
    EXPECT_TRUE(done.err.contains(QStringLiteral("p (before restoring"))) << done.err.toStdString();
    EXPECT_TRUE(done.err.contains(QStringLiteral("Daily copies"))) << done.err.toStdString();
    EXPECT_EQ(run({"programme", "sheet", "p.sqlite", "--person", "Petra Primerova"}).status, 3);
}

TEST_F(ProgrammeKeeping, PutsTheCopyAsideWithoutWhomTheProgrammeErased)
{
    makeSample();
    ASSERT_TRUE(QFile::copy(path("p.sqlite"), path("copy.sqlite")));
    ASSERT_TRUE(bytes("copy.sqlite").contains("Primerova"));
    ASSERT_EQ(run({"programme", "erase", "p.sqlite", "--person", "Petra Primerova", "--yes"}).status, 0);
    ASSERT_EQ(run({"programme", "join", "p.sqlite", "--from", "copy.sqlite", "--yes"}).status, 0);
    EXPECT_FALSE(QFile::exists(path("copy.sqlite")));
    EXPECT_FALSE(bytes("Joined copies/p/copy.sqlite").contains("Petra Primerova"));
}

TEST_F(ProgrammeKeeping, RefusesToJoinWhatIsAnotherProgrammeOrNone)
{
    makeSample();
    ASSERT_EQ(run({"programme", "import", "other.sqlite", "--from", "ada.csv"}).status, 0);
    EXPECT_EQ(run({"programme", "join", "p.sqlite", "--from", "other.sqlite", "--yes"}).status, 3);
    write("letter.sqlite", QByteArray(5000, 'x'));
    const Ran none = run({"programme", "join", "p.sqlite", "--from", "letter.sqlite", "--yes"});
    EXPECT_EQ(none.status, 3);
    EXPECT_TRUE(none.err.contains(QStringLiteral("letter.sqlite"))) << none.err.toStdString();
    EXPECT_TRUE(QFile::exists(path("letter.sqlite")));
    EXPECT_EQ(run({"programme", "join", "p.sqlite"}).status, 2);
    EXPECT_EQ(run({"programme", "join", "p.sqlite", "--from", "other.sqlite", "--how", "perhaps"}).status, 2);
    EXPECT_EQ(run({"programme", "join", "p.sqlite", "--from", "missing.sqlite"}).status, 3);
}

TEST_F(ProgrammeKeeping, NeverJoinsAProgrammeWithItself)
{
    makeSample();
    const Ran same = run({"programme", "join", "p.sqlite", "--from", "./p.sqlite", "--yes"});
    EXPECT_EQ(same.status, 2) << same.err.toStdString();
    EXPECT_TRUE(QFile::exists(path("p.sqlite")));
}

TEST_F(ProgrammeKeeping, LeavesNoEmptyProgrammeWhereNothingCouldBeBroughtIn)
{
    EXPECT_EQ(run({"programme", "import", "new.sqlite", "--from", "missing.json"}).status, 3);
    EXPECT_FALSE(QFile::exists(path("new.sqlite")));
    EXPECT_EQ(run({"programme", "import", "new.sqlite", "--from", "ada.csv"}).status, 0);
    EXPECT_EQ(run({"programme", "import", "new.sqlite", "--from", "missing.json"}).status, 3);
    EXPECT_TRUE(QFile::exists(path("new.sqlite"))) << "one that was there stays";
}

TEST_F(ProgrammeKeeping, JoinsInASynchronisedFolderAfterHandingOver)
{
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("Nextcloud")));
    ASSERT_EQ(run({"programme", "sample", "Nextcloud/p.sqlite"}).status, 0);
    ASSERT_TRUE(QFile::copy(path("Nextcloud/p.sqlite"), path("copy.sqlite")));
    ASSERT_EQ(run({"programme", "import", "copy.sqlite", "--from", "grace.csv"}).status, 0);
    EXPECT_EQ(run({"programme", "join", "Nextcloud/p.sqlite", "--from", "copy.sqlite", "--yes"}).status, 0);
    EXPECT_EQ(run({"programme", "sheet", "Nextcloud/p.sqlite", "--person", "Grace Hopper"}).status, 0);
    EXPECT_FALSE(QFile::exists(path("copy.sqlite")));
}

TEST_F(ProgrammeKeeping, RescuesWhatCanBeReadOfADamagedFile)
{
    makeSample();
    // Pages of people and of the log, not of what describes the tables, without which nothing can be read.
    QByteArray cut = bytes("p.sqlite");
    constexpr qsizetype page = 4096;
    int pages = 0;
    for (qsizetype at = cut.indexOf("ana.exemplo"); at >= 0; at = cut.indexOf("ana.exemplo")) {
        cut.replace(at / page * page, page, QByteArray(page, 'x'));
        ++pages;
    }
    ASSERT_GT(pages, 0);
    write("p.sqlite", cut);
    const Ran damaged = run({"programme", "report", "p.sqlite"});
    EXPECT_EQ(damaged.status, 3);
    EXPECT_TRUE(damaged.err.contains(QStringLiteral("damaged"))) << damaged.err.toStdString();
    const Ran beside = run({"programme", "rescue", "p.sqlite", "--output", "new.sqlite", "--json"});
    EXPECT_GE(beside.status, 0);
    EXPECT_LE(beside.status, 1) << beside.err.toStdString();
    EXPECT_GT(beside.json().value(QStringLiteral("records")).toInt(), 20) << beside.out.toStdString();
    EXPECT_EQ(run({"programme", "report", "new.sqlite"}).status, 0);
    EXPECT_EQ(bytes("p.sqlite"), cut);
    EXPECT_LE(run({"programme", "rescue", "p.sqlite"}).status, 1);
    EXPECT_EQ(run({"programme", "report", "p.sqlite"}).status, 0);
    const QStringList kept = QDir(folder.path()).entryList({QStringLiteral("p (damaged *).sqlite")});
    ASSERT_EQ(kept.size(), 1);
    EXPECT_EQ(bytes(kept.constFirst().toUtf8().constData()), cut);

    write("none.sqlite", QByteArray(5000, 'x'));
    EXPECT_EQ(run({"programme", "rescue", "none.sqlite"}).status, 3);
    EXPECT_EQ(bytes("none.sqlite"), QByteArray(5000, 'x'));
    EXPECT_EQ(run({"programme", "rescue", "missing.sqlite"}).status, 3);
}

TEST_F(ProgrammeKeeping, PutsADailyCopyBackOnlyWithItsPassphrase)
{
    makeSample();
    write("copy.microvet-copy", "no copy at all");
    EXPECT_EQ(run({"programme", "restore", "p.sqlite"}).status, 2);
    EXPECT_EQ(run({"programme", "restore", "p.sqlite", "--from", "copy.microvet-copy"}).status, 2) << "no passphrase";
    const QByteArray before = bytes("p.sqlite");
    qputenv("MICROVET_PASSPHRASE", "four words to remember");
    EXPECT_EQ(run({"programme", "restore", "p.sqlite", "--from", "copy.microvet-copy"}).status, 3);
    EXPECT_EQ(bytes("p.sqlite"), before);
    // What "export" encrypts is written as the copy of a server is.
    const Ran out = run({"programme", "export", "p.sqlite", "--output", "out.json"});
    if (out.status != 0) GTEST_SKIP() << "built without encryption: " << out.err.toStdString();
    write("p.sqlite", QByteArray(5000, 'x'));
    const Ran back = run({"programme", "restore", "p.sqlite", "--from", "out.json"});
    EXPECT_EQ(back.status, 0) << back.err.toStdString();
    EXPECT_EQ(run({"programme", "sheet", "p.sqlite", "--person", "Eleni Paradeigma"}).status, 0);
}

TEST_F(ProgrammeKeeping, SaysWhatATableCannotBe)
{
    makeSample();
    QFile large(path("large.csv"));
    ASSERT_TRUE(large.open(QIODevice::WriteOnly));
    ASSERT_TRUE(large.resize(qint64(100) << 20));
    large.close();
    const Ran tooLarge = run({"programme", "import", "p.sqlite", "--from", "large.csv"});
    EXPECT_EQ(tooLarge.status, 3);
    EXPECT_TRUE(tooLarge.err.contains(QStringLiteral("divide"))) << tooLarge.err.toStdString();
    write("zeros.csv", QByteArray("Name;E-mail\nAn\0na;a@example.org\n", 32));
    EXPECT_EQ(run({"programme", "import", "p.sqlite", "--from", "zeros.csv"}).status, 3);
    write("quotes.csv", "Name;E-mail\n\"Ada\" Lovelace;ada@example.org\n\"Grace Hopper\";grace@example.org\n");
    const Ran quotes = run({"programme", "import", "p.sqlite", "--from", "quotes.csv", "--json"});
    EXPECT_EQ(quotes.status, 1) << quotes.err.toStdString();
    EXPECT_EQ(quotes.json().value(QStringLiteral("added")).toInt(), 1);
    EXPECT_EQ(quotes.json().value(QStringLiteral("skipped")).toArray().size(), 1);
}

} // namespace
} // namespace microvet::cli_test
