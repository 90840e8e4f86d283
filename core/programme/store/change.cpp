#include "core/programme/store/store.h"

#include "core/base/id.h"
#include "core/programme/following/course_review.h"
#include "core/programme/following/policy_versions.h"
#include "core/programme/people/retention.h"
#include "core/programme/store/database.h"
#include "core/programme/store/stored_value.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

/// What is no value is left out.
QString asJson(const Kind& kind, const Record& record)
{
    QJsonObject object;
    for (const Field& field : kind.fields)
        if (const QString text = toText(field, field.get(record)); !text.isEmpty()) object.insert(field.key(), text);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

bool same(const Field& field, const Record& a, const Record& b)
{
    return toText(field, field.get(a)) == toText(field, field.get(b));
}

} // namespace

Change::Change(Store& store, const QString& label, const QString& undoes)
    : m_store(store)
    , m_step(idText(QUuid::createUuid()))
    , m_label(label)
    , m_at(store.now().toUTC().toString(Qt::ISODateWithMs))
    , m_undoes(undoes)
{
}

Result<AnyRecord> Change::stored(const Kind& kind, const QUuid& id)
{
    Filter filter{{{"id", id}}};
    filter.forWriting = true;
    auto found = m_store.all(kind, filter);
    if (!found.ok()) return found.error();
    if (found->isEmpty()) {
        Conflict conflict{&kind, id};
        conflict.removed = true;
        return conflicting(kind, conflict).error();
    }
    return found->constFirst();
}

Status Change::log(const Kind& kind, const QUuid& record, const QString& field, const QString& before,
                   const QString& after)
{
    const auto text = [](const QString& value) { return value.isNull() ? QStringLiteral("") : value; };
    auto done = m_store.m_database->change(
        QStringLiteral("INSERT INTO change_log (step, label, who, at, undoes, kind, record, field, old_value, new_value) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {m_step, text(m_label), text(m_store.m_who), m_at, text(m_undoes), kind.key(), idText(record), text(field),
         text(before), text(after)});
    return done.ok() ? Status() : Status(done.error());
}

Status Change::insert(const Kind& kind, Record& record)
{
    if (m_undoes.isEmpty() && !m_asGiven)
        if (const Status said = sayWhyKept(m_store, kind, record); !said.ok()) return said;
    QStringList columns{QStringLiteral("id"), QStringLiteral("version")};
    QStringList marks{QStringLiteral("?"), QStringLiteral("?")};
    QVariantList values{idText(record.id), record.version};
    for (const Field& field : kind.fields) {
        columns.append(quoted(QLatin1String(field.name)));
        marks.append(QStringLiteral("?"));
        values.append(asStored(field, field.get(record)));
    }
    auto done = m_store.m_database->change(
        QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
            .arg(quoted(QLatin1String(kind.table)), columns.join(QLatin1String(", ")), marks.join(QLatin1String(", "))),
        values);
    if (!done.ok()) return done.error();
    if (const Status logged = log(kind, record.id, {}, {}, asJson(kind, record)); !logged.ok()) return logged;
    return m_undoes.isEmpty() && !m_asGiven ? keepAsLongAsAllowed(*this, kind, record, nullptr) : Status();
}

Status Change::update(const Kind& kind, Record& record, const Record& stored)
{
    QStringList sets{QStringLiteral("version = ?")};
    QVariantList values{stored.version + 1};
    for (const Field& field : kind.fields) {
        if (same(field, record, stored)) continue;
        sets.append(quoted(QLatin1String(field.name)) + QLatin1String(" = ?"));
        values.append(asStored(field, field.get(record)));
        const Status logged = log(kind, record.id, field.key(), toText(field, field.get(stored)),
                                  toText(field, field.get(record)));
        if (!logged.ok()) return logged;
    }
    if (sets.size() == 1) { // nothing has changed
        record.version = stored.version;
        return {};
    }
    values << idText(record.id) << stored.version;
    auto done = m_store.m_database->change(QStringLiteral("UPDATE %1 SET %2 WHERE id = ? AND version = ?")
                                               .arg(quoted(QLatin1String(kind.table)), sets.join(QLatin1String(", "))),
                                           values);
    if (!done.ok()) return done.error();
    if (*done != 1) return conflicting(kind, {&kind, record.id});
    record.version = stored.version + 1;
    return m_undoes.isEmpty() && !m_asGiven ? keepAsLongAsAllowed(*this, kind, record, &stored) : Status();
}

