#pragma once

#include "tests/bench/report.h"

#include <functional>
#include <map>
#include <string>

namespace microvet::bench {

/// Median processor time of each benchmark of this program, in seconds. The machine may be busy; what else runs on it
/// does not count.
using Medians = std::map<std::string, double>;

/// Runs the program's benchmarks (Google Benchmark; its options work) in random turns, then holds them to their targets.
int runTimed(int argc, char** argv, const std::function<void(const Medians&, Report&)>& judge);

} // namespace microvet::bench
