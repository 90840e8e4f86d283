#include "core/programme/people/retention.h"

#include "core/programme/letters/privacy.h"
#include "core/programme/letters/words.h"
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

/// What the privacy notice says, in the organisation's language; empty where there is no programme to say it of.
QString usualPurpose(const Programme& programme)
{
    const QStringList words = wordList(wordLanguage(programme.language), QStringLiteral("privacy.purpose"));
    const Filled filled = fill(words.value(1), {{QStringLiteral("programme"), programme.name}});
    return filled.whole() ? filled.text : QString();
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

namespace {

/// What decides how long people are kept, read once.
class Keeping {
public:
    static Result<Keeping> read(Store& store, const Filter& applicationsOf = {})
    {
        const auto programme = store.first<Programme>();
        if (!programme.ok()) return programme.error();
        const auto applications = store.all<Application>(applicationsOf);
        if (!applications.ok()) return applications.error();
        const auto called = store.all<Call>();
        if (!called.ok()) return called.error();
        Keeping keeping(*programme);
        QHash<QUuid, Call> calls;
        for (const Call& call : *called)
            calls.insert(call.id, call);
        for (const Application& application : *applications) {
            if (application.person.isNull()) continue;
            Rejected& one = keeping.m_rejected[application.person];
            one.all = one.all && isOver(application.status);
            if (const QDate decided = decidedOn(application, calls); decided.isValid() && (!one.last.isValid() || decided > one.last))
                one.last = decided;
        }
        return keeping;
    }

    DueErasure of(const Person& person) const
    {
        DueErasure one{person.id, person.name, person.keepUntil, DueErasure::KeepUntil,
                       person.purpose.trimmed().isEmpty() ? m_purpose : person.purpose,
                       person.legalBasis.isEmpty() ? m_programme.legalBasis : person.legalBasis};
        const Rejected decision = m_rejected.value(person.id);
        if (!one.on.isValid() && !isInvolved(person) && decision.all && decision.last.isValid()) {
            one.on = decision.last.addMonths(monthsKept(m_programme));
            one.why = DueErasure::NotSelected;
        }
        // Nobody is kept longer than the programme, unless a day says so.
        if (!person.keepUntil.isValid() && m_programme.end.isValid() && (!one.on.isValid() || m_programme.end < one.on)) {
            one.on = m_programme.end;
            one.why = DueErasure::ProgrammeEnded;
        }
        return one;
    }

private:
    explicit Keeping(const Programme& programme) : m_programme(programme), m_purpose(usualPurpose(programme)) {}

    Programme m_programme;
    QString m_purpose;
    QHash<QUuid, Rejected> m_rejected;
};

} // namespace

Result<QList<DueErasure>> dueErasures(Store& store, const QDate& day, int ahead)
{
    const auto people = store.all<Person>();
    if (!people.ok()) return people.error();
    const auto keeping = Keeping::read(store);
    if (!keeping.ok()) return keeping.error();
    QList<DueErasure> due;
    for (const Person& person : *people)
        if (const DueErasure one = keeping->of(person); one.on.isValid() && one.on < day.addDays(ahead)) due.append(one);
    std::sort(due.begin(), due.end(), [](const DueErasure& a, const DueErasure& b) {
        return std::pair(a.on, a.name) < std::pair(b.on, b.name);
    });
    return due;
}

Result<DueErasure> keepingOf(Store& store, const QUuid& person)
{
    const auto found = store.get<Person>(person);
    if (!found.ok()) return found.error();
    const auto keeping = Keeping::read(store, {{{"person", person}}});
    if (!keeping.ok()) return keeping.error();
    return keeping->of(*found);
}

Status keepLonger(Store& store, const QList<QUuid>& people, const QDate& until, const QString& reason)
{
    if (!until.isValid() || until <= store.now().toLocalTime().date())
        return Error{Error::Kind::Invalid, Tr::tr("Please give a day that is still to come."), {}};
    if (reason.trimmed().isEmpty())
        return Error{Error::Kind::Invalid, Tr::tr("Please say why the data are kept longer: the people may ask."), {}};
    return store.change(Tr::tr("Keep the data of %n people longer", nullptr, int(people.size())), [&](Change& change) -> Status {
        for (const QUuid& id : people) {
            const auto there = store.count(Person::kind(), {{{"id", id}}});
            if (!there.ok()) return there.error();
            if (*there == 0) continue;
            const Status done = change.edit<Person>(id, [&](Person& one) {
                one.keepUntil = until;
                one.keepReason = reason.trimmed();
            });
            if (!done.ok()) return done;
        }
        return {};
    });
}

Status sayWhyKept(Store& store, const Kind& kind, Record& record)
{
    if (&kind != &Person::kind()) return {};
    auto& person = static_cast<Person&>(record);
    if (!person.purpose.trimmed().isEmpty() && !person.legalBasis.isEmpty()) return {};
    const auto programme = store.first<Programme>();
    if (!programme.ok()) return programme.error();
    if (person.purpose.trimmed().isEmpty()) person.purpose = usualPurpose(*programme);
    if (person.legalBasis.isEmpty()) person.legalBasis = programme->legalBasis;
    return {};
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
    const QDate until = store.now().toLocalTime().date().addMonths(monthsKept(*programme));
    return change.edit<Person>(person->id, [&](Person& one) { one.keepUntil = until; });
}

} // namespace microvet::programme
