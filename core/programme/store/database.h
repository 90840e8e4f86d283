#pragma once

#include "core/base/result.h"
#include "core/programme/store/place.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>

/// Only for core/programme: a connection to SQLite or PostgreSQL with errors as values.
namespace microvet::programme {

class Database;

/// What a statement found, from before its first row. Ends the statement when it goes, which is before its database does.
class Rows {
public:
    Rows(std::shared_ptr<QSqlQuery> query, Database& database) : m_query(std::move(query)), m_database(&database) {}
    ~Rows() { if (m_query) m_query->finish(); }
    Rows(Rows&&) noexcept = default;
    Rows& operator=(Rows&&) = delete;
    bool next() { return m_query->next(); }
    QVariant value(int column) const { return m_query->value(column); }
    QString text(int column) const { return m_query->value(column).toString(); }
    /// After next() was false: whether that was the end, or something damaged on the way to it.
    Status status() const;
    /// Where at most one row is asked for: whether it is there. An error where only something damaged is in the way.
    Result<bool> row();

private:
    std::shared_ptr<QSqlQuery> m_query;
    Database* m_database;
};

/// Belongs to the thread that opened it. Every value goes to the server beside the statement, never inside it.
class Database {
public:
    /// Makes the file where there is none. Waits at most 5 s for a server, or for another writer.
    static Result<std::unique_ptr<Database>> open(const Place& place);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    bool isServer() const { return m_place.driver == Place::Server; }
    const Place& place() const { return m_place; }

    Result<Rows> read(const QString& sql, const QVariantList& values = {});
    /// Returns how many rows it changed.
    Result<int> change(const QString& sql, const QVariantList& values = {});

    Result<bool> hasTable(const QString& name);
    /// Of each table.
    Result<QHash<QString, QStringList>> columns();

    /// Damaged where a part of the file cannot be read, whoever may want to read it later. Fine with a server.
    Status checkWhole();

    /// Writing begins: from now on nobody else writes before this is done, neither to a file nor to a server, so that two
    /// never wait for each other. Undone where `work` fails. NotFound where the file is not where it was opened: what were
    /// written then would go with it.
    Status inTransaction(const std::function<Status()>& work);

    /// The server went away. The next statement that belongs to no transaction connects anew; what was in one is undone.
    bool isLost() const { return m_lost; }

private:
    friend class Rows;
    using Query = std::shared_ptr<QSqlQuery>;

    Database(const Place& place, const QString& connection) : m_place(place), m_connection(connection) {}
    QSqlDatabase connection() const { return QSqlDatabase::database(m_connection, false); }
    Status connect();
    void disconnect();
    bool isBeingRead() const;
    Result<Query> run(const QString& sql, const QVariantList& values);
    Result<Query> runOnce(const QString& sql, const QVariantList& values);
    Error error(const QSqlError& error);
    Error serverError(const QString& code, const QString& detail);
    Error fileError(int code, const QString& detail) const;

    Place m_place;
    QString m_connection;
    QByteArray m_identity; ///< of a file when it was opened
    QHash<QString, Query> m_prepared;
    QList<Query> m_failed; ///< a server takes no word about them before the transaction is over
    bool m_inTransaction = false;
    bool m_lost = false;
    bool m_wasOpen = false; ///< once, so that something may have been entered by now
};

/// As an identifier in a statement; only for names from our own descriptions.
QString quoted(QLatin1String name);

} // namespace microvet::programme
