#include "core/base/clock.h"
#include "core/document/container.h"
#include "tests/support/big_course.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

/// From the start of the process to the first letter typed and painted in the course's title, in the program with its own
/// main(). Cold: nothing of programs, libraries and files is in the system's cache (needs root; said where it cannot be).
namespace {

using namespace microvet;

constexpr double targetMs = 2000;

bool dropCaches()
{
#ifdef Q_OS_UNIX
    ::sync();
#endif
    QFile file(QStringLiteral("/proc/sys/vm/drop_caches"));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write("3") == 1;
}

/// Milliseconds; negative where the program did not do it.
double start(const QTemporaryDir& folder, const QStringList& arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString home = folder.filePath(QStringLiteral("home"));
    QDir(home).removeRecursively(); // the killed run's recovery would be offered
    for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"}) {
        const QString own = home + u'/' + QString::fromLatin1(name);
        QDir().mkpath(own);
        environment.insert(QString::fromLatin1(name), own);
    }
    if (!environment.contains(QStringLiteral("QT_QPA_PLATFORM"))) environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    QProcess program;
    program.setProcessEnvironment(environment);
    QElapsedTimer clock;
    clock.start();
    program.start(QStringLiteral(MICROVET_DRIVEN_STUDIO), arguments);
    program.write("type x\n");
    while (!program.canReadLine())
        if (!program.waitForReadyRead(60000)) return -1;
    const double ms = double(clock.nsecsElapsed()) / 1e6;
    const bool typed = program.readLine().trimmed().endsWith('x');
    program.kill();
    program.waitForFinished();
    return typed ? ms : -1;
}

bool report(const char* name, const QTemporaryDir& folder, const QStringList& arguments, bool cold, double target)
{
    QList<double> times;
    for (int run = 0; run < 5; ++run) {
        if (cold) dropCaches();
        const double ms = start(folder, arguments);
        if (ms < 0) {
            std::printf("%-36s did not get ready\n", name);
            return false;
        }
        times.append(ms);
    }
    std::sort(times.begin(), times.end());
    std::printf("%-36s %s   median %5.0f ms   least %5.0f ms   most %5.0f ms", name, cold ? "cold" : "warm", times[2], times.first(), times.last());
    if (target > 0) std::printf("   target %.0f ms%s", target, times[2] <= target ? "" : "  MISSED");
    std::printf("\n");
    std::fflush(stdout);
    return target <= 0 || times[2] <= target;
}

QString fileOf(document::Document document, const QString& path)
{
    document::SaveRequest request;
    request.path = path;
    Progress progress;
    if (const auto saved = document::save(diskStore(), request, document, systemNow, progress); !saved)
        qFatal("%s", qPrintable(saved.error().text));
    return path;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    const QString media = folder.filePath(QStringLiteral("media"));
    Progress progress;
    const auto sample = document::openFolder(diskStore(), QStringLiteral(":/samples/first-steps"), media, progress);
    if (!sample) qFatal("%s", qPrintable(sample.error().text));
    const QString file = fileOf(*sample, folder.filePath(QStringLiteral("first-steps.microvet")));
    document::Document large;
    large.content = test::bigCourse();
    large.media = std::make_shared<document::MediaStore>(diskStore(), media);
    const QString largeFile = fileOf(large, folder.filePath(QStringLiteral("large.microvet")));

    bool fine = true;
    const bool cold = dropCaches();
    if (!cold) std::printf("The cache cannot be emptied here (that needs root), so only warm starts are measured.\n");
    for (const bool drop : {true, false}) {
        if (drop && !cold) continue;
        const double target = drop || !cold ? targetMs : 0;
        fine = report("the example course as a file", folder, {file}, drop, target) && fine;
        fine = report("--sample", folder, {QStringLiteral("--sample")}, drop, target) && fine;
        fine = report("1,000 units, 10,000 blocks", folder, {largeFile}, drop, 0) && fine;
    }
    return fine ? 0 : 1;
}
