#include "core/programme/store/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlRecord>

#include <algorithm>
#include <atomic>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

constexpr int waitSeconds = 5;
constexpr int preparedAtMost = 200;
constexpr int sqliteCorrupt = 11;

QString newConnectionName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("microvet-programme-%1").arg(++count);
}

/// Tells a file from another that has taken its place; empty where there is none. Windows lets nobody replace one that is open.
QByteArray identityOf(const QString& path)
{
#ifdef Q_OS_UNIX
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0) return {};
    return QByteArray::number(quint64(info.st_dev)) + ':' + QByteArray::number(quint64(info.st_ino));
#else
    return QFileInfo::exists(path) ? QByteArray("there") : QByteArray();
#endif
}

} // namespace

QString quoted(QLatin1String name) { return QLatin1Char('"') + name + QLatin1Char('"'); }

Result<std::unique_ptr<Database>> Database::open(const Place& place)
{
    const bool server = place.driver == Place::Server;
    const QString driver = server ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE");
    if (!QSqlDatabase::isDriverAvailable(driver))
        return Error{Error::Kind::NotFound,
                     server ? Tr::tr("The part of Qt that speaks to PostgreSQL is not on this computer. It is called "
                                     "“libqt6sql6-psql” on Debian and Ubuntu.")
                            : Tr::tr("The part of Qt that keeps SQLite files is not on this computer. It is called "
                                     "“libqt6sql6-sqlite” on Debian and Ubuntu."),
                     driver};
    const QString folder = QFileInfo(place.file).absolutePath();
    if (!server && !QFileInfo(folder).isDir())
        return Error{Error::Kind::NotFound,
                     Tr::tr("The folder of the programme, “%1”, is not there.").arg(QDir::toNativeSeparators(folder)), {}};
    auto database = std::unique_ptr<Database>(new Database(place, newConnectionName()));
    if (const Status done = database->connect(); !done.ok()) return done.error();
    return database;
}

void Database::disconnect()
{
    // First the connection, so that no statement asks a server that is gone to forget it.
    if (m_lost) QSqlDatabase::removeDatabase(m_connection);
    m_prepared.clear();
    m_failed.clear();
    QSqlDatabase::removeDatabase(m_connection);
}

Status Database::connect()
{
    disconnect();
    m_lost = false;
    QSqlDatabase sql = QSqlDatabase::addDatabase(isServer() ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE"), m_connection);
    if (isServer()) {
        sql.setHostName(m_place.host);
        sql.setPort(m_place.port);
        sql.setDatabaseName(m_place.database);
        sql.setUserName(m_place.user);
        sql.setPassword(m_place.password);
        // A server that vanished in the middle of an answer is noticed too.
        sql.setConnectOptions(QStringLiteral("connect_timeout=%1;tcp_user_timeout=%2;keepalives_idle=10;"
                                             "keepalives_interval=5;keepalives_count=2")
                                  .arg(waitSeconds)
                                  .arg(waitSeconds * 2000));
    } else {
        sql.setDatabaseName(m_place.file);
        sql.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1%2")
                                  .arg(waitSeconds * 1000)
                                  .arg(m_place.readOnly ? QLatin1String(";QSQLITE_OPEN_READONLY") : QLatin1String()));
    }
    if (!sql.open()) {
        Error why = error(sql.lastError());
        if (m_lost && !m_wasOpen)
            why.text = Tr::tr("The server “%1” cannot be reached. Check its name and its port, and whether this computer is in its network; "
                              "or try again later.")
                           .arg(m_place.host);
        return why;
    }
    m_wasOpen = true;
    const QStringList settings = isServer()
        ? QStringList{QStringLiteral("SET client_encoding TO 'UTF8'"), QStringLiteral("SET statement_timeout TO '60s'"),
                      QStringLiteral("SET lock_timeout TO '%1s'").arg(waitSeconds),
                      // Nobody waits for a computer that fell asleep in the middle of a step.
                      QStringLiteral("SET idle_in_transaction_session_timeout TO '30s'"),
                      QStringLiteral("SET client_min_messages TO warning")}
        // secure_delete: what was erased is overwritten in the file.
        : QStringList{QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA secure_delete = ON"),
                      QStringLiteral("PRAGMA synchronous = FULL"), QStringLiteral("PRAGMA trusted_schema = OFF"),
                      QStringLiteral("PRAGMA cache_size = -32768")}; // KiB: a programme of 10,000 people stays in memory
    for (const QString& setting : settings)
        if (auto done = runOnce(setting, {}); !done.ok()) return done.error();
    if (isServer()) return {};
    // A file that is none of SQLite's is noticed only when it is read.
    auto read = runOnce(QStringLiteral("SELECT count(*) FROM sqlite_master"), {});
    if (!read.ok()) return read.error();
    (*read)->finish();
    m_identity = identityOf(m_place.file);
    return {};
}

