#include "core/actions/comparison/comparison.h"
#include "core/model/walk.h"
#include "tests/bench/drafts.h"
#include "tests/bench/measure.h"
#include "tests/bench/report.h"
#include "tests/bench/workspace.h"
#include "tests/support/big_course.h"

#include <QCoreApplication>
#include <QProcess>

using namespace microvet;
using namespace microvet::model;

/// Comparing two versions of 1,000 units and 10,000 blocks, beside `git diff --no-index` of the same two courses as
/// JSON with a member on each line: at most 100 ms, and at most three times the memory that the two courses take.
namespace {

constexpr int rounds = 7;

/// The worst that can come: a word in every text of every unit.
Content editedEverywhere(Content content)
{
    for (Module& module : content.course.modules)
        for (Unit& unit : module.units)
            for (Block& block : unit.blocks)
                if (auto* text = std::get_if<TextBlock>(&block.body))
                    text->text.blocks.last().runs.append({QStringLiteral(" again"), {}});
    return content;
}

void compareOnce(const Content& before, const Content& after)
{
    if (actions::compareVersions(before, {}, after, {}).differences.isEmpty())
        bench::fail(QStringLiteral("The courses must differ."));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const bench::Workspace folder;
    bench::Report report;
    // Each made anew, so that they share no storage: as two files are read.
    const qint64 heap = bench::heapBytes();
    const Content before = test::bigCourse();
    const Content after = bench::edited(test::bigCourse(), 1);
    const qint64 courses = bench::heapBytes() - heap;

    const qint64 peak = bench::peakMemory();
    compareOnce(before, after);
    const qint64 grown = bench::peakMemory() - peak;
    if (heap < 0 || peak < 0)
        report.note(QStringLiteral("Memory of a comparison: this system does not tell"));
    else
        report.limit(QStringLiteral("Compare 10,000 blocks, memory for each byte of the two courses (%1 MB)")
                         .arg(courses / 1'000'000),
                     double(courses + grown) / double(courses), 3, QStringLiteral("B"));

    const QStringList files{folder.path(QStringLiteral("before.json")), folder.path(QStringLiteral("after.json"))};
    bench::writeLines(files[0], before);
    bench::writeLines(files[1], after);
    const Content shared = bench::edited(before, 1);
    const Content everywhere = editedEverywhere(test::bigCourse());
    // Its exit status tells that they differ.
    const auto git = [&](const QStringList& options) {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(QStringLiteral("git"),
                      QStringList{QStringLiteral("diff"), QStringLiteral("--no-index")} + options + files);
        if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 1)
            bench::fail(QStringLiteral("git could not be run."));
    };
    const auto times = bench::inTurns(rounds, {
                                                  {[] {}, [&] { compareOnce(before, after); }},
                                                  {[] {}, [&] { compareOnce(before, shared); }},
                                                  {[] {}, [&] { compareOnce(before, everywhere); }},
                                                  {[] {}, [&] { git({}); }},
                                                  {[] {}, [&] { git({QStringLiteral("--word-diff")}); }},
                                              });
    report.limit(QStringLiteral("Compare 10,000 blocks after a week's edits"), times[0] * 1000, 100,
                 QStringLiteral("ms"));
    report.limit(QStringLiteral("… one made of the other in memory"), times[1] * 1000, 100, QStringLiteral("ms"));
    report.limit(QStringLiteral("… with a change in each of 5,000 texts"), times[2] * 1000, 100, QStringLiteral("ms"));
    report.ratio(QStringLiteral("Compare 10,000 blocks"), times[0],
                 QStringLiteral("git diff of the same as JSON, by lines"), times[3], 1);
    report.ratio(QStringLiteral("Compare 10,000 blocks"), times[0], QStringLiteral("git diff --word-diff of the same"),
                 times[4], 1);
    return report.status();
}
