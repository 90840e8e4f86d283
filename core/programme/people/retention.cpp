#include "core/programme/people/retention.h"

#include "core/programme/records/calls.h"
#include "core/programme/records/organisation.h"
#include "core/programme/records/people.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

constexpr int usualMonths = 6;

const QString notSelected = QStringLiteral("notSelected");

/// An application that nothing more will come of.
bool isOver(const QString& status)
{
    return status == notSelected || status == QLatin1String("declined") || status == QLatin1String("withdrawn");
}

bool isInvolved(const Person& person)
{
    return person.standing == QLatin1String("ambassador") || person.standing == QLatin1String("former");
}

int monthsOf(const Programme& programme)
{
    return programme.keepNotSelectedMonths > 0 ? programme.keepNotSelectedMonths : usualMonths;
}

/// When it was decided about a person: their applications were all not selected. None where that is not so.
struct Rejected {
    QDate last;
    bool all = true;
};

/// The day of the decision: of the call, else when the application came, which is earlier and so on the safe side.
QDate decidedOn(const Application& application, const QHash<QUuid, Call>& calls)
{
    const Call call = calls.value(application.call);
    if (call.decided.isValid()) return call.decided.toLocalTime().date();
    return call.closes.isValid() ? call.closes : application.received;
}

} // namespace

QString reasonText(DueErasure::Why why)
{
    switch (why) {
    case DueErasure::NotSelected:
        return Tr::tr("Was not selected, and the time to keep that is over.");
    case DueErasure::ProgrammeEnded:
        return Tr::tr("The programme has ended.");
    case DueErasure::KeepUntil:
        break;
    }
    return Tr::tr("The day until which this was to be kept has passed.");
}

Result<QList<DueErasure>> dueErasures(Store& store, const QDate& day, int ahead)
{
    const auto programme = store.first<Programme>();
    if (!programme.ok()) return programme.error();
    const auto people = store.all<Person>();
    if (!people.ok()) return people.error();
    const auto applications = store.all<Application>();
    if (!applications.ok()) return applications.error();
    const auto called = store.all<Call>();
    if (!called.ok()) return called.error();

    QHash<QUuid, Call> calls;
    for (const Call& call : *called)
        calls.insert(call.id, call);
    QHash<QUuid, Rejected> rejected;
    for (const Application& application : *applications) {
        if (application.person.isNull()) continue;
        Rejected& one = rejected[application.person];
        one.all = one.all && isOver(application.status);
        if (const QDate decided = decidedOn(application, calls); decided.isValid() && (!one.last.isValid() || decided > one.last))
            one.last = decided;
    }

    QList<DueErasure> due;
    for (const Person& person : *people) {
        DueErasure one{person.id, person.name, person.keepUntil, DueErasure::KeepUntil};
        const Rejected decision = rejected.value(person.id);
        if (!one.on.isValid() && !isInvolved(person) && decision.all && decision.last.isValid()) {
            one.on = decision.last.addMonths(monthsOf(*programme));
            one.why = DueErasure::NotSelected;
        }
        // Nobody is kept longer than the programme, unless a day says so.
        if (!person.keepUntil.isValid() && programme->end.isValid() && (!one.on.isValid() || programme->end < one.on)) {
            one.on = programme->end;
            one.why = DueErasure::ProgrammeEnded;
        }
        if (one.on.isValid() && one.on < day.addDays(ahead)) due.append(one);
    }
    std::sort(due.begin(), due.end(), [](const DueErasure& a, const DueErasure& b) {
        return std::pair(a.on, a.name) < std::pair(b.on, b.name);
    });
    return due;
}

Status keepAsLongAsAllowed(Change& change, const Kind& kind, const Record& record, const Record* before)
{
    if (&kind != &Application::kind()) return {};
    const auto& application = static_cast<const Application&>(record);
    const bool just = !before || static_cast<const Application*>(before)->status != notSelected;
    if (!just || application.status != notSelected || application.person.isNull()) return {};
    Store& store = change.store();
    const auto person = store.get<Person>(application.person);
    if (!person.ok()) return person.error();
    if (person->keepUntil.isValid() || isInvolved(*person)) return {};
    const auto others = store.all<Application>({{{"person", application.person}}});
    if (!others.ok()) return others.error();
    if (!std::all_of(others->cbegin(), others->cend(), [](const Application& other) { return isOver(other.status); })) return {};
    const auto programme = store.first<Programme>();
    if (!programme.ok()) return programme.error();
    const QDate until = store.now().toLocalTime().date().addMonths(monthsOf(*programme));
    return change.edit<Person>(person->id, [&](Person& one) { one.keepUntil = until; });
}

} // namespace microvet::programme
