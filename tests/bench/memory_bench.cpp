#include "core/exporters/exporter.h"
#include "tests/bench/measure.h"
#include "tests/bench/report.h"
#include "tests/bench/workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

using namespace microvet;

/// The most memory that a process holds which opens, saves or exports a course of 1,000 units: under 200 MB whatever the
/// media, in every format. Each job runs in a process of its own, with a gigabyte of media, half of it one file; opening
/// and saving with hardly any media as well.
namespace {

constexpr qint64 few = 1000 * 1000;

void save(document::Document document, const QString& path)
{
    document::History history(document.content);
    bench::typeSomething(history, 1);
    document.content = history.now();
    Progress progress;
    const auto saved = document::save(diskStore(), {path, document.file}, document, systemNow, progress);
    if (!saved) bench::fail(saved.error().text);
}

void exportTo(const document::Document& document, const exporters::Exporter& format, const QString& target)
{
    const exporters::Job job{document.content, *document.media, diskStore(), target, false, {}, systemNow()};
    Progress progress;
    const auto report = format.write(job, progress);
    if (!report) bench::fail(report.error().text);
}

/// In the child: opens, does what the job says ("save", the id of a format) and prints the peak.
int child(const QString& job, const QString& course, const QString& folder)
{
    const document::Document document = bench::openOrFail(course, folder + QStringLiteral("/media"));
    if (job == QLatin1String("save")) save(document, course);
    else if (const exporters::Exporter* format = exporters::find(job)) exportTo(document, *format, folder + QStringLiteral("/package"));
    std::printf("%lld\n", static_cast<long long>(bench::peakMemory()));
    return 0;
}

double peakOf(const QString& job, qint64 media, bench::Workspace& folder)
{
    const QString course = folder.course(media);
    const QString copy = folder.path(QStringLiteral("course.microvet"));
    QFile::remove(copy);
    if (!QFile::copy(course, copy)) bench::fail(QStringLiteral("The course could not be copied."));
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--job"), job, copy, folder.path({})});
    if (!process.waitForFinished(-1) || process.exitCode() != 0) bench::fail(QStringLiteral("The job failed: ") + job);
    return double(process.readAllStandardOutput().trimmed().toLongLong());
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == QLatin1String("--job") && arguments.size() == 5)
        return child(arguments[2], arguments[3], arguments[4]);
    bench::Workspace folder;
    bench::Report report;
    if (bench::peakMemory() < 0) {
        report.note(QStringLiteral("peak memory: this system does not tell"));
        return 0;
    }
    const auto limit = [&](const QString& what, const QString& job, qint64 media) {
        report.limit(QStringLiteral("Peak memory: %1, %2 of media").arg(what, media == few ? QStringLiteral("1 MB") : QStringLiteral("1 GB")),
                     peakOf(job, media, folder) / 1e6, 200, QStringLiteral("MB"));
    };
    for (const qint64 media : {few, bench::gigabyte}) {
        limit(QStringLiteral("open"), QStringLiteral("load"), media);
        limit(QStringLiteral("open and save"), QStringLiteral("save"), media);
    }
    for (const exporters::Exporter* format : exporters::all())
        limit(QStringLiteral("open and export as ") + format->describe().id, format->describe().id, bench::gigabyte);
    return report.status();
}
