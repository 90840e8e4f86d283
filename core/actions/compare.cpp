#include "core/actions/compare.h"

#include "core/actions/field_names.h"
#include "core/actions/place_name.h"
#include "core/model/diff.h"
#include "core/model/json.h"
#include "core/model/walk.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace microvet::actions {

using namespace microvet::model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::actions::compare) };

/// True for the path itself and for what is below it.
bool within(const QByteArray& part, const QByteArray& whole)
{
    return part == whole || (part.size() > whole.size() && part.startsWith(whole) && part[whole.size()] == '.');
}

/// One version, as far as the comparison asks for it.
class Side {
public:
    explicit Side(const Content& content, const QSet<QUuid>& wanted)
        : m_content(content)
    {
        forEachText(content, [&](const TextView& text) {
            if (wanted.contains(text.owner)) m_texts[text.owner].append({text.field, text.language, text.toPlainText()});
        });
        forEachElement(content, [&](const ElementView& element) {
            m_parents.insert(element.id, element.parent);
            return true;
        });
        collect(toJson(content.course), wanted);
        collect(toJson(content.review), wanted);
    }

    const Content& content() const { return m_content; }
    QUuid parent(const QUuid& element) const { return m_parents.value(element); }

    /// The words of a field and of what is below it.
    QString words(const QUuid& owner, const QByteArray& field) const
    {
        QStringList lines;
        for (const Words& words : m_texts.value(owner))
            if (field.isEmpty() || within(words.field, field))
                lines << (words.language.isEmpty() ? words.text : Tr::tr("%1: %2").arg(words.language, words.text));
        return lines.join(QLatin1Char('\n'));
    }

    QJsonValue value(const QUuid& owner, const QByteArray& field) const
    {
        QJsonValue value = m_json.value(owner);
        for (const QByteArray& step : field.split('.')) value = value.toObject().value(QString::fromLatin1(step));
        return value;
    }

    QString shown(const QJsonValue& value) const
    {
        switch (value.type()) {
        case QJsonValue::Bool: return value.toBool() ? Tr::tr("yes") : Tr::tr("no");
        case QJsonValue::Double: return QLocale().toString(value.toDouble(), 'g', 10);
        case QJsonValue::String: {
            const QUuid id = QUuid::fromString(value.toString());
            return !id.isNull() && locate(m_content, id) ? placeName(m_content, id) : value.toString();
        }
        case QJsonValue::Array: {
            QStringList parts;
            for (const QJsonValue& part : value.toArray()) parts << shown(part);
            return parts.join(QStringLiteral(", "));
        }
        case QJsonValue::Object: {
            QStringList parts;
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                if (it.key() != QLatin1String("id")) parts << shown(it.value());
            return parts.join(QStringLiteral(", "));
        }
        default: return {};
        }
    }

private:
    struct Words {
        QByteArray field;
        QString language;
        QString text;
    };

    void collect(const QJsonValue& value, const QSet<QUuid>& wanted)
    {
        if (value.isArray()) {
            for (const QJsonValue& item : value.toArray())
                if (item.isObject() || item.isArray()) collect(item, wanted);
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            const QUuid id = QUuid::fromString(object.value(QLatin1String("id")).toString());
            if (wanted.contains(id)) m_json.insert(id, object);
            for (const QJsonValue& item : object)
                if (item.isObject() || item.isArray()) collect(item, wanted);
        }
    }

    const Content& m_content;
    QHash<QUuid, QList<Words>> m_texts;
    QHash<QUuid, QJsonObject> m_json;
    QHash<QUuid, QUuid> m_parents;
};

FieldDifference fieldDifference(const Change& change, const Side& before, const Side& after)
{
    FieldDifference out;
    out.field = change.field;
    out.name = fieldName(change.field);
    const QString old = before.words(change.owner, change.field);
    const QString now = after.words(change.owner, change.field);
    if (!old.isEmpty() || !now.isEmpty()) {
        out.words = compareWords(old, now);
        return out;
    }
    QJsonValue was = before.value(change.owner, change.field);
    QJsonValue is = after.value(change.owner, change.field);
    // Files leave defaults out; a yes that came was a no before.
    if (was.isBool() && is.isUndefined()) is = !was.toBool();
    if (is.isBool() && was.isUndefined()) was = !is.toBool();
    out.before = before.shown(was);
    out.after = after.shown(is);
    return out;
}

