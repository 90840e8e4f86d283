#include "core/programme/selection/statuses.h"

#include "core/programme/records/people.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

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

Status setStatus(Store& store, const QUuid& id, const QString& to, const QString& reason) { return setStatus(store, QList<QUuid>{id}, to, reason); }

Status setStatus(Store& store, const QList<QUuid>& applications, const QString& to, const QString& reason)
{
    return store.change(Tr::tr("Status: %1").arg(statusName(to)), [&](Change& change) -> Status {
        for (const QUuid& id : applications) {
            Filter filter{{{"id", id}}};
            filter.forWriting = true;
            auto application = store.first<Application>(filter);
            if (!application.ok()) return application.error();
            if (application->id.isNull())
                return Error{Error::Kind::NotFound, Tr::tr("This application is not in the programme any more."), {}};
            if (const Status done = setStatus(change, *application, to, reason); !done.ok()) return done;
        }
        return {};
    });
}

Result<QList<StatusChange>> statusLogOf(Store& store, const QUuid& application)
{
    auto lines = store.log(-1, application);
    if (!lines.ok()) return lines.error();
    std::sort(lines->begin(), lines->end(), [](const LogLine& a, const LogLine& b) { return a.seq < b.seq; });
    // The reason stands in a line of its own, of the same step.
    QHash<QString, QString> reasons;
    for (const LogLine& line : std::as_const(*lines))
        if (line.field == QLatin1String("decision_reason")) reasons.insert(line.step.id, line.after);
    QList<StatusChange> changes;
    for (const LogLine& line : std::as_const(*lines)) {
        StatusChange one{line.step.at, line.step.who, {}, {}, {}};
        if (line.field == QLatin1String("status")) {
            one.from = line.before;
            one.to = line.after;
            one.reason = reasons.value(line.step.id);
        } else if (line.field.isEmpty()) { // all of it, as it came
            const QJsonObject record = QJsonDocument::fromJson(line.after.toUtf8()).object();
            one.to = record.value(QLatin1String("status")).toString();
            one.reason = record.value(QLatin1String("decision_reason")).toString();
        }
        if (!one.to.isEmpty()) changes.append(one);
    }
    return changes;
}

} // namespace microvet::programme
