#include "core/review/merge/fields.h"

#include <QSet>

namespace microvet::review {

using model::LangListMap;
using model::LangMap;
using model::RichText;

namespace {

RichText rich(const QString& text) { return RichText::fromPlain(text); }
const RichText& rich(const RichText& text) { return text; }
void write(const RichText& text, QString& out) { out = richtext::toPlainText(text); }
void write(const RichText& text, RichText& out) { out = text; }

FieldPlace below(const FieldPlace& place, const QString& member) { return {place.owner, place.path + '.' + member.toUtf8()}; }

/// The members of three maps, each once and in their order.
template<class Map> QStringList sortedKeys(const Map& base, const Map& mine, const Map& theirs)
{
    QStringList keys = base.keys() + mine.keys() + theirs.keys();
    keys.removeDuplicates();
    keys.sort();
    return keys;
}

} // namespace

Side Fields::decide(const FieldPlace& place)
{
    Conflict conflict;
    conflict.kind = ConflictKey::Field;
    conflict.element = place.owner;
    conflict.field = place.path;
    return m_conflicts.decideSide(conflict, m_conflicts.undecided());
}

bool Fields::isTwice(const QList<int>& list) { return QSet<int>(list.cbegin(), list.cend()).size() != list.size(); }

template<class Text> bool Fields::words(const FieldPlace& place, const Text& base, const Text& mine, const Text& theirs, Text& out)
{
    MergedText<Text> merged = mergeWords(base, mine, theirs, Choice::Mine);
    if (merged.conflict) {
        Conflict conflict;
        conflict.kind = ConflictKey::Field;
        conflict.element = place.owner;
        conflict.field = place.path;
        conflict.isText = true;
        conflict.isRich = std::is_same_v<Text, RichText>;
        conflict.base = rich(base);
        conflict.mine = rich(mine);
        conflict.theirs = rich(theirs);
        const Choice choice = m_conflicts.decide(conflict);
        if (choice.take == Choice::Edited) write(choice.text, merged.text);
        else if (choice.take != Choice::Mine) merged = mergeWords(base, mine, theirs, choice.take);
    }
    if (merged.text == mine) return false;
    out = merged.text;
    return true;
}

bool Fields::text(const FieldPlace& place, const QString& base, const QString& mine, const QString& theirs, QString& out)
{
    return words(place, base, mine, theirs, out);
}

bool Fields::text(const FieldPlace& place, const RichText& base, const RichText& mine, const RichText& theirs, RichText& out)
{
    return words(place, base, mine, theirs, out);
}

bool Fields::object(const FieldPlace& place, const QJsonObject& base, const QJsonObject& mine, const QJsonObject& theirs,
                    QJsonObject& out)
{
    if (mine == theirs || theirs == base) return false;
    bool changed = false;
    const QStringList keys = sortedKeys(base, mine, theirs);
    for (const QString& key : keys) {
        QJsonValue value = mine.value(key); // Undefined where there is none
        if (!whole(below(place, key), base.value(key), mine.value(key), theirs.value(key), value)) continue;
        if (value.isUndefined()) out.remove(key);
        else out.insert(key, value);
        changed = true;
    }
    return changed;
}

bool Fields::map(const FieldPlace& place, const LangMap& base, const LangMap& mine, const LangMap& theirs, LangMap& out)
{
    bool changed = false;
    const QStringList keys = sortedKeys(base, mine, theirs);
    for (const QString& key : keys) {
        QString value = mine.value(key);
        if (!text(below(place, key), base.value(key), mine.value(key), theirs.value(key), value)) continue;
        // An empty text is a text where one of them says so.
        if (value.isEmpty() && !theirs.contains(key)) out.remove(key);
        else out.insert(key, value);
        changed = true;
    }
    return changed;
}

bool Fields::map(const FieldPlace& place, const LangListMap& base, const LangListMap& mine, const LangListMap& theirs, LangListMap& out)
{
    bool changed = false;
    const QStringList keys = sortedKeys(base, mine, theirs);
    for (const QString& key : keys) {
        QStringList value = mine.value(key);
        if (!values(below(place, key), base.value(key), mine.value(key), theirs.value(key), value)) continue;
        if (value.isEmpty() && !theirs.contains(key)) out.remove(key);
        else out.insert(key, value);
        changed = true;
    }
    return changed;
}

QList<int> Fields::order(const FieldPlace& place, const QList<int>& base, const QList<int>& mine, const QList<int>& theirs,
                         const std::function<QList<QUuid>(const QList<int>&)>& named)
{
    const Order merged = mergeOrder(base, mine, theirs, m_conflicts.undecided());
    if (merged.disputed.isEmpty()) return merged.members;
    Conflict conflict;
    conflict.kind = ConflictKey::Order;
    conflict.element = place.owner;
    conflict.field = place.path;
    if (named) conflict.members = named(merged.disputed);
    const Side side = m_conflicts.decideSide(conflict, m_conflicts.undecided());
    return side == m_conflicts.undecided() ? merged.members : mergeOrder(base, mine, theirs, side).members;
}

} // namespace microvet::review
