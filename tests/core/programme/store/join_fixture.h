#pragma once

#include "core/programme/store/database.h"
#include "core/programme/store/join.h"
#include "tests/core/programme/store/safety_fixture.h"

#include <QFile>

namespace microvet::programme {

/// One programme that two people go on with apart from each other: Maria here, Jan there.
class Joins : public OnEveryDatabase {
protected:
    void SetUp() override
    {
        OnEveryDatabase::SetUp();
        m_there = place();
        if (onServer())
            m_there.database = place().database + QStringLiteral("_there");
        else
            m_there.file = m_folder.filePath(QStringLiteral("programme (Jan's conflicted copy).sqlite"));
        const auto store = open(QStringLiteral("Maria"));
        ASSERT_TRUE(fill(*store, m_small).ok());
    }

    /// As a service does it that finds two who wrote.
    void part()
    {
        if (!onServer()) {
            ASSERT_TRUE(QFile::copy(place().file, m_there.file));
            return;
        }
        const auto master = Database::open(serverPlace(QStringLiteral("postgres")));
        ASSERT_TRUE(master.ok());
        const auto made = (*master)->change(QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(m_there.database, place().database));
        ASSERT_TRUE(made.ok()) << made.error().detail.toStdString();
    }

    std::unique_ptr<Store> there(const QString& who = QStringLiteral("Jan")) const
    {
        auto store = Store::open(m_there, who, [now = m_now] { return now; });
        EXPECT_TRUE(store.ok()) << store.error().text.toStdString();
        return store.ok() ? std::move(*store) : nullptr;
    }
    template<class T> static void edit(Store& store, const QUuid& id, const std::function<void(T&)>& how)
    {
        const Status done = store.change(QStringLiteral("Edit"), [&](Change& change) { return change.edit<T>(id, how); });
        ASSERT_TRUE(done.ok()) << done.error().text.toStdString();
    }
    template<class T> static QUuid add(Store& store, T record)
    {
        EXPECT_TRUE(store.change(QStringLiteral("Add"), [&](Change& change) { return change.add(record); }).ok());
        return record.id;
    }
    static void remove(Store& store, const Kind& kind, const QUuid& id)
    {
        ASSERT_TRUE(store.change(QStringLiteral("Remove"), [&](Change& change) { return change.remove(kind, id); }).ok());
    }
    static Person called(const char* name)
    {
        Person person;
        person.name = QString::fromUtf8(name);
        return person;
    }
    static JoinPlan planned(Store& here, Store& there)
    {
        const auto plan = planJoin(here, there);
        EXPECT_TRUE(plan.ok()) << plan.error().text.toStdString() << plan.error().detail.toStdString();
        return plan.ok() ? *plan : JoinPlan();
    }
    static Joined joined(Store& here, Store& there, const QList<Divergence>& chosen = {})
    {
        const auto done = join(here, there, chosen, QStringLiteral("copy"));
        EXPECT_TRUE(done.ok()) << done.error().text.toStdString() << done.error().detail.toStdString();
        return done.ok() ? *done : Joined();
    }

    Place m_there;
    SmallProgramme m_small;
};

} // namespace microvet::programme