bool Database::isBeingRead() const
{
    return std::any_of(m_prepared.cbegin(), m_prepared.cend(), [](const Query& query) { return query->isActive(); });
}

Database::~Database() { disconnect(); }

Result<Database::Query> Database::run(const QString& sql, const QVariantList& values)
{
    if (m_inTransaction) return runOnce(sql, values);
    bool fresh = false;
    if (m_lost) {
        if (const Status back = connect(); !back.ok()) return back.error();
        fresh = true;
    } else if (!isServer()) {
        // Another program has put a copy in its place: what was written to the one that is open would be lost.
        const QByteArray now = identityOf(m_place.file);
        if (!now.isEmpty() && now != m_identity && !isBeingRead())
            if (const Status there = connect(); !there.ok()) return there.error();
    }
    auto done = runOnce(sql, values);
    if (done.ok() || !m_lost || fresh) return done;
    // Nothing had begun when the connection turned out to be dead: the server was started anew, or this computer slept.
    if (const Status back = connect(); !back.ok()) return back.error();
    return runOnce(sql, values);
}

Result<Database::Query> Database::runOnce(const QString& sql, const QVariantList& values)
{
    // A server prepares what reads and writes rows, and nothing else.
    const bool prepared = !values.isEmpty() || sql.startsWith(QLatin1String("SELECT"));
    Query query = prepared ? m_prepared.value(sql) : nullptr;
    if (!query || query->isActive()) {
        // One that is still being read keeps its place; this one gets its own.
        query = std::make_shared<QSqlQuery>(connection());
        query->setForwardOnly(true);
        if (prepared) {
            if (!query->prepare(sql)) return error(query->lastError());
            if (m_prepared.size() >= preparedAtMost) m_prepared.clear();
            m_prepared.insert(sql, query);
        }
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(int(i), values.at(i));
    if (!(prepared ? query->exec() : query->exec(sql))) {
        m_prepared.remove(sql);
        const Error failed = error(query->lastError());
        if (m_inTransaction || m_lost) m_failed.append(query);
        return failed;
    }
    return query;
}

Result<Rows> Database::read(const QString& sql, const QVariantList& values)
{
    auto done = run(sql, values);
    if (!done.ok()) return done.error();
    return Rows(*done, *this);
}

Status Rows::status() const
{
    const QSqlError error = m_query->lastError();
    return error.isValid() ? Status(m_database->error(error)) : Status();
}

Result<bool> Rows::row()
{
    if (next()) return true;
    const Status whole = status();
    return whole.ok() ? Result<bool>(false) : Result<bool>(whole.error());
}

Result<int> Database::change(const QString& sql, const QVariantList& values)
{
    auto done = run(sql, values);
    if (!done.ok()) return done.error();
    const int rows = (*done)->numRowsAffected();
    (*done)->finish();
    return rows;
}

Result<bool> Database::hasTable(const QString& name)
{
    auto rows = read(isServer() ? QStringLiteral("SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = ?")
                                : QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"),
                     {name});
    return rows.ok() ? rows->row() : Result<bool>(rows.error());
}

Result<QHash<QString, QStringList>> Database::columns()
{
    // In one question, wherever the server may be.
    auto rows = read(isServer() ? QStringLiteral("SELECT table_name, column_name FROM information_schema.columns "
                                                 "WHERE table_schema = current_schema()")
                                : QStringLiteral("SELECT m.name, p.name FROM sqlite_master AS m, pragma_table_info(m.name) AS p "
                                                 "WHERE m.type = 'table'"));
    if (!rows.ok()) return rows.error();
    QHash<QString, QStringList> columns;
    while (rows->next())
        columns[rows->text(0)].append(rows->text(1));
    if (const Status whole = rows->status(); !whole.ok()) return whole.error();
    return columns;
}

Status Database::checkWhole()
{
    if (isServer()) return {};
    auto rows = read(QStringLiteral("PRAGMA quick_check(1)"));
    if (!rows.ok()) return rows.error();
    const auto there = rows->row();
    if (!there.ok()) return there.error();
    const QString said = *there ? rows->text(0) : QString();
    return said == QLatin1String("ok") ? Status() : Status(fileError(sqliteCorrupt, said));
}

Status Database::inTransaction(const std::function<Status()>& work)
{
    if (!isServer() && identityOf(m_place.file).isEmpty())
        return Error{Error::Kind::NotFound,
                     Tr::tr("The file “%1” is not there any more: it was moved or deleted while it was open. Nothing was changed. Put it "
                            "back, or save all that can still be seen here as a file.")
                         .arg(QDir::toNativeSeparators(m_place.file)),
                     {}};
    // IMMEDIATE: two who read first and write then would else fail in the middle.
    if (auto begun = change(isServer() ? QStringLiteral("BEGIN") : QStringLiteral("BEGIN IMMEDIATE")); !begun.ok())
        return begun.error();
    m_inTransaction = true;
    Status done;
    if (isServer()) // one at a time, as with a file: no two steps wait for each other, and the log is in their order
        if (auto turn = read(QStringLiteral("SELECT pg_advisory_xact_lock(7316421)")); !turn.ok()) done = turn.error();
    if (done.ok()) done = work();
    if (done.ok()) {
        if (auto kept = change(QStringLiteral("COMMIT")); !kept.ok()) done = kept.error();
    }
    if (!done.ok() && !m_lost) (void)change(QStringLiteral("ROLLBACK"));
    m_inTransaction = false;
    if (!m_lost) m_failed.clear();
    return done;
}

Error Database::error(const QSqlError& error)
{
    if (!isServer()) return fileError(error.nativeErrorCode().toInt() & 0xff, error.text());
    // The server repeats the values that it does not take, so of what it says only the code is kept.
    const QString code = error.nativeErrorCode();
    return serverError(code, code.isEmpty() ? error.text().section(QLatin1Char('\n'), 0, 0)
                                            : QStringLiteral("PostgreSQL %1").arg(code));
}

Error Database::serverError(const QString& code, const QString& detail)
{
    const auto is = [&](const char* start) { return code.startsWith(QLatin1String(start)); };
    if (is("53100"))
        return {Error::Kind::NoSpace,
                Tr::tr("The disk of the server is full. The programme is as it was before; tell whoever looks after it."),
                detail};
    if (is("40001") || is("40P01") || is("55P03"))
        return {Error::Kind::InUse,
                Tr::tr("Somebody else is just writing to the programme. Nothing is lost; please try again."), detail};
    if (is("57014"))
        return {Error::Kind::Io, Tr::tr("The server took too long. Nothing was changed; please try again."), detail};
    if (is("28") || is("42501") || detail.contains(QLatin1String("password authentication failed"))
        || detail.contains(QLatin1String("fe_sendauth"))) // in every language: no password was given
        return {Error::Kind::NoAccess,
                Tr::tr("The server “%1” does not let this user in, or does not let them write. Check the name, the password "
                       "and the rights.")
                    .arg(m_place.host),
                detail};
    if (is("3D000") || detail.contains(QLatin1String("does not exist")))
        return {Error::Kind::NotFound,
                Tr::tr("The server “%1” has no database “%2”, or does not know this user.").arg(m_place.host, m_place.database),
                detail};
    if (is("25006"))
        return {Error::Kind::ReadOnly,
                Tr::tr("The server “%1” only lets read at the moment. Nothing was changed.").arg(m_place.host), detail};
    // What has no code did not come from the server.
    if (code.isEmpty() || is("08") || is("57P") || is("25P03") || is("53300")) {
        m_lost = true;
        return {Error::Kind::Io,
                Tr::tr("The server “%1” of the programme does not answer. What you have entered is still in its form; "
                       "try again when the server is back.")
                    .arg(m_place.host),
                detail};
    }
    return {Error::Kind::Other, Tr::tr("The programme’s database did not accept this. Nothing was changed."), detail};
}

/// The codes are those of SQLite without their extension.
Error Database::fileError(int code, const QString& detail) const
{
    const QString file = QDir::toNativeSeparators(m_place.file);
    switch (code) {
    case 13:
        return {Error::Kind::NoSpace,
                Tr::tr("The disk is full. The programme is as it was before; make room and try again."), detail};
    case 5:
    case 6:
        return {Error::Kind::InUse,
                Tr::tr("Somebody else is just writing to the programme. Nothing is lost; please try again."), detail};
    case sqliteCorrupt:
    case 26:
        return {Error::Kind::Damaged,
                Tr::tr("The file “%1” is damaged or no programme of microVET Studio. It was left as it is; a daily "
                       "copy can be put in its place.")
                    .arg(file),
                detail};
    case 8:
        return {Error::Kind::ReadOnly, Tr::tr("The file “%1” may only be read. Nothing was changed.").arg(file), detail};
    case 14:
        // The file is there, but what SQLite writes beside it while it works is not.
        if (QFileInfo::exists(m_place.file) && QFileInfo(m_place.file).isReadable())
            return {Error::Kind::ReadOnly,
                    Tr::tr("The folder of “%1” may not be written to, which is needed for every change. Nothing was changed.").arg(file),
                    detail};
        [[fallthrough]];
    case 3:
        return {Error::Kind::NoAccess, Tr::tr("The file “%1” could not be opened.").arg(file), detail};
    case 10:
        return {Error::Kind::Io,
                Tr::tr("The disk did not do what was asked of it for “%1”. Nothing was changed; please try again.").arg(file),
                detail};
    default:
        return {Error::Kind::Other, Tr::tr("The programme’s database did not accept this. Nothing was changed."), detail};
    }
}

} // namespace microvet::programme
