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
    if (letter == QLatin1String("meeting")) return {QStringLiteral("First meeting"), QStringLiteral("11:00–12:30 (UTC+03:00)"), QStringLiteral("https://meet.example.org/induction")};
    if (letter == QLatin1String("missed")) return {QStringLiteral("First meeting"), QStringLiteral("maria@example.org")};
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
            EXPECT_EQ(letter.notice.has_value(), kind.key() == QLatin1String("invitation") || kind.key() == QLatin1String("applicationReceived"));
        }
}

TEST(Letters, InviteToAMeetingWithOrWithoutALink)
{
    for (const QString& language : wordLanguages()) {
        LetterSource source = fullSource(language);
        source.event->what = QStringLiteral("transnational");
        source.event->link.clear();
        source.event->place = QStringLiteral("Delta College");
        source.event->trainers.clear();
        source.event->agenda.clear();
        const ComposedLetter letter = compose(QStringLiteral("meeting"), source);
        EXPECT_TRUE(letter.ready()) << language.toStdString() << ": " << letter.missing.join(u' ').toStdString();
        EXPECT_TRUE(letter.body.contains(QStringLiteral("Delta College"))) << language.toStdString();
        EXPECT_FALSE(letter.body.contains(u'{') || letter.body.contains(QLatin1String("https://meet"))) << language.toStdString();
        EXPECT_TRUE(letter.subject.contains(source.event->title)) << language.toStdString();
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

TEST(Letters, HaveANameEach)
{
    for (const LetterKind& kind : letterKinds()) EXPECT_NE(kind.nameText(), kind.key());
    EXPECT_EQ(findLetter(QStringLiteral("thanks"))->nameText(), QStringLiteral("Thanks"));
}

// Who has answered is not reminded, and nobody is told a result that is another's.
TEST(Letters, AreOnlyForThoseWhomTheyFit)
{
    const auto fits = [](const char* letter, const char* status) {
        LetterSource source = fullSource(QStringLiteral("en"));
        if (status) source.application->status = QLatin1String(status);
        else source.application.reset();
        return compose(QLatin1String(letter), source).notFor.isEmpty();
    };
    EXPECT_TRUE(fits("reminder", "invited"));
    for (const char* answered : {"applied", "shortlisted", "selected", "declined", "withdrawn"}) EXPECT_FALSE(fits("reminder", answered)) << answered;
    EXPECT_FALSE(fits("reminder", nullptr)) << "nobody invited them";
    EXPECT_TRUE(fits("invitation", nullptr));
    EXPECT_TRUE(fits("invitation", "invited"));
    EXPECT_TRUE(fits("invitation", "declined"));
    EXPECT_FALSE(fits("invitation", "applied"));
    EXPECT_TRUE(fits("applicationReceived", "selected")) << "late, but true";
    EXPECT_FALSE(fits("applicationReceived", "invited"));
    for (const char* result : {"selected", "reserve", "notSelected"})
        for (const char* status : {"selected", "reserve", "notSelected", "applied"}) EXPECT_EQ(fits(result, status), QLatin1String(result) == QLatin1String(status)) << result << status;
    EXPECT_TRUE(fits("thanks", "notSelected")) << "is about no call";
    for (const auto& [told, of] : {std::pair("outsideAccepted", "accepted"), std::pair("outsideChanges", "changes"), std::pair("outsideRejected", "rejected")})
        for (const char* decision : {"accepted", "changes", "rejected"}) {
            LetterSource outside = fullSource(QStringLiteral("en"));
            outside.outside->decision = QLatin1String(decision);
            EXPECT_EQ(compose(QLatin1String(told), outside).ready(), QLatin1String(of) == QLatin1String(decision)) << told << decision;
        }

    LetterSource source = fullSource(QStringLiteral("en"));
    source.application->status = QStringLiteral("applied");
    const ComposedLetter letter = compose(QStringLiteral("reminder"), source);
    EXPECT_FALSE(letter.ready());
    EXPECT_EQ(letter.status().error().text, letter.notFor);
    EXPECT_FALSE(letter.notFor.contains(QLatin1String("Anna")));
}

TEST(Letters, SayWhoseWordsTheyAre)
{
    LetterSource source = fullSource(QStringLiteral("fr"));
    LetterTemplate own;
    own.letter = QStringLiteral("thanks");
    own.language = QStringLiteral("en");
    own.body = QStringLiteral("Thank you.");
    source.own = {own};
    ComposedLetter letter = compose(QStringLiteral("thanks"), source);
    EXPECT_EQ(letter.ownIn, QStringList{QStringLiteral("en")});
    EXPECT_TRUE(letter.body.contains(QStringLiteral("Madame, Monsieur"))) << "the program's words in the language of the person";
    EXPECT_TRUE(letter.wished.isEmpty());
    EXPECT_TRUE(compose(QStringLiteral("welcome"), source).ownIn.isEmpty()) << "there is no own one at all";
    source.person.language = QStringLiteral("en-GB");
    letter = compose(QStringLiteral("thanks"), source);
    EXPECT_TRUE(letter.ownIn.isEmpty());
    EXPECT_TRUE(letter.wished.isEmpty());
    source.person.language = QStringLiteral("sv");
    source.programme.language = QStringLiteral("de");
    letter = compose(QStringLiteral("thanks"), source);
    EXPECT_EQ(letter.wished, QStringLiteral("sv"));
    EXPECT_EQ(letter.language, QStringLiteral("de"));
}

TEST(Letters, MarkTheFundingWhereItStands)
{
    LetterSource source = fullSource(QStringLiteral("en"));
    EXPECT_EQ(compose(QStringLiteral("reminder"), source).funding, source.programme.funding);
    source.programme.funding.clear();
    EXPECT_TRUE(compose(QStringLiteral("reminder"), source).funding.isEmpty());
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
    for (const QString& language : wordLanguages()) EXPECT_TRUE(privacyNotice(source.programme, language).text().contains(QLatin1String("https://www.edpb.europa.eu/"))) << "who lives in another country finds theirs";
    EXPECT_EQ(dataProtectionAuthority(QStringLiteral("GR")), dataProtectionAuthority(QStringLiteral("el")));
    EXPECT_TRUE(dataProtectionAuthority(QStringLiteral("DE")).isEmpty()); // one for each land
}

TEST(Placeholders, LeadToFieldsThatThereAre)
{
    for (const Placeholder& one : placeholders()) {
        const Kind* kind = findKind(QString::fromLatin1(one.kind));
        ASSERT_NE(kind, nullptr) << one.name;
        if (*one.field) {
            EXPECT_NE(kind->find(QString::fromLatin1(one.field)), nullptr) << one.name;
            continue;
        }
        EXPECT_TRUE(one.optional || kind == &RoleText::kind() || QLatin1String(one.name) == QLatin1String("privacyNotice")) << one.name << " is asked for, but nobody is led to it";
    }
}

TEST(Placeholders, LeaveNoGapWhereALineGoes)
{
    const Filled filled = fill(QStringLiteral("Dear {person},\n\nWhat you did:\n{activities}\n\n{funding}\n\nBye"), {{QStringLiteral("person"), QStringLiteral("Anna")}});
    EXPECT_EQ(filled.text, QStringLiteral("Dear Anna,\n\nBye"));
    EXPECT_TRUE(filled.whole());
    EXPECT_EQ(fill(QStringLiteral("From {organisation}. To {organisation}… {organisation}"), {{QStringLiteral("organisation"), QStringLiteral("Example Ltd.")}}).text, QStringLiteral("From Example Ltd. To Example Ltd.… Example Ltd."));
    EXPECT_EQ(fill(QStringLiteral("{ person } {1} {}"), {}).text, QStringLiteral("{ person } {1} {}"));
}

} // namespace microvet::programme
