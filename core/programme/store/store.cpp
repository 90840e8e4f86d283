#include "core/programme/store/store.h"

#include "core/base/id.h"
#include "core/programme/store/database.h"
#include "core/programme/store/schema.h"
#include "core/programme/store/stored_value.h"

#include <QCoreApplication>

#include <utility>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

} // namespace

QString erasedStep() { return QStringLiteral("erased"); }
QString notedStep() { return QStringLiteral("noted"); }

namespace {

struct Where {
    QString sql;
    QVariantList values;
};

Where whereOf(const Kind& kind, const Filter& filter)
{
    Where where;
    QStringList parts;
    for (const Filter::Is& is : filter.is) {
        const QString name = QString::fromLatin1(is.field);
        const bool byId = name == QLatin1String("id");
        const Field* field = byId ? nullptr : kind.find(name);
        Q_ASSERT(byId || field);
        if (field && field->type == FieldType::Reference && is.value.toUuid().isNull()) {
            parts.append(QStringLiteral("%1 IS NULL").arg(quoted(QLatin1String(is.field))));
            continue;
        }
        parts.append(QStringLiteral("%1 = ?").arg(quoted(QLatin1String(is.field))));
        where.values.append(byId ? QVariant(idText(is.value.toUuid())) : asStored(*field, is.value));
    }
    if (!parts.isEmpty()) where.sql = QStringLiteral(" WHERE ") + parts.join(QLatin1String(" AND "));
    return where;
}

} // namespace

Store::Store(std::unique_ptr<Database> database, const QString& who, const Clock& clock)
    : m_database(std::move(database))
    , m_who(who)
    , m_clock(clock)
{
}

Store::~Store() = default;

const Place& Store::place() const { return m_database->place(); }

Result<std::unique_ptr<Store>> Store::open(const Place& place, const QString& who, const Clock& clock)
{
    auto database = Database::open(place);
    if (!database.ok()) return database.error();
    if (const Status ready = prepareSchema(**database); !ready.ok()) return ready.error();
    return std::unique_ptr<Store>(new Store(std::move(*database), who, clock));
}

Status Store::each(const Kind& kind, const Filter& filter, const std::function<std::shared_ptr<Record>()>& make,
                   const std::function<void(const std::shared_ptr<Record>&)>& take)
{
    QStringList columns{QStringLiteral("id"), QStringLiteral("version")};
    QList<const Field*> fields;
    for (const Field& field : kind.fields) {
        if (!filter.only.isEmpty() && !filter.only.contains(field.key())) continue;
        fields.append(&field);
        columns.append(quoted(QLatin1String(field.name)));
    }
    const Where where = whereOf(kind, filter);
    QString sql = QStringLiteral("SELECT %1 FROM %2%3").arg(columns.join(QLatin1String(", ")), quoted(QLatin1String(kind.table)), where.sql);
    if (*filter.order)
        sql += QStringLiteral(" ORDER BY ") + quoted(QLatin1String(filter.order))
            + (filter.descending ? QLatin1String(" DESC, id") : QLatin1String(", id"));
    else if (!filter.anyOrder)
        sql += QLatin1String(" ORDER BY id");
    if (filter.most >= 0) sql += QStringLiteral(" LIMIT %1").arg(filter.most);
    // SQLite's transactions keep all others from writing anyway.
    if (filter.forWriting && m_database->isServer()) sql += QLatin1String(" FOR UPDATE");
    auto rows = m_database->read(sql, where.values);
    if (!rows.ok()) return rows.error();
    while (rows->next()) {
        const std::shared_ptr<Record> record = make();
        record->id = QUuid::fromString(rows->text(0));
        record->version = rows->value(1).toInt();
        int column = 2;
        for (const Field* field : std::as_const(fields))
            field->set(*record, asRead(*field, rows->value(column++)));
        take(record);
    }
    return rows->status(); // half a list would look like a whole one
}

Result<QList<AnyRecord>> Store::all(const Kind& kind, const Filter& filter)
{
    QList<AnyRecord> found;
    const Status done = each(kind, filter, kind.make,
                             [&](const std::shared_ptr<Record>& record) { found.append({&kind, record}); });
    if (!done.ok()) return done.error();
    return found;
}

Result<AnyRecord> Store::get(const Kind& kind, const QUuid& id)
{
    auto found = all(kind, {{{"id", id}}, "", false, 1});
    if (!found.ok()) return found.error();
    if (found->isEmpty())
        return Error{Error::Kind::NotFound, Tr::tr("This is not in the programme any more; somebody has removed it."),
                     kind.key() + QLatin1Char(' ') + idText(id)};
    return found->constFirst();
}

Result<int> Store::count(const Kind& kind, const Filter& filter)
{
    const Where where = whereOf(kind, filter);
    auto rows = m_database->read(
        QStringLiteral("SELECT count(*) FROM %1%2").arg(quoted(QLatin1String(kind.table)), where.sql), where.values);
    if (!rows.ok()) return rows.error();
    const auto there = rows->row();
    if (!there.ok()) return there.error();
    return *there ? rows->value(0).toInt() : 0;
}

Status Store::change(const QString& label, const std::function<Status(Change&)>& work)
{
    return change(label, {}, work);
}

Status Store::note(const QString& label, const std::function<Status(Change&)>& work)
{
    return change(label, notedStep(), work);
}

Status Store::change(const QString& label, const QString& undoes, const std::function<Status(Change&)>& work)
{
    m_conflict = {};
    QString step;
    const Status done = m_database->inTransaction([&] {
        Change change(*this, label, undoes);
        step = change.m_step;
        return work(change);
    });
    if (done.ok() || !m_database->isLost()) return done;
    // Whether it was kept when the connection broke, only the server knows.
    auto kept = m_database->read(QStringLiteral("SELECT 1 FROM change_log WHERE step = ? LIMIT 1"), {step});
    if (!kept.ok()) return done;
    const auto there = kept->row();
    return there.ok() && *there ? Status() : done;
}

