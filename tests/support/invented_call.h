#pragma once

#include "core/programme/records/calls.h"
#include "core/programme/records/organisation.h"

/// A call that nobody ever made, for tests of its mail, its form and what comes back. Its names hold what a page must not
/// take for its own.
namespace microvet::test {

inline programme::Programme inventedProgramme()
{
    programme::Programme programme;
    programme.name = QStringLiteral("Ambassadors 2031");
    programme.organisation = QStringLiteral("Sample School <Kitchens>");
    programme.address = QStringLiteral("1 Sample Street, Sampletown");
    programme.contactName = QStringLiteral("Maria Sample");
    programme.contactMail = QStringLiteral("maria@example.org");
    programme.privacyContact = QStringLiteral("privacy@example.org");
    programme.legalBasis = QStringLiteral("consent");
    programme.country = QStringLiteral("NL");
    programme.end = QDate(2032, 12, 31);
    return programme;
}

inline programme::Call inventedCall(const QString& language)
{
    programme::Call call;
    call.id = QUuid::fromString(QStringLiteral("11111111-2222-4333-8444-555555555555"));
    call.title = QStringLiteral("Spring </script><b>2031</b> & more");
    call.language = language;
    call.closes = QDate(2031, 3, 31);
    return call;
}

/// What it asks beside the questions that every call asks.
inline QList<programme::CallQuestion> inventedQuestions()
{
    programme::CallQuestion one;
    one.id = QUuid::fromString(QStringLiteral("aaaaaaaa-2222-4333-8444-555555555555"));
    one.text = QStringLiteral("Which courses have you taught?");
    return {one};
}

} // namespace microvet::test
