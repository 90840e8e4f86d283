#pragma once

#include "core/programme/store/store.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace microvet::programme {

/// An empty programme for each test: a file, or where PGHOST names a server that may be written to at will, one there.
/// `programme_on_postgresql` of ctest runs these tests within pg_virtualenv, which starts one on loopback.
class OnEveryDatabase : public testing::TestWithParam<Place::Driver> {
public:
    /// Server alone where there is one: the file has its turn without.
    static std::vector<Place::Driver> drivers();
    /// Only where there is a server.
    static std::vector<Place::Driver> servers();
    static std::string nameOf(const testing::TestParamInfo<Place::Driver>& info);

protected:
    void SetUp() override;

    Place place() const { return m_place; }
    std::unique_ptr<Store> open(const QString& who) const;
    bool onServer() const { return GetParam() == Place::Server; }
    /// As the server's master, in the database of this test. Returns the first cell.
    QVariant asMaster(const QString& sql) const;

    QTemporaryDir m_folder;
    QDateTime m_now = utcTime(QDate(2031, 3, 4), QTime(9, 30));

private:
    Place m_place;
};

/// Every field with something in it; those that refer to others with what was made of their kinds before.
void fillFields(const Kind& kind, Record& record, const QHash<QString, QUuid>& made);

/// Where the server is, and the database of that name on it.
Place serverPlace(const QString& database);

} // namespace microvet::programme
