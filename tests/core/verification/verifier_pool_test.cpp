#include "core/verification/verifier_pool.h"

#include <QElapsedTimer>
#include <QJsonObject>

#include <gtest/gtest.h>

#ifndef _WIN32

/// With children of the shell, which answer, sleep or break down as the test wants.
namespace microvet::tests {

using verification::VerifierPool;

namespace {

VerifierPool::Settings shell(const char* script, int children = 1, int seconds = 20)
{
    return {QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QString::fromUtf8(script)}, children, seconds};
}

QStringList run(const VerifierPool::Settings& settings, const QStringList& jobs)
{
    QList<QJsonObject> lines;
    for (const QString& job : jobs) lines.append({{QStringLiteral("verify"), job}});
    QStringList told(jobs.size());
    VerifierPool pool(settings);
    Progress progress;
    const Status done = pool.run(lines, [&](qsizetype i, const VerifierPool::Answer& answer) {
        EXPECT_TRUE(told[i].isEmpty()) << "each once";
        told[i] = answer.stopped.isEmpty() ? answer.json.value(QStringLiteral("child")).toVariant().toString() : answer.stopped;
    }, progress);
    EXPECT_TRUE(done.ok());
    return told;
}

/// Answers with how many lines it has read; ends by what a line asks for.
constexpr const char* counting = R"(n=0; while read line; do n=$((n+1)); case "$line" in
*sleep*) exec sleep 60;; *memory*) exit 77;; *crash*) kill -SEGV $$;; *nonsense*) echo nonsense;; *) echo "{\"child\":$n}";; esac; done)";

} // namespace

TEST(VerifierPool, aChildServesManyPackages)
{
    EXPECT_EQ(run(shell(counting), {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}), QStringList({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
    EXPECT_EQ(run(shell(counting, 3), QStringList(50, QStringLiteral("a"))).count(QString()), 0);
    EXPECT_TRUE(run(shell(counting), {}).isEmpty());
}

TEST(VerifierPool, whatBreaksDownIsAnAnswerAndTheNextGetsAFreshChild)
{
    EXPECT_EQ(run(shell(counting), {QStringLiteral("crash"), QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("memory"), QStringLiteral("c")}),
              QStringList({QStringLiteral("crash"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("memory"), QStringLiteral("1")}));
    EXPECT_EQ(run(shell(counting), {QStringLiteral("nonsense"), QStringLiteral("a")}).first(), QStringLiteral("crash"));
}

TEST(VerifierPool, whatTakesTooLongIsStopped)
{
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(run(shell(counting, 1, 1), {QStringLiteral("a"), QStringLiteral("sleep"), QStringLiteral("b")}),
              QStringList({QStringLiteral("1"), QStringLiteral("time"), QStringLiteral("1")}));
    EXPECT_LT(timer.elapsed(), 15'000);
}

TEST(VerifierPool, saysWhereNoChildStarts)
{
    VerifierPool pool({QStringLiteral("/nowhere/at/all"), {}, 2, 5});
    Progress progress;
    EXPECT_FALSE(pool.run({QJsonObject{{QStringLiteral("verify"), QStringLiteral("a")}}}, [](qsizetype, const VerifierPool::Answer&) {}, progress).ok());
}

TEST(VerifierPool, canBeStopped)
{
    VerifierPool pool(shell(counting, 1, 30));
    Progress progress;
    QElapsedTimer timer;
    timer.start();
    const Status done = pool.run({QJsonObject{{QStringLiteral("verify"), QStringLiteral("a")}}, QJsonObject{{QStringLiteral("verify"), QStringLiteral("sleep")}}},
                                 [&](qsizetype, const VerifierPool::Answer&) { progress.cancel(); }, progress);
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().kind, Error::Kind::Cancelled);
    EXPECT_LT(timer.elapsed(), 15'000);
}

} // namespace microvet::tests

#endif
