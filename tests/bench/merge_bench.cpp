#include "core/review/merge/merge.h"
#include "tests/bench/drafts.h"
#include "tests/bench/measure.h"
#include "tests/bench/report.h"
#include "tests/bench/workspace.h"
#include "tests/support/big_course.h"

#include <QCoreApplication>
#include <QProcess>

using namespace microvet;
using namespace microvet::model;

/// Merging two drafts of 1,000 units and 10,000 blocks, beside `git merge-file` on the same three courses as JSON with
/// a member on each line: at most 200 ms, and at most three times the memory that the three courses take.
namespace {

constexpr int rounds = 7;

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const bench::Workspace folder;
    bench::Report report;
    // Each made anew, so that none shares its storage with another: as three files are read.
    const qint64 before = bench::heapBytes();
    const Content base = test::bigCourse();
    const Content mine = bench::edited(test::bigCourse(), 1);
    const Content theirs = bench::edited(test::bigCourse(), 2);
    const qint64 courses = bench::heapBytes() - before;

    const qint64 peakBefore = bench::peakMemory();
    const review::Merged merged = review::merge(&base, mine, theirs);
    const qint64 grown = bench::peakMemory() - peakBefore;
    if (before < 0 || peakBefore < 0)
        report.note(QStringLiteral("Memory of a merge: this system does not tell"));
    else
        report.limit(QStringLiteral("Merge 10,000 blocks, memory for each byte of the three courses (%1 MB)")
                         .arg(courses / 1'000'000),
                     double(courses + grown) / double(courses), 3, QStringLiteral("B"));
    report.note(
        QStringLiteral("Merge: %1 conflicts in %2 edits on each side").arg(merged.conflicts.size()).arg(2 * bench::editsOfAWeek));

    const QStringList files{folder.path(QStringLiteral("mine.json")), folder.path(QStringLiteral("base.json")),
                            folder.path(QStringLiteral("theirs.json"))};
    bench::writeLines(files[0], mine);
    bench::writeLines(files[1], base);
    bench::writeLines(files[2], theirs);
    const auto times = bench::inTurns(
        rounds, {
                    {[] {}, [&] { (void)review::merge(&base, mine, theirs); }},
                    {[] {},
                     [&] { // its exit status is the number of conflicts
                         QProcess git;
                         git.setStandardOutputFile(QProcess::nullDevice());
                         git.setStandardErrorFile(QProcess::nullDevice());
                         git.start(QStringLiteral("git"),
                                   QStringList{QStringLiteral("merge-file"), QStringLiteral("-p")} + files);
                         if (!git.waitForFinished(-1) || git.exitStatus() != QProcess::NormalExit)
                             bench::fail(QStringLiteral("git could not be run."));
                     }},
                });
    report.limit(QStringLiteral("Merge 10,000 blocks"), times[0] * 1000, 200, QStringLiteral("ms"));
    report.ratio(QStringLiteral("Merge 10,000 blocks"), times[0], QStringLiteral("git merge-file of the same as JSON"),
                 times[1], 1);
    return report.status();
}
