#include "core/seal/seal.h"

#include "core/document/container.h"
#include "core/model/json.h"
#include "core/model/publication.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace microvet::seal {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::seal)
};
using Name = QLatin1String;

constexpr int sealLayout = 1;
const QString sealsFormat = QStringLiteral("microvet-seals");
const QString algorithm = QStringLiteral("Ed25519");

QString folded(const QString& name) { return name.simplified().toCaseFolded(); }

/// All that is signed, by name.
QJsonObject statement(const Sealed& sealed)
{
    return {{Name("algorithm"), sealed.seal.algorithm},
            {Name("contentHash"), sealed.seal.contentHash},
            {Name("course"), sealed.course.toString()},
            {Name("decision"), sealed.decision},
            {Name("key"), sealed.seal.key},
            {Name("name"), sealed.name},
            {Name("organisation"), sealed.seal.organisation},
            {Name("role"), sealed.role},
            {Name("round"), sealed.round},
            {Name("time"), textOf(sealed.seal.time)},
            {Name("version"), sealed.version}};
}

Sealed sealedFrom(const QJsonObject& object)
{
    const auto text = [&](const char* name) { return object.value(Name(name)).toString().left(1000); };
    Sealed sealed;
    sealed.course = CourseId::fromString(text("course"));
    sealed.round = object.value(Name("round")).toInt();
    sealed.version = text("version");
    sealed.decision = text("decision");
    sealed.name = text("name");
    sealed.role = text("role");
    sealed.seal.algorithm = text("algorithm");
    sealed.seal.key = text("key");
    sealed.seal.organisation = text("organisation");
    sealed.seal.contentHash = text("contentHash");
    sealed.seal.time = QDateTime::fromString(text("time"), Qt::ISODateWithMs).toUTC();
    sealed.seal.signature = text("signature");
    return sealed;
}

QString dayOf(const QDateTime& time) { return QLocale().toString(time.toUTC().date(), QLocale::LongFormat); }

