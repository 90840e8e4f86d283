#include "core/programme/letters/privacy.h"
#include "core/programme/letters/words.h"
#include "core/programme/selection/application_form.h"
#include "core/programme/selection/application_mail.h"
#include "tests/support/invented_call.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace microvet::programme {

namespace {

using test::inventedCall;
using test::inventedProgramme;
using test::inventedQuestions;

const QStringList answers{QStringLiteral("Άννα Δήμου"), QStringLiteral("anna@example.org"), QStringLiteral("+30 210 555"), QStringLiteral("Kitchen"), QStringLiteral("C1"),
                          QStringLiteral("Ten years.\n1. as a cook\n2. as a teacher"), QStringLiteral("None yet"), QStringLiteral("I like it: really"), QStringLiteral("Baking")};

void expectAnswers(const MailReply& reply)
{
    const Incoming& got = reply.incoming;
    EXPECT_EQ(got.name, answers[0]);
    EXPECT_EQ(got.mail, answers[1]);
    EXPECT_EQ(got.phone, answers[2]);
    EXPECT_EQ(got.unit, answers[3]);
    EXPECT_EQ(got.englishLevel, answers[4]);
    EXPECT_EQ(got.experienceEducation, answers[5]);
    EXPECT_EQ(got.experienceMicro, answers[6]);
    EXPECT_EQ(got.motivation, answers[7]);
    EXPECT_EQ(got.answers.value(inventedQuestions().constFirst().id), answers[8]);
    EXPECT_TRUE(reply.missing.isEmpty()) << reply.missing.join(QLatin1Char('\n')).toStdString();
}

MailReply readIn(const QString& language, const QString& text) { return readMailReply(text, inventedCall(language), inventedQuestions(), inventedProgramme(), QDate(2031, 3, 4)); }

/// The questions with the answers below them; `quote` stands before each line of the original.
QString replied(const QString& language, const QString& quote, const QString& yes)
{
    QString text = QStringLiteral("Dear Maria, here it is.\n\n");
    int number = 0;
    for (const QString& line : mailQuestions(inventedCall(language), inventedQuestions(), inventedProgramme()).split(QLatin1Char('\n'))) {
        text += quote + line + QLatin1Char('\n');
        if (!QRegularExpression(QStringLiteral("^\\d+\\. ")).match(line).hasMatch()) continue;
        text += QLatin1Char('\n') + (number < answers.size() ? answers[number] : yes) + QLatin1String("\n\n");
        ++number;
    }
    return text;
}

QJsonObject answerJson()
{
    return {{QStringLiteral("format"), QStringLiteral("microvet-application")},
            {QStringLiteral("version"), 1},
            {QStringLiteral("call"), QJsonObject{{QStringLiteral("id"), QStringLiteral("11111111-2222-4333-8444-555555555555")}, {QStringLiteral("title"), QStringLiteral("Spring")}}},
            {QStringLiteral("language"), QStringLiteral("el")},
            {QStringLiteral("time"), QStringLiteral("2031-03-04T10:00:00.000Z")},
            {QStringLiteral("answers"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Anna")}, {QStringLiteral("mail"), QStringLiteral("anna@example.org")}, {QStringLiteral("motivation"), QStringLiteral("Yes\u0007!")}}},
            {QStringLiteral("consent"), QJsonObject{{QStringLiteral("given"), true}, {QStringLiteral("text"), QStringLiteral("I agree")}}}};
}

QByteArray bytesOf(const QJsonObject& json) { return QJsonDocument(json).toJson(); }

} // namespace

TEST(ApplicationMail, readsAnswersBelowTheQuestionsInEveryLanguage)
{
    const QMap<QString, QString> yes{{QStringLiteral("en"), QStringLiteral("Yes.")}, {QStringLiteral("el"), QStringLiteral("Ναι")}, {QStringLiteral("bg"), QStringLiteral("Да")}, {QStringLiteral("nl"), QStringLiteral("Ja")},
                                     {QStringLiteral("pt"), QStringLiteral("Sim")}, {QStringLiteral("it"), QStringLiteral("Sì")}, {QStringLiteral("fr"), QStringLiteral("Oui")}, {QStringLiteral("de"), QStringLiteral("Ja, gern")}};
    for (const QString& language : wordLanguages())
        for (const QString& quote : {QString(), QStringLiteral("> "), QStringLiteral(">> ")}) {
            SCOPED_TRACE((language + quote).toStdString());
            const MailReply reply = readIn(language, replied(language, quote, yes.value(language)));
            expectAnswers(reply);
            EXPECT_EQ(reply.incoming.consentOn, QDate(2031, 3, 4));
            EXPECT_TRUE(reply.unread.contains(QStringLiteral("Dear Maria, here it is.")));
        }
}

TEST(ApplicationMail, readsQuestionsThatTheMailProgramBroke)
{
    QString text;
    for (const QString& line : replied(QStringLiteral("en"), QStringLiteral("> "), QStringLiteral("no")).split(QLatin1Char('\n'))) {
        QString rest = line;
        while (line.startsWith(QLatin1Char('>')) && rest.size() > 50) {
            const qsizetype at = rest.lastIndexOf(QLatin1Char(' '), 50);
            if (at <= 1) break; // an address is never broken
            text += rest.left(at) + QLatin1Char('\n');
            rest = QStringLiteral("> ") + rest.mid(at + 1);
        }
        text += rest + QLatin1Char('\n');
    }
    const MailReply reply = readIn(QStringLiteral("en"), text);
    expectAnswers(reply);
    EXPECT_TRUE(reply.consentAnswered);
    EXPECT_FALSE(reply.incoming.consentOn.isValid());
}

TEST(ApplicationMail, readsNumbersAloneAboveTheOriginal)
{
    QString text;
    for (qsizetype i = 0; i < answers.size(); ++i) text += QStringLiteral("%1) ").arg(i + 1) + answers[i] + QLatin1Char('\n');
    text += QStringLiteral("10. Yes\n\nOn 3 March Maria wrote:\n");
    for (const QString& line : mailQuestions(inventedCall(QStringLiteral("en")), inventedQuestions(), inventedProgramme()).split(QLatin1Char('\n'))) text += QStringLiteral("> ") + line + QLatin1Char('\n');
    const MailReply reply = readIn(QStringLiteral("en"), text);
    expectAnswers(reply);
    EXPECT_TRUE(reply.incoming.consentOn.isValid());
}

TEST(ApplicationMail, readsAnswersBesideTheQuestions)
{
    const MailReply reply = readIn(QStringLiteral("en"), QStringLiteral("1. Full name: Anna\n2. E-mail address: anna@example.org\n-- \nAnna\nSchool"));
    EXPECT_EQ(reply.incoming.name, QStringLiteral("Anna"));
    EXPECT_EQ(reply.incoming.mail, QStringLiteral("anna@example.org"));
    EXPECT_EQ(reply.unread, (QStringList{QStringLiteral("Anna"), QStringLiteral("School")}));
    EXPECT_EQ(reply.missing.size(), 7);
    EXPECT_FALSE(reply.consentAnswered);
    ASSERT_EQ(reply.notes.size(), 1);
    EXPECT_TRUE(reply.notes.constFirst().contains(QStringLiteral("consent"))) << "in a sentence of its own, not as one more question";
}

TEST(ApplicationMail, saysWhichNoticeWasAgreedToOnlyWhereItCameBack)
{
    const MailReply alone = readIn(QStringLiteral("en"), QStringLiteral("1. Anna\n10. Yes\n"));
    EXPECT_TRUE(alone.incoming.consentOn.isValid());
    EXPECT_EQ(alone.incoming.consentNotice, QString());
    const MailReply quoted = readIn(QStringLiteral("en"), replied(QStringLiteral("en"), QStringLiteral("> "), QStringLiteral("Yes")));
    EXPECT_EQ(quoted.incoming.consentNotice, privacyNotice(inventedProgramme(), QStringLiteral("en")).version());
    EXPECT_FALSE(quoted.incoming.consentNotice.isEmpty());
}

TEST(ApplicationMail, listsWhatItCannotRead)
{
    const MailReply nothing = readIn(QStringLiteral("en"), QStringLiteral("Hello,\nI would like to apply.\n"));
    EXPECT_EQ(nothing.unread.size(), 2);
    EXPECT_EQ(nothing.missing.size(), 9);
    const MailReply unclear = readIn(QStringLiteral("en"), QStringLiteral("1. Anna\n5. fluent\n10. perhaps\n"));
    EXPECT_EQ(unclear.notes.size(), 2);
    EXPECT_TRUE(readIn(QStringLiteral("en"), QString()).unread.isEmpty());
}

TEST(ApplicationForm, standsInEveryLanguageUnderAStrictPolicy)
{
    for (const QString& language : wordLanguages()) {
        const auto form = applicationForm(inventedCall(language), inventedQuestions(), inventedProgramme());
        ASSERT_TRUE(form.ok()) << form.error().text.toStdString();
        const QString page = QString::fromUtf8(*form);
        EXPECT_TRUE(page.contains(QStringLiteral("<html lang=\"%1\">").arg(language)));
        EXPECT_TRUE(page.contains(QStringLiteral("default-src 'none'")));
        EXPECT_FALSE(page.contains(QStringLiteral("unsafe")));
        EXPECT_FALSE(page.contains(QStringLiteral("http://")) || page.contains(QStringLiteral("style=\"")) || page.contains(QStringLiteral("onclick")));
        EXPECT_EQ(page.count(QStringLiteral("</script>")), 2) << "a title must not end the script";
        EXPECT_FALSE(page.contains(inventedProgramme().organisation));
        EXPECT_EQ(page.count(QStringLiteral("<label for=")), 10);
        EXPECT_FALSE(QRegularExpression(QStringLiteral("\\{[a-z]\\w*\\}")).match(page.mid(page.indexOf(QStringLiteral("<main>")), page.indexOf(QStringLiteral("<script type")) - page.indexOf(QStringLiteral("<main>")))).hasMatch()) << language.toStdString();
    }
}

TEST(ApplicationForm, asksForWhatThePrivacyNoticeNeeds)
{
    Programme programme = inventedProgramme();
    programme.organisation.clear();
    EXPECT_EQ(applicationForm(inventedCall(QStringLiteral("en")), {}, programme).error().kind, Error::Kind::Invalid);
    Call unsaved = inventedCall(QStringLiteral("en"));
    unsaved.id = {};
    EXPECT_EQ(applicationForm(unsaved, {}, inventedProgramme()).error().kind, Error::Kind::Invalid);
}

TEST(AnswerFile, becomesAnApplication)
{
    const auto file = answerFileFrom(bytesOf(answerJson()), QStringLiteral("a"));
    ASSERT_TRUE(file.ok()) << file.error().text.toStdString();
    QStringList notes;
    const auto incoming = incomingFrom(*file, inventedCall(QStringLiteral("el")), inventedQuestions(), QDate(2031, 3, 10), notes);
    ASSERT_TRUE(incoming.ok()) << incoming.error().text.toStdString();
    EXPECT_EQ(incoming->name, QStringLiteral("Anna"));
    EXPECT_EQ(incoming->motivation, QStringLiteral("Yes!"));
    EXPECT_EQ(incoming->received, QDate(2031, 3, 4));
    EXPECT_EQ(incoming->consentText, QStringLiteral("I agree"));
    EXPECT_EQ(incoming->source, QStringLiteral("form"));
    EXPECT_EQ(incomingFrom(*file, inventedCall(QStringLiteral("el")), {}, QDate(2031, 3, 1), notes)->received, QDate(2031, 3, 1));
}

TEST(AnswerFile, isRefusedForAnotherCallAndWithoutConsent)
{
    QStringList notes;
    Call other = inventedCall(QStringLiteral("en"));
    other.id = QUuid::createUuid();
    other.title = QStringLiteral("Autumn");
    const auto file = answerFileFrom(bytesOf(answerJson()), QStringLiteral("a"));
    const auto wrong = incomingFrom(*file, other, {}, QDate(2031, 3, 10), notes);
    ASSERT_FALSE(wrong.ok());
    EXPECT_TRUE(wrong.error().text.contains(QStringLiteral("Spring")) && wrong.error().text.contains(QStringLiteral("Autumn")));
    QJsonObject json = answerJson();
    json.remove(QStringLiteral("consent"));
    EXPECT_FALSE(incomingFrom(*answerFileFrom(bytesOf(json), QStringLiteral("a")), inventedCall(QStringLiteral("en")), {}, QDate(2031, 3, 10), notes).ok());
}

TEST(AnswerFile, isRefusedWhereItIsHostile)
{
    const auto kindOf = [](const QByteArray& bytes) {
        const auto file = answerFileFrom(bytes, QStringLiteral("a"));
        return file.ok() ? Error::Kind::Cancelled : file.error().kind;
    };
    const auto with = [](const char* key, const QJsonValue& value) {
        QJsonObject json = answerJson();
        json.insert(QLatin1String(key), value);
        return bytesOf(json);
    };
    EXPECT_EQ(kindOf({}), Error::Kind::NotOurs);
    EXPECT_EQ(kindOf("[1]"), Error::Kind::NotOurs);
    EXPECT_EQ(kindOf(bytesOf(answerJson()).chopped(20)), Error::Kind::Damaged);
    EXPECT_EQ(kindOf(QByteArray(answerFileLimit + 1, ' ')), Error::Kind::TooLarge);
    EXPECT_EQ(kindOf(with("version", 2)), Error::Kind::TooNew);
    EXPECT_EQ(kindOf(with("version", QStringLiteral("x"))), Error::Kind::Damaged);
    EXPECT_EQ(kindOf(with("call", 3)), Error::Kind::Damaged);
    EXPECT_EQ(kindOf(with("answers", QJsonArray{1})), Error::Kind::Damaged);
    EXPECT_EQ(kindOf(with("answers", QJsonObject{{QStringLiteral("name"), 3}})), Error::Kind::Damaged);
    EXPECT_EQ(kindOf(with("answers", QJsonObject{{QStringLiteral("name"), QString(30000, u'a')}})), Error::Kind::Damaged);
    QJsonObject many;
    for (int i = 0; i < 300; ++i) many.insert(QString::number(i), QStringLiteral("x"));
    EXPECT_EQ(kindOf(with("answers", many)), Error::Kind::Damaged);
    EXPECT_EQ(kindOf(QByteArray(100000, '{')), Error::Kind::NotOurs);
    QRandomGenerator random(5);
    for (int i = 0; i < 300; ++i) {
        QByteArray bytes = bytesOf(answerJson());
        for (int k = 0; k < 5; ++k) bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        const auto file = answerFileFrom(bytes, QStringLiteral("a"));
        QStringList notes;
        if (file.ok()) (void)incomingFrom(*file, inventedCall(QStringLiteral("en")), {}, QDate(2031, 3, 10), notes);
    }
}

} // namespace microvet::programme
