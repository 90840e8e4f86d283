#include "core/programme/selection/statuses.h"

#include "core/programme/records/people.h"

#include <QCoreApplication>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

struct Way {
    const char* from;
    std::initializer_list<const char*> to;
};

// Who has decided may think again, so selected, reserve and not selected lead back; an erased person's stays as it is.
const Way ways[] = {
    {"", {"invited", "applied"}},
    {"invited", {"applied", "declined"}},
    {"applied", {"shortlisted", "selected", "reserve", "notSelected", "withdrawn"}},
    {"shortlisted", {"selected", "reserve", "notSelected", "withdrawn", "applied"}},
    {"selected", {"declined", "withdrawn", "shortlisted", "reserve", "notSelected"}},
    {"reserve", {"selected", "notSelected", "declined", "withdrawn", "shortlisted"}},
    {"notSelected", {"shortlisted", "reserve", "selected", "withdrawn"}},
    {"declined", {"applied", "invited"}},
    {"withdrawn", {"applied"}},
};

/// How long somebody is kept who was not selected, every change sees to by itself.
Status followPerson(Change& change, const Application& application, const QString& before)
{
    if (application.person.isNull()) return {};
    Store& store = change.store();
    const auto loaded = store.get<Person>(application.person);
    if (!loaded.ok()) return loaded.error();
    Person person = *loaded;
    const QDate today = store.now().date();
    const QString& now = application.status;
    if (now == QLatin1String("selected")) {
        if (person.standing != QLatin1String("ambassador")) {
            person.standing = QStringLiteral("ambassador");
            person.ambassadorSince = today;
            person.ambassadorUntil = {};
        }
        person.keepUntil = {}; // until the programme ends
    } else if (before == QLatin1String("selected") && person.standing == QLatin1String("ambassador")) {
        person.standing = QStringLiteral("candidate");
        person.ambassadorSince = {};
    } else if (now == QLatin1String("applied") && (person.standing.isEmpty() || person.standing == QLatin1String("staff"))) {
        person.standing = QStringLiteral("candidate");
    }
    if (before == QLatin1String("notSelected") && now != before) person.keepUntil = {};
    return person == *loaded ? Status() : change.save(person, *loaded);
}

QString sentenceOf(const LogLine& line)
{
    const QString kind = line.kind->oneText();
    if (line.field.isEmpty())
        return line.after.isEmpty() ? Tr::tr("%1: removed").arg(kind) : Tr::tr("%1: added").arg(kind);
    const Field* field = line.kind->find(line.field);
    if (!field) return kind;
    const auto shown = [&](const QString& text) { return text.isEmpty() ? Tr::tr("nothing") : field->shown(fromText(*field, text)); };
    switch (field->type) {
    case FieldType::Code:
    case FieldType::Date:
    case FieldType::Number:
    case FieldType::YesNo:
        return Tr::tr("%1: %2 → %3").arg(field->labelText(), shown(line.before), shown(line.after));
    default:
        return Tr::tr("%1: changed").arg(field->labelText());
    }
}

} // namespace

QStringList nextStatuses(const QString& from)
{
    QStringList next;
    for (const Way& way : ways)
        if (from == QLatin1String(way.from))
            for (const char* to : way.to) next << QString::fromLatin1(to);
    return next;
}

bool mayBecome(const QString& from, const QString& to) { return nextStatuses(from).contains(to); }

QString statusName(const QString& code) { return Application::kind().find(u"status")->shown(code); }

Status setStatus(Change& change, Application& application, const QString& to, const QString& reason)
{
    if (application.status == to && application.decisionReason == reason) return {};
    if (application.status != to && !mayBecome(application.status, to))
        return Error{Error::Kind::Invalid,
                     Tr::tr("An application cannot go from “%1” to “%2”. Nothing was changed.").arg(statusName(application.status), statusName(to)),
                     {}};
    const Application loaded = application;
    application.status = to;
    application.decisionReason = reason;
    if (to == QLatin1String("applied") && !application.received.isValid()) application.received = change.store().now().date();
    if (const Status done = change.save(application, loaded); !done.ok()) return done;
    return followPerson(change, application, loaded.status);
}

Status setStatus(Store& store, const QUuid& id, const QString& to, const QString& reason)
{
    return store.change(Tr::tr("Status: %1").arg(statusName(to)), [&](Change& change) -> Status {
        Filter filter{{{"id", id}}};
        filter.forWriting = true;
        auto application = store.first<Application>(filter);
        if (!application.ok()) return application.error();
        if (application->id.isNull())
            return Error{Error::Kind::NotFound, Tr::tr("This application is not in the programme any more."), {}};
        return setStatus(change, *application, to, reason);
    });
}

Result<QList<HistoryLine>> historyOf(Store& store, const QUuid& application)
{
    QList<LogLine> lines;
    const auto add = [&](const QUuid& record) -> Status {
        auto found = store.log(-1, record);
        if (!found.ok()) return found.error();
        lines += *found;
        return {};
    };
    if (const Status done = add(application); !done.ok()) return done.error();
    for (const Kind* kind : {&Answer::kind(), &Eligibility::kind(), &Evaluation::kind()}) {
        const auto records = store.all(*kind, {{{"application", application}}});
        if (!records.ok()) return records.error();
        for (const AnyRecord& one : *records)
            if (const Status done = add(one.record->id); !done.ok()) return done.error();
    }
    std::sort(lines.begin(), lines.end(), [](const LogLine& a, const LogLine& b) { return a.seq < b.seq; });
    QList<HistoryLine> history;
    for (const LogLine& line : std::as_const(lines))
        if (line.kind) history.append({line.step.at, line.step.who, line.step.label, sentenceOf(line)});
    return history;
}

} // namespace microvet::programme
