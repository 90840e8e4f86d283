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

void fillFields(const Kind& kind, Record& record, const QHash<QString, QUuid>& made)
{
    int number = 1;
    for (const Field& field : kind.fields) {
        ++number;
        switch (field.type) {
        case FieldType::Date: field.set(record, QDate(2031, 1, number)); break;
        case FieldType::Time: field.set(record, utcTime(QDate(2031, 1, 1), QTime(1, number, 3, 45))); break;
        case FieldType::Number: field.set(record, number); break;
        case FieldType::Points: field.set(record, number + 0.25); break;
        case FieldType::YesNo: field.set(record, true); break;
        case FieldType::Reference:
            EXPECT_NE(findKind(QString::fromLatin1(field.refers)), nullptr) << field.refers;
            field.set(record, made.value(QString::fromLatin1(field.refers)));
            break;
        case FieldType::Code: field.set(record, QString::fromLatin1(field.codes.back().code)); break;
        default: field.set(record, QStringLiteral("Ωμέγα “%1”, \"%1\",\n;=x").arg(number));
        }
    }
}

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
