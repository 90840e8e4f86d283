#include "core/programme/letters/mail_file.h"

#include "core/base/clock.h"
#include "core/programme/letters/calendar_file.h"
#include "tests/core/programme/letters/letter_fixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>
#include <QUrlQuery>

#include <gtest/gtest.h>

namespace microvet::programme {

namespace {

Mail mailTo(const QString& name, const QString& subject, const QString& body = QStringLiteral("Dear colleague,\n\nbye"))
{
    return {QStringLiteral("Maria Example"), QStringLiteral("maria@example.org"), name, QStringLiteral("anna@example.org"), subject, body, utcTime(QDate(2031, 3, 4), QTime(9, 30))};
}

/// Mails as Python's own library for them reads them; empty where there is no Python.
QList<QJsonObject> readByPython(const QList<Mail>& mails)
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty()) return {};
    QTemporaryDir folder;
    for (qsizetype i = 0; i < mails.size(); ++i) {
        const auto bytes = mailFile(mails.at(i));
        EXPECT_TRUE(bytes.ok()) << bytes.error().text.toStdString();
        QFile file(folder.filePath(QStringLiteral("%1.eml").arg(i, 5, 10, QLatin1Char('0'))));
        EXPECT_TRUE(bytes.ok() && file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size());
    }
    QProcess reader;
    reader.start(python, {QStringLiteral(READ_MAIL), folder.path()});
    EXPECT_TRUE(reader.waitForFinished(60'000));
    EXPECT_EQ(reader.exitCode(), 0) << reader.readAllStandardError().toStdString();
    const QJsonObject all = QJsonDocument::fromJson(reader.readAllStandardOutput()).object();
    QList<QJsonObject> read;
    for (const QJsonValue& one : all) read.append(one.toObject());
    return read;
}

/// What any reader of mails relies on.
void expectWellFormed(const QByteArray& mail)
{
    const QByteArray bare = QByteArray(mail).replace("\r\n", "");
    EXPECT_FALSE(bare.contains('\r') || bare.contains('\n'));
    for (const QByteArray& line : mail.split('\n')) EXPECT_LE(line.size(), 79) << line.toStdString(); // 78 and the CR
    for (const char c : mail) ASSERT_TRUE(uchar(c) < 127);
}

const QStringList headers{QStringLiteral("x-unsent"), QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("subject"), QStringLiteral("date"), QStringLiteral("mime-version")};

/// Names and subjects as they come from files of others.
QString wild(QRandomGenerator& random)
{
    static const QStringList pieces{QStringLiteral("Anna"), QStringLiteral("Δήμου"), QStringLiteral("Жеков"), QStringLiteral("\r\nBcc: all@example.org"), QStringLiteral("\n\n"), QStringLiteral("=?utf-8?Q?x?="),
                                    QStringLiteral("\""), QStringLiteral("\\"), QStringLiteral("<a@b.example>"), QStringLiteral(","), QStringLiteral("("), QStringLiteral("😀"), QStringLiteral("Müller-Lüdenscheidt"),
                                    QStringLiteral("Supercalifragilisticexpialidocious-and-longer-still-than-any-name-of-a-person-may-ever-be"), QStringLiteral(" "), QStringLiteral("\t"), QStringLiteral("a"), QString(QChar(0x2028)), QStringLiteral("O’Neill"), QStringLiteral("l’appel\u00a0:")};
    QString text = QStringLiteral("N");
    for (int i = random.bounded(12); i >= 0; --i) text += pieces.at(random.bounded(int(pieces.size()))) + (random.bounded(2) ? QStringLiteral(" ") : QString());
    return text + QStringLiteral("e");
}

QString expected(QString text)
{
    static const QRegularExpression gaps(QStringLiteral("[\\x{0}-\\x{20}\\x{2028}]+"));
    return text.replace(gaps, QStringLiteral(" ")).trimmed();
}

} // namespace

TEST(MailFiles, AreReadByOthersAsTheyWereMeant)
{
    QList<Mail> mails;
    for (const QString& language : wordLanguages())
        for (const LetterKind& kind : letterKinds()) {
            const ComposedLetter letter = compose(kind.key(), fullSource(language));
            mails.append({QStringLiteral("Example Harbour School"), QStringLiteral("maria@example.org"), letter.toName, letter.toMail, letter.subject, letter.body, utcTime(QDate(2031, 3, 4), QTime(9, 30))});
            const auto bytes = mailFile(mails.constLast());
            ASSERT_TRUE(bytes.ok());
            expectWellFormed(*bytes);
        }
    const QList<QJsonObject> read = readByPython(mails);
    if (read.isEmpty()) GTEST_SKIP() << "no Python";
    ASSERT_EQ(read.size(), mails.size());
    for (qsizetype i = 0; i < read.size(); ++i) {
        const QJsonObject& mail = read.at(i);
        EXPECT_EQ(mail.value(QLatin1String("subject")).toString(), mails.at(i).subject);
        EXPECT_EQ(mail.value(QLatin1String("body")).toString().remove(u'\r').trimmed(), mails.at(i).body.trimmed());
        EXPECT_EQ(mail.value(QLatin1String("toName")).toString(), mails.at(i).toName);
        EXPECT_EQ(mail.value(QLatin1String("toMail")).toString(), mails.at(i).toMail);
        EXPECT_EQ(mail.value(QLatin1String("unsent")).toString(), QStringLiteral("1"));
        EXPECT_EQ(mail.value(QLatin1String("date")).toString(), QStringLiteral("2031-03-04T09:30:00+00:00"));
        EXPECT_TRUE(mail.value(QLatin1String("defects")).toArray().isEmpty());
        EXPECT_TRUE(mail.value(QLatin1String("headerDefects")).toArray().isEmpty());
    }
}

TEST(MailFiles, TakeNoHeaderFromNamesAndSubjects)
{
    QRandomGenerator random(20310304);
    QList<Mail> mails;
    for (int i = 0; i < 200; ++i) {
        mails.append(mailTo(wild(random), wild(random), wild(random) + QStringLiteral("\n.\nFrom me\n") + wild(random)));
        const auto bytes = mailFile(mails.constLast());
        ASSERT_TRUE(bytes.ok());
        expectWellFormed(*bytes);
    }
    const QList<QJsonObject> read = readByPython(mails);
    if (read.isEmpty()) GTEST_SKIP() << "no Python";
    ASSERT_EQ(read.size(), mails.size());
    for (qsizetype i = 0; i < read.size(); ++i) {
        QStringList names;
        for (const QJsonValue& name : read.at(i).value(QLatin1String("headers")).toArray()) names.append(name.toString());
        EXPECT_EQ(names, headers + QStringList({QStringLiteral("content-type"), QStringLiteral("content-transfer-encoding")}));
        EXPECT_EQ(read.at(i).value(QLatin1String("subject")).toString().toStdString(), expected(mails.at(i).subject).toStdString()) << i;
        EXPECT_EQ(read.at(i).value(QLatin1String("toName")).toString().toStdString(), expected(mails.at(i).toName).toStdString()) << i;
        EXPECT_EQ(read.at(i).value(QLatin1String("toMail")).toString(), QStringLiteral("anna@example.org"));
    }
}

TEST(MailFiles, CarryTheMeetingForTheCalendar)
{
    const LetterSource source = fullSource(QStringLiteral("bg"));
    Mail mail = mailTo(QStringLiteral("Анна Димова"), QStringLiteral("Покана"));
    const auto calendar = calendarFile(*source.event, source.programme, utcTime(QDate(2031, 3, 4), QTime(9, 30)));
    ASSERT_TRUE(calendar.ok());
    const QString longName = QString(30, QChar(0x0436)) + QStringLiteral(".ics");
    mail.attachments = {{QStringLiteral("Първа среща/../x.ics"), calendarType(*calendar), *calendar}, {longName, "text/plain; charset=utf-8\r\nBcc: x", QByteArray("note")}};
    const auto bytes = mailFile(mail);
    ASSERT_TRUE(bytes.ok());
    expectWellFormed(*bytes);
    const QList<QJsonObject> read = readByPython({mail});
    if (read.isEmpty()) GTEST_SKIP() << "no Python";
    const QJsonArray attachments = read.constFirst().value(QLatin1String("attachments")).toArray();
    ASSERT_EQ(attachments.size(), 2);
    EXPECT_EQ(attachments.at(0).toObject().value(QLatin1String("name")).toString(), QStringLiteral("Първа среща .. x.ics"));
    EXPECT_EQ(attachments.at(0).toObject().value(QLatin1String("type")).toString(), QStringLiteral("text/calendar"));
    EXPECT_EQ(attachments.at(0).toObject().value(QLatin1String("text")).toString().toUtf8(), *calendar);
    EXPECT_EQ(attachments.at(1).toObject().value(QLatin1String("name")).toString(), longName);
    EXPECT_TRUE(read.constFirst().value(QLatin1String("defects")).toArray().isEmpty());
}

// A program that shows no pages has the text, and every program the meeting.
TEST(MailFiles, HoldTheLetterAsTextAndAsPage)
{
    Mail mail = mailTo(QStringLiteral("Eleni Παραδείγματος"), QStringLiteral("Πρόσκληση για τον ρόλο του πρεσβευτή ή της πρεσβεύτριας μικροδιαπιστευτηρίων στο πρόγραμμα του σχολείου"), QStringLiteral("Αξιότιμη κυρία,\n.\nτέλος"));
    mail.html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"el\"><body><p>Αξιότιμη κυρία, = &amp; ") + QString(300, QChar(0x03B1)) + QStringLiteral("</p></body></html>\n");
    QList<Mail> mails{mail};
    mail.attachments = {{QStringLiteral("x.ics"), "text/calendar; charset=utf-8; method=REQUEST", QByteArray("BEGIN:VCALENDAR\r\n")}};
    mails.append(mail);
    for (const Mail& one : mails) {
        const auto bytes = mailFile(one);
        ASSERT_TRUE(bytes.ok());
        expectWellFormed(*bytes);
    }
    const QList<QJsonObject> read = readByPython(mails);
    if (read.isEmpty()) GTEST_SKIP() << "no Python";
    ASSERT_EQ(read.size(), 2);
    for (const QJsonObject& one : read) {
        EXPECT_EQ(one.value(QLatin1String("subject")).toString(), mail.subject);
        EXPECT_EQ(one.value(QLatin1String("body")).toString().remove(u'\r').trimmed(), mail.body);
        EXPECT_EQ(one.value(QLatin1String("html")).toString().remove(u'\r').trimmed(), mail.html.trimmed());
        EXPECT_TRUE(one.value(QLatin1String("defects")).toArray().isEmpty());
    }
    EXPECT_EQ(read.at(0).value(QLatin1String("parts")).toArray(), (QJsonArray{QStringLiteral("multipart/alternative"), QStringLiteral("text/plain"), QStringLiteral("text/html")}));
    EXPECT_EQ(read.at(1).value(QLatin1String("parts")).toArray(),
              (QJsonArray{QStringLiteral("multipart/mixed"), QStringLiteral("multipart/alternative"), QStringLiteral("text/plain"), QStringLiteral("text/html"), QStringLiteral("text/calendar")}));
    EXPECT_EQ(read.at(1).value(QLatin1String("attachments")).toArray().size(), 1);
}

