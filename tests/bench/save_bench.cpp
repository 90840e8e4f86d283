#include "core/base/zip_reader.h"
#include "tests/bench/measure.h"
#include "tests/bench/report.h"
#include "tests/bench/workspace.h"

#include <QCoreApplication>
#include <QFile>

#include <random>

using namespace microvet;

/// Saving a course of 1,000 units with a gigabyte of media: after one change at most 1.3 times as long as
/// `cp A B && sync B`, flushes included; and 20 saves that add a picture each write the tail alone where the file system
/// lets two files own the same blocks.
namespace {

constexpr int rounds = 7;

/// An open course, saved again and again as Studio does it.
class Open {
public:
    Open(const QString& path, const QString& mediaFolder)
        : document(bench::openOrFail(path, mediaFolder)), history(document.content), m_path(path)
    {
    }

    void save()
    {
        document.content = history.now();
        Progress progress;
        const auto saved =
            document::save(diskStore(), {m_path, document.file, false, QStringLiteral("Eleni"), QStringLiteral("bench")},
                           document, systemNow, progress);
        if (!saved) bench::fail(saved.error().text);
        document.file = *saved;
        document.home = m_path;
        history.markSaved();
    }

    document::Document document;
    document::History history;

private:
    QString m_path;
};

void saveAgainstCopy(Open& course, const bench::Workspace& folder, const QString& path, bench::Report& report)
{
    const QString copy = folder.path(QStringLiteral("copy.microvet"));
    const QString command = QStringLiteral("cp --reflink=never '%1' '%2' && sync '%2'").arg(path, copy);
    // Both begin with nothing left to flush from the other.
    const auto settle = [] { bench::runProgram(QStringLiteral("sync"), {}); };
    int round = 0;
    const auto times = bench::inTurns(rounds, {
        {[&] { bench::typeSomething(course.history, ++round); settle(); }, [&] { course.save(); }},
        {settle, // the copy of the round before stays: both replace a file of a gigabyte
         [&] { bench::runProgram(QStringLiteral("sh"), {QStringLiteral("-c"), command}); }},
    });
    report.ratio(QStringLiteral("Save after one change"), times[0], QStringLiteral("cp A B && sync B"), times[1], 1.3);
    QFile::remove(copy);
}

/// Where the unchanged front of a container ends.
qint64 frontOf(const QString& path)
{
    const auto reader = ZipReader::open(diskStore(), path);
    if (!reader) bench::fail(reader.error().text);
    const auto place = (*reader)->place((*reader)->find(QStringLiteral("course.json")));
    if (!place) bench::fail(place.error().text);
    return place->header;
}

void savesThatAddMedia(Open& course, const bench::Workspace& folder, const QString& path, bench::Report& report)
{
    constexpr int saves = 20;
    constexpr qint64 pictureSize = 1000 * 1000;
    std::mt19937_64 random(7);
    qint64 written = 0;
    qint64 tails = 0;
    for (int i = 0; i < saves; ++i) {
        QByteArray bytes(pictureSize, Qt::Uninitialized);
        for (char& byte : bytes) byte = char(random());
        const auto file = course.document.media->add(bytes, QStringLiteral("png"));
        if (!file) bench::fail(file.error().text);
        course.history.edit(QStringLiteral("Add picture"), {}, [&](model::Content& content) {
            model::Media medium;
            medium.id = model::MediaId::make();
            medium.file = *file;
            medium.size = bytes.size();
            content.course.media.append(medium);
        });
        const qint64 front = frontOf(path);
        const qint64 before = bench::writtenBytes();
        course.save();
        written += bench::writtenBytes() - before;
        tails += QFile(path).size() - front;
    }
    const QString what = QStringLiteral("20 saves that add 1 MB each, bytes written for each byte of tail");
    const double size = double(QFile(path).size());
    if (bench::writtenBytes() < 0) report.note(what + QStringLiteral(": this system does not tell"));
    else if (folder.clones()) report.limit(what, double(written) / double(tails), 1.5, QStringLiteral("B"));
    else
        report.note(QStringLiteral("%1: %2; this file system does not share blocks, so each save copies the file (%3 of "
                                   "its size)")
                        .arg(what).arg(double(written) / double(tails), 0, 'f', 1)
                        .arg(double(written) / saves / size, 0, 'f', 2));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    bench::Workspace folder;
    bench::Report report;
    const QString path = folder.path(QStringLiteral("course.microvet"));
    if (!QFile::copy(folder.course(bench::gigabyte), path)) bench::fail(QStringLiteral("The course could not be copied."));
    Open course(path, folder.path(QStringLiteral("media")));
    saveAgainstCopy(course, folder, path, report);
    savesThatAddMedia(course, folder, path, report);
    return report.status();
}
