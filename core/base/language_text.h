#pragma once

#include <QJsonValue>
#include <QString>

namespace microvet {

/// A text of a data file: a string, or an object of languages. In `language`, else in its wider one ("pt" of "pt-BR"), else
/// in English, else in whatever there is; trimmed.
QString textIn(const QJsonValue& value, const QString& language);

} // namespace microvet
