#include "core/verification/process_limits.h"

// Not tried so far: no Windows was at hand.
#ifdef _WIN32

#include <cstdlib>
#include <new>

#include <windows.h>

namespace microvet::verification {

void limitThisProcess(int megabytes)
{
    std::set_new_handler([] { std::_Exit(outOfMemoryStatus); });
    const HANDLE job = CreateJobObjectW(nullptr, nullptr);
    if (!job) return;
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_PROCESS_MEMORY | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    limits.ProcessMemoryLimit = SIZE_T(megabytes) << 20;
    SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    AssignProcessToJobObject(job, GetCurrentProcess()); // the handle stays open as long as the process
}

} // namespace microvet::verification

#endif
