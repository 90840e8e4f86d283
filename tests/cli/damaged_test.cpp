#include "tests/cli/run.h"

#include <QJsonArray>

namespace microvet::cli_test {
namespace {

/// A course whose picture lost a byte on the way.
class Damaged : public Cli {
protected:
    void SetUp() override
    {
        ASSERT_EQ(run({"new", "mine.microvet", "--sample", "first-steps"}).status, 0);
        ASSERT_EQ(run({"set", "mine.microvet", "licence.code", "CC-BY-4.0"}).status, 0);
        ASSERT_TRUE(QFile::copy(path("mine.microvet"), path("whole.microvet")));
        damage("mine.microvet");
    }
    void damage(const char* name)
    {
        QByteArray all = bytes(name);
        const qsizetype inPicture = all.indexOf("IDAT");
        ASSERT_GT(inPicture, 0);
        all[inPicture + 20] = char(all[inPicture + 20] ^ 0x55);
        write(name, all);
    }
    static void isNamed(const Ran& ran)
    {
        EXPECT_EQ(ran.status, 1) << ran.err.toStdString();
        EXPECT_TRUE(ran.err.contains(QStringLiteral("damaged")) && ran.err.contains(QStringLiteral("Unit")))
            << "the file and its place: " << ran.err.toStdString();
    }
};

TEST_F(Damaged, IsNamedByAnAdaptation)
{
    isNamed(run({"adapt", "mine.microvet", "-o", "own.microvet"}));
    EXPECT_EQ(run({"adapt", "whole.microvet", "-o", "own2.microvet"}).status, 0);
    const Ran json = run({"adapt", "mine.microvet", "-o", "own3.microvet", "--json"});
    EXPECT_EQ(json.status, 1);
    EXPECT_EQ(json.json().value(QStringLiteral("notices")).toArray().size(), 1) << json.out.toStdString();
}

TEST_F(Damaged, IsNamedByImprovementsOfTheOriginal)
{
    ASSERT_EQ(run({"adapt", "whole.microvet", "-o", "own.microvet"}).status, 0);
    ASSERT_EQ(run({"set", "whole.microvet", "modules[0].units[0].title", "Improved"}).status, 0);
    damage("own.microvet");
    isNamed(run({"adapt", "own.microvet", "--improve-from", "whole.microvet", "-o", "next.microvet"}));
}

TEST_F(Damaged, IsNamedWhereAReviewComesIn)
{
    ASSERT_EQ(run({"review", "whole.microvet", "--export-review", "r.microvet-review", "--from", "Ben"}).status, 0);
    isNamed(run({"review", "mine.microvet", "--take", "r.microvet-review", "-o", "out.microvet"}));
    const Ran json = run({"review", "mine.microvet", "--take", "r.microvet-review", "-o", "out2.microvet", "--json"});
    EXPECT_EQ(json.json().value(QStringLiteral("damaged")).toArray().size(), 1) << json.out.toStdString();
    EXPECT_EQ(run({"review", "whole.microvet", "--take", "r.microvet-review", "-o", "out3.microvet"}).status, 0);
}

TEST_F(Damaged, IsNamedByAMerge)
{
    ASSERT_EQ(run({"set", "whole.microvet", "identifier", "B-1"}).status, 0);
    isNamed(run({"merge", "mine.microvet", "whole.microvet", "-o", "out.microvet", "--prefer", "theirs"}));
    const Ran json = run({"merge", "mine.microvet", "whole.microvet", "-o", "out2.microvet", "--prefer", "theirs", "--json"});
    EXPECT_EQ(json.json().value(QStringLiteral("media")).toObject().value(QStringLiteral("damaged")).toArray().size(), 1) << json.out.toStdString();
    EXPECT_EQ(run({"merge", "whole.microvet", "mine.microvet", "-o", "out3.microvet", "--prefer", "mine"}).status, 0)
        << "the course holds the whole file";
}

TEST_F(Damaged, IsNamedByAnImport) { isNamed(run({"import", "mine.microvet", "-o", "out.microvet"})); }

} // namespace
} // namespace microvet::cli_test
