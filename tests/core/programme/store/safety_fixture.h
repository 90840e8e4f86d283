#pragma once

#include "core/programme/records/calls.h"
#include "core/programme/records/courses.h"
#include "core/programme/records/events.h"
#include "core/programme/records/organisation.h"
#include "core/programme/records/people.h"
#include "tests/core/programme/store/store_fixture.h"

namespace microvet::programme {

/// A small programme in which two people stand: Anna everywhere, Bob beside her.
struct SmallProgramme {
    Person anna;
    Person bob;
    Call call;
    Application applied;
    Event event;
    Topic topic;
};

inline Status fill(Store& store, SmallProgramme& small)
{
    return store.change(QStringLiteral("Bring in Anna Dimou and others"), [&](Change& change) -> Status {
        small.anna.name = QStringLiteral("Anna Dimou");
        small.anna.mail = QStringLiteral("anna.dimou@example.org");
        small.anna.phone = QStringLiteral("+30 210 555 01 23");
        small.anna.notes = QStringLiteral("Knows the chamber.");
        small.anna.standing = QStringLiteral("candidate");
        if (const Status done = change.add(small.anna); !done.ok()) return done;
        small.bob.name = QStringLiteral("Bob Annas");
        small.bob.notes = QStringLiteral("Shares a room with Dimou, Anna; call 2105550123.");
        if (const Status done = change.add(small.bob); !done.ok()) return done;
        small.call.title = QStringLiteral("Spring");
        small.call.responsible = QStringLiteral("Maria Petrou, ANNA DIMOU");
        small.call.decided = utcTime(QDate(2031, 1, 10), QTime(12, 0));
        if (const Status done = change.add(small.call); !done.ok()) return done;
        small.applied.call = small.call.id;
        small.applied.person = small.anna.id;
        small.applied.status = QStringLiteral("applied");
        small.applied.received = QDate(2031, 1, 2);
        small.applied.motivation = QStringLiteral("I, Anna, want to spread the word.");
        if (const Status done = change.add(small.applied); !done.ok()) return done;
        CallQuestion question;
        question.call = small.call.id;
        question.text = QStringLiteral("Why?");
        if (const Status done = change.add(question); !done.ok()) return done;
        Answer answer;
        answer.application = small.applied.id;
        answer.question = question.id;
        answer.text = QStringLiteral("Because of my colleagues.");
        if (const Status done = change.add(answer); !done.ok()) return done;
        Criterion criterion;
        criterion.call = small.call.id;
        criterion.text = QStringLiteral("Interest");
        if (const Status done = change.add(criterion); !done.ok()) return done;
        Score score;
        score.application = small.applied.id;
        score.criterion = criterion.id;
        score.evaluator = QStringLiteral("Maria Petrou");
        score.points = 8;
        score.comment = QStringLiteral("Convincing.");
        if (const Status done = change.add(score); !done.ok()) return done;
        small.event.title = QStringLiteral("Induction");
        if (const Status done = change.add(small.event); !done.ok()) return done;
        Attendance attendance;
        attendance.event = small.event.id;
        attendance.person = small.anna.id;
        if (const Status done = change.add(attendance); !done.ok()) return done;
        Letter letter;
        letter.person = small.anna.id;
        letter.letter = QStringLiteral("invitation");
        letter.subject = QStringLiteral("Welcome, Anna Dimou");
        letter.body = QStringLiteral("Dear Anna Dimou, …");
        if (const Status done = change.add(letter); !done.ok()) return done;
        small.topic.title = QStringLiteral("Bread");
        small.topic.proposer = QStringLiteral("anna dimou");
        return change.add(small.topic);
    });
}

} // namespace microvet::programme
