#include "core/actions/adapt/translated_lists.h"

#include <QHash>

namespace microvet::actions {

using namespace microvet::model;

namespace {

using Key = std::pair<QUuid, QByteArray>;

QHash<Key, QStringList> listsOf(const Course& course)
{
    QHash<Key, QStringList> lists;
    for (const TextList& list : textLists(course))
        lists.insert({list.owner, list.field}, list.texts);
    return lists;
}

TranslatedList followed(const TextList& mine, const QStringList& kept, const QStringList& newer)
{
    TranslatedList list{mine, {}, {}};
    if (kept.size() != mine.texts.size()) { // nobody can tell which word translates which
        const QString between = QStringLiteral(", ");
        list.next = mine.texts;
        list.changed.append({-1, kept.join(between), newer.join(between)});
        return list;
    }
    for (qsizetype i = 0; i < newer.size(); ++i) {
        if (const qsizetype before = kept.indexOf(newer[i]); before >= 0) {
            list.next.append(mine.texts[before]);
        } else if (i < kept.size() && !newer.contains(kept[i])) {
            list.next.append(mine.texts[i]);
            list.changed.append({i, kept[i], newer[i]});
        } else {
            list.next.append(newer[i]);
        }
    }
    return list;
}

} // namespace

QList<TranslatedList> translatedLists(const Course& kept, const Course& translation, const Course& newer)
{
    const QHash<Key, QStringList> before = listsOf(kept), now = listsOf(newer);
    QList<TranslatedList> lists;
    for (const TextList& mine : textLists(translation)) {
        const Key key(mine.owner, mine.field);
        const auto was = before.constFind(key), is = now.constFind(key);
        if (was == before.constEnd() || is == now.constEnd() || *was == *is || *was == mine.texts || *is == mine.texts) continue;
        lists.append(followed(mine, *was, *is));
    }
    return lists;
}

} // namespace microvet::actions
