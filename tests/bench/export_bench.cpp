#include "core/exporters/exporter.h"
#include "tests/bench/measure.h"
#include "tests/bench/report.h"
#include "tests/bench/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace microvet;

/// Packing a course of 1,000 units with a gigabyte of media for a learning platform (SCORM 1.2 and 2004) and as a website,
/// from the value and the container to the finished package: no slower than `zip -0 -r` of the same files lying ready;
/// stretch: 1.5 times `cp` of the package. None of them flushes.
namespace {

constexpr int rounds = 5;

void exportTo(const document::Document& document, const QString& format, const QString& target, bool asFolder)
{
    const exporters::Job job{document.content, *document.media, diskStore(), target, asFolder, {}, systemNow()};
    Progress progress;
    const auto report = exporters::find(format)->write(job, progress);
    if (!report) bench::fail(report.error().text);
}

void measure(const document::Document& document, const QString& format, const bench::Workspace& folder, bench::Report& report)
{
    const QString files = folder.path(QStringLiteral("files"));
    const QString package = folder.path(QStringLiteral("package.zip"));
    const QString kept = folder.path(QStringLiteral("kept.zip"));
    const QString zipped = folder.path(QStringLiteral("zipped.zip"));
    const QString copied = folder.path(QStringLiteral("copied.zip"));
    exportTo(document, format, files, true);
    QFile::remove(files + QStringLiteral("/.microvet-export"));
    exportTo(document, format, kept, false);

    // Each begins without the others' files, and with nothing left to flush from them.
    const auto settle = [&] {
        for (const QString& file : {package, zipped, copied}) QFile::remove(file);
        bench::runProgram(QStringLiteral("sync"), {});
    };
    const auto times = bench::inTurns(rounds, {
        {settle, [&] { exportTo(document, format, package, false); }},
        {settle, [&] { bench::runProgram(QStringLiteral("zip"), {QStringLiteral("-0qr"), zipped, QStringLiteral(".")}, files); }},
        {settle, [&] { bench::runProgram(QStringLiteral("cp"), {kept, copied}); }},
    });
    const QString what = QStringLiteral("Export, 1 GB of media: ") + format;
    report.ratio(what, times[0], QStringLiteral("zip -0 -r of the same files"), times[1], 1);
    report.stretch(what, times[0], QStringLiteral("cp of the package"), times[2], 1.5);
    (void)diskStore().removeTree(files);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    bench::Workspace folder;
    const document::Document document =
        bench::openOrFail(folder.course(bench::gigabyte), folder.path(QStringLiteral("media")));
    bench::Report report;
    for (const char* format : {"scorm12", "scorm2004", "site"}) measure(document, QLatin1String(format), folder, report);
    return report.status();
}
