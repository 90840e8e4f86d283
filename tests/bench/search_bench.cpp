#include "core/document/history.h"
#include "core/model/search.h"
#include "tests/bench/timed.h"
#include "tests/support/big_course.h"

#include <benchmark/benchmark.h>

using namespace microvet;

/// Finding in 1,000 units with 10,000 blocks: at most 50 ms, whatever is looked for.
namespace {

const model::Content& course()
{
    static const model::Content content = test::bigCourse();
    return content;
}

void find(benchmark::State& state, const model::SearchQuery& query)
{
    int total = 0;
    for (auto _ : state) {
        const model::SearchResult found = model::search(course().course, query);
        total = found.total;
        benchmark::DoNotOptimize(found.hits.constData());
    }
    state.counters["hits"] = total;
}

void findNothing(benchmark::State& state) { find(state, {QStringLiteral("zymurgy")}); }
BENCHMARK(findNothing)->Unit(benchmark::kMillisecond);

/// The first letter that somebody types, in nearly every text.
void findOneLetter(benchmark::State& state) { find(state, {QStringLiteral("e")}); }
BENCHMARK(findOneLetter)->Unit(benchmark::kMillisecond);

void findWholeWord(benchmark::State& state) { find(state, {QStringLiteral("the"), true, true, true}); }
BENCHMARK(findWholeWord)->Unit(benchmark::kMillisecond);

void replaceEverywhere(benchmark::State& state)
{
    int count = 0;
    for (auto _ : state) {
        state.PauseTiming();
        model::Content content = course();
        state.ResumeTiming();
        count = model::replaceAll(content, {QStringLiteral("the"), true}, QStringLiteral("that"));
    }
    state.counters["replaced"] = count;
}
BENCHMARK(replaceEverywhere)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    return bench::runTimed(argc, argv, [](const bench::Medians& medians, bench::Report& report) {
        for (const auto& [name, time] : medians)
            if (name.starts_with("find")) report.limit(QString::fromStdString(name), time * 1000, 50, QStringLiteral("ms"));
    });
}
