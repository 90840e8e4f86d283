#include "tests/core/programme/store/store_fixture.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace microvet::programme {

namespace {

QVariant asked(const QString& database, const QString& sql)
{
    QVariant found;
    const QString name = QStringLiteral("master");
    {
        const Place place = serverPlace(database);
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
        connection.setHostName(place.host);
        connection.setPort(place.port);
        connection.setDatabaseName(place.database);
        connection.setUserName(place.user);
        connection.setPassword(place.password);
        EXPECT_TRUE(connection.open()) << connection.lastError().text().toStdString();
        QSqlQuery query(connection);
        EXPECT_TRUE(query.exec(sql)) << query.lastError().text().toStdString();
        if (query.next()) found = query.value(0);
    }
    QSqlDatabase::removeDatabase(name);
    return found;
}

} // namespace

Place serverPlace(const QString& database)
{
    const auto from = [](const char* name) { return qEnvironmentVariable(name); };
    Place place{Place::Server};
    place.host = from("PGHOST");
    place.port = from("PGPORT").toInt();
    place.database = database;
    place.user = from("PGUSER");
    place.password = from("PGPASSWORD");
    return place;
}

std::vector<Place::Driver> OnEveryDatabase::servers()
{
    return qEnvironmentVariableIsSet("MICROVET_TEST_SERVER") ? std::vector{Place::Server} : std::vector<Place::Driver>();
}

std::vector<Place::Driver> OnEveryDatabase::drivers()
{
    return servers().empty() ? std::vector{Place::File} : servers();
}

std::string OnEveryDatabase::nameOf(const testing::TestParamInfo<Place::Driver>& info)
{
    return info.param == Place::Server ? "PostgreSQL" : "SQLite";
}

void OnEveryDatabase::SetUp()
{
    m_place = {Place::File, m_folder.filePath(QStringLiteral("programme.sqlite"))};
    if (!onServer()) return;
    static int count = 0;
    const QString database = QStringLiteral("programme_%1").arg(++count);
    asked(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE %1 TEMPLATE template0 ENCODING 'UTF8' "
                                                     "LC_COLLATE 'C' LC_CTYPE 'C'")
                                          .arg(database));
    m_place = serverPlace(database);
}

std::unique_ptr<Store> OnEveryDatabase::open(const QString& who) const
{
    auto store = Store::open(m_place, who, [now = m_now] { return now; });
    EXPECT_TRUE(store.ok()) << store.error().text.toStdString() << store.error().detail.toStdString();
    return store.ok() ? std::move(*store) : nullptr;
}

QVariant OnEveryDatabase::asMaster(const QString& sql) const { return asked(m_place.database, sql); }

} // namespace microvet::programme
