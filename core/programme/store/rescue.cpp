#include "core/programme/store/rescue.h"

#include "core/programme/store/daily_copies.h"
#include "core/programme/store/database.h"
#include "core/programme/store/exchange.h"
#include "core/programme/store/schema.h"
#include "core/programme/store/stored_value.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTemporaryDir>
#include <QtEndian>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

/// SQLite refuses a file that is shorter than it says; with empty pages at its end it reads what there is.
void giveItsLength(QByteArray& bytes)
{
    if (bytes.size() < 100) return;
    const qint64 said = qFromBigEndian<quint16>(bytes.constData() + 16);
    const qint64 page = said == 1 ? 65536 : said;
    const qint64 whole = page * qFromBigEndian<quint32>(bytes.constData() + 28);
    if (page >= 512 && whole > bytes.size() && whole <= largestFile) bytes.append(QByteArray(whole - bytes.size(), '\0'));
}

class Rescuer {
public:
    Rescuer(Database& from, Store& to) : m_from(from), m_to(to) {}

    Status run()
    {
        const auto columns = m_from.columns();
        if (!columns.ok()) return columns.error();
        m_columns = *columns;
        readLog();
        for (const Kind* kind : kinds())
            if (m_columns.contains(kind->key())) readKind(*kind);
        // No step of the user, who else might take back all of it.
        if (const Status lines = m_to.database().inTransaction([&] { return writeLog(); }); !lines.ok()) return lines;
        ExchangeFile file;
        file.records = m_records;
        inAddingOrder(file.records);
        const auto brought = bringIn(m_to, file, BringIn::Missing);
        if (!brought.ok()) return brought.error();
        rescued.records = brought->added;
        rescued.leftOut = brought->leftOut;
        return {};
    }

    Rescued rescued;

private:
    struct Line {
        qint64 seq = 0;
        QStringList cells; ///< step, label, who, at, undoes, kind, record, field, old_value, new_value
    };
    using Take = std::function<void(const Rows&)>;

    /// Reads until something is damaged; whether it came to the end.
    bool scan(const QString& sql, const QVariantList& values, const Take& take)
    {
        auto rows = m_from.read(sql, values);
        if (!rows.ok()) return false;
        while (rows->next())
            take(*rows);
        return rows->status().ok();
    }

    /// From the front, and where that does not come to the end, from the back too.
    bool scanBothWays(const QString& select, const QString& table, const QString& number, const Take& take)
    {
        const QString sql = QStringLiteral("SELECT %1 FROM %2 ORDER BY %3").arg(select, table, number);
        if (scan(sql, {}, take)) return true;
        (void)scan(sql + QLatin1String(" DESC"), {}, take);
        return false;
    }

    void readLog()
    {
        const QString table = QStringLiteral("change_log");
        if (!m_columns.contains(table)) return;
        const bool whole = scanBothWays(QStringLiteral("seq, step, label, who, at, undoes, kind, record, field, old_value, new_value"),
                                        table, QStringLiteral("seq"), [&](const Rows& rows) {
                                            Line line{rows.value(0).toLongLong(), {}};
                                            for (int column = 1; column <= 10; ++column)
                                                line.cells.append(rows.text(column));
                                            m_lines.insert(line.seq, line);
                                        });
        if (!whole) rescued.damaged.append(Tr::tr("Log of changes"));
        rescued.lines = int(m_lines.size());
    }

    void readKind(const Kind& kind)
    {
        QStringList select{QStringLiteral("rowid"), QStringLiteral("id")};
        QList<const Field*> fields;
        for (const Field& field : kind.fields)
            if (m_columns.value(kind.key()).contains(field.key())) {
                select.append(quoted(QLatin1String(field.name)));
                fields.append(&field);
            }
        QHash<QUuid, std::shared_ptr<Record>> found;
        const auto take = [&](const Rows& rows) {
            const std::shared_ptr<Record> record = kind.make();
            record->id = QUuid::fromString(rows.text(1));
            if (record->id.isNull()) return;
            for (int i = 0; i < fields.size(); ++i)
                fields.at(i)->set(*record, asRead(*fields.at(i), rows.value(i + 2)));
            found.insert(record->id, record);
        };
        const QString columns = select.join(QLatin1String(", "));
        const QString table = quoted(QLatin1String(kind.table));
        if (!scanBothWays(columns, table, QStringLiteral("rowid"), take)) {
            rescued.damaged.append(kind.manyText());
            // What lies between: each on its own, by way of the index, which has pages of its own.
            QStringList ids;
            (void)scan(QStringLiteral("SELECT id FROM %1 ORDER BY id").arg(table), {},
                       [&](const Rows& rows) { ids.append(rows.text(0)); });
            for (const QString& id : std::as_const(ids))
                if (!found.contains(QUuid::fromString(id)))
                    (void)scan(QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(columns, table), {id}, take);
            takeFromLog(kind, found);
        }
        for (const auto& record : std::as_const(found))
            m_records.append({&kind, record});
    }

