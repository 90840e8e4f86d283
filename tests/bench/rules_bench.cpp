#include "core/document/history.h"
#include "core/rules/runner.h"
#include "tests/bench/timed.h"
#include "tests/support/big_course.h"

#include <benchmark/benchmark.h>

using namespace microvet;

/// Checking 1,000 units with 10,000 blocks: everything at most 100 ms, after one edit at most 5 ms.
namespace {

const model::Content& course()
{
    static const model::Content content = test::bigCourse();
    return content;
}

void checkEverything(benchmark::State& state)
{
    rules::Runner runner(rules::houseRules());
    for (auto _ : state) runner.checkAll(course());
    state.counters["findings"] = double(runner.findings().size());
}
BENCHMARK(checkEverything)->Unit(benchmark::kMillisecond);

/// The edit and the diff are made outside the clock; what is measured is the check alone, with the list of findings.
template<class Edit> void checkAfter(benchmark::State& state, Edit edit)
{
    document::History history(course());
    rules::Runner runner(rules::houseRules());
    runner.checkAll(history.now());
    int round = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const model::Content before = history.now();
        history.edit(QStringLiteral("Edit"), {}, [&](model::Content& content) { edit(content, round); });
        ++round;
        const model::Diff difference = model::diff(before, history.now());
        state.ResumeTiming();
        runner.update(history.now(), difference);
        benchmark::DoNotOptimize(runner.findings());
    }
}

void checkAfterTyping(benchmark::State& state)
{
    const QUuid block = course().course.modules[50].units[5].blocks[0].id.uuid();
    checkAfter(state, [&](model::Content& content, int round) {
        model::modify<model::Block>(content, block, [&](model::Block& b) {
            b.body = model::TextBlock{richtext::RichText::fromPlain(QStringLiteral("Words number %1").arg(round)), {}};
        });
    });
}
BENCHMARK(checkAfterTyping)->Unit(benchmark::kMillisecond);

void checkAfterRenaming(benchmark::State& state)
{
    checkAfter(state, [](model::Content& content, int round) { content.course.title = QStringLiteral("Title %1").arg(round); });
}
BENCHMARK(checkAfterRenaming)->Unit(benchmark::kMillisecond);

void checkAfterMovingAUnit(benchmark::State& state)
{
    checkAfter(state, [](model::Content& content, int) {
        auto& units = content.course.modules[10].units;
        units.move(0, units.size() - 1);
    });
}
BENCHMARK(checkAfterMovingAUnit)->Unit(benchmark::kMillisecond);

/// A thousand units may refer to an outcome: all of them are looked at again.
void checkAfterRemovingAnOutcome(benchmark::State& state)
{
    const model::Outcome outcome = course().course.outcomes[0];
    checkAfter(state, [&](model::Content& content, int round) {
        if (round % 2 == 0) content.course.outcomes.removeFirst();
        else content.course.outcomes.prepend(outcome);
    });
}
BENCHMARK(checkAfterRemovingAnOutcome)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    return bench::runTimed(argc, argv, [](const bench::Medians& medians, bench::Report& report) {
        for (const auto& [name, time] : medians)
            report.limit(name == "checkEverything" ? QStringLiteral("Check everything") : QString::fromStdString(name),
                         time * 1000, name == "checkEverything" ? 100 : 5, QStringLiteral("ms"));
    });
}
