#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <initializer_list>
#include <vector>

namespace microvet::bench {

/// One of several things that are measured in turns, A B C A B C …, so that other work on the machine falls on all of them.
struct Contender {
    std::function<void()> prepare; ///< before each run, outside the clock
    std::function<void()> run;
};

/// The median wall time of each, in seconds. A first round warms the page cache and is not counted.
std::vector<double> inTurns(int rounds, const std::vector<Contender>& contenders);

/// Runs a program of the system and ends this one with a message where it fails.
void runProgram(const QString& program, const QStringList& arguments, const QString& folder = {});

/// Ends this program with a message; a benchmark that cannot measure must not look as if it had.
[[noreturn]] void fail(const QString& message);

/// Bytes that this process has sent towards the disk so far; shared blocks are none. -1 where the system does not tell.
qint64 writtenBytes();
/// The most memory this process has held so far, in bytes; -1 where the system does not tell.
qint64 peakMemory();
/// Bytes that are allocated on the heap now; -1 where the C library does not tell.
qint64 heapBytes();

} // namespace microvet::bench
