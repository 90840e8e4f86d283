#include "core/programme/letters/letter_records.h"

#include <QCoreApplication>

namespace microvet::programme {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::programme) };

template<class T> Status take(Store& store, const QUuid& id, std::optional<T>& into)
{
    if (id.isNull()) return {};
    auto found = store.get<T>(id);
    if (!found.ok()) return found.error();
    into = *std::move(found);
    return {};
}

Status noteNotice(Change& change, const ComposedLetter& letter)
{
    if (!letter.notice || letter.person.isNull()) return {};
    const QDate today = change.store().now().date();
    return change.edit<Person>(letter.person, [today](Person& person) {
        if (!person.noticeGiven.isValid()) person.noticeGiven = today;
    });
}

Status noteInvitation(Change& change, const ComposedLetter& letter)
{
    if (letter.letter != QLatin1String("invitation") || letter.call.isNull() || letter.person.isNull()) return {};
    const auto known = change.store().count(Application::kind(), {{{"call", letter.call}, {"person", letter.person}}});
    if (!known.ok()) return known.error();
    if (*known > 0) return {};
    Application application;
    application.call = letter.call;
    application.person = letter.person;
    application.status = QStringLiteral("invited");
    return change.add(application);
}

} // namespace

Result<LetterSource> letterSource(Store& store, const LetterSubject& subject)
{
    LetterSource source;
    source.today = store.now().date();
    auto programme = store.first<Programme>();
    if (!programme.ok()) return programme.error();
    source.programme = *std::move(programme);
    auto role = store.all<RoleText>();
    if (!role.ok()) return role.error();
    source.role = *std::move(role);
    auto own = store.all<LetterTemplate>();
    if (!own.ok()) return own.error();
    source.own = *std::move(own);
    if (const Status done = take(store, subject.call, source.call); !done.ok()) return done.error();
    if (const Status done = take(store, subject.event, source.event); !done.ok()) return done.error();
    if (const Status done = take(store, subject.outside, source.outside); !done.ok()) return done.error();
    return source;
}

Status setPerson(Store& store, LetterSource& source, const QUuid& id)
{
    auto person = store.get<Person>(id);
    if (!person.ok()) return person.error();
    source.person = *std::move(person);
    source.application.reset();
    if (source.call) {
        auto found = store.all<Application>({{{"call", source.call->id}, {"person", id}}});
        if (!found.ok()) return found.error();
        if (!found->isEmpty()) source.application = found->constFirst();
    }
    auto activities = store.all<Activity>({{{"person", id}}, "done"});
    if (!activities.ok()) return activities.error();
    source.activities.clear();
    for (const Activity& activity : std::as_const(*activities))
        if (activity.done.isValid() && !source.activities.contains(activity.title)) source.activities.append(activity.title);
    return {};
}

Result<QList<Letter>> recordLetters(Store& store, const QList<ComposedLetter>& letters, const QString& way)
{
    for (const ComposedLetter& letter : letters)
        if (const Status ready = letter.status(); !ready.ok()) return ready.error();
    QList<Letter> written;
    const QDateTime now = store.now();
    //: a step that can be undone
    const Status done = store.change(Tr::tr("Write %n letters", nullptr, int(letters.size())), [&](Change& change) -> Status {
        for (const ComposedLetter& composed : letters) {
            Letter letter;
            letter.person = composed.person;
            letter.call = composed.call;
            letter.outside = composed.outside;
            letter.letter = composed.letter;
            letter.language = composed.language;
            letter.subject = composed.subject;
            letter.body = composed.body;
            letter.way = way;
            letter.written = now;
            if (const Status one = change.add(letter); !one.ok()) return one;
            if (const Status one = noteNotice(change, composed); !one.ok()) return one;
            if (const Status one = noteInvitation(change, composed); !one.ok()) return one;
            written.append(letter);
        }
        return {};
    });
    return done.ok() ? Result<QList<Letter>>(written) : Result<QList<Letter>>(done.error());
}

Status markSent(Store& store, const QList<QUuid>& letters)
{
    const QDateTime now = store.now();
    return store.change(Tr::tr("Mark %n letters as sent", nullptr, int(letters.size())), [&](Change& change) -> Status {
        for (const QUuid& id : letters)
            if (const Status one = change.edit<Letter>(id, [now](Letter& letter) {
                    if (!letter.sent.isValid()) letter.sent = now;
                });
                !one.ok())
                return one;
        return {};
    });
}

} // namespace microvet::programme
