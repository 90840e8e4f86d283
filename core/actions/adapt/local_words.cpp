#include "core/actions/adapt/local_words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace microvet::actions {

namespace {

QString anyOf(const QJsonArray& words)
{
    QStringList parts;
    for (const QJsonValue& word : words)
        parts.append(word.toString());
    return QStringLiteral("(?:%1)").arg(parts.join(u'|'));
}

} // namespace

LocalWords localWords(const QString& language)
{
    QFile file(QStringLiteral(":/adapting/local-words.json"));
    const QJsonObject data =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    LocalWords words;
    words.m_language = language.section(u'-', 0, 0).toLower();
    const auto options = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption;
    const QJsonArray laws = data.value(QLatin1String("laws")).toObject().value(words.m_language).toArray();
    if (!laws.isEmpty()) words.m_law = QRegularExpression(QStringLiteral("\\b%1").arg(anyOf(laws)), options);
    const QString money = anyOf(data.value(QLatin1String("currencies")).toArray());
    const QString number = QStringLiteral("[0-9]+(?:[ .,\u00a0\u202f][0-9]+)*");
    words.m_sum = QRegularExpression(
        QStringLiteral("(?<![\\w])%1[ \u00a0]?%2|%2[ \u00a0]?%1(?![\\w])").arg(money, number), options);
    return words;
}

QString LocalWords::lawIn(const QString& text) const
{
    if (m_law.pattern().isEmpty()) return {};
    return m_law.match(text).captured(0).simplified();
}

QString LocalWords::sumIn(const QString& text) const { return m_sum.match(text).captured(0); }

bool LocalWords::isLocal(const QUrl& url, const QString& country, bool otherLanguage) const
{
    const QString host = url.host().toLower();
    // Greece is "EL" in some lists, and the United Kingdom writes another name than its code.
    QString top = country.toLower();
    if (top == QLatin1String("el")) top = QStringLiteral("gr");
    if (top == QLatin1String("gb")) top = QStringLiteral("uk");
    if (!top.isEmpty() && host.endsWith(u'.' + top)) return true;
    if (!otherLanguage || m_language.isEmpty()) return false;
    if (host.startsWith(m_language + u'.')) return true; // el.wikipedia.org
    const QStringList path = url.path().toLower().split(u'/', Qt::SkipEmptyParts);
    return path.contains(m_language) || path.contains(m_language + u'-' + top) ||
           path.contains(m_language + u'_' + top);
}

} // namespace microvet::actions