/// "Ana Reis, ambassador, House of Skills".
QString personOf(const Sealed& sealed)
{
    QStringList parts{sealed.name, sealed.role, sealed.seal.organisation};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString sealedHash(const Course& course)
{
    Content content;
    content.course = course;
    return document::contentHash(publicationCopy(content).course);
}

Sealed sealedOf(const Course& course, const Verdict& verdict)
{
    return {course.id,        verdict.round, verdict.version, verdict.decision.code(),
            verdict.reviewer, verdict.role,  *verdict.seal};
}

QList<Sealed> sealsOf(const Content& content)
{
    QList<Sealed> list;
    for (const Verdict& verdict : content.review.verdicts)
        if (verdict.seal && list.size() < mostSeals) list.append(sealedOf(content.course, verdict));
    return list;
}

QByteArray statementOf(const Sealed& sealed)
{
    QJsonObject object = statement(sealed);
    object.insert(Name("format"), QStringLiteral("microvet-seal"));
    object.insert(Name("layout"), sealLayout);
    return toCanonicalJson(object);
}

Result<Seal> sealFor(const Course& course, const Verdict& verdict, const OwnKey& key, const QDateTime& time)
{
    if (verdict.decision != Decision::Accept || verdict.version.isEmpty())
        return Error{
            Error::Kind::Invalid, Tr::tr("Only an approved version can be sealed. Approve the course first."), {}};
    if (folded(verdict.reviewer) != folded(key.card.name))
        return Error{Error::Kind::Invalid,
                     Tr::tr("The key on this computer belongs to %1, and %2 approved the course. Only the person who "
                            "approves can seal.")
                         .arg(key.card.name, verdict.reviewer),
                     {}};
    Sealed sealed{course.id, verdict.round, verdict.version, verdict.decision.code(), verdict.reviewer, verdict.role,
                  {}};
    sealed.seal.algorithm = algorithm;
    sealed.seal.key = textOf(key.card.key);
    sealed.seal.organisation = key.card.organisation;
    sealed.seal.contentHash = sealedHash(course);
    sealed.seal.time =
        QDateTime::fromString(textOf(time), Qt::ISODateWithMs).toUTC(); // whole milliseconds, as files have them
    const auto signature = key.secret.sign(statementOf(sealed));
    if (!signature) return signature.error();
    sealed.seal.signature = textOf(*signature);
    return sealed.seal;
}

State stateOf(const Sealed& sealed, const Course& course, const Trust& trust, const KeptCourse& kept)
{
    State state{State::Broken, sealed, false, false, {}};
    if (sealed.seal.algorithm != algorithm) {
        state.kind = State::Unchecked; // of a newer version of the program
        return state;
    }
    const QByteArray key = bytesFrom(sealed.seal.key, keyBytes);
    const Check check = verify(key, statementOf(sealed), bytesFrom(sealed.seal.signature, signatureBytes));
    if (check == Check::NotDone) state.kind = State::Unchecked;
    if (check != Check::Good || sealed.course != course.id ||
        sealed.decision != Coded<Decision>(Decision::Accept).code())
        return state;
    const std::optional<Course> version = kept ? kept(sealed.version) : std::nullopt;
    state.changed = version ? !(*version == course) : sealedHash(course) != sealed.seal.contentHash;
    if (const KeyCard* owner = trust.find(key)) {
        state.owner = *owner;
        state.wrongName = folded(owner->name) != folded(sealed.name);
    }
    if (!state.owner || state.wrongName)
        state.kind = State::Unknown;
    else if (state.owner->withdrawn)
        state.kind = State::Withdrawn;
    else
        state.kind = state.changed ? State::Outdated : State::Valid;
    return state;
}

QString codeOf(State::Kind kind)
{
    switch (kind) {
    case State::Valid:
        return QStringLiteral("valid");
    case State::Outdated:
        return QStringLiteral("outdated");
    case State::Broken:
        return QStringLiteral("broken");
    case State::Unknown:
        return QStringLiteral("unknown");
    case State::Withdrawn:
        return QStringLiteral("withdrawn");
    case State::Unchecked:
        break;
    }
    return QStringLiteral("unchecked");
}

QString sentenceOf(const State& state)
{
    const QString person = personOf(state.sealed), day = dayOf(state.sealed.seal.time);
    QStringList sentences;
    switch (state.kind) {
    case State::Valid:
        //: a person, with role and organisation, and a date
        return Tr::tr("The seal is valid: %1 approved exactly this course on %2.").arg(person, day);
    case State::Outdated:
        return Tr::tr("The seal is outdated: %1 approved the course on %2, and it has changed since.").arg(person, day);
    case State::Broken:
        return Tr::tr("The seal is broken: its signature does not fit what it says, or it was made for another course. "
                      "It proves nothing.");
    case State::Unchecked:
        if (!isAvailable()) return Tr::tr("The seal was not checked, because this program was built without OpenSSL.");
        return Tr::tr("The seal was not checked: it was made in a way that this version of the program does not know. "
                      "Install the newest version.");
    case State::Unknown:
        if (state.wrongName)
            sentences << Tr::tr("The seal names %1, but the key belongs to %2, so it proves nothing.")
                             .arg(person, state.owner->name);
        else
            sentences << Tr::tr("The seal names %1, but the key it was made with is in no list of trusted keys here, "
                                "so nobody can tell who made it. Ask that person whether the fingerprint is %2.")
                             .arg(person, fingerprintOf(bytesFrom(state.sealed.seal.key, keyBytes)));
        break;
    case State::Withdrawn: {
        const Withdrawal& withdrawn = *state.owner->withdrawn;
        sentences << Tr::tr("The seal was made with the key of %1, which was withdrawn on %2. The seal says that it "
                            "was made on %3; whether that is true, nobody can tell from it.")
                         .arg(state.owner->name, dayOf(withdrawn.time), day);
        if (!withdrawn.reason.isEmpty()) sentences << Tr::tr("Reason: %1").arg(withdrawn.reason);
        break;
    }
    }
    if (state.changed) sentences << Tr::tr("The course has changed since, too.");
    return sentences.join(u' ');
}

QJsonObject toJson(const QList<Sealed>& seals)
{
    if (seals.isEmpty()) return {};
    QJsonArray list;
    for (const Sealed& sealed : seals) {
        QJsonObject object = statement(sealed);
        object.insert(Name("signature"), sealed.seal.signature);
        list.append(object);
    }
    return {{Name("format"), sealsFormat}, {Name("layout"), sealLayout}, {Name("seals"), list}};
}

Result<QList<Sealed>> sealsFrom(const QJsonObject& file)
{
    if (file.value(Name("format")).toString() != sealsFormat || !file.value(Name("seals")).isArray())
        return Error{Error::Kind::Invalid, Tr::tr("The file with the seals is broken."), {}};
    if (file.value(Name("layout")).toInt() != sealLayout)
        return Error{
            Error::Kind::TooNew,
            Tr::tr("The seals were made by a newer version of the program. Install that version to check them."),
            {}};
    QList<Sealed> seals;
    const QJsonArray list = file.value(Name("seals")).toArray();
    if (list.size() > mostSeals) return Error{Error::Kind::Invalid, Tr::tr("The file with the seals is broken."), {}};
    for (const QJsonValue& one : list)
        seals.append(sealedFrom(one.toObject()));
    return seals;
}

} // namespace microvet::seal
