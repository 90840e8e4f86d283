#include "core/model/json.h"
#include "core/model/structure_edit.h"
#include "core/review/merge/merge.h"
#include "tests/bench/measure.h"
#include "tests/bench/report.h"
#include "tests/bench/workspace.h"
#include "tests/support/big_course.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include <random>

using namespace microvet;
using namespace microvet::model;

/// Merging two drafts of 1,000 units and 10,000 blocks, beside `git merge-file` on the same three courses as JSON with
/// a member on each line: at most 200 ms, and at most three times the memory that the three courses take.
namespace {

constexpr int rounds = 7;
constexpr int edits = 200;

/// What somebody does in a long week: words in texts and titles, units moved, blocks removed.
Content edited(Content content, unsigned seed)
{
    std::mt19937 random(seed);
    QList<QUuid> modules, units, blocks;
    forEachElement(content, [&](const ElementView& view) {
        if (view.kind == ElementKind::Module) modules << view.id;
        if (view.kind == ElementKind::Unit) units << view.id;
        if (view.kind == ElementKind::Block) blocks << view.id;
        return view.kind != ElementKind::Block;
    });
    const auto one = [&](const QList<QUuid>& ids) { return ids[qsizetype(random() % unsigned(ids.size()))]; };
    for (int i = 0; i < edits; ++i) {
        modify<Unit>(content, one(units), [&](Unit& unit) { unit.title += QStringLiteral(" %1").arg(i); });
        modify<Block>(content, one(blocks), [&](Block& block) {
            if (auto* text = std::get_if<TextBlock>(&block.body))
                text->text.blocks.last().runs.append({QStringLiteral(" and more %1").arg(i), {}});
        });
        if (i % 10 == 0) moveElement(content, one(units), one(modules), 3);
        if (i % 10 == 5) removeElement(content, one(blocks));
    }
    return content;
}

void write(const QString& path, const Content& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(QJsonDocument(toJson(content.course)).toJson(QJsonDocument::Indented)) < 0)
        bench::fail(QStringLiteral("The course could not be written."));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const bench::Workspace folder;
    bench::Report report;
    // Each made anew, so that none shares its storage with another: as three files are read.
    const qint64 before = bench::heapBytes();
    const Content base = test::bigCourse();
    const Content mine = edited(test::bigCourse(), 1);
    const Content theirs = edited(test::bigCourse(), 2);
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
        QStringLiteral("Merge: %1 conflicts in %2 edits on each side").arg(merged.conflicts.size()).arg(2 * edits));

    const QStringList files{folder.path(QStringLiteral("mine.json")), folder.path(QStringLiteral("base.json")),
                            folder.path(QStringLiteral("theirs.json"))};
    write(files[0], mine);
    write(files[1], base);
    write(files[2], theirs);
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
