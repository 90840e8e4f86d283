#include "ui/verification/verify_worker.h"

#include "core/actions/verify.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <cstring>

namespace microvet::ui {

namespace { constexpr const char* workerArgument = "--verify-worker"; }

QStringList verifyWorkerArguments(const QString& rules, const QString& organisation) { return {QLatin1String(workerArgument), rules, organisation}; }

bool isVerifyWorker(int argc, char** argv) { return argc > 1 && std::strcmp(argv[1], workerArgument) == 0; }

int runVerifyWorker()
{
    QFile in, out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly)) return 1;
    const QStringList arguments = QCoreApplication::arguments();
    return actions::serveVerification(diskStore(), arguments.value(2), arguments.value(3), in, out);
}

} // namespace microvet::ui
