#include "core/programme/listing.h"
#include "tests/bench/big_programme.h"
#include "tests/bench/measure.h"
#include "tests/bench/report.h"
#include "tests/bench/workspace.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QTextStream>

using namespace microvet;
using namespace microvet::programme;

/// Every list of a programme of 10,000 people with 100,000 lines of log opens within 200 ms; beside them the same columns
/// as SQLite's own program gives them, in the same run.
namespace {

constexpr double mostMs = 200;

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const bench::Workspace workspace;
    const QString file = workspace.path(QStringLiteral("programme.sqlite"));
    auto opened = Store::open({Place::File, file}, QStringLiteral("Maria"), systemNow);
    if (!opened.ok()) bench::fail(opened.error().text);
    Store& store = **opened;
    bench::fillProgramme(store);

    bench::Report report;
    const QString sqlite = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    const auto beside = [&](const QString& what, const QString& sql, const std::function<void()>& ours) {
        std::vector<bench::Contender> contenders{{{}, ours}};
        if (!sqlite.isEmpty()) contenders.push_back({{}, [&] { bench::runProgram(sqlite, {file, sql}); }});
        const auto times = bench::inTurns(9, contenders);
        report.limit(what, times.front() * 1000, mostMs, QStringLiteral("ms"));
        if (times.size() > 1) report.stretch(what, times.front(), QStringLiteral("sqlite3"), times.back(), 2);
    };
    for (const Kind* kind : kinds()) {
        const auto count = store.count(*kind);
        if (!count.ok()) bench::fail(count.error().text);
        if (*count < 1000) continue;
        beside(QStringLiteral("List of %1 %2").arg(*count).arg(kind->key()),
               QStringLiteral("SELECT * FROM \"%1\" ORDER BY id").arg(kind->key()), [&] {
                   const auto all = store.all(*kind);
                   if (!all.ok() || all->size() != *count) bench::fail(QStringLiteral("the list is not whole"));
               });
    }
    beside(QStringLiteral("The newest 1,000 of %1 lines of log").arg(store.log(-1)->size()),
           QStringLiteral("SELECT * FROM change_log ORDER BY seq DESC LIMIT 1000"), [&] {
               const auto log = store.log(1000);
               if (!log.ok() || log->size() != 1000) bench::fail(QStringLiteral("the log is not whole"));
           });
    const auto rest = bench::inTurns(9, {{{}, [&] { (void)store.lastStep(); }},
                                         {{}, [&] { (void)Store::open({Place::File, file}, QStringLiteral("Jan"), systemNow); }},
                                         {{}, [&] { (void)store.lastTakenBack(); }}});
    report.limit(QStringLiteral("What can be taken back"), rest.at(0) * 1000, mostMs, QStringLiteral("ms"));
    report.limit(QStringLiteral("Open the programme"), rest.at(1) * 1000, mostMs, QStringLiteral("ms"));
    report.limit(QStringLiteral("What can be done again"), rest.at(2) * 1000, mostMs, QStringLiteral("ms"));
    // What a list shows beside its records: the names of all that they refer to.
    for (const Kind* kind : kinds()) {
        const auto times = bench::inTurns(5, {{{}, [&] { if (!list(store, *kind).ok()) bench::fail(QStringLiteral("no list")); }}});
        report.limit(QStringLiteral("The list of %1 with its names").arg(kind->key()), times.front() * 1000, mostMs, QStringLiteral("ms"));
    }
    return report.status();
}
