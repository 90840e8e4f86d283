#include "core/programme/letters/addressees.h"

#include "core/base/name_order.h"
#include "core/programme/selection/statuses.h"
#include "core/programme/store/database.h"
#include "core/programme/store/stored_value.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <tuple>

namespace microvet::programme {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::programme) };

/// The statuses of an application whose person gets the letter.
QStringList statusesFor(const QString& letter)
{
    if (letter == QLatin1String("reminder")) return {QStringLiteral("invited")};
    if (letter == QLatin1String("applicationReceived")) return {QStringLiteral("applied"), QStringLiteral("shortlisted")};
    if (letter == QLatin1String("selected") || letter == QLatin1String("reserve") || letter == QLatin1String("notSelected")) return {letter};
    return {};
}

/// Letters about a meeting go by its list: minutes to whoever was not there, invitations to whoever is invited. Empty where
/// nobody stands in it, or none was chosen.
Result<QHash<QUuid, bool>> fittingOf(Store& store, const QString& letter, const QUuid& event)
{
    QHash<QUuid, bool> fitting;
    if (event.isNull()) return fitting;
    const auto list = store.all<Attendance>({{{"event", event}}});
    if (!list.ok()) return list.error();
    for (const Attendance& one : *list) {
        const bool missed = one.state == QLatin1String("absent") || one.state == QLatin1String("excused");
        const bool invited = one.state.isEmpty() || one.state == QLatin1String("invited");
        fitting.insert(one.person, letter == QLatin1String("missed") ? missed : invited);
    }
    return fitting;
}

bool isAmbassador(const Person& person) { return person.standing == QLatin1String("ambassador"); }

/// Of the staff, and nothing more yet.
bool mayBeInvited(const Person& person) { return person.standing.isEmpty() || person.standing == QLatin1String("staff"); }

QDateTime timeOf(const QString& text) { return fromText(*Letter::kind().find(u"written"), text).toDateTime(); }

/// A course is told what was decided, and nothing else.
QString notDecidedSo(const QString& letter, const OutsideCourse& course)
{
    static const QHash<QString, QString> decisions{{QStringLiteral("outsideAccepted"), QStringLiteral("accepted")},
                                                   {QStringLiteral("outsideChanges"), QStringLiteral("changes")},
                                                   {QStringLiteral("outsideRejected"), QStringLiteral("rejected")}};
    if (course.decision.isEmpty() || course.decision == decisions.value(letter)) return {};
    return Tr::tr("The decision on this course is “%1”.").arg(OutsideCourse::kind().find(u"decision")->shown(course.decision));
}

} // namespace

QString notAddressed(const QString& letter, const LetterSource& source)
{
    if (const LetterKind* kind = findLetter(letter); kind && kind->outside) return source.outside ? notDecidedSo(letter, *source.outside) : QString();
    if (!source.call) return {};
    const bool reminder = letter == QLatin1String("reminder"), invitation = letter == QLatin1String("invitation");
    if (!source.application) {
        if (reminder) return Tr::tr("This person was not invited to the call yet.");
        return statusesFor(letter).isEmpty() ? QString() : Tr::tr("This person has not applied for the call.");
    }
    const QString& status = source.application->status;
    if (status.isEmpty()) return {};
    if (invitation) {
        static const QStringList again{QStringLiteral("invited"), QStringLiteral("declined"), QStringLiteral("withdrawn")};
        return again.contains(status) ? QString() : Tr::tr("This person has applied for the call already.");
    }
    const QStringList fitting = statusesFor(letter);
    if (fitting.isEmpty() || fitting.contains(status)) return {};
    if (reminder) return Tr::tr("This person has answered the invitation already.");
    if (letter == QLatin1String("applicationReceived"))
        return status == QLatin1String("invited") ? Tr::tr("This person has not applied for the call.") : QString();
    return Tr::tr("The application of this person stands at “%1”.").arg(statusName(status));
}