TEST(MailFiles, RefuseAddressesThatAreNone)
{
    for (const char* address : {"", "anna", "anna@", "@example.org", "anna@example", "a b@example.org", "anna@example.org\r\nBcc: x@example.org", "anna@exa mple.org", "<anna@example.org>", "анна@example.org", "a@b@c.org", "anna@-"}) {
        Mail mail = mailTo(QStringLiteral("Anna Dimou"), QStringLiteral("Hello"));
        mail.toMail = QString::fromUtf8(address);
        const auto bytes = mailFile(mail);
        ASSERT_FALSE(bytes.ok()) << address;
        EXPECT_EQ(bytes.error().kind, Error::Kind::Invalid);
        EXPECT_FALSE((bytes.error().text + bytes.error().detail).contains(QLatin1String("Anna")));
        EXPECT_FALSE(mailLink(mail).ok()) << address;
    }
    EXPECT_TRUE(isMailAddress(QStringLiteral("anna.o'neill+vet@mail.example.org")));
    EXPECT_TRUE(isMailAddress(QStringLiteral("anna@παράδειγμα.gr")));
}

TEST(MailFiles, HaveNamesThatEverySystemTakes)
{
    EXPECT_EQ(mailFileName(mailTo(QStringLiteral("Anna/../Dimou: \"x\""), {})), QStringLiteral("Anna .. Dimou x.eml"));
    EXPECT_EQ(mailFileName(mailTo(QStringLiteral("CON"), {})), QStringLiteral("_CON.eml"));
    EXPECT_TRUE(mailFileName(mailTo(QString(400, QChar(0x03B1)), {})).endsWith(QLatin1String(".eml")));
}