    /// What the table does not give any more the log has written down, from its coming to its last change.
    void takeFromLog(const Kind& kind, QHash<QUuid, std::shared_ptr<Record>>& found)
    {
        QHash<QUuid, std::shared_ptr<Record>> told;
        for (const Line& line : std::as_const(m_lines)) {
            if (line.cells.at(5) != kind.key()) continue;
            const QUuid id = QUuid::fromString(line.cells.at(6));
            const QString& name = line.cells.at(7);
            const QString& after = line.cells.at(9);
            if (!name.isEmpty()) {
                const Field* field = kind.find(name);
                if (const auto record = told.value(id); record && field) field->set(*record, fromText(*field, after));
                continue;
            }
            told.remove(id);
            if (QJsonDocument::fromJson(after.toUtf8()).object().isEmpty()) continue; // it went, or was erased
            const std::shared_ptr<Record> record = recordFromLog(kind, after);
            record->id = id;
            told.insert(id, record);
        }
        for (auto one = told.cbegin(); one != told.cend(); ++one) {
            if (found.contains(one.key())) continue;
            found.insert(one.key(), one.value());
            ++rescued.fromLog;
        }
    }

    Status writeLog()
    {
        for (const Line& line : std::as_const(m_lines)) {
            QVariantList values{line.seq};
            for (const QString& cell : line.cells)
                values.append(cell + QStringLiteral(""));
            const auto done = m_to.database().change(
                QStringLiteral("INSERT INTO change_log (seq, step, label, who, at, undoes, kind, record, field, old_value, "
                               "new_value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                values);
            if (!done.ok()) return done.error();
        }
        return {};
    }

    Database& m_from;
    Store& m_to;
    QHash<QString, QStringList> m_columns;
    QMap<qint64, Line> m_lines;
    QList<AnyRecord> m_records;
};

Error nothingToRead(const QString& path, const Error& why)
{
    return {Error::Kind::Damaged,
            Tr::tr("Nothing of the file “%1” can be read. It was left as it is; a daily copy can be put in its place.")
                .arg(QDir::toNativeSeparators(path)),
            why.detail};
}

struct Whole {
    Rescued rescued;
    QByteArray bytes;
};

Result<Whole> read(FileStore& disk, const QString& path, const Clock& clock)
{
    auto bytes = disk.readAll(path, largestFile);
    if (!bytes.ok()) return bytes.error();
    // In a folder of our own, with the journal of whoever was writing last: reading plays it back.
    const QTemporaryDir folder;
    const QString damaged = folder.filePath(QStringLiteral("damaged.sqlite"));
    const QString journal = QStringLiteral("-journal");
    if (disk.stamp(path + journal).exists()) {
        const auto undo = disk.readAll(path + journal, largestFile);
        if (!undo.ok()) return undo.error(); // without it the file is in the middle of a step
        if (const Status kept = diskStore().replace(damaged + journal, *undo); !kept.ok()) return kept.error();
    } else {
        giveItsLength(*bytes);
    }
    if (const Status written = diskStore().replace(damaged, *bytes); !written.ok()) return written.error();
    const auto from = Database::open({Place::File, damaged});
    if (!from.ok()) return nothingToRead(path, from.error());
    if (auto version = (*from)->read(QStringLiteral("SELECT value FROM meta WHERE name = ?"), {QStringLiteral("schema")});
        version.ok() && version->next() && version->value(0).toInt() > schemaVersion)
        return Error{Error::Kind::TooNew,
                     Tr::tr("This programme was made with a newer version of microVET Studio. Please update the program; "
                            "nothing was changed."),
                     {}};
    auto to = Store::open({Place::File, folder.filePath(QStringLiteral("whole.sqlite"))}, Tr::tr("Rescue"), clock);
    if (!to.ok()) return to.error();
    Rescuer rescuer(**from, **to);
    if (const Status done = rescuer.run(); !done.ok()) {
        if (done.error().kind == Error::Kind::Damaged) return nothingToRead(path, done.error());
        return done.error();
    }
    if (rescuer.rescued.records == 0) return nothingToRead(path, Error{});
    const auto whole = fileBytes(**to, diskStore());
    if (!whole.ok()) return whole.error();
    return Whole{rescuer.rescued, *whole};
}

} // namespace

QString damagedName(const QString& file) { return QFileInfo(file).completeBaseName() + QStringLiteral(" (damaged "); }

Result<Rescued> rescue(FileStore& disk, const QString& path, const QString& to, const Clock& clock)
{
    const auto whole = read(disk, path, clock);
    if (!whole.ok()) return whole.error();
    if (const Status written = disk.replace(to, whole->bytes); !written.ok()) return written.error();
    return whole->rescued;
}

Result<Rescued> rescueInPlace(FileStore& disk, const QString& path, const Clock& clock)
{
    auto whole = read(disk, path, clock);
    if (!whole.ok()) return whole.error();
    const auto kept = replaceKeeping(disk, path, whole->bytes, damagedName(path), clock());
    if (!kept.ok()) return kept.error();
    whole->rescued.kept = *kept;
    return whole->rescued;
}

} // namespace microvet::programme
