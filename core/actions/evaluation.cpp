#include "core/actions/evaluation.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace microvet::actions {

using namespace microvet::model;

namespace {

QString inLanguage(const QJsonValue& texts, const QString& language)
{
    for (const QString& code : {language, language.section(u'-', 0, 0), QStringLiteral("en")})
        if (const QString text = texts.toObject().value(code).toString(); !text.isEmpty()) return text;
    return {};
}

} // namespace

EvaluationForm defaultEvaluation(const QString& language)
{
    EvaluationForm form;
    QFile file(QStringLiteral(":/templates/evaluation.json"));
    if (!file.open(QIODevice::ReadOnly)) return form;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    form.intro = inLanguage(json.value(QLatin1String("intro")), language);
    for (const QJsonValue& value : json.value(QLatin1String("questions")).toArray()) {
        const QJsonObject object = value.toObject();
        EvaluationQuestion question;
        question.id = PartId::make();
        question.text = inLanguage(object.value(QLatin1String("text")), language);
        const QString answer = object.value(QLatin1String("answer")).toString();
        question.answer = answer == QLatin1String("choice") ? EvaluationKind::Choice
            : answer == QLatin1String("text")               ? EvaluationKind::OpenText
                                                            : EvaluationKind::Scale;
        for (const QJsonValue& choice : object.value(QLatin1String("choices")).toArray()) question.choices << inLanguage(choice, language);
        form.questions.append(question);
    }
    return form;
}

} // namespace microvet::actions
