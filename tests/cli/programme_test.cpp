#include "tests/cli/run.h"

#include <QDate>
#include <QJsonArray>

namespace microvet::cli_test {
namespace {

class Programme : public Cli {
protected:
    void SetUp() override { qunsetenv("MICROVET_PASSPHRASE"); }
    void makeSample() { ASSERT_EQ(run({"programme", "sample", "p.sqlite"}).status, 0); }
    static QJsonArray rows(const Ran& ran) { return ran.json().value(QStringLiteral("rows")).toArray(); }
};

TEST_F(Programme, ReportsOnAPeriod)
{
    makeSample();
    const Ran whole = run({"programme", "report", "p.sqlite", "--json", "--html", "r.html", "--csv", "r.csv"});
    EXPECT_EQ(whole.status, 0) << whole.err.toStdString();
    const QJsonObject figures = whole.json().value(QStringLiteral("figures")).toObject();
    EXPECT_EQ(figures.value(QStringLiteral("learners")).toObject().value(QStringLiteral("enrolled")).toInt(), 98);
    EXPECT_TRUE(bytes("r.html").contains("<svg"));
    EXPECT_TRUE(bytes("r.csv").startsWith("\xef\xbb\xbf"));
    const QString from = QDate::currentDate().addMonths(-3).toString(Qt::ISODate);
    const Ran part = run({QStringLiteral("programme"), QStringLiteral("report"), QStringLiteral("p.sqlite"), QStringLiteral("--from"), from, QStringLiteral("--json")});
    EXPECT_LT(part.json().value(QStringLiteral("figures")).toObject().value(QStringLiteral("learners")).toObject().value(QStringLiteral("enrolled")).toInt(), 98);
    EXPECT_EQ(part.json().value(QStringLiteral("from")).toString(), from);
    EXPECT_TRUE(run({"programme", "report", "p.sqlite"}).out.contains(QStringLiteral("Enrolled")));
    EXPECT_EQ(run({"programme", "report", "p.sqlite", "--from", "yesterday"}).status, 2);
    EXPECT_EQ(run({"programme", "report", "p.sqlite", "--from", "2031-02-01", "--to", "2031-01-01"}).status, 2);
    EXPECT_EQ(run({"programme", "report", "p.sqlite", "--html", "missing/r.html"}).status, 3);
}

TEST_F(Programme, WritesItsLists)
{
    makeSample();
    EXPECT_EQ(rows(run({"programme", "list", "p.sqlite", "--what", "outside", "--json"})).size(), 3);
    EXPECT_EQ(rows(run({"programme", "list", "p.sqlite", "--what", "partners", "--json"})).size(), 5);
    EXPECT_EQ(rows(run({"programme", "list", "p.sqlite", "--what", "training", "--json"})).size(), 9);
    EXPECT_EQ(rows(run({"programme", "list", "p.sqlite", "--what", "runs", "--json"})).size(), 4);
    const Ran notes = run({"programme", "list", "p.sqlite", "--what", "feedback", "--csv", "notes.csv", "--html", "notes.html"});
    EXPECT_EQ(notes.status, 0);
    EXPECT_TRUE(bytes("notes.csv").contains("Learning outcomes"));
    EXPECT_FALSE(bytes("notes.html").contains("Paradeigma"));
    EXPECT_EQ(run({"programme", "list", "p.sqlite"}).status, 2);
}

TEST_F(Programme, TellsWhatIsDue)
{
    makeSample();
    const Ran due = run({"programme", "check", "p.sqlite", "--json"});
    EXPECT_EQ(due.status, 1) << "something is overdue";
    EXPECT_GE(due.json().value(QStringLiteral("due")).toArray().size(), 8);
    const Ran text = run({"programme", "check", "p.sqlite"});
    EXPECT_TRUE(text.out.contains(QStringLiteral("Documents that everybody can read"))) << text.out.toStdString();
    EXPECT_EQ(run({"programme", "check", "p.sqlite", "--ahead", "soon"}).status, 2);
    EXPECT_EQ(run({"programme", "check", "p.sqlite", "--day", "2031-02-30"}).status, 2);
}

TEST_F(Programme, ShowsTheSheetOfAnAmbassador)
{
    makeSample();
    const Ran sheet = run({"programme", "sheet", "p.sqlite", "--person", "ELENI paradeigma", "--json", "--html", "s.html"});
    ASSERT_EQ(sheet.status, 0) << sheet.err.toStdString();
    EXPECT_EQ(rows(sheet).size(), 8);
    EXPECT_TRUE(bytes("s.html").contains("Eleni Paradeigma"));
    EXPECT_EQ(run({"programme", "sheet", "p.sqlite", "--person", "Nobody"}).status, 3);
    EXPECT_EQ(run({"programme", "sheet", "p.sqlite"}).status, 2);
}

TEST_F(Programme, LeavesAndComesBack)
{
    makeSample();
    EXPECT_EQ(run({"programme", "export", "p.sqlite", "--output", "out.json"}).status, 2) << "not readable for everybody by mistake";
    EXPECT_EQ(run({"programme", "export", "p.sqlite", "--output", "out.json", "--plain"}).status, 0);
    EXPECT_TRUE(bytes("out.json").contains("Eleni Paradeigma"));
    const Ran again = run({"programme", "import", "q.sqlite", "--from", "out.json", "--json"});
    EXPECT_EQ(again.status, 0) << again.err.toStdString();
    EXPECT_GT(again.json().value(QStringLiteral("added")).toInt(), 200);
    EXPECT_EQ(run({"programme", "import", "q.sqlite", "--from", "out.json", "--json"}).json().value(QStringLiteral("added")).toInt(), 0);
    EXPECT_EQ(run({"programme", "export", "q.sqlite", "--output", "tables", "--plain"}).status, 0);
    EXPECT_TRUE(QFile::exists(path("tables/person.csv")));
    EXPECT_TRUE(bytes("tables/person.csv").contains("Jan Voorbeeld"));
    EXPECT_EQ(run({"programme", "import", "q.sqlite", "--from", "out.json", "--how", "perhaps"}).status, 2);
    write("broken.json", "{\"format\":\"microvet-programme\"");
    EXPECT_EQ(run({"programme", "import", "q.sqlite", "--from", "broken.json"}).status, 3);
    EXPECT_EQ(run({"programme", "import", "q.sqlite", "--from", "missing.json"}).status, 3);
}

TEST_F(Programme, IsEncryptedWithAPassphrase)
{
    makeSample();
    qputenv("MICROVET_PASSPHRASE", "four words to remember");
    const Ran out = run({"programme", "export", "p.sqlite", "--output", "out.json"});
    if (out.status != 0) GTEST_SKIP() << "built without encryption: " << out.err.toStdString();
    EXPECT_FALSE(bytes("out.json").contains("Eleni"));
    EXPECT_EQ(run({"programme", "import", "q.sqlite", "--from", "out.json"}).status, 0);
    qunsetenv("MICROVET_PASSPHRASE");
    EXPECT_EQ(run({"programme", "import", "r.sqlite", "--from", "out.json"}).status, 3);
}

TEST_F(Programme, TakesInAListOfStaff)
{
    write("staff.csv", "Name;E-mail;Department\nAda Lovelace;ada@example.org;Mathematics\nNobody;no address;\n");
    const Ran staff = run({"programme", "import", "p.sqlite", "--from", "staff.csv", "--json"});
    EXPECT_EQ(staff.json().value(QStringLiteral("added")).toInt(), 1) << staff.out.toStdString() << staff.err.toStdString();
    EXPECT_EQ(staff.json().value(QStringLiteral("skipped")).toArray().size(), 1);
    EXPECT_EQ(staff.status, 1);
}

TEST_F(Programme, ErasesAPersonOnlyWhenToldTo)
{
    makeSample();
    const Ran first = run({"programme", "erase", "p.sqlite", "--person", "Petra Primerova", "--json"});
    EXPECT_EQ(first.status, 1);
    EXPECT_FALSE(first.json().value(QStringLiteral("erased")).toBool());
    EXPECT_FALSE(first.json().value(QStringLiteral("mentions")).toArray().isEmpty()) << "the topic that she proposed";
    EXPECT_EQ(run({"programme", "sheet", "p.sqlite", "--person", "Petra Primerova"}).status, 0) << "she is still there";
    const Ran done = run({"programme", "erase", "p.sqlite", "--person", "Petra Primerova", "--yes"});
    EXPECT_EQ(done.status, 0) << done.err.toStdString();
    EXPECT_EQ(run({"programme", "sheet", "p.sqlite", "--person", "Petra Primerova"}).status, 3);
    EXPECT_FALSE(bytes("p.sqlite").contains("Petra"));
    EXPECT_FALSE(bytes("p.sqlite").contains("Primerova"));
    EXPECT_EQ(run({"programme", "report", "p.sqlite", "--json"}).json().value(QStringLiteral("figures")).toObject().value(QStringLiteral("applications")).toObject().value(QStringLiteral("applied")).toInt(), 5) << "counts stay";
}

TEST_F(Programme, ReadsTheCoursesOfItsTeams)
{
    makeSample();
    const Ran none = run({"programme", "courses", "p.sqlite", "--json"});
    EXPECT_EQ(none.status, 0);
    EXPECT_TRUE(none.json().value(QStringLiteral("courses")).toArray().isEmpty()) << "the sample's courses have no files";
}

TEST_F(Programme, InASynchronisedFolderGoesBackWhole)
{
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("Nextcloud")));
    ASSERT_EQ(run({"programme", "sample", "Nextcloud/p.sqlite"}).status, 0);
    ASSERT_TRUE(QFile::exists(path("Nextcloud/p.sqlite")));
    EXPECT_EQ(run({"programme", "list", "Nextcloud/p.sqlite", "--what", "partners", "--json"}).status, 0);
    ASSERT_EQ(run({"programme", "erase", "Nextcloud/p.sqlite", "--person", "Petra Primerova", "--yes"}).status, 0);
    EXPECT_EQ(run({"programme", "sheet", "Nextcloud/p.sqlite", "--person", "Petra Primerova"}).status, 3);
    EXPECT_FALSE(bytes("Nextcloud/p.sqlite").contains("Primerova"));
    EXPECT_EQ(QDir(path("Nextcloud")).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("p.sqlite")}) << "no lock and nothing else is left";
}

TEST_F(Programme, SaysWhatIsWrongWithTheWords)
{
    EXPECT_EQ(run({"programme", "dance", "p.sqlite"}).status, 2);
    EXPECT_EQ(run({"programme", "report", "missing.sqlite"}).status, 3);
    EXPECT_FALSE(QFile::exists(path("missing.sqlite"))) << "looking makes nothing";
    write("broken.sqlite", "this is no database, but it is long enough to be looked at as one by whoever tries to");
    EXPECT_EQ(run({"programme", "report", "broken.sqlite"}).status, 3);
    EXPECT_EQ(run({"programme", "report", "p.sqlite", "--server", "localhost/x"}).status, 2);
    EXPECT_EQ(run({"programme", "report", "--server", "nowhere"}).status, 2);
    EXPECT_EQ(run({"programme", "report", "--server", "localhost:1/programme"}).status, 3);
    makeSample();
    EXPECT_EQ(run({"programme", "sample", "p.sqlite"}).status, 2) << "not among real people";
}

} // namespace
} // namespace microvet::cli_test
