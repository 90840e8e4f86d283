#pragma once

#include "core/programme/following/sample.h"
#include "tests/core/programme/store/store_fixture.h"

namespace microvet::programme {

/// The sample programme, as it stands on `today()`.
class InTheSample : public OnEveryDatabase {
protected:
    void SetUp() override
    {
        OnEveryDatabase::SetUp();
        m_store = open(QStringLiteral("Eleni Paradeigma"));
        ASSERT_TRUE(m_store);
        const auto loaded = loadSampleProgramme(*m_store);
        ASSERT_TRUE(loaded.ok()) << loaded.error().text.toStdString();
        EXPECT_EQ(loaded->leftOut, 0);
    }

    QDate today() const { return m_now.date(); }
    Store& store() { return *m_store; }
    /// The record whose field says this; a default one where there is none.
    template<class T> T find(const char* field, const QVariant& value)
    {
        const auto found = m_store->first<T>({{{field, value}}});
        EXPECT_TRUE(found.ok() && !found->id.isNull()) << field << " " << value.toString().toStdString();
        return found.ok() ? *found : T();
    }
    template<class T> Status add(T& record)
    {
        return m_store->change(QStringLiteral("Add"), [&](Change& change) { return change.add(record); });
    }
    template<class T> void edit(const T& record, const std::function<void(T&)>& edit)
    {
        const Status done = m_store->change(QStringLiteral("Edit"), [&](Change& change) { return change.edit<T>(record.id, edit); });
        ASSERT_TRUE(done.ok()) << done.error().text.toStdString();
    }

private:
    std::unique_ptr<Store> m_store;
};

} // namespace microvet::programme