Result<QHash<QUuid, LastLetter>> lastLetters(Store& store, const QString& letter, const QUuid& call)
{
    // Only these columns: the texts of ten thousand letters would hold up every list.
    QString sql = QStringLiteral("SELECT person, letter, written, sent FROM letter WHERE person IS NOT NULL");
    QVariantList values;
    if (!letter.isEmpty()) {
        sql += QLatin1String(" AND letter = ?");
        values.append(letter);
    }
    if (!call.isNull()) {
        sql += QStringLiteral(" AND %1 = ?").arg(quoted(QLatin1String("call")));
        values.append(asStored(*Letter::kind().find(u"call"), QVariant::fromValue(call)));
    }
    auto rows = store.database().read(sql + QLatin1String(" ORDER BY written, id"), values);
    if (!rows.ok()) return rows.error();
    QHash<QUuid, LastLetter> last;
    while (rows->next()) last.insert(QUuid(rows->text(0)), {rows->text(1), timeOf(rows->text(2)), timeOf(rows->text(3))});
    if (const Status whole = rows->status(); !whole.ok()) return whole.error();
    return last;
}

Result<QList<QUuid>> addressees(Store& store, const QString& letter, const LetterSubject& subject)
{
    const LetterKind* kind = findLetter(letter);
    if (!kind || kind->outside || (kind->ofCall && subject.call.isNull())) return QList<QUuid>();
    QHash<QUuid, QString> statuses; // of the applications for the call
    if (kind->ofCall) {
        const auto applications = store.all<Application>({{{"call", subject.call}}});
        if (!applications.ok()) return applications.error();
        for (const Application& application : *applications)
            if (!application.person.isNull()) statuses.insert(application.person, application.status);
    }
    const auto list = fittingOf(store, letter, kind->ofEvent ? subject.event : QUuid());
    if (!list.ok()) return list.error();
    const auto last = lastLetters(store, letter, kind->ofCall ? subject.call : QUuid());
    if (!last.ok()) return last.error();
    auto people = store.all<Person>();
    if (!people.ok()) return people.error();
    const QStringList fitting = statusesFor(letter);
    // Of meetings there are many: who got such a letter may have got it for another one.
    const bool again = letter == QLatin1String("reminder") || (!list->isEmpty() && letter != QLatin1String("welcome"));
    QList<std::pair<QString, QUuid>> found;
    for (const Person& person : *people) {
        if (!again && last->contains(person.id)) continue;
        const bool fits = letter == QLatin1String("invitation") ? mayBeInvited(person) && !statuses.contains(person.id)
            : kind->ofCall ? fitting.contains(statuses.value(person.id))
            : !list->isEmpty() ? list->value(person.id)
                               : isAmbassador(person) && letter != QLatin1String("missed");
        if (fits) found.append({person.name, person.id});
    }
    const QCollator byName = nameOrder();
    std::sort(found.begin(), found.end(), [&](const auto& a, const auto& b) {
        const int order = byName.compare(a.first, b.first);
        return order != 0 ? order < 0 : a.second < b.second;
    });
    QList<QUuid> ids;
    for (const auto& one : std::as_const(found)) ids.append(one.second);
    return ids;
}

QHash<QUuid, QString> lastLetterTexts(const QHash<QUuid, LastLetter>& last)
{
    // Ten thousand people got few letters on few days.
    QMap<std::tuple<QString, QDate, bool>, QString> known;
    QHash<QUuid, QString> texts;
    for (auto it = last.cbegin(); it != last.cend(); ++it) {
        const QDateTime& time = it->sent.isValid() ? it->sent : it->written;
        QString& text = known[{it->letter, time.toLocalTime().date(), it->sent.isValid()}];
        if (text.isEmpty()) text = lastLetterText(*it);
        texts.insert(it.key(), text);
    }
    return texts;
}

QString lastLetterText(const LastLetter& last)
{
    const LetterKind* kind = findLetter(last.letter);
    const QString name = kind ? kind->nameText() : last.letter;
    const QLocale locale;
    const auto day = [&](const QDateTime& time) { return locale.toString(time.toLocalTime().date(), QLocale::ShortFormat); };
    //: a letter and a day: "Invitation, sent on 04/03/2031"
    return last.sent.isValid() ? Tr::tr("%1, sent on %2").arg(name, day(last.sent))
                               //: a letter and a day; nobody has said yet that it was sent
                               : Tr::tr("%1, written on %2").arg(name, day(last.written));
}

} // namespace microvet::programme
