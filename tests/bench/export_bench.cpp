#include "core/exporters/exporter.h"
#include "tests/bench/measure.h"
#include "tests/bench/report.h"
#include "tests/bench/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace microvet;

/// Packing a course of 1,000 units with a gigabyte of media for a learning platform (SCORM 1.2), from the value and the
/// container to the finished package: no slower than `zip -0 -r` of the same files lying ready; stretch: 1.5 times `cp` of
/// the package. None of them flushes.
namespace {

constexpr int rounds = 5;

void exportTo(const document::Document& document, const QString& target, bool asFolder)
{
    const exporters::Job job{document.content, *document.media, diskStore(), target, asFolder, {}, systemNow()};
    Progress progress;
    const auto report = exporters::find(QStringLiteral("scorm12"))->write(job, progress);
    if (!report) bench::fail(report.error().text);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    bench::Workspace folder;
    const document::Document document =
        bench::openOrFail(folder.course(bench::gigabyte), folder.path(QStringLiteral("media")));
    const QString files = folder.path(QStringLiteral("files"));
    const QString package = folder.path(QStringLiteral("package.zip"));
    const QString kept = folder.path(QStringLiteral("kept.zip"));
    const QString zipped = folder.path(QStringLiteral("zipped.zip"));
    const QString copied = folder.path(QStringLiteral("copied.zip"));
    exportTo(document, files, true);
    QFile::remove(files + QStringLiteral("/.microvet-export"));
    exportTo(document, kept, false);

    // Each begins without the others' files, and with nothing left to flush from them.
    const auto settle = [&] {
        for (const QString& file : {package, zipped, copied}) QFile::remove(file);
        bench::runProgram(QStringLiteral("sync"), {});
    };
    const auto times = bench::inTurns(rounds, {
        {settle, [&] { exportTo(document, package, false); }},
        {settle, [&] { bench::runProgram(QStringLiteral("zip"), {QStringLiteral("-0qr"), zipped, QStringLiteral(".")}, files); }},
        {settle, [&] { bench::runProgram(QStringLiteral("cp"), {kept, copied}); }},
    });
    bench::Report report;
    report.ratio(QStringLiteral("Export as SCORM 1.2"), times[0], QStringLiteral("zip -0 -r of the same files"), times[1], 1);
    report.stretch(QStringLiteral("Export as SCORM 1.2"), times[0], QStringLiteral("cp of the package"), times[2], 1.5);
    return report.status();
}