TEST(MailLinks, OpenTheLetterInTheMailProgram)
{
    const Mail mail = mailTo(QStringLiteral("Anna"), QStringLiteral("Δ & ü = ?"), QStringLiteral("Ναι & 100 %\nτέλος"));
    const auto link = mailLink(mail);
    ASSERT_TRUE(link.ok());
    const QUrl url(*link, QUrl::StrictMode);
    ASSERT_TRUE(url.isValid());
    EXPECT_EQ(url.path(), QStringLiteral("anna@example.org"));
    const QUrlQuery query(url);
    EXPECT_EQ(query.queryItemValue(QStringLiteral("subject"), QUrl::FullyDecoded), mail.subject);
    EXPECT_EQ(query.queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded), QStringLiteral("Ναι & 100 %\r\nτέλος"));
}

TEST(MailLinks, LeadToTheMailFileWhereTheyGetTooLong)
{
    const ComposedLetter letter = compose(QStringLiteral("invitation"), fullSource(QStringLiteral("el")));
    const auto link = mailLink(mailTo(letter.toName, letter.subject, letter.body));
    ASSERT_FALSE(link.ok());
    EXPECT_EQ(link.error().kind, Error::Kind::TooLarge);
    EXPECT_TRUE(link.error().text.contains(QLatin1String("mail file")));
}

} // namespace microvet::programme