/// All words of an element that came or went, from its first part to its last.
FieldDifference allWords(const Side& side, const QUuid& element, Passage::Kind kind)
{
    QStringList lines;
    QSet<QUuid> inside{element};
    forEachElement(side.content(), [&](const ElementView& view) {
        if (view.id != element && !inside.contains(view.parent)) return true;
        inside.insert(view.id);
        if (const QString words = side.words(view.id, {}); !words.isEmpty()) lines << words;
        return true;
    });
    FieldDifference out;
    if (!lines.isEmpty()) out.words = {{kind, lines.join(QLatin1Char('\n'))}};
    return out;
}

/// Where elements stand in the course, so that what is gone comes behind what it stood behind.
QHash<QUuid, double> order(const Content& before, const Content& after)
{
    QHash<QUuid, double> places;
    double at = 0;
    forEachElement(after, [&](const ElementView& view) {
        places.insert(view.id, at += 1);
        return true;
    });
    double last = 0;
    forEachElement(before, [&](const ElementView& view) {
        const auto it = places.constFind(view.id);
        if (it != places.cend()) last = std::floor(*it);
        else places.insert(view.id, last += 1.0 / 1048576);
        return true;
    });
    return places;
}

} // namespace

bool FieldDifference::onlyFormat() const
{
    return isText() && std::all_of(words.cbegin(), words.cend(), [](const Passage& p) { return p.kind == Passage::Same; });
}

QList<Difference> compare(const Content& before, const Content& after)
{
    const Diff found = diff(before, after);
    if (found.isEmpty()) return {};
    const Side old(before, found.changed | found.removed);
    const Side now(after, found.changed | found.added);
    QHash<QUuid, Difference> byElement;
    const auto at = [&](const QUuid& id, Difference::Kind kind) -> Difference& {
        auto it = byElement.find(id);
        if (it == byElement.end())
            it = byElement.insert(id, {kind, id, placeName(kind == Difference::Removed ? before : after, id), {}});
        return *it;
    };
    const auto whole = [&](const QSet<QUuid>& ids, const Side& side, Difference::Kind kind) {
        for (const QUuid& id : ids) {
            if (ids.contains(side.parent(id))) continue; // said with what holds it
            Difference& difference = at(id, kind);
            const FieldDifference words = allWords(side, id, kind == Difference::Added ? Passage::Added : Passage::Removed);
            if (words.isText()) difference.fields.append(words);
        }
    };
    whole(found.removed, old, Difference::Removed);
    whole(found.added, now, Difference::Added);
    for (const Change& change : found.changes) {
        if (change.isList || change.owner.isNull()) continue;
        at(change.owner, Difference::Changed).fields.append(fieldDifference(change, old, now));
    }
    for (const QUuid& id : found.moved)
        if (!found.moved.contains(now.parent(id))) at(id, Difference::Moved).kind = Difference::Moved;

    const QHash<QUuid, double> places = order(before, after);
    QList<Difference> list = byElement.values();
    std::sort(list.begin(), list.end(), [&](const Difference& a, const Difference& b) {
        const double x = places.value(a.element);
        const double y = places.value(b.element);
        return x != y ? x < y : a.element < b.element;
    });
    return list;
}

QString summaryOf(const QList<Difference>& differences)
{
    const auto count = [&](Difference::Kind kind) {
        return int(std::count_if(differences.cbegin(), differences.cend(), [kind](const Difference& d) { return d.kind == kind; }));
    };
    QStringList parts;
    if (const int n = count(Difference::Added)) parts << Tr::tr("Added: %1").arg(n);
    if (const int n = count(Difference::Removed)) parts << Tr::tr("Removed: %1").arg(n);
    if (const int n = count(Difference::Changed)) parts << Tr::tr("Changed: %1").arg(n);
    if (const int n = count(Difference::Moved)) parts << Tr::tr("Moved: %1").arg(n);
    return parts.isEmpty() ? Tr::tr("Nothing differs.") : parts.join(QStringLiteral(" · "));
}

} // namespace microvet::actions
