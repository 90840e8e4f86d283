#include "core/programme/letters/words.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMutex>

namespace microvet::programme {

namespace {

QJsonObject readWords(const QString& language, const QString& subject)
{
    QFile file(QStringLiteral(":/programme/%1/%2.json").arg(language, subject));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// Read once each; the files do not change while the program runs.
QJsonObject wordsOf(const QString& language, const QString& subject)
{
    static QMutex mutex;
    static QHash<QString, QJsonObject> known;
    const QMutexLocker lock(&mutex);
    const QString key = language + u'/' + subject;
    auto found = known.constFind(key);
    if (found == known.cend()) found = known.insert(key, readWords(language, subject));
    return *found;
}

QJsonValue valueAt(const QString& language, const QString& path)
{
    const QStringList parts = path.split(u'.');
    QJsonValue value = wordsOf(language, parts.constFirst());
    for (const QString& part : parts.sliced(1)) value = value.toObject().value(part);
    return value;
}

QJsonValue valueFor(const QString& language, const QString& path)
{
    const QJsonValue value = valueAt(wordLanguage(language), path);
    return value.isUndefined() ? valueAt(wordLanguages().constFirst(), path) : value;
}

} // namespace

const QStringList& wordLanguages()
{
    static const QStringList all{QStringLiteral("en"), QStringLiteral("el"), QStringLiteral("bg"), QStringLiteral("nl"),
                                 QStringLiteral("pt"), QStringLiteral("it"), QStringLiteral("fr"), QStringLiteral("de")};
    return all;
}

QString wordLanguage(const QString& wish, const QString& otherwise)
{
    for (const QString& tag : {wish, otherwise}) {
        const QString language = tag.trimmed().section(u'-', 0, 0).section(u'_', 0, 0).toLower();
        if (wordLanguages().contains(language)) return language;
    }
    return wordLanguages().constFirst();
}

QString word(const QString& language, const QString& path)
{
    const QJsonValue value = valueFor(language, path);
    return value.isArray() ? wordList(language, path).join(QLatin1String("\n\n")) : value.toString();
}

QStringList wordList(const QString& language, const QString& path)
{
    QStringList texts;
    const QJsonArray members = valueFor(language, path).toArray();
    for (const QJsonValue& member : members) texts.append(member.toString());
    return texts;
}

QString dayIn(const QString& language, const QDate& day)
{
    if (!day.isValid()) return {};
    const QString format = word(language, day.day() == 1 ? QStringLiteral("common.dates.first") : QStringLiteral("common.dates.day"));
    return QLocale(wordLanguage(language)).toString(day, format);
}

QString countIn(const QString& language, const QString& path, double number)
{
    const bool french = wordLanguage(language) == QLatin1String("fr"); // there it takes two for a plural
    const bool one = french ? number < 2 : number == 1;
    return word(language, path + (one ? QLatin1String(".one") : QLatin1String(".other")))
        .replace(QLatin1String("{number}"), QLocale(wordLanguage(language)).toString(number, 'g', 6));
}

} // namespace microvet::programme
