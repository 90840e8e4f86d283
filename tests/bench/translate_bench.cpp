#include "core/translation/repeats.h"
#include "core/translation/sheet.h"
#include "tests/bench/timed.h"
#include "tests/support/big_course.h"

#include <benchmark/benchmark.h>

using namespace microvet;
using translation::Sheet;

/// A translation of 1,000 units beside its original. What follows a key takes at most 16 ms, one frame of a screen.
namespace {

const model::Course& original()
{
    static const model::Course course = test::bigCourse().course;
    return course;
}

/// Begun, with some texts translated.
const model::Content& begun()
{
    static const model::Content content = [] {
        model::Content made;
        made.course = original();
        made.course.id = model::CourseId::make();
        made.course.language = QStringLiteral("de");
        made.course.origin = model::Origin{};
        const Sheet sheet(original(), made);
        for (qsizetype i = 0; i < sheet.pairs().size(); i += 97)
            translation::putTarget(made, sheet, i,
                                   {sheet.pairs()[i].codes, {{translation::Piece::Kind::Words, QStringLiteral("Übersetzt")}}});
        return made;
    }();
    return content;
}

void openSheet(benchmark::State& state)
{
    qsizetype pairs = 0;
    for (auto _ : state) {
        const Sheet sheet(original(), begun());
        pairs = sheet.pairs().size();
    }
    state.counters["paragraphs"] = double(pairs);
}
BENCHMARK(openSheet)->Unit(benchmark::kMillisecond);

void followKey(benchmark::State& state)
{
    model::Content now = begun();
    Sheet sheet(original(), now);
    const qsizetype pair = sheet.pairs().size() / 2;
    int n = 0;
    for (auto _ : state) {
        model::Content next = now;
        translation::putTarget(next, sheet, pair,
                               {sheet.pairs()[pair].codes, {{translation::Piece::Kind::Words, QString::number(++n)}}});
        benchmark::DoNotOptimize(sheet.update(next, {sheet.textOf(sheet.pairs()[pair]).owner}, {}));
        benchmark::DoNotOptimize(sheet.tallies());
        now = next;
    }
}
BENCHMARK(followKey)->Unit(benchmark::kMillisecond);

/// A third of a second after the last key.
void countRepeats(benchmark::State& state)
{
    const Sheet sheet(original(), begun());
    int open = 0;
    for (auto _ : state)
        open = translation::openRepeats(sheet);
    state.counters["repeats"] = open;
}
BENCHMARK(countRepeats)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    return bench::runTimed(argc, argv, [](const bench::Medians& medians, bench::Report& report) {
        for (const auto& [name, time] : medians)
            if (name == "followKey")
                report.limit(QStringLiteral("A key in a translation of 1,000 units"), time * 1000, 16, QStringLiteral("ms"));
    });
}
