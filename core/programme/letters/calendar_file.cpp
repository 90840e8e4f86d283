#include "core/programme/letters/calendar_file.h"

#include "core/base/safe_name.h"
#include "core/programme/letters/letters.h"
#include "core/programme/letters/mail_file.h"
#include "core/programme/letters/placeholders.h"

#include <QCoreApplication>
#include <QUrl>

namespace microvet::programme {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::programme) };

constexpr qsizetype octetsMost = 75; // of a line, without CRLF

/// A value of the type TEXT.
QString escapedText(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    text.removeIf([](QChar c) { return c < u' ' && c != u'\n' && c != u'\t'; });
    text = text.trimmed();
    return text.replace(u'\\', QLatin1String("\\\\")).replace(u';', QLatin1String("\\;")).replace(u',', QLatin1String("\\,")).replace(u'\n', QLatin1String("\\n"));
}

/// Continued after a CRLF and a space, never within a character.
QByteArray folded(const QString& line)
{
    QByteArray out;
    qsizetype octets = 0;
    for (const char32_t c : line.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&c, 1).toUtf8();
        if (octets + bytes.size() > octetsMost) {
            out += "\r\n ";
            octets = 1;
        }
        out += bytes;
        octets += bytes.size();
    }
    return out + "\r\n";
}

/// The value of a parameter: in quotes, which must not stand in it.
QString quotedName(const QString& name) { return u'"' + onOneLine(QString(name).remove(u'"')) + u'"'; }

constexpr QLatin1String publish("PUBLISH"), request("REQUEST");

QString utc(const QDateTime& time) { return time.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")); }

} // namespace

QByteArray calendarType(const QByteArray& file)
{
    return QByteArray("text/calendar; charset=utf-8; method=") + (file.contains("\r\nMETHOD:REQUEST\r\n") ? "REQUEST" : "PUBLISH");
}

Result<QByteArray> calendarFile(const Event& event, const Programme& programme, const QDateTime& now, const Guest& guest)
{
    const QString title = onOneLine(event.title);
    if (title.isEmpty() || !event.start.isValid())
        return Error{Error::Kind::Invalid, Tr::tr("A calendar needs the title of the meeting and when it begins. Please fill them in first."), {}};
    const QString from = programme.contactMail.trimmed(), to = guest.mail.trimmed();
    const bool invites = isMailAddress(from) && isMailAddress(to);
    QByteArray out;
    const auto put = [&](const char* name, const QString& value) {
        if (!value.isEmpty()) out += folded(QLatin1String(name) + u':' + value);
    };
    put("BEGIN", QStringLiteral("VCALENDAR"));
    put("VERSION", QStringLiteral("2.0"));
    put("PRODID", QStringLiteral("-//microVET//microVET Studio//EN"));
    put("METHOD", invites ? request : publish);
    put("BEGIN", QStringLiteral("VEVENT"));
    put("UID", event.id.toString(QUuid::WithoutBraces) + QLatin1String("@programme.microvet"));
    put("DTSTAMP", utc(now));
    put("SEQUENCE", QString::number(qMax(0, event.version - 1)));
    put("DTSTART", utc(event.start));
    if (event.end.isValid() && event.end > event.start) put("DTEND", utc(event.end));
    put("SUMMARY", escapedText(title));
    if (invites) {
        const QString organiser = programme.contactName.trimmed().isEmpty() ? programme.organisation : programme.contactName;
        out += folded(QStringLiteral("ORGANIZER;CN=%1:mailto:%2").arg(quotedName(organiser), from));
        out += folded(QStringLiteral("ATTENDEE;CN=%1;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:%2").arg(quotedName(guest.name), to));
    }
    const QUrl link(event.link.trimmed(), QUrl::StrictMode);
    const bool linked = link.isValid() && (link.scheme() == QLatin1String("https") || link.scheme() == QLatin1String("http"));
    const QString agenda = event.agenda.trimmed().isEmpty() ? agendaOf(event, guest.language.isEmpty() ? programme.language : guest.language) : event.agenda.trimmed();
    QStringList about{agenda, event.link.trimmed(), programme.organisation.trimmed()};
    about.removeAll(QString());
    put("DESCRIPTION", escapedText(about.join(QLatin1String("\n\n"))));
    put("LOCATION", escapedText(event.place.trimmed().isEmpty() ? event.link : event.place));
    if (linked) put("URL", link.toString(QUrl::FullyEncoded));
    put("BEGIN", QStringLiteral("VALARM"));
    put("ACTION", QStringLiteral("DISPLAY"));
    put("DESCRIPTION", escapedText(title));
    put("TRIGGER", QStringLiteral("-PT1H"));
    put("END", QStringLiteral("VALARM"));
    put("END", QStringLiteral("VEVENT"));
    put("END", QStringLiteral("VCALENDAR"));
    return out;
}

QString calendarFileName(const Event& event)
{
    return safeFileName(event.title, QStringLiteral("meeting")) + QLatin1String(".ics");
}

} // namespace microvet::programme
