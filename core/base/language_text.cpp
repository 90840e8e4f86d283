#include "core/base/language_text.h"

#include <QJsonObject>
#include <QStringList>

namespace microvet {

QString textIn(const QJsonValue& value, const QString& language)
{
    if (value.isString()) return value.toString().trimmed();
    const QJsonObject texts = value.toObject();
    for (const QString& code : {language, language.section(u'-', 0, 0), QStringLiteral("en")})
        if (const QString text = texts.value(code).toString().trimmed(); !text.isEmpty()) return text;
    return texts.isEmpty() ? QString() : texts.begin().value().toString().trimmed();
}

} // namespace microvet
