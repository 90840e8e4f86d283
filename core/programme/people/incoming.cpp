#include "core/programme/people/incoming.h"

#include "core/programme/selection/statuses.h"
#include "core/programme/validation.h"

#include <QCoreApplication>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

QString foldedMail(const QString& mail) { return mail.trimmed().toCaseFolded(); }

void fillField(QString& stored, const QString& came, QStringView field, QStringList& kept)
{
    if (came.isEmpty() || stored == came) return;
    if (stored.isEmpty()) stored = came;
    else if (stored.simplified().toCaseFolded() != came.simplified().toCaseFolded()) kept << Person::kind().find(field)->labelText();
}

void fillPerson(Person& person, const Incoming& incoming, QStringList& kept)
{
    fillField(person.name, incoming.name, u"name", kept);
    fillField(person.mail, incoming.mail, u"mail", kept);
    fillField(person.phone, incoming.phone, u"phone", kept);
    fillField(person.job, incoming.job, u"job", kept);
    fillField(person.unit, incoming.unit, u"unit", kept);
    fillField(person.language, incoming.language, u"language", kept);
    fillField(person.englishLevel, incoming.englishLevel, u"english_level", kept);
    fillField(person.notes, incoming.notes, u"notes", kept);
    if (incoming.consentOn.isValid() && !person.consentOn.isValid()) {
        person.consentOn = incoming.consentOn;
        person.consentText = incoming.consentText;
        if (person.legalBasis.isEmpty()) person.legalBasis = QStringLiteral("consent");
    }
}

void replace(QString& stored, const QString& came)
{
    if (!came.isEmpty()) stored = came;
}

void fillApplication(Application& application, const Incoming& incoming)
{
    replace(application.experienceEducation, incoming.experienceEducation);
    replace(application.experienceMicro, incoming.experienceMicro);
    replace(application.motivation, incoming.motivation);
    replace(application.source, incoming.source);
    if (incoming.received.isValid()) application.received = incoming.received;
    if (incoming.consentOn.isValid()) {
        application.consentOn = incoming.consentOn;
        application.consentText = incoming.consentText;
        application.consentNotice = incoming.consentNotice;
        application.consentHow = incoming.consentHow;
    }
}

Status saveAnswers(Change& change, const QUuid& application, const Incoming& incoming)
{
    const auto stored = change.store().all<Answer>({{{"application", application}}});
    if (!stored.ok()) return stored.error();
    for (auto it = incoming.answers.begin(); it != incoming.answers.end(); ++it) {
        if (it.value().isEmpty()) continue;
        const auto found = std::find_if(stored->begin(), stored->end(), [&](const Answer& one) { return one.question == it.key(); });
        const Answer loaded = found == stored->end() ? Answer() : *found;
        Answer answer = loaded;
        answer.application = application;
        answer.question = it.key();
        answer.text = it.value();
        if (const Status done = change.save(answer, loaded); !done.ok()) return done;
    }
    return {};
}

Result<Taken> storePerson(Change& change, const Incoming& incoming, const QUuid& known, const QString& standing)
{
    Taken taken;
    Person loaded;
    if (!known.isNull()) {
        auto found = change.store().get<Person>(known);
        if (!found.ok()) return found.error();
        loaded = *found;
    }
    Person person = loaded;
    fillPerson(person, incoming, taken.kept);
    taken.newPerson = known.isNull();
    if (taken.newPerson) {
        person.standing = standing;
        person.purpose = standing == QLatin1String("candidate") ? Tr::tr("Selection of ambassadors") : Tr::tr("Invitation to become an ambassador");
    }
    if (!(person == loaded))
        if (const Status done = change.save(person, loaded); !done.ok()) return done.error();
    taken.person = person.id;
    return taken;
}

} // namespace

QString foldedName(const QString& name)
{
    QString folded;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber()) folded += c.toCaseFolded() == QChar(0x03c2) ? QChar(0x03c3) : c.toCaseFolded();
        else if (c.isSpace() || c.isPunct()) folded += QLatin1Char(' ');
    }
    return folded.simplified();
}

Result<PeopleIndex> PeopleIndex::of(Store& store)
{
    const auto all = store.all<Person>();
    if (!all.ok()) return all.error();
    PeopleIndex index;
    for (const Person& person : *all) index.add(person);
    return index;
}

