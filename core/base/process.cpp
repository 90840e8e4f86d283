#include "core/base/process.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <cerrno>
#include <csignal>
#endif

namespace microvet {

QString processToken(qint64 pid)
{
    if (pid <= 0) return {};
#if defined(Q_OS_WIN)
    const HANDLE process = ::OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, DWORD(pid));
    if (!process) return {};
    FILETIME created, exited, kernel, user;
    DWORD code = 0;
    const bool alive = ::GetExitCodeProcess(process, &code) && code == STILL_ACTIVE
        && ::GetProcessTimes(process, &created, &exited, &kernel, &user);
    ::CloseHandle(process);
    return alive ? QStringLiteral("%1-%2").arg(created.dwHighDateTime).arg(created.dwLowDateTime) : QString();
#else
    if (::kill(pid_t(pid), 0) != 0 && errno == ESRCH) return {};
#ifdef Q_OS_LINUX
    const auto text = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    };
    // Field 22 is the start in ticks since the boot; fields are counted behind the name, which may hold blanks.
    const QByteArray stat = text(QStringLiteral("/proc/%1/stat").arg(pid));
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() > 19 && fields[0] != "Z")
        return QString::fromLatin1(text(QStringLiteral("/proc/sys/kernel/random/boot_id")).left(8) + '-' + fields[19]);
    if (!stat.isEmpty()) return {};
#endif
    return QStringLiteral("running");
#endif
}

} // namespace microvet
