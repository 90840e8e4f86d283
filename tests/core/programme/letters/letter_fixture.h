#pragma once

#include "core/base/clock.h"
#include "core/programme/letters/letters.h"
#include "core/programme/letters/words.h"

namespace microvet::programme {

/// Invented people and an invented organisation, with everything that a letter may say.
inline LetterSource fullSource(const QString& language)
{
    LetterSource source;
    source.programme.name = QStringLiteral("Harbour Skills 2031");
    source.programme.organisation = QStringLiteral("Example Harbour School");
    source.programme.country = QStringLiteral("PT");
    source.programme.address = QStringLiteral("Quay 1\n12345 Sample Town");
    source.programme.contactName = QStringLiteral("Maria Example");
    source.programme.contactMail = QStringLiteral("maria@example.org");
    source.programme.contactPhone = QStringLiteral("+351 555 0100");
    source.programme.end = QDate(2032, 6, 30);
    source.programme.funding = QStringLiteral("Co-funded by nobody.");
    source.programme.privacyContact = QStringLiteral("privacy@example.org");
    source.programme.legalBasis = QStringLiteral("consent");
    source.programme.signatory = QStringLiteral("Rita Sample");
    source.programme.signatoryRole = QStringLiteral("Head");
    source.person.id = QUuid::createUuidV5(QUuid(), QStringLiteral("anna"));
    source.person.name = QStringLiteral("Anna Dimou");
    source.person.mail = QStringLiteral("anna@example.org");
    source.person.language = language;
    Call call;
    call.id = QUuid::createUuidV5(QUuid(), QStringLiteral("call"));
    call.title = QStringLiteral("Call 2031");
    call.closes = QDate(2031, 5, 17);
    call.places = 3;
    source.call = call;
    Application application;
    application.received = QDate(2031, 4, 2);
    source.application = application;
    Event event;
    event.title = QStringLiteral("First meeting");
    event.what = QStringLiteral("induction");
    event.start = utcTime(QDate(2031, 6, 8), QTime(8, 0));
    event.end = utcTime(QDate(2031, 6, 8), QTime(9, 30));
    event.link = QStringLiteral("https://meet.example.org/induction");
    event.minutes = QStringLiteral("4714 D\n- decided first\n- decided second");
    source.event = event;
    OutsideCourse outside;
    outside.title = QStringLiteral("Knots and Ropes");
    outside.sender = QStringLiteral("Otto Model");
    outside.senderMail = QStringLiteral("otto@partner.example.org");
    outside.points = QStringLiteral("[x] 1. Solved already\nNo alternative text on page 3\nThe licence is missing");
    outside.round = 2;
    source.outside = outside;
    source.activities = {QStringLiteral("4711 A"), QStringLiteral("4712 B")};
    source.today = QDate(2031, 3, 4);
    source.zone = QTimeZone(3 * 3600);
    return source;
}

/// The words that come with the program, without placeholders.
inline QString withoutPlaceholders(QString text)
{
    const QStringList names = placeholdersIn(text);
    for (const QString& name : names) text.remove(u'{' + name + u'}');
    return text;
}

} // namespace microvet::programme
