#include "core/programme/letters/letters.h"

#include "core/programme/letters/privacy.h"
#include "core/programme/letters/role.h"
#include "tests/core/programme/letters/letter_fixture.h"

#include <gtest/gtest.h>

namespace microvet::programme {

namespace {

/// What stands in a letter of all languages because the records say it.
QStringList factsOf(const QString& letter)
{
    if (letter == QLatin1String("welcome")) return {QStringLiteral("https://meet.example.org/induction"), QStringLiteral("11:00–12:30 (UTC+03:00)"), QStringLiteral("Harbour Skills 2031")};
    if (letter == QLatin1String("thanks")) return {QStringLiteral("- 4711 A\n- 4712 B")};
    if (letter == QLatin1String("outsideChanges")) return {QStringLiteral("- No alternative text on page 3\n- The licence is missing"), QStringLiteral("Knots and Ropes"), QStringLiteral("Otto Model")};
    if (letter.startsWith(QLatin1String("outside"))) return {QStringLiteral("Knots and Ropes"), QStringLiteral("Otto Model")};
    return {QStringLiteral("Call 2031"), QStringLiteral("maria@example.org")};
}

} // namespace

TEST(Letters, AreWholeInEveryLanguageWithFullData)
{
    for (const QString& language : wordLanguages())
        for (const LetterKind& kind : letterKinds()) {
            const ComposedLetter letter = compose(kind.key(), fullSource(language));
            EXPECT_TRUE(letter.ready()) << kind.code << ' ' << language.toStdString() << ": " << letter.missing.join(u' ').toStdString();
            EXPECT_EQ(letter.language, language);
            EXPECT_TRUE(placeholdersIn(letter.subject + letter.body).isEmpty()) << kind.code << language.toStdString();
            EXPECT_FALSE(letter.subject.contains(u'\n'));
            EXPECT_FALSE(letter.body.contains(QLatin1String("\n\n\n")));
            for (const QString& fact : factsOf(kind.key())) EXPECT_TRUE(letter.body.contains(fact)) << kind.code << ' ' << language.toStdString() << ": " << fact.toStdString();
            EXPECT_TRUE(letter.body.contains(QLatin1String("Maria Example\nExample Harbour School"))) << kind.code; // the contact person has no role of their own
            EXPECT_TRUE(letter.body.contains(QLatin1String("Co-funded by nobody."))) << kind.code;
            EXPECT_EQ(letter.notice, kind.key() == QLatin1String("invitation") || kind.key() == QLatin1String("applicationReceived"));
        }
}

TEST(Letters, SayOfAnInvitationWhatTheRoleSays)
{
    LetterSource source = fullSource(QStringLiteral("de"));
    RoleText own;
    own.part = rolePart::benefit;
    own.language = QStringLiteral("de");
    own.position = 2;
    own.text = QStringLiteral("ein Zertifikat");
    RoleText first = own;
    first.position = 1;
    first.text = QStringLiteral("Kuchen");
    RoleText english = own;
    english.language = QStringLiteral("en");
    english.text = QStringLiteral("cake");
    source.role = {own, first, english};
    const ComposedLetter letter = compose(QStringLiteral("invitation"), source);
    EXPECT_TRUE(letter.body.contains(QLatin1String("- Kuchen\n- ein Zertifikat\n")));
    EXPECT_FALSE(letter.body.contains(QLatin1String("cake")));
    for (const QString& text : wordList(QStringLiteral("de"), QStringLiteral("role.responsibilities"))) EXPECT_TRUE(letter.body.contains(QStringLiteral("- ") + text));
}

TEST(Letters, NameWhatIsMissingAndNothingElse)
{
    LetterSource source = fullSource(QStringLiteral("en"));
    source.call->closes = {};
    source.programme.contactMail.clear();
    ComposedLetter letter = compose(QStringLiteral("reminder"), source);
    EXPECT_EQ(letter.missing, (QStringList{QStringLiteral("closes"), QStringLiteral("contactMail")}));
    ASSERT_FALSE(letter.ready());
    EXPECT_EQ(letter.status().error().kind, Error::Kind::Invalid);
    EXPECT_TRUE(letter.status().error().text.contains(QLatin1String("closing date of the call, contact e-mail of the programme"))) << letter.status().error().text.toStdString();
    EXPECT_FALSE(letter.status().error().text.contains(QLatin1String("Anna")));

    source = fullSource(QStringLiteral("en"));
    source.event.reset();
    letter = compose(QStringLiteral("welcome"), source);
    EXPECT_EQ(letter.missing, (QStringList{QStringLiteral("date"), QStringLiteral("time"), QStringLiteral("link")}));
}

TEST(Letters, NameWhatThePrivacyNoticeLacks)
{
    LetterSource source = fullSource(QStringLiteral("it"));
    source.programme.legalBasis.clear();
    const ComposedLetter letter = compose(QStringLiteral("invitation"), source);
    EXPECT_EQ(letter.missing, QStringList{QStringLiteral("legalBasis")});
}

TEST(Letters, LeaveOutWhatIsNotFilledIn)
{
    LetterSource source = fullSource(QStringLiteral("en"));
    source.programme.funding.clear();
    source.programme.contactPhone.clear();
    source.call->places = 0;
    source.activities.clear();
    for (const char* code : {"invitation", "thanks", "outsideAccepted"}) {
        const ComposedLetter letter = compose(QLatin1String(code), source);
        EXPECT_TRUE(letter.ready()) << code;
        for (const char* word : {"Phone", "Number of places", "in particular:", "Co-funded", "find it here"}) EXPECT_FALSE(letter.body.contains(QLatin1String(word))) << code << ' ' << word;
        EXPECT_FALSE(letter.body.contains(QLatin1String("\n\n\n"))) << code;
    }
}

TEST(Letters, TakeTheLanguageOfThePersonThenOfTheProgramme)
{
    LetterSource source = fullSource(QStringLiteral("el"));
    source.programme.language = QStringLiteral("bg");
    EXPECT_EQ(compose(QStringLiteral("thanks"), source).language, QStringLiteral("el"));
    source.person.language.clear();
    EXPECT_EQ(compose(QStringLiteral("thanks"), source).language, QStringLiteral("bg"));
    source.person.language = QStringLiteral("sv");
    EXPECT_EQ(compose(QStringLiteral("thanks"), source).language, QStringLiteral("bg"));
    source.programme.language = QStringLiteral("xx");
    EXPECT_EQ(compose(QStringLiteral("thanks"), source).language, QStringLiteral("en"));
    source.language = QStringLiteral("nl");
    EXPECT_EQ(compose(QStringLiteral("thanks"), source).language, QStringLiteral("nl"));
}

TEST(Letters, WriteDatesInTheirLanguageWhateverTheMachineSpeaks)
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    EXPECT_TRUE(compose(QStringLiteral("reminder"), fullSource(QStringLiteral("el"))).body.contains(QStringLiteral("17 Μαΐου 2031")));
    EXPECT_TRUE(compose(QStringLiteral("reminder"), fullSource(QStringLiteral("en"))).subject.contains(QStringLiteral("17 May 2031")));
    QLocale::setDefault(before);
}

