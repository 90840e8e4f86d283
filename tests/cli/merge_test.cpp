#include "tests/cli/run.h"

#include <QJsonArray>

namespace microvet::cli_test {
namespace {

class Merge : public Cli {
protected:
    void SetUp() override { ASSERT_EQ(run({"new", "base.microvet", "--title", "Bread"}).status, 0); }
    /// A copy of a file with other values in some of its fields.
    void draft(const char* name, std::initializer_list<std::pair<const char*, const char*>> values,
               const char* from = "base.microvet")
    {
        ASSERT_TRUE(QFile::copy(path(from), path(name)));
        for (const auto& [field, value] : values)
            ASSERT_EQ(run({"set", name, field, value}).status, 0) << field;
    }
    QString value(const char* name, const char* key)
    {
        return run({"info", name, "--json"}).json().value(QString::fromUtf8(key)).toString();
    }
};

TEST_F(Merge, BothSidesOfWhatDoesNotOverlap)
{
    draft("mine.microvet", {{"title", "Bread and rolls"}});
    draft("theirs.microvet", {{"language", "el"}});
    const QByteArray mine = bytes("mine.microvet");
    const QByteArray theirs = bytes("theirs.microvet");
    const Ran ran =
        run({"merge", "mine.microvet", "theirs.microvet", "--base", "base.microvet", "-o", "out.microvet", "--json"});
    EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
    EXPECT_EQ(ran.json().value(QStringLiteral("open")).toInt(-1), 0);
    EXPECT_EQ(value("out.microvet", "title"), QStringLiteral("Bread and rolls"));
    EXPECT_EQ(value("out.microvet", "language"), QStringLiteral("el"));
    EXPECT_EQ(bytes("mine.microvet"), mine);
    EXPECT_EQ(bytes("theirs.microvet"), theirs);
}

TEST_F(Merge, AnOpenConflictIsStatusOneAndTold)
{
    draft("mine.microvet", {{"title", "Rolls"}});
    draft("theirs.microvet", {{"title", "Cakes"}});
    const Ran text = run({"merge", "mine.microvet", "theirs.microvet", "--base", "base.microvet", "-o", "a.microvet"});
    EXPECT_EQ(text.status, 1);
    EXPECT_TRUE(text.err.contains(QStringLiteral("Rolls")) && text.err.contains(QStringLiteral("Cakes")))
        << text.err.toStdString();
    EXPECT_EQ(value("a.microvet", "title"), QStringLiteral("Rolls"));

    const Ran json =
        run({"merge", "mine.microvet", "theirs.microvet", "--base", "base.microvet", "-o", "b.microvet", "--json"});
    const QJsonObject draft = json.json().value(QStringLiteral("drafts")).toArray().at(0).toObject();
    EXPECT_EQ(draft.value(QStringLiteral("base")).toObject().value(QStringLiteral("kind")).toString(),
              QStringLiteral("given"));
    const QJsonObject conflict = draft.value(QStringLiteral("conflicts")).toArray().at(0).toObject();
    EXPECT_EQ(conflict.value(QStringLiteral("kind")).toString(), QStringLiteral("field"));
    EXPECT_EQ(conflict.value(QStringLiteral("field")).toString(), QStringLiteral("title"));
    EXPECT_EQ(conflict.value(QStringLiteral("base")).toString(), QStringLiteral("Bread"));
    EXPECT_EQ(conflict.value(QStringLiteral("theirs")).toString(), QStringLiteral("Cakes"));

    EXPECT_EQ(run({"merge", "mine.microvet", "theirs.microvet", "--base", "base.microvet", "-o", "c.microvet",
                   "--prefer", "theirs"})
                  .status,
              0);
    EXPECT_EQ(value("c.microvet", "title"), QStringLiteral("Cakes"));
}

TEST_F(Merge, SeveralDraftsAndNoFileReplaced)
{
    draft("one.microvet", {{"identifier", "B-1"}});
    draft("two.microvet", {{"language", "pt"}});
    EXPECT_EQ(
        run({"merge", "base.microvet", "one.microvet", "two.microvet", "--base", "base.microvet", "-o", "one.microvet"})
            .status,
        3)
        << "the file of a draft";
    EXPECT_EQ(run({"merge", "base.microvet", "one.microvet", "two.microvet", "--base", "base.microvet", "-o",
                   "./base.microvet"})
                  .status,
              0)
        << "the course itself, since it was asked for";
    EXPECT_EQ(value("base.microvet", "language"), QStringLiteral("pt"));
    EXPECT_EQ(run({"merge", "base.microvet", "one.microvet", "two.microvet", "-o", "out.microvet"}).status, 1)
        << "no base: what differs is asked";
}

TEST_F(Merge, AnotherCourseOrABrokenFileChangesNothing)
{
    ASSERT_EQ(run({"new", "other.microvet", "--title", "Cakes"}).status, 0);
    const Ran other = run({"merge", "base.microvet", "other.microvet", "-o", "out.microvet"});
    EXPECT_EQ(other.status, 2);
    EXPECT_TRUE(other.err.contains(QStringLiteral("Cakes"))) << other.err.toStdString();
    write("cut.microvet", bytes("other.microvet").chopped(40));
    EXPECT_EQ(run({"merge", "base.microvet", "cut.microvet", "-o", "out.microvet"}).status, 3);
    EXPECT_EQ(run({"merge", "base.microvet", "nobody.microvet", "-o", "out.microvet"}).status, 3);
    EXPECT_EQ(run({"merge", "base.microvet", "base.microvet", "--base", "cut.microvet", "-o", "out.microvet"}).status,
              3);
    EXPECT_FALSE(QFile::exists(path("out.microvet")));
}

/// As docs/merge.md says it: .gitattributes, the driver, and a real git.
class GitMerge : public Merge {
protected:
    void SetUp() override
    {
        Merge::SetUp();
        ASSERT_TRUE(git({"init", "-q", "-b", "main", "."}));
        ASSERT_TRUE(git({"config", "merge.microvet.name", "courses"}));
        ASSERT_TRUE(git({"config", "merge.microvet.driver", "'" MICROVET_PROGRAM "' merge %A %B --base %O -o %A"}));
        write(".gitattributes", "*.microvet merge=microvet\n");
        ASSERT_TRUE(QFile::rename(path("base.microvet"), path("course.microvet")));
        commit("begin");
    }
    bool git(const QStringList& arguments)
    {
        QProcess process;
        process.setWorkingDirectory(folder.path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
        environment.insert(QStringLiteral("GIT_CONFIG_NOSYSTEM"), QStringLiteral("1"));
        environment.insert(QStringLiteral("GIT_CEILING_DIRECTORIES"), folder.path());
        for (const char* who : {"AUTHOR", "COMMITTER"}) {
            environment.insert(QStringLiteral("GIT_%1_NAME").arg(QString::fromUtf8(who)), QStringLiteral("Ada"));
            environment.insert(QStringLiteral("GIT_%1_EMAIL").arg(QString::fromUtf8(who)),
                               QStringLiteral("ada@example.org"));
        }
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral("git"), arguments);
        if (!process.waitForFinished(60'000)) return false;
        said = QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
        return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }
    bool git(std::initializer_list<const char*> arguments)
    {
        QStringList list;
        for (const char* argument : arguments)
            list << QString::fromUtf8(argument);
        return git(list);
    }
    void commit(const char* message)
    {
        ASSERT_TRUE(git({"add", "."}));
        ASSERT_TRUE(git({"commit", "-q", "-m", message})) << said.toStdString();
    }
    void branch(const char* name, const char* field, const char* value)
    {
        ASSERT_TRUE(git({"checkout", "-q", "-b", name, "main"}));
        ASSERT_EQ(run({"set", "course.microvet", field, value}).status, 0);
        commit(name);
    }
    QString said;
};

TEST_F(GitMerge, MergesWhatDoesNotOverlap)
{
    branch("theirs", "language", "el");
    branch("mine", "title", "Rolls");
    EXPECT_TRUE(git({"merge", "-q", "--no-edit", "theirs"})) << said.toStdString();
    EXPECT_EQ(value("course.microvet", "title"), QStringLiteral("Rolls"));
    EXPECT_EQ(value("course.microvet", "language"), QStringLiteral("el"));
    EXPECT_TRUE(git({"status", "--porcelain"}));
    EXPECT_EQ(said, QString());
}

TEST_F(GitMerge, LeavesAConflictToBeDecided)
{
    branch("theirs", "title", "Cakes");
    branch("mine", "title", "Rolls");
    EXPECT_FALSE(git({"merge", "--no-edit", "theirs"}));
    EXPECT_TRUE(said.contains(QStringLiteral("Cakes"))) << said.toStdString();
    EXPECT_EQ(value("course.microvet", "title"), QStringLiteral("Rolls"));
    EXPECT_TRUE(git({"status", "--porcelain"}));
    EXPECT_EQ(said, QStringLiteral("UU course.microvet\n"));
    // Deciding it as docs/merge.md says.
    ASSERT_TRUE(git({"show", ":1:course.microvet"}));
    EXPECT_EQ(run({"set", "course.microvet", "title", "Rolls and cakes"}).status, 0);
    commit("merged");
}

TEST_F(GitMerge, TheSameFileAddedOnBothSidesHasNoBase)
{
    for (const char* name : {"theirs", "mine"}) {
        ASSERT_TRUE(git({"checkout", "-q", "-b", name, "main"}));
        draft("second.microvet", {{"title", name}}, "course.microvet");
        commit(name);
    }
    EXPECT_FALSE(git({"merge", "--no-edit", "theirs"}));
    EXPECT_EQ(value("second.microvet", "title"), QStringLiteral("mine"));
}

} // namespace
} // namespace microvet::cli_test
