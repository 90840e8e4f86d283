#include "tests/cli/run.h"

namespace microvet::cli_test {
namespace {

class Set : public Cli {
protected:
    void SetUp() override { ASSERT_EQ(run({"new", "a.microvet", "--title", "Bread"}).status, 0); }
    QString title() { return run({"info", "a.microvet", "--json"}).json().value(QStringLiteral("title")).toString(); }
};

TEST_F(Set, ChangesAField)
{
    ASSERT_EQ(run({"set", "a.microvet", "title", "Better bread"}).status, 0);
    EXPECT_EQ(title(), QStringLiteral("Better bread"));
    EXPECT_EQ(run({"set", "a.microvet", "modules[0].title", "Dough"}).status, 0);
}

TEST_F(Set, ASetThatChangesNothingLeavesTheFileAlone)
{
    const QByteArray before = bytes("a.microvet");
    EXPECT_EQ(run({"set", "a.microvet", "title", "Bread"}).status, 0);
    EXPECT_EQ(bytes("a.microvet"), before);
}

TEST_F(Set, RefusesWhatDoesNotFit)
{
    const QByteArray before = bytes("a.microvet");
    for (const char* field : {"titel", "modules[7].title", "id", ""}) {
        const Ran ran = run({"set", "a.microvet", field, "X"});
        EXPECT_EQ(ran.status, 2) << field;
        EXPECT_FALSE(ran.err.isEmpty()) << field;
    }
    EXPECT_EQ(bytes("a.microvet"), before);
    EXPECT_EQ(run({"set", "missing.microvet", "title", "X"}).status, 3);
}

} // namespace
} // namespace microvet::cli_test