Status Change::save(const Kind& kind, Record& record, const Record& loaded)
{
    if (m_undoes.isEmpty() && !m_asGiven) {
        if (const Status stands = approvedStands(kind, record, loaded); !stands.ok()) return stands;
        if (const Status done = setNextReview(m_store, kind, record, loaded); !done.ok()) return done;
    }
    if (loaded.version == 0) {
        // One that has an id may have been written already, by a step that failed later or whose end nobody heard of.
        int there = 0;
        if (record.id.isNull()) {
            record.id = QUuid::createUuid();
        } else {
            const auto counted = m_store.count(kind, {{{"id", record.id}}});
            if (!counted.ok()) return counted.error();
            there = *counted;
        }
        if (there == 0) {
            record.version = 1;
            return insert(kind, record);
        }
    }
    const auto found = stored(kind, record.id);
    if (!found.ok()) return found.error();
    const Record& theirs = *found->record;
    if (theirs.version == loaded.version) return update(kind, record, theirs);

    Conflict conflict{&kind, record.id};
    const std::shared_ptr<Record> joined = kind.copy(theirs);
    for (const Field& field : kind.fields) {
        if (same(field, record, loaded) || same(field, record, theirs)) continue; // as theirs
        if (same(field, theirs, loaded))
            field.set(*joined, field.get(record));
        else
            conflict.fields.append({&field, field.get(record), field.get(theirs)});
    }
    if (!conflict.fields.isEmpty()) return conflicting(kind, conflict);
    if (const Status done = update(kind, *joined, theirs); !done.ok()) return done;
    for (const Field& field : kind.fields)
        field.set(record, field.get(*joined));
    record.version = joined->version;
    return {};
}

Status Change::conflicting(const Kind& kind, Conflict conflict)
{
    if (const auto lines = m_store.log(1, conflict.id); lines.ok() && !lines->isEmpty()) {
        conflict.who = lines->constFirst().step.who;
        conflict.when = lines->constFirst().step.at;
    }
    const QString who = conflict.who.isEmpty() ? Tr::tr("Somebody") : conflict.who;
    QStringList names;
    for (const FieldConflict& field : std::as_const(conflict.fields))
        names.append(field.field->labelText());
    m_store.m_conflict = conflict;
    if (conflict.removed)
        return Error{Error::Kind::ChangedOnDisk,
                     Tr::tr("%1 has removed this meanwhile. What you have entered is still here.").arg(who), kind.key()};
    return Error{Error::Kind::ChangedOnDisk,
                 names.isEmpty()
                     ? Tr::tr("%1 has changed this meanwhile. Please look at it again.").arg(who)
                     : Tr::tr("%1 has changed the same meanwhile: %2. Please choose which is to stay.")
                           .arg(who, names.join(QLatin1String(", "))),
                 kind.key()};
}

Status Change::remove(const Kind& kind, const QUuid& id)
{
    m_store.m_conflict = {};
    const auto found = stored(kind, id);
    if (!found.ok()) return m_store.m_conflict.removed ? Status() : Status(found.error());
    for (const Kind* other : kinds())
        for (const Field& field : other->fields) {
            if (field.type != FieldType::Reference || kind.key() != QLatin1String(field.refers)) continue;
            auto naming = m_store.all(*other, {{{field.name, id}}});
            if (!naming.ok()) return naming.error();
            for (const AnyRecord& one : std::as_const(*naming)) {
                Status done;
                if (field.is(Owner)) {
                    done = remove(*other, one.record->id);
                } else {
                    const std::shared_ptr<Record> freed = other->copy(*one.record);
                    field.set(*freed, QUuid());
                    done = save(*other, *freed, *one.record);
                }
                if (!done.ok()) return done;
            }
        }
    auto done = m_store.m_database->change(
        QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(quoted(QLatin1String(kind.table))), {idText(id)});
    if (!done.ok()) return done.error();
    return log(kind, id, {}, asJson(kind, *found->record), {});
}

Status Change::takeBack(const LogLine& line)
{
    if (!line.kind) return Error{Error::Kind::TooNew, Tr::tr("A newer version of the program did this; only that can take it back."), {}};
    const Kind& kind = *line.kind;
    if (line.field.isEmpty() && line.after.isEmpty()) {
        const std::shared_ptr<Record> record = recordFromLog(kind, line.before);
        record->id = line.record;
        record->version = 1;
        return insert(kind, *record);
    }
    const auto found = stored(kind, line.record);
    if (!found.ok()) return found.error();
    if (line.field.isEmpty()) {
        // What the program found out by itself since is nobody's work that could be lost.
        const auto noted = m_store.lines(QStringLiteral("WHERE record = ? AND seq > ? AND undoes = ?"), {idText(line.record), line.seq, notedStep()}, -1);
        if (!noted.ok()) return noted.error();
        const std::shared_ptr<Record> as = kind.copy(*found->record);
        for (const LogLine& note : *noted)
            if (const Field* field = kind.find(note.field)) field->set(*as, fromText(*field, note.before));
        if (asJson(kind, *as) != line.after) return conflicting(kind, {&kind, line.record});
        for (const Kind* other : kinds())
            for (const Field& field : other->fields) {
                if (field.type != FieldType::Reference || kind.key() != QLatin1String(field.refers)) continue;
                const auto naming = m_store.count(*other, {{{field.name, line.record}}});
                if (!naming.ok()) return naming.error();
                if (*naming > 0) return conflicting(kind, {&kind, line.record});
            }
        return remove(kind, line.record);
    }
    const Field* field = kind.find(line.field);
    if (!field) return Error{Error::Kind::TooNew, Tr::tr("A newer version of the program did this; only that can take it back."), {}};
    if (toText(*field, field->get(*found->record)) != line.after) return conflicting(kind, {&kind, line.record});
    const std::shared_ptr<Record> record = kind.copy(*found->record);
    field->set(*record, fromText(*field, line.before));
    return save(kind, *record, *found->record);
}

} // namespace microvet::programme
