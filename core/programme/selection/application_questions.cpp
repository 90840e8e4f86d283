#include "core/programme/selection/application_questions.h"

#include "core/programme/letters/words.h"

namespace microvet::programme {

QString languageOf(const Call& call) { return wordLanguage(call.language); }

QList<FormQuestion> formQuestions(const Call& call, const QList<CallQuestion>& own)
{
    const QString language = languageOf(call);
    const auto asked = [&](const char* key, FormQuestion::Shape shape, bool needed) {
        const QString name = QString::fromLatin1(key);
        QString text = word(language, QStringLiteral("selection.form.") + name);
        if (text.isEmpty()) text = word(language, QStringLiteral("selecting.question.") + name);
        return FormQuestion{name, text, shape, needed};
    };
    QList<FormQuestion> questions{asked("name", FormQuestion::Line, true),
                                  asked("mail", FormQuestion::Mail, true),
                                  asked("phone", FormQuestion::Phone, false),
                                  asked("unit", FormQuestion::Line, false),
                                  asked("englishLevel", FormQuestion::Level, true),
                                  asked("experienceEducation", FormQuestion::Long, true),
                                  asked("experienceMicro", FormQuestion::Long, true),
                                  asked("motivation", FormQuestion::Long, true)};
    for (const CallQuestion& question : own)
        questions.append({QStringLiteral("question:") + question.id.toString(QUuid::WithoutBraces), question.text.simplified(), FormQuestion::Long, question.needed});
    return questions;
}

} // namespace microvet::programme
