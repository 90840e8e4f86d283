// For application_form.test.js: `write LANGUAGE` prints the form of an invented call, `read FILE LANGUAGE` prints what the
// program takes from an answer file, as JSON.
#include "core/programme/selection/application_form.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace microvet::programme;

namespace {

Programme programmeOf()
{
    Programme programme;
    programme.name = QStringLiteral("Ambassadors 2031");
    programme.organisation = QStringLiteral("Sample School");
    programme.address = QStringLiteral("1 Sample Street, Sampletown");
    programme.contactName = QStringLiteral("Maria Sample");
    programme.contactMail = QStringLiteral("maria@example.org");
    programme.privacyContact = QStringLiteral("privacy@example.org");
    programme.legalBasis = QStringLiteral("consent");
    programme.country = QStringLiteral("NL");
    programme.end = QDate(2032, 12, 31);
    return programme;
}

Call callIn(const QString& language)
{
    Call call;
    call.id = QUuid::fromString(QStringLiteral("11111111-2222-4333-8444-555555555555"));
    call.title = QStringLiteral("Spring </script><b>2031</b>");
    call.language = language;
    call.closes = QDate(2031, 3, 31);
    return call;
}

QList<CallQuestion> questions()
{
    CallQuestion one;
    one.id = QUuid::fromString(QStringLiteral("aaaaaaaa-2222-4333-8444-555555555555"));
    one.text = QStringLiteral("Which courses have you taught?");
    return {one};
}

int print(const QByteArray& bytes, int status)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    return status;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const Call call = callIn(arguments.constLast());
    if (arguments.value(1) == QLatin1String("write")) {
        const auto form = applicationForm(call, questions(), programmeOf());
        return form.ok() ? print(*form, 0) : print(form.error().text.toUtf8(), 1);
    }
    QFile file(arguments.value(2));
    if (!file.open(QIODevice::ReadOnly)) return 2;
    const auto answers = answerFileFrom(file.readAll(), file.fileName());
    if (!answers.ok()) return print(answers.error().text.toUtf8(), 1);
    QStringList notes;
    const auto incoming = incomingFrom(*answers, call, questions(), QDate(2099, 1, 1), notes);
    if (!incoming.ok()) return print(incoming.error().text.toUtf8(), 1);
    return print(QJsonDocument(QJsonObject{{QStringLiteral("name"), incoming->name},
                                           {QStringLiteral("mail"), incoming->mail},
                                           {QStringLiteral("level"), incoming->englishLevel},
                                           {QStringLiteral("language"), incoming->language},
                                           {QStringLiteral("motivation"), incoming->motivation},
                                           {QStringLiteral("own"), incoming->answers.value(questions().constFirst().id)},
                                           {QStringLiteral("consent"), incoming->consentText},
                                           {QStringLiteral("notes"), notes.join(QLatin1Char('\n'))}})
                     .toJson(),
                 0);
}
