#include "core/verification/process_limits.h"

#ifndef _WIN32

#include <QFile>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>

#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace microvet::verification {
namespace {

[[noreturn]] void endForMemory() { _exit(outOfMemoryStatus); }

/// A bad_alloc that met a function which lets none through.
[[noreturn]] void endForAny()
{
    if (const std::exception_ptr now = std::current_exception()) {
        try {
            std::rethrow_exception(now);
        } catch (const std::bad_alloc&) {
            endForMemory();
        } catch (...) {
        }
    }
    std::abort();
}

void setLimit(int what, qint64 most)
{
    rlimit limit{};
    if (getrlimit(decltype(RLIMIT_DATA)(what), &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max == RLIM_INFINITY ? rlim_t(most) : qMin(rlim_t(most), limit.rlim_max);
    setrlimit(decltype(RLIMIT_DATA)(what), &limit);
}

/// Bytes of address space and of data that the process has already; 0 where the system does not say.
std::pair<qint64, qint64> usedNow()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QList<QByteArray> pages = file.readAll().simplified().split(' ');
    const qint64 page = sysconf(_SC_PAGESIZE);
    return pages.size() > 5 ? std::pair(pages[0].toLongLong() * page, pages[5].toLongLong() * page) : std::pair<qint64, qint64>();
}

} // namespace

void limitThisProcess(int megabytes)
{
    std::set_new_handler(endForMemory);
    std::set_terminate(endForAny);
    const auto [space, data] = usedNow();
    const qint64 most = qint64(megabytes) << 20;
    setLimit(RLIMIT_DATA, data + most);
    // Mapped files count here too, so there is room for them.
    setLimit(RLIMIT_AS, space + most + (qint64(1) << 30));
    rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}

} // namespace microvet::verification

#endif
