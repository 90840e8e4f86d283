#include "core/exporters/exporter.h"
#include "tests/bench/measure.h"
#include "tests/bench/report.h"
#include "tests/bench/workspace.h"
#include "tests/support/big_course.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

using namespace microvet;

/// A course of 1,000 units of text in the formats that hold its pages, from the value to the finished file, against pandoc,
/// which makes an e-book from the same pages lying ready as one HTML file: 20 times faster as an e-book, 10 times in other
/// formats, each in less than 100 MB. Every other format that core writes takes at most a second.
namespace {

constexpr int rounds = 3;

struct Format {
    const char* id;
    const char* name;
    double most; ///< of pandoc's time
};
constexpr Format formats[] = {{"epub", "e-book", 0.05}, {"site", "website", 0.1}, {"scorm12", "SCORM 1.2", 0.1}, {"scorm2004", "SCORM 2004", 0.1}};

struct Course {
    explicit Course(const QString& folder)
        : content(test::bigCourse())
        , media(diskStore(), folder)
    {
        // Text alone: pandoc would have to be given the pictures.
        for (model::Module& module : content.course.modules)
            for (model::Unit& unit : module.units)
                unit.blocks.removeIf([](const model::Block& block) { return std::holds_alternative<model::ImageBlock>(block.body); });
        content.course.media.clear();
    }

    void exportTo(const QString& format, const QString& target) const
    {
        const exporters::Job job{content, media, diskStore(), target, false, {}, systemNow()};
        Progress progress;
        const auto report = exporters::find(format)->write(job, progress);
        if (!report) bench::fail(report.error().text);
    }

    model::Content content;
    document::MediaStore media;
};

/// The pages of the book one after the other, as somebody would hand them to pandoc.
void writeHtml(const QString& book, const QString& path, const QString& folder)
{
    bench::runProgram(QStringLiteral("unzip"), {QStringLiteral("-qo"), book, QStringLiteral("EPUB/*.xhtml"), QStringLiteral("-d"), folder});
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly)) bench::fail(QStringLiteral("The pages could not be written."));
    out.write("<!DOCTYPE html>\n<html lang=\"en\"><head><title>A course</title></head><body>\n");
    QDir pages(folder + QStringLiteral("/EPUB"));
    const QStringList names = pages.entryList({QStringLiteral("*.xhtml")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile page(pages.filePath(name));
        if (!page.open(QIODevice::ReadOnly)) bench::fail(QStringLiteral("A page could not be read."));
        const QByteArray html = page.readAll();
        const qsizetype from = html.indexOf("<main>") + 6;
        out.write(html.mid(from, html.indexOf("</main>") - from));
    }
    out.write("</body></html>\n");
}

void limitTheOthers(const Course& course, const QString& target, bench::Report& report)
{
    QList<const exporters::Exporter*> others;
    std::vector<bench::Contender> contenders;
    for (const exporters::Exporter* exporter : exporters::all()) {
        const QString id = exporter->describe().id;
        if (std::any_of(std::begin(formats), std::end(formats), [&](const Format& format) { return id == QLatin1String(format.id); })) continue;
        others.append(exporter);
        contenders.push_back({[target] { QFile::remove(target); }, [&course, id, target] { course.exportTo(id, target); }});
    }
    const auto times = bench::inTurns(rounds, contenders);
    for (qsizetype i = 0; i < others.size(); ++i)
        report.limit(QStringLiteral("1,000 units as ") + others[i]->describe().id, times[size_t(i)], 1, QStringLiteral("s"));
}

qint64 peakOfChild(const QString& format, const QString& folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--job"), format, folder});
    if (!process.waitForFinished(-1) || process.exitCode() != 0) bench::fail(QStringLiteral("The export failed."));
    return process.readAllStandardOutput().trimmed().toLongLong();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == QLatin1String("--job") && arguments.size() == 4) {
        Course(arguments[3]).exportTo(arguments[2], arguments[3] + QStringLiteral("/child"));
        std::printf("%lld\n", static_cast<long long>(bench::peakMemory()));
        return 0;
    }
    bench::Workspace folder;
    bench::Report report;
    const auto what = [](const Format& format) { return QStringLiteral("1,000 units of text as ") + QLatin1String(format.name); };
    if (bench::peakMemory() < 0) report.note(QStringLiteral("peak memory: this system does not tell"));
    else
        for (const Format& format : formats)
            report.limit(QStringLiteral("Peak memory: ") + what(format), double(peakOfChild(QLatin1String(format.id), folder.path({}))) / 1e6, 100, QStringLiteral("MB"));
    const Course course(folder.path(QStringLiteral("media")));
    const QString ours = folder.path(QStringLiteral("ours"));
    limitTheOthers(course, ours, report);
    if (QStandardPaths::findExecutable(QStringLiteral("pandoc")).isEmpty()) {
        report.note(QStringLiteral("pandoc is not installed, so there is nothing to compare with"));
        return report.status();
    }
    const QString html = folder.path(QStringLiteral("book.html"));
    const QString other = folder.path(QStringLiteral("pandoc.epub"));
    course.exportTo(QStringLiteral("epub"), ours);
    writeHtml(ours, html, folder.path(QStringLiteral("pages")));
    const auto settle = [&] {
        for (const QString& file : {ours, other}) QFile::remove(file);
    };
    std::vector<bench::Contender> contenders{{settle, [&] { bench::runProgram(QStringLiteral("pandoc"), {QStringLiteral("-f"), QStringLiteral("html"), QStringLiteral("-t"), QStringLiteral("epub3"),
                                                                                                         QStringLiteral("-o"), other, html}); }}};
    for (const Format& format : formats) contenders.push_back({settle, [&course, &ours, &format] { course.exportTo(QLatin1String(format.id), ours); }});
    const auto times = bench::inTurns(rounds, contenders);
    for (size_t i = 0; i < std::size(formats); ++i)
        report.ratio(what(formats[i]), times[i + 1], QStringLiteral("pandoc, e-book from the same pages"), times[0], formats[i].most);
    return report.status();
}