TEST(Letters, TakeTheOrganisationsOwnWords)
{
    LetterSource source = fullSource(QStringLiteral("en"));
    LetterTemplate own;
    own.letter = QStringLiteral("thanks");
    own.language = QStringLiteral("en");
    own.subject = QStringLiteral("For {person}");
    own.body = QStringLiteral("Dear {person},\n\nthank you. {notKnown}");
    source.own = {own};
    const ComposedLetter letter = compose(QStringLiteral("thanks"), source);
    EXPECT_EQ(letter.subject, QStringLiteral("For Anna Dimou"));
    EXPECT_EQ(letter.unknown, QStringList{QStringLiteral("notKnown")});
    EXPECT_TRUE(letter.status().error().text.contains(QLatin1String("{notKnown}")));
    EXPECT_FALSE(checkTemplate(own).ok());
    source.person.language = QStringLiteral("fr");
    EXPECT_TRUE(compose(QStringLiteral("thanks"), source).ready()); // the own one is English
}

TEST(Letters, NeverReadValuesAsPlaceholders)
{
    LetterSource source = fullSource(QStringLiteral("en"));
    source.person.name = QStringLiteral("{contactMail}");
    const ComposedLetter letter = compose(QStringLiteral("thanks"), source);
    EXPECT_TRUE(letter.ready());
    EXPECT_TRUE(letter.body.startsWith(QLatin1String("Dear {contactMail},")));
}

TEST(Letters, AreSignedByWhoIsNamed)
{
    LetterSource source = fullSource(QStringLiteral("en"));
    source.sender = source.programme.signatory;
    EXPECT_TRUE(compose(QStringLiteral("selected"), source).body.contains(QLatin1String("Rita Sample\nHead\nExample Harbour School")));
    source.sender.clear();
    source.programme.contactName.clear();
    const ComposedLetter letter = compose(QStringLiteral("selected"), source);
    EXPECT_TRUE(letter.body.contains(QLatin1String("Rita Sample\nHead")));
    EXPECT_EQ(letter.missing, QStringList{QStringLiteral("contactName")});
}

TEST(PrivacyNotices, SayEverythingInEveryLanguage)
{
    const LetterSource source = fullSource(QStringLiteral("en"));
    for (const QString& language : wordLanguages()) {
        const PrivacyNotice notice = privacyNotice(source.programme, language);
        EXPECT_TRUE(notice.whole()) << language.toStdString();
        EXPECT_EQ(notice.sections.size(), 9) << language.toStdString();
        for (const char* fact : {"Example Harbour School", "12345 Sample Town", "privacy@example.org", "CNPD", "Harbour Skills 2031"}) EXPECT_TRUE(notice.text().contains(QLatin1String(fact))) << language.toStdString() << fact;
        EXPECT_TRUE(notice.text().contains(countIn(language, QStringLiteral("common.months"), 6))) << language.toStdString();
        EXPECT_TRUE(notice.text().contains(dayIn(language, QDate(2032, 6, 30)))) << language.toStdString();
        EXPECT_TRUE(consentSentence(source.programme, language).contains(QLatin1String("Example Harbour School")));
    }
    EXPECT_EQ(dataProtectionAuthority(QStringLiteral("GR")), dataProtectionAuthority(QStringLiteral("el")));
    EXPECT_TRUE(dataProtectionAuthority(QStringLiteral("DE")).isEmpty()); // one for each land
}

TEST(Placeholders, LeaveNoGapWhereALineGoes)
{
    const Filled filled = fill(QStringLiteral("Dear {person},\n\nWhat you did:\n{activities}\n\n{funding}\n\nBye"), {{QStringLiteral("person"), QStringLiteral("Anna")}});
    EXPECT_EQ(filled.text, QStringLiteral("Dear Anna,\n\nBye"));
    EXPECT_TRUE(filled.whole());
    EXPECT_EQ(fill(QStringLiteral("{ person } {1} {}"), {}).text, QStringLiteral("{ person } {1} {}"));
}

} // namespace microvet::programme
