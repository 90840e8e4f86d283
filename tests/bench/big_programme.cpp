#include "tests/bench/big_programme.h"

#include "core/programme/records/calls.h"
#include "core/programme/records/events.h"
#include "core/programme/records/people.h"
#include "tests/bench/measure.h"

namespace microvet::bench {

using namespace programme;

namespace {

void must(const Status& done, const char* what)
{
    if (!done.ok()) fail(QString::fromLatin1(what) + QLatin1Char(' ') + done.error().detail);
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

} // namespace

void fillProgramme(Store& store)
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
            if (i % 10 == 0) {
                Goal goal;
                goal.person = one.id;
                goal.text = QStringLiteral("Learn to say %1 sentences about bread").arg(i);
                goal.due = QDate(2031, 6, 1).addDays(i % 300);
                if (const Status done = change.add(goal); !done.ok()) return done;
                Activity activity;
                activity.person = one.id;
                activity.title = QStringLiteral("Talk %1 to colleagues").arg(i);
                activity.planned = QDate(2031, 6, 1).addDays(i % 300);
                if (const Status done = change.add(activity); !done.ok()) return done;
            }
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
    int lines = people * 3 + people / 5 + 2;
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

} // namespace microvet::bench
