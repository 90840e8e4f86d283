#include "core/programme/letters/letter_records.h"

#include "core/programme/following/contributions.h"

#include <QCoreApplication>
#include <QSet>

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

/// No part of the step: where that is taken back, others may have got the same notice.
Status keepNotices(Store& store, const QList<ComposedLetter>& letters)
{
    QSet<QString> kept;
    for (const ComposedLetter& letter : letters) {
        if (!letter.notice || kept.contains(letter.notice->version())) continue;
        if (const Status done = keepNotice(store, *letter.notice, letter.language); !done.ok()) return done;
        kept.insert(letter.notice->version());
    }
    return {};
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

/// Thanks are a recognition: it is noted with them, and nobody has to enter it.
Status noteThanks(Change& change, const ComposedLetter& letter)
{
    if (letter.letter != QLatin1String("thanks") || letter.person.isNull()) return {};
    return noteRecognition(change, letter.person, QStringLiteral("thanks"), letter.subject);
}

/// Whether a letter to the source's person tells what they have done.
bool tellsActivities(const QString& letter, const LetterSource& source)
{
    const LetterTemplate text = letterTemplate(letter, languageOf(source), source.own);
    return placeholdersIn(text.subject + u'\n' + text.body).contains(QLatin1String("activities"));
}

/// What somebody has done, one a line: of ambassadors all that the programme knows, of others what was entered.
Result<QStringList> doneBy(Store& store, const Person& person, const QString& language)
{
    if (person.standing == QLatin1String("ambassador") || person.standing == QLatin1String("former")) {
        const auto sheet = ambassadorSheet(store, person.id, language);
        if (!sheet.ok()) return sheet.error();
        return contributionLines(*sheet, language);
    }
    const auto activities = store.all<Activity>({{{"person", person.id}}, "done"});
    if (!activities.ok()) return activities.error();
    QStringList lines;
    for (const Activity& activity : *activities)
        if (activity.done.isValid() && !lines.contains(activity.title)) lines.append(activity.title);
    return lines;
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

Status setPerson(Store& store, LetterSource& source, const QUuid& id, const QString& letter)
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
    source.activities.clear();
    if (!tellsActivities(letter, source)) return {};
    auto done = doneBy(store, source.person, languageOf(source));
    if (!done.ok()) return done.error();
    source.activities = *std::move(done);
    return {};
}

Status noteRecognition(Change& change, const QUuid& person, const QString& what, const QString& text)
{
    const QDate today = change.store().now().toLocalTime().date();
    const auto known = change.store().count(Recognition::kind(), {{{"person", person}, {"what", what}, {"date", today}}});
    if (!known.ok()) return known.error();
    if (*known > 0) return {};
    Recognition given;
    given.person = person;
    given.what = what;
    given.date = today;
    given.text = text;
    return change.add(given);
}

bool liesOutside(const Letter& letter) { return !letter.way.isEmpty() && letter.way != letterWay::copied; }

Result<QList<Letter>> recordLetters(Store& store, const QList<ComposedLetter>& letters, const QString& way)
{
    for (const ComposedLetter& letter : letters)
        if (const Status ready = letter.status(); !ready.ok()) return ready.error();
    if (const Status kept = keepNotices(store, letters); !kept.ok()) return kept.error();
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
            if (composed.notice) letter.notice = composed.notice->version();
            if (const Status one = change.add(letter); !one.ok()) return one;
            if (const Status one = noteNotice(change, composed); !one.ok()) return one;
            if (const Status one = noteInvitation(change, composed); !one.ok()) return one;
            if (const Status one = noteThanks(change, composed); !one.ok()) return one;
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
