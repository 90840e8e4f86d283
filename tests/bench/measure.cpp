#include "tests/bench/measure.h"

#include <QFile>
#include <QProcess>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace microvet::bench {

namespace {

/// A number from a file of lines "name: number …" of the kernel.
qint64 fromProc(const QString& path, const QByteArray& name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return -1;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith(name + ':')) return line.mid(name.size() + 1).simplified().split(' ').first().toLongLong();
    return -1;
}

} // namespace

std::vector<double> inTurns(int rounds, const std::vector<Contender>& contenders)
{
    using Clock = std::chrono::steady_clock;
    std::vector<std::vector<double>> times(contenders.size());
    for (int round = 0; round <= rounds; ++round)
        for (size_t i = 0; i < contenders.size(); ++i) {
            if (contenders[i].prepare) contenders[i].prepare();
            const auto start = Clock::now();
            contenders[i].run();
            const double taken = std::chrono::duration<double>(Clock::now() - start).count();
            if (round > 0) times[i].push_back(taken);
        }
    std::vector<double> medians;
    for (auto& list : times) {
        std::sort(list.begin(), list.end());
        const size_t middle = list.size() / 2;
        medians.push_back(list.size() % 2 ? list[middle] : (list[middle - 1] + list[middle]) / 2);
    }
    return medians;
}

void runProgram(const QString& program, const QStringList& arguments, const QString& folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    if (!folder.isEmpty()) process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        fail(QStringLiteral("\"%1\" failed.").arg(program));
}

void fail(const QString& message)
{
    std::fprintf(stderr, "%s\n", message.toUtf8().constData());
    std::exit(3);
}

qint64 writtenBytes() { return fromProc(QStringLiteral("/proc/self/io"), "write_bytes"); }

qint64 peakMemory()
{
    const qint64 kilobytes = fromProc(QStringLiteral("/proc/self/status"), "VmHWM");
    return kilobytes < 0 ? -1 : kilobytes * 1024;
}

qint64 heapBytes()
{
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 33)
    const auto info = ::mallinfo2();
    return qint64(info.uordblks + info.hblkhd);
#else
    return -1;
#endif
}

} // namespace microvet::bench
