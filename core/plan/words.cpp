#include "core/plan/words.h"

#include "core/plan/markup.h"
#include "core/plan/plan.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>

#include <map>

namespace microvet::plan {
namespace {

QJsonObject wordFile(const QString& code)
{
    QFile file(QStringLiteral(":/templates/words/%1.json").arg(code));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

const Words& Words::of(const QString& language)
{
    static QMutex mutex;
    static std::map<QString, Words> known; // a map, because references into it must last
    const QString code = languageTag(language).toLower();
    QMutexLocker lock(&mutex);
    if (const auto found = known.find(code); found != known.end()) return found->second;
    Words words;
    for (const QString& source : {QStringLiteral("en"), code.section(u'-', 0, 0), code}) {
        const QJsonObject file = wordFile(source);
        for (auto it = file.begin(); it != file.end(); ++it)
            words.m_words.insert(it.key(), it.value().toString());
    }
    return known.emplace(code, std::move(words)).first->second;
}

QString Words::text(const QString& key) const { return m_words.value(key, key); }

QStringList Words::keys() const
{
    QStringList keys = m_words.keys();
    keys.sort();
    return keys;
}

QString learnersWord(const QString& language, const QString& key) { return Words::of(language).text(key); }

} // namespace microvet::plan
