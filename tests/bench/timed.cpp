#include "tests/bench/timed.h"

#include <benchmark/benchmark.h>

#include <vector>

namespace microvet::bench {

namespace {

class Gatherer : public benchmark::ConsoleReporter {
public:
    Medians medians;

    void ReportRuns(const std::vector<Run>& runs) override
    {
        for (const Run& run : runs)
            if (run.aggregate_name == "median")
                medians[run.run_name.function_name] =
                    run.GetAdjustedCPUTime() / benchmark::GetTimeUnitMultiplier(run.time_unit);
        ConsoleReporter::ReportRuns(runs);
    }
};

} // namespace

int runTimed(int argc, char** argv, const std::function<void(const Medians&, Report&)>& judge)
{
    // Before the user's own options, which win.
    std::vector<std::string> options{argv[0], "--benchmark_repetitions=9", "--benchmark_enable_random_interleaving=true",
                                     "--benchmark_report_aggregates_only=true", "--benchmark_min_time=0.2"};
    for (int i = 1; i < argc; ++i) options.emplace_back(argv[i]);
    std::vector<char*> pointers;
    for (std::string& option : options) pointers.push_back(option.data());
    int count = int(pointers.size());
    benchmark::Initialize(&count, pointers.data());
    if (benchmark::ReportUnrecognizedArguments(count, pointers.data())) return 2;
    Gatherer gatherer;
    benchmark::RunSpecifiedBenchmarks(&gatherer);
    Report report;
    judge(gatherer.medians, report);
    return report.status();
}

} // namespace microvet::bench
