// For application_form.test.js: `write LANGUAGE` prints the form of an invented call, `read FILE LANGUAGE` prints what the
// program takes from an answer file, as JSON.
#include "core/programme/selection/application_form.h"
#include "tests/support/invented_call.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace microvet::programme;
using namespace microvet::test;

namespace {

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
    const Call call = inventedCall(arguments.constLast());
    if (arguments.value(1) == QLatin1String("write")) {
        const auto form = applicationForm(call, inventedQuestions(), inventedProgramme());
        return form.ok() ? print(*form, 0) : print(form.error().text.toUtf8(), 1);
    }
    QFile file(arguments.value(2));
    if (!file.open(QIODevice::ReadOnly)) return 2;
    const auto answers = answerFileFrom(file.readAll(), file.fileName());
    if (!answers.ok()) return print(answers.error().text.toUtf8(), 1);
    QStringList notes;
    const auto incoming = incomingFrom(*answers, call, inventedQuestions(), QDate(2099, 1, 1), notes);
    if (!incoming.ok()) return print(incoming.error().text.toUtf8(), 1);
    return print(QJsonDocument(QJsonObject{{QStringLiteral("name"), incoming->name},
                                           {QStringLiteral("mail"), incoming->mail},
                                           {QStringLiteral("level"), incoming->englishLevel},
                                           {QStringLiteral("language"), incoming->language},
                                           {QStringLiteral("motivation"), incoming->motivation},
                                           {QStringLiteral("own"), incoming->answers.value(inventedQuestions().constFirst().id)},
                                           {QStringLiteral("consent"), incoming->consentText},
                                           {QStringLiteral("notes"), notes.join(QLatin1Char('\n'))}})
                     .toJson(),
                 0);
}
