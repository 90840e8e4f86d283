#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace microvet {

/// Calls `work(begin, end)` for all of [0, count) in portions, on every core, and returns when all is done. `makeWork` is
/// called once per thread, so what it returns may keep buffers of its own; apart from these it may only read what others
/// read. Small counts stay on the calling thread.
template<class MakeWork> void inParallel(std::size_t count, std::size_t portion, MakeWork makeWork)
{
    std::atomic<std::size_t> next = 0;
    const auto run = [&, portion] {
        auto work = makeWork();
        for (std::size_t begin = next.fetch_add(portion); begin < count; begin = next.fetch_add(portion))
            work(begin, std::min(begin + portion, count));
    };
    const std::size_t portions = (count + portion - 1) / portion;
    const std::size_t threads = std::min<std::size_t>(std::max(1u, std::thread::hardware_concurrency()), portions);
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(run);
    run();
    for (std::thread& other : others) other.join();
}

} // namespace microvet