void PeopleIndex::add(const Person& person)
{
    m_names.insert(person.id, person.name);
    const QString mail = foldedMail(person.mail);
    if (!mail.isEmpty() && !m_byMail.contains(mail)) m_byMail.insert(mail, person.id);
    if (const QString name = foldedName(person.name); !name.isEmpty())
        m_byName.insert(name, {person.id, mail, foldedName(person.unit)});
}

QUuid PeopleIndex::find(const Incoming& incoming) const
{
    const QString mail = foldedMail(incoming.mail);
    if (!mail.isEmpty())
        if (const QUuid found = m_byMail.value(mail); !found.isNull()) return found;
    const QString unit = foldedName(incoming.unit);
    const auto namesakes = m_byName.values(foldedName(incoming.name));
    QList<QUuid> possible;
    for (const Known& known : namesakes) {
        if (!unit.isEmpty() && known.unit == unit) return known.id;
        const bool otherUnit = !unit.isEmpty() && !known.unit.isEmpty();
        const bool otherMail = !mail.isEmpty() && !known.mail.isEmpty();
        if (!otherUnit && !otherMail) possible << known.id;
    }
    return possible.size() == 1 ? possible.constFirst() : QUuid();
}

QStringList problemsOf(const Incoming& incoming)
{
    Person person;
    person.name = incoming.name;
    person.mail = incoming.mail;
    QStringList problems;
    for (const Problem& problem : problemsOf(Person::kind(), person))
        problems << QStringLiteral("%1: %2").arg(problem.field->labelText(), problem.text);
    return problems;
}

Result<Application> applicationOf(Store& store, const QUuid& call, const QUuid& person)
{
    if (person.isNull()) return Application();
    return store.first<Application>({{{"call", call}, {"person", person}}});
}

Result<Taken> takePerson(Change& change, const Incoming& incoming, const QUuid& known)
{
    return storePerson(change, incoming, known, QStringLiteral("staff"));
}

Result<Taken> takeApplication(Change& change, const Call& call, const Incoming& incoming, const QUuid& known, Meeting again)
{
    const auto stored = applicationOf(change.store(), call.id, known);
    if (!stored.ok()) return stored.error();
    const bool there = !stored->id.isNull() && stored->status != QLatin1String("invited");
    if (there && again == Meeting::Skip) {
        Taken taken;
        taken.person = known;
        taken.application = stored->id;
        taken.skipped = true;
        return taken;
    }
    auto taken = storePerson(change, incoming, known, QStringLiteral("candidate"));
    if (!taken.ok()) return taken;

    Application application = *stored;
    application.call = call.id;
    application.person = taken->person;
    fillApplication(application, incoming);
    if (!application.received.isValid()) application.received = change.store().now().date();
    if (application.source.isEmpty()) application.source = QStringLiteral("hand");
    taken->newApplication = stored->id.isNull();
    // Status and person follow in the one place that knows how; a record needs its status from the start.
    if (taken->newApplication) application.status = QStringLiteral("applied");
    if (const Status done = change.save(application, *stored); !done.ok()) return done.error();
    if (!taken->newApplication && mayBecome(application.status, QStringLiteral("applied")) && application.status != QLatin1String("shortlisted"))
        if (const Status done = setStatus(change, application, QStringLiteral("applied"), {}); !done.ok()) return done.error();
    if (taken->newApplication && !known.isNull()) {
        const auto loaded = change.store().get<Person>(known);
        if (!loaded.ok()) return loaded.error();
        Person person = *loaded;
        if (person.standing.isEmpty() || person.standing == QLatin1String("staff")) person.standing = QStringLiteral("candidate");
        if (!(person == *loaded))
            if (const Status done = change.save(person, *loaded); !done.ok()) return done.error();
    }
    if (const Status done = saveAnswers(change, application.id, incoming); !done.ok()) return done.error();
    taken->application = application.id;
    return taken;
}

Result<Taken> enterApplication(Store& store, const QUuid& callId, const Incoming& incoming, const QUuid& known, Meeting again)
{
    if (const QStringList problems = problemsOf(incoming); !problems.isEmpty())
        return Error{Error::Kind::Invalid, problems.join(QLatin1Char(' ')), {}};
    Taken taken;
    const Status done = store.change(Tr::tr("Application entered"), [&](Change& change) -> Status {
        const auto call = store.get<Call>(callId);
        if (!call.ok()) return call.error();
        auto result = takeApplication(change, *call, incoming, known, again);
        if (!result.ok()) return result.error();
        taken = *result;
        return {};
    });
    if (!done.ok()) return done.error();
    return taken;
}

} // namespace microvet::programme
