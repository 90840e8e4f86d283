#include "core/programme/records/calls.h"
#include "core/programme/records/events.h"
#include "core/programme/records/people.h"
#include "core/programme/store/store.h"
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

constexpr int people = 10'000;
constexpr int logLines = 100'000;
constexpr double mostMs = 200;

void must(const Status& done, const char* what)
{
    if (!done.ok()) bench::fail(QString::fromLatin1(what) + QLatin1Char(' ') + done.error().detail);
}

Person somebody(int number)
{
    Person one;
    one.name = QStringLiteral("Name%1 Surname%2").arg(number).arg(number % 977);
    one.mail = QStringLiteral("name%1@example.org").arg(number);
    one.phone = QStringLiteral("+30 210 %1").arg(1'000'000 + number);
    one.job = QStringLiteral("Teacher of bread and pastry");
    one.unit = QStringLiteral("Department %1").arg(number % 12);
    one.language = QStringLiteral("el");
    one.standing = QStringLiteral("staff");
    one.purpose = QStringLiteral("To invite and select ambassadors");
    one.noticeGiven = QDate(2031, 1, 1).addDays(number % 90);
    one.notes = QStringLiteral("Knows the chamber, speaks French.");
    return one;
}

/// As a programme comes about: people from a list, each with a letter and every second with an application and an
/// attendance; then edits until the log is as long as it may be.
void make(Store& store)
{
    QList<Person> all;
    Call call;
    call.title = QStringLiteral("Spring");
    Event event;
    event.title = QStringLiteral("Induction");
    must(store.change(QStringLiteral("People"), [&](Change& change) -> Status {
        if (const Status done = change.add(call); !done.ok()) return done;
        if (const Status done = change.add(event); !done.ok()) return done;
        for (int i = 0; i < people; ++i) {
            Person one = somebody(i);
            if (const Status done = change.add(one); !done.ok()) return done;
            all.append(one);
            Letter letter;
            letter.person = one.id;
            letter.call = call.id;
            letter.letter = QStringLiteral("invitation");
            letter.subject = QStringLiteral("Invitation to our programme");
            letter.body = QString(400, QLatin1Char('x'));
            letter.written = store.now();
            if (const Status done = change.add(letter); !done.ok()) return done;
            if (i % 2 != 0) continue;
            Application application;
            application.call = call.id;
            application.person = one.id;
            application.status = QStringLiteral("applied");
            application.received = QDate(2031, 2, 1);
            application.motivation = QString(200, QLatin1Char('y'));
            if (const Status done = change.add(application); !done.ok()) return done;
            Attendance attendance;
            attendance.event = event.id;
            attendance.person = one.id;
            attendance.state = QStringLiteral("invited");
            if (const Status done = change.add(attendance); !done.ok()) return done;
        }
        return {};
    }), "make");
    int lines = people * 3 + 2;
    for (int step = 0; lines < logLines; ++step)
        must(store.change(QStringLiteral("Phones"), [&](Change& change) -> Status {
            for (int i = 0; i < 1000 && lines < logLines; ++i, ++lines) {
                Person& one = all[(step * 1000 + i) % people];
                const Person loaded = one;
                one.phone += QString::number(step % 10);
                if (const Status done = change.save(one, loaded); !done.ok()) return done;
            }
            return {};
        }), "edit");
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const bench::Workspace workspace;
    const QString file = workspace.path(QStringLiteral("programme.sqlite"));
    auto opened = Store::open({Place::File, file}, QStringLiteral("Maria"), systemNow);
    if (!opened.ok()) bench::fail(opened.error().text);
    Store& store = **opened;
    make(store);

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
                                         {{}, [&] { (void)Store::open({Place::File, file}, QStringLiteral("Jan"), systemNow); }}});
    report.limit(QStringLiteral("What can be taken back"), rest.at(0) * 1000, mostMs, QStringLiteral("ms"));
    report.limit(QStringLiteral("Open the programme"), rest.at(1) * 1000, mostMs, QStringLiteral("ms"));
    return report.status();
}
