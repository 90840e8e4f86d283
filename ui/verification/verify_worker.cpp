#include "ui/verification/verify_worker.h"

#include "core/actions/verify.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <cstring>

namespace microvet::ui {

namespace { constexpr const char* workerArgument = "--verify-worker"; }

QStringList verifyWorkerArguments(const QString& rules)
{
    QStringList arguments{QLatin1String(workerArgument)};
    if (!rules.isEmpty()) arguments.append(rules);
    return arguments;
}

bool isVerifyWorker(int argc, char** argv) { return argc > 1 && std::strcmp(argv[1], workerArgument) == 0; }

int runVerifyWorker()
{
    QFile in, out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly)) return 1;
    return actions::serveVerification(diskStore(), QCoreApplication::arguments().value(2), in, out);
}

} // namespace microvet::ui