Result<QList<LogLine>> Store::lines(const QString& where, const QVariantList& values, int most)
{
    QString sql = QStringLiteral("SELECT seq, step, label, who, at, kind, record, field, old_value, new_value FROM "
                                 "change_log %1 ORDER BY seq DESC")
                      .arg(where);
    if (most >= 0) sql += QStringLiteral(" LIMIT %1").arg(most);
    auto rows = m_database->read(sql, values);
    if (!rows.ok()) return rows.error();
    QList<LogLine> found;
    while (rows->next())
        found.append({rows->value(0).toLongLong(),
                      {rows->text(1), rows->text(2), rows->text(3),
                       QDateTime::fromString(rows->text(4), Qt::ISODateWithMs).toUTC(), 1},
                      findKind(rows->text(5)), QUuid::fromString(rows->text(6)), rows->text(7), rows->text(8),
                      rows->text(9)});
    if (const Status whole = rows->status(); !whole.ok()) return whole.error();
    return found;
}

Result<QList<LogLine>> Store::log(int most, const QUuid& record, qint64 before)
{
    QStringList parts;
    QVariantList values;
    if (!record.isNull()) {
        parts.append(QStringLiteral("record = ?"));
        values.append(idText(record));
    }
    if (before >= 0) {
        parts.append(QStringLiteral("seq < ?"));
        values.append(before);
    }
    return lines(parts.isEmpty() ? QString() : QStringLiteral("WHERE ") + parts.join(QLatin1String(" AND ")), values, most);
}

Status Store::checkWhole() { return m_database->checkWhole(); }

bool Store::hasGrown(qint64& seen)
{
    const bool wasLost = m_database->isLost();
    const auto last = lastLine(*m_database);
    if (!last.ok()) return false;
    return *last != std::exchange(seen, *last) || wasLost;
}

namespace {

/// "> ''" in place of "<> ''", so that the index answers.
const QString revoked = QStringLiteral("SELECT undoes FROM change_log WHERE undoes > ''");

QString notNull(const QString& text) { return text.isNull() ? QStringLiteral("") : text; }

QDateTime timeOf(const QString& text) { return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC(); }

} // namespace

Result<Step> Store::lastStep()
{
    // A step is taken back as long as nobody has done it again: what took it back is not revoked itself.
    auto rows = m_database->read(
        QStringLiteral("SELECT step, label, who, at FROM change_log WHERE who = ? AND undoes = '' AND step NOT IN (%1 AND "
                       "step NOT IN (%1)) ORDER BY seq DESC LIMIT 1")
            .arg(revoked),
        {notNull(m_who)});
    if (!rows.ok()) return rows.error();
    const auto there = rows->row();
    if (!there.ok()) return there.error();
    if (!*there) return Step();
    return Step{rows->text(0), rows->text(1), rows->text(2), timeOf(rows->text(3)), 0};
}

Result<Step> Store::lastTakenBack()
{
    // What took back a step of the user's, and not what did one again; behind all that they have done by themselves.
    auto rows = m_database->read(
        QStringLiteral("SELECT step, undoes, who, at FROM change_log WHERE who = ? AND undoes > '' AND step NOT IN (%1) "
                       "AND EXISTS (SELECT 1 FROM change_log AS done WHERE done.step = change_log.undoes AND done.undoes = '') "
                       "AND seq > COALESCE((SELECT seq FROM change_log WHERE who = ? AND undoes = '' ORDER BY seq DESC LIMIT 1), 0) "
                       "ORDER BY seq DESC LIMIT 1")
            .arg(revoked),
        {notNull(m_who), notNull(m_who)});
    if (!rows.ok()) return rows.error();
    const auto there = rows->row();
    if (!there.ok()) return there.error();
    if (!*there) return Step();
    Step step{rows->text(0), {}, rows->text(2), timeOf(rows->text(3)), 0};
    const QString taken = rows->text(1);
    auto labels = m_database->read(QStringLiteral("SELECT label FROM change_log WHERE step = ? LIMIT 1"), {taken});
    if (!labels.ok()) return labels.error();
    const auto labelled = labels->row();
    if (!labelled.ok()) return labelled.error();
    if (*labelled) step.label = labels->text(0);
    return step;
}

Status Store::undo(const Step& step) { return takeBack(step, Tr::tr("Taken back: %1").arg(step.label)); }
Status Store::redo(const Step& step) { return takeBack(step, Tr::tr("Done again: %1").arg(step.label)); }

Status Store::takeBack(const Step& step, const QString& label)
{
    return change(label, step.id, [&](Change& change) -> Status {
        auto found = lines(QStringLiteral("WHERE step = ?"), {step.id}, -1);
        if (!found.ok()) return found.error();
        if (found->isEmpty())
            return Error{Error::Kind::NotFound, Tr::tr("There is nothing to take back any more."), step.id};
        auto erased = m_database->read(QStringLiteral("SELECT 1 FROM change_log WHERE step = ? AND undoes = ? LIMIT 1"),
                                       {step.id, erasedStep()});
        if (!erased.ok()) return erased.error();
        const auto isErased = erased->row();
        if (!isErased.ok()) return isErased.error();
        if (*isErased)
            return Error{Error::Kind::NotFound,
                         Tr::tr("This step was about a person who has been erased since, so it cannot be taken back."), step.id};
        for (const LogLine& line : std::as_const(*found)) // the last first
            if (const Status done = change.takeBack(line); !done.ok()) return done;
        return {};
    });
}

} // namespace microvet::programme
