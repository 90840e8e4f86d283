#include "core/programme/store/join_side.h"

#include "core/programme/people/erase.h"
#include "core/programme/people/person_words.h"
#include "core/programme/store/stored_value.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

const QString allColumns = QStringLiteral("seq, step, label, who, at, undoes, kind, record, field, old_value, new_value");

QString markOf(const QString& step, const QString& record, const QString& field)
{
    return step + QLatin1Char('|') + record + QLatin1Char('|') + field;
}

QDateTime timeIn(const QString& text) { return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC(); }

} // namespace

QString Since::base(const Kind& kind, const Field& field) const
{
    const auto blank = [&] { return toText(field, field.get(*kind.make())); };
    if (born) return blank();
    if (const auto known = before.constFind(field.key()); known != before.constEnd()) return *known;
    // What is no value was left out when the record was written down.
    const QJsonObject whole = QJsonDocument::fromJson(wentAs.toUtf8()).object();
    return whole.contains(field.key()) ? whole.value(field.key()).toString() : blank();
}

Result<JoinSide::Known> JoinSide::known(Database& database)
{
    auto rows = database.read(QStringLiteral("SELECT step, record, field, undoes FROM change_log"));
    if (!rows.ok()) return rows.error();
    Known known;
    while (rows->next()) {
        const QString mark = microvet::programme::markOf(rows->text(0), rows->text(1), rows->text(2));
        known.all.insert(mark);
        if (rows->text(3) != joinedStep()) known.own.insert(mark);
    }
    if (const Status whole = rows->status(); !whole.ok()) return whole.error();
    return known;
}

QString JoinSide::markOf(const RawLine& line) { return microvet::programme::markOf(line.step, line.record, line.field); }

Status JoinSide::read(const QSet<QString>& other, qint64 last)
{
    const auto blindness = Blindness::of(store);
    if (!blindness.ok()) return blindness.error();
    m_blindness = *blindness;
    for (const Kind* kind : kinds()) {
        auto all = store.all(*kind);
        if (!all.ok()) return all.error();
        for (const AnyRecord& one : std::as_const(*all))
            m_index[kind].insert(one.record->id, one.record);
        records.insert(kind, std::move(*all));
    }
    auto rows = store.database().read(
        QStringLiteral("SELECT %1 FROM change_log WHERE seq <= ? ORDER BY seq").arg(allColumns), {last});
    if (!rows.ok()) return rows.error();
    while (rows->next()) {
        if (other.contains(microvet::programme::markOf(rows->text(1), rows->text(7), rows->text(8)))) {
            parted = timeIn(rows->text(4));
            continue;
        }
        lines.append({rows->value(0).toLongLong(), rows->text(1), rows->text(2), rows->text(3), rows->text(4), rows->text(5),
                      rows->text(6), rows->text(7), rows->text(8), rows->text(9), rows->text(10)});
        note(lines.constLast());
    }
    return rows->status();
}

void JoinSide::note(const RawLine& line)
{
    Since& since = m_since[QUuid::fromString(line.record)];
    const Hand hand{line.who, timeIn(line.at)};
    if (!line.field.isEmpty()) {
        if (!since.before.contains(line.field)) since.before.insert(line.field, line.before);
        since.passed[line.field] << line.before << line.after;
        since.last.insert(line.field, hand);
    } else if (!line.after.isEmpty()) {
        since.born = since.born || (!since.went && since.before.isEmpty());
        since.came = true;
    } else if (!line.before.isEmpty()) {
        if (!since.went) since.wentAs = line.before;
        since.went = true;
    }
    since.hand = hand;
}

const Record* JoinSide::find(const Kind& kind, const QUuid& id) const
{
    const auto ofKind = m_index.constFind(&kind);
    return ofKind == m_index.constEnd() ? nullptr : ofKind->value(id).get();
}

bool JoinSide::has(const Field& reference, const QUuid& id) const
{
    const Kind* kind = findKind(QString::fromLatin1(reference.refers));
    return kind && find(*kind, id);
}

const Since* JoinSide::sinceOf(const QUuid& id) const
{
    const auto found = m_since.constFind(id);
    return found == m_since.constEnd() ? nullptr : &*found;
}

