#include "core/model/vocabulary.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace microvet::model {
namespace {

Vocabulary read(const QString& path)
{
    Vocabulary list;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return list;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    list.id = root.value(QLatin1String("id")).toString();
    list.title = root.value(QLatin1String("title")).toString();
    list.uriBase = root.value(QLatin1String("uriBase")).toString();
    const QJsonArray items = root.value(QLatin1String("items")).toArray();
    for (const auto& value : items) {
        const QJsonObject item = value.toObject();
        const QString code = item.value(QLatin1String("code")).toString();
        list.index.insert(code, list.items.size());
        list.items.append({code, item.value(QLatin1String("label")).toString(),
                           item.value(QLatin1String("parent")).toString(), item.value(QLatin1String("own")).toBool(),
                           item.value(QLatin1String("official")).toString(),
                           item.value(QLatin1String("address")).toString()});
    }
    return list;
}

} // namespace

const VocabularyItem* Vocabulary::find(const QString& code) const
{
    const auto it = index.constFind(code);
    return it == index.cend() ? nullptr : &items[it.value()];
}

const Vocabulary& vocabulary(const QString& id)
{
    static const QHash<QString, Vocabulary> all = [] {
        QHash<QString, Vocabulary> lists;
        const QDir folder(QStringLiteral(":/taxonomies"));
        for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
            const Vocabulary list = read(folder.filePath(name));
            lists.insert(list.id, list);
        }
        return lists;
    }();
    static const Vocabulary none;
    const auto it = all.constFind(id);
    return it == all.cend() ? none : it.value();
}

QString labelOf(const Vocabulary& list, const QString& code)
{
    const VocabularyItem* item = list.find(code);
    return item ? QCoreApplication::translate("taxonomy", item->label.toUtf8().constData()) : code;
}

} // namespace microvet::model
