#include "core/programme/store/schema.h"

#include "core/programme/kind.h"

#include <QCoreApplication>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

/// Both databases know these. Dates and times are text in ISO 8601, which sorts as they do.
QString typeOf(const Field& field)
{
    switch (field.type) {
    case FieldType::Number:
    case FieldType::YesNo:
        return QStringLiteral("INTEGER NOT NULL DEFAULT 0");
    case FieldType::Points:
        return QStringLiteral("DOUBLE PRECISION");
    case FieldType::Reference:
        // Text without a value would refer to the record "".
        return QStringLiteral("TEXT REFERENCES %1 (id)").arg(quoted(QLatin1String(field.refers)));
    default:
        return QStringLiteral("TEXT NOT NULL DEFAULT ''");
    }
}

QString columnOf(const Field& field)
{
    return quoted(QLatin1String(field.name)) + QLatin1Char(' ') + typeOf(field);
}

using Columns = QHash<QString, QStringList>; ///< of each table

QStringList statementsFor(const Kind& kind, const Columns& present)
{
    const QString table = quoted(QLatin1String(kind.table));
    QStringList statements;
    if (!present.contains(kind.key())) {
        QStringList columns{QStringLiteral("id TEXT PRIMARY KEY"), QStringLiteral("version INTEGER NOT NULL")};
        for (const Field& field : kind.fields)
            columns.append(columnOf(field));
        statements.append(QStringLiteral("CREATE TABLE %1 (%2)").arg(table, columns.join(QLatin1String(", "))));
    } else {
        const QStringList there = present.value(kind.key());
        for (const Field& field : kind.fields)
            if (!there.contains(field.key()))
                statements.append(QStringLiteral("ALTER TABLE %1 ADD COLUMN %2").arg(table, columnOf(field)));
    }
    for (const Field& field : kind.fields)
        if (field.type == FieldType::Reference)
            statements.append(QStringLiteral("CREATE INDEX IF NOT EXISTS %1 ON %2 (%3)")
                                  .arg(quoted(QLatin1String(QByteArray(kind.table) + '_' + field.name)), table,
                                       quoted(QLatin1String(field.name))));
    return statements;
}

QStringList ownTables(bool server)
{
    const QString counted = server ? QStringLiteral("BIGSERIAL PRIMARY KEY") : QStringLiteral("INTEGER PRIMARY KEY AUTOINCREMENT");
    return {QStringLiteral("CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)"),
            // One row for each field that was changed; for a record that came or went one row with all of it as JSON.
            QStringLiteral("CREATE TABLE IF NOT EXISTS change_log (seq %1, step TEXT NOT NULL, label TEXT NOT NULL, "
                           "who TEXT NOT NULL, at TEXT NOT NULL, undoes TEXT NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL, "
                           "field TEXT NOT NULL, old_value TEXT NOT NULL, new_value TEXT NOT NULL)")
                .arg(counted),
            QStringLiteral("CREATE INDEX IF NOT EXISTS change_log_record ON change_log (record)"),
            QStringLiteral("CREATE INDEX IF NOT EXISTS change_log_step ON change_log (step)"),
            QStringLiteral("CREATE INDEX IF NOT EXISTS change_log_undoes ON change_log (undoes, step)")};
}

/// What older versions need beside new tables and columns, which come by themselves. One entry a version, from 2 on.
using Migration = Status (*)(Database&);
const QList<Migration>& migrations()
{
    static const QList<Migration> all;
    return all;
}

/// Whether all tables and columns are there, so that an older one need not be completed.
bool isComplete(const Columns& present)
{
    return present.contains(QStringLiteral("change_log"))
        && std::all_of(kinds().cbegin(), kinds().cend(), [&](const Kind* kind) {
               const QStringList columns = present.value(kind->key());
               return std::all_of(kind->fields.begin(), kind->fields.end(),
                                  [&](const Field& field) { return columns.contains(field.key()); });
           });
}

Result<int> versionOf(Database& database)
{
    const auto meta = database.hasTable(QStringLiteral("meta"));
    if (!meta.ok()) return meta.error();
    if (!*meta) return 0;
    auto rows = database.read(QStringLiteral("SELECT value FROM meta WHERE name = ?"), {QStringLiteral("schema")});
    if (!rows.ok()) return rows.error();
    const auto there = rows->row();
    if (!there.ok()) return there.error();
    return *there ? rows->value(0).toInt() : 0;
}

} // namespace

namespace {

Status complete(Database& database)
{
    const auto present = database.columns();
    if (!present.ok()) return present.error();
    const auto before = versionOf(database);
    if (!before.ok()) return before.error();
    if (*before == schemaVersion && isComplete(*present)) return {}; // somebody else has just done it
    QStringList statements = ownTables(database.isServer());
    for (const Kind* kind : kinds())
        statements += statementsFor(*kind, *present);
    for (const QString& sql : std::as_const(statements))
        if (auto done = database.change(sql); !done.ok()) return done.error();
    if (*before > 0)
        for (int version = *before + 1; version <= schemaVersion; ++version)
            if (auto done = migrations().at(version - 2)(database); !done.ok()) return done.error();
    if (*before == schemaVersion) return {};
    if (auto gone = database.change(QStringLiteral("DELETE FROM meta WHERE name = ?"), {QStringLiteral("schema")}); !gone.ok())
        return gone.error();
    auto kept = database.change(QStringLiteral("INSERT INTO meta (name, value) VALUES (?, ?)"),
                                {QStringLiteral("schema"), QString::number(schemaVersion)});
    return kept.ok() ? Status() : Status(kept.error());
}

} // namespace

Status prepareSchema(Database& database)
{
    const auto before = versionOf(database);
    if (!before.ok()) return before.error();
    if (*before > schemaVersion)
        return Error{Error::Kind::TooNew,
                     Tr::tr("This programme was made with a newer version of microVET Studio. Please update the program; "
                            "nothing was changed."),
                     {}};
    const auto present = database.columns();
    if (!present.ok()) return present.error();
    // A file that may only be read can be opened too, and nobody has to wait for a writer.
    if (*before == schemaVersion && isComplete(*present)) return {};
    Status done;
    for (int tries = 0; tries < 4; ++tries) { // a server makes all tables for one while others wait
        done = database.inTransaction([&] { return complete(database); });
        if (done.ok() || done.error().kind != Error::Kind::InUse || !database.isServer()) break;
    }
    return done;
}

Result<qint64> lastLine(Database& database)
{
    const auto log = database.hasTable(QStringLiteral("change_log"));
    if (!log.ok()) return log.error();
    if (!*log) return qint64(0);
    auto rows = database.read(QStringLiteral("SELECT max(seq) FROM change_log"));
    if (!rows.ok()) return rows.error();
    const auto there = rows->row();
    if (!there.ok()) return there.error();
    return *there ? rows->value(0).toLongLong() : qint64(0);
}

} // namespace microvet::programme
