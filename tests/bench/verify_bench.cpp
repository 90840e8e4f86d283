#include "core/actions/verify.h"
#include "core/base/zip_writer.h"
#include "tests/bench/report.h"
#include "tests/bench/workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

/// Verifies a folder of 1,000 packages of 1 MB, as "microvet verify FOLDER" does, beside `unzip -tqq` of the same packages,
/// which only tests that they are sound.
namespace {

using namespace microvet;

constexpr int packages = 1000;

QByteArray page(int number)
{
    QByteArray html = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Page " + QByteArray::number(number) + "</title></head><body><h1>Page</h1>";
    for (int i = 0; i < 30; ++i) html += "<p>Knead the dough until it no longer sticks to the table, then let it rest for an hour (" + QByteArray::number(number * 31 + i) + ").</p>";
    return html + "<img src=\"picture.jpg\" alt=\"A loaf\"></body></html>";
}

bool makePackages(const QString& folder)
{
    QByteArray picture(1'000'000, Qt::Uninitialized);
    auto* words = reinterpret_cast<quint32*>(picture.data());
    for (int i = 0; i < packages; ++i) {
        QRandomGenerator(quint32(i)).fillRange(words, picture.size() / 4);
        ZipWriter writer(diskStore(), folder + QStringLiteral("/%1.zip").arg(i, 4, 10, QLatin1Char('0')), QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
        writer.setDurable(false);
        bool good = bool(writer.add(QStringLiteral("picture.jpg"), picture, ZipWriter::Packing::Stored));
        for (int number = 0; number < 20; ++number)
            good = good && writer.add(number == 0 ? QStringLiteral("index.html") : QStringLiteral("page%1.html").arg(number), page(number));
        Progress progress;
        if (!good || !writer.finish(progress)) return false;
    }
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const bench::Workspace workspace;
    const QString folder = workspace.path(QStringLiteral("packages"));
    if (!diskStore().makeFolder(folder) || !makePackages(folder)) {
        std::fprintf(stderr, "the packages could not be made\n");
        return 1;
    }
    actions::VerifyRequest request;
    request.paths = {folder};
    request.program = QStringLiteral(MICROVET_PROGRAM);
    request.arguments = {QStringLiteral("verify"), QStringLiteral("--worker"), QStringLiteral("-")};
    QList<double> ours, peer;
    for (int run = 0; run < 3; ++run) {
        QElapsedTimer clock;
        clock.start();
        Progress progress;
        const auto all = actions::verify(diskStore(), request, progress);
        ours.append(double(clock.nsecsElapsed()) / 1e9);
        if (!all || all->size() != packages) {
            std::fprintf(stderr, "not all packages were verified\n");
            return 1;
        }
        clock.restart();
        // As many at once as we have children.
        const QByteArray command = "ls '" + folder.toLocal8Bit() + "'/*.zip | xargs -n 1 -P \"$(nproc)\" unzip -tqq";
        if (std::system(command.constData()) != 0) return 1;
        peer.append(double(clock.nsecsElapsed()) / 1e9);
    }
    std::sort(ours.begin(), ours.end());
    std::sort(peer.begin(), peer.end());
    bench::Report report;
    report.limit(QStringLiteral("Verify 1,000 packages of 1 MB, time for one"), 1000 * ours[1] / packages, 20, QStringLiteral("ms"));
    report.stretch(QStringLiteral("… against unzip -t of the same"), ours[1], QStringLiteral("unzip -tqq"), peer[1], 2);
    return report.status();
}