Listing* JoinSide::listing(const Kind& kind)
{
    auto found = m_listings.find(&kind);
    if (found == m_listings.end()) {
        auto read = list(store, kind);
        found = m_listings.insert(&kind, read.ok() ? std::move(*read) : Listing{&kind, {}, {}});
    }
    return &*found;
}

QString JoinSide::shown(const Kind& kind, const Record& record, const Field& field)
{
    return m_blindness.hides(kind, record.id) ? Tr::tr("(kept back until the selection is decided)") : listing(kind)->shown(record, field);
}

QString JoinSide::titleOf(const Kind& kind, const Record& record)
{
    return m_blindness.hides(kind, record.id) ? kind.oneText() : listing(kind)->titleOf(record);
}

QString joinedStep() { return QStringLiteral("joined"); }

Result<QSet<QUuid>> erasedIn(Store& store)
{
    // Their lines say nothing any more, not even whether they came or went.
    auto rows = store.database().read(QStringLiteral("SELECT DISTINCT record FROM change_log WHERE kind = ? AND undoes = ? AND "
                                                     "field = '' AND old_value = '' AND new_value = ''"),
                                      {Person::kind().key(), erasedStep()});
    if (!rows.ok()) return rows.error();
    QSet<QUuid> erased;
    while (rows->next())
        erased.insert(QUuid::fromString(rows->text(0)));
    if (const Status whole = rows->status(); !whole.ok()) return whole.error();
    return erased;
}

namespace {

/// What the log still says of somebody who was removed; nothing once it was made to forget them.
Result<std::optional<Person>> personInLog(Store& store, const QUuid& id)
{
    const auto lines = store.log(-1, id);
    if (!lines.ok()) return lines.error();
    for (const LogLine& line : *lines) { // the newest first
        const QString& whole = line.after.isEmpty() ? line.before : line.after;
        if (line.kind != &Person::kind() || !line.field.isEmpty() || whole.isEmpty()) continue;
        Person person = static_cast<const Person&>(*recordFromLog(Person::kind(), whole));
        person.id = id;
        return std::optional(person);
    }
    return std::optional<Person>();
}

/// All that certainly name the person, and of the others those that the other side has replaced.
QList<Mention> mentionsFor(Store& store, Store& other, const PersonData& data)
{
    const PersonWords words(data.person, data.earlier);
    QList<Mention> confirmed;
    for (const Mention& mention : data.mentions) {
        if (mention.sure) {
            confirmed.append(mention);
            continue;
        }
        const auto mine = store.get(*mention.kind, mention.record);
        const auto theirs = other.get(*mention.kind, mention.record);
        if (mine.ok() && theirs.ok()
            && words.erasedFrom(mention.field->get(*mine->record).toString(), true)
                == mention.field->get(*theirs->record).toString())
            confirmed.append(mention);
    }
    return confirmed;
}

} // namespace

Result<QList<Person>> notYetErased(Store& store, Store& other)
{
    const auto erased = erasedIn(other);
    if (!erased.ok()) return erased.error();
    QList<Person> known;
    for (const QUuid& id : *erased) {
        const auto stillThere = other.count(Person::kind(), {{{"id", id}}});
        if (!stillThere.ok()) return stillThere.error();
        if (*stillThere > 0) continue;
        const auto here = store.all<Person>({{{"id", id}}});
        if (!here.ok()) return here.error();
        if (!here->isEmpty()) {
            known.append(here->constFirst());
            continue;
        }
        const auto removed = personInLog(store, id);
        if (!removed.ok()) return removed.error();
        if (*removed) known.append(**removed);
    }
    return known;
}

Result<int> eraseAlso(Store& store, Store& other)
{
    const auto people = notYetErased(store, other);
    if (!people.ok()) return people.error();
    for (const Person& person : *people) {
        const auto data = personData(store, person);
        if (!data.ok()) return data.error();
        if (const auto done = erasePerson(store, person, mentionsFor(store, other, *data)); !done.ok()) return done.error();
    }
    return int(people->size());
}

} // namespace microvet::programme
