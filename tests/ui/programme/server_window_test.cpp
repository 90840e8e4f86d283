#include "tests/ui/programme/programme_fixture.h"

#include "core/programme/store/database.h"
#include "ui/programme/keeping/server_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace microvet::ui {
namespace {

/// The system's secret store, as far as a test needs one.
class Secrets : public SecretStore {
public:
    bool isThere() const override { return true; }
    void read(const QString& name, std::function<void(const QString&)> then) override { then(kept.value(name)); }
    void write(const QString& name, const QString& secret, std::function<void(bool)> then) override
    {
        kept.insert(name, secret);
        then(true);
    }
    QHash<QString, QString> kept;
};

/// On a real server, within pg_virtualenv: `programme_window_on_postgresql` of ctest.
class ProgrammeOnServer : public ProgrammeTest {
protected:
    void SetUp() override
    {
        if (!qEnvironmentVariableIsSet("MICROVET_TEST_SERVER")) GTEST_SKIP() << "no server to try it on";
        ProgrammeTest::SetUp();
        static int count = 0;
        m_place.driver = programme::Place::Server;
        m_place.host = qEnvironmentVariable("PGHOST");
        m_place.port = qEnvironmentVariableIntValue("PGPORT");
        m_place.user = qEnvironmentVariable("PGUSER");
        m_place.password = qEnvironmentVariable("PGPASSWORD");
        m_place.database = QStringLiteral("window_%1").arg(++count);
        asMaster(QStringLiteral("CREATE DATABASE %1 TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'").arg(m_place.database));
        settings->setAuthorName(QStringLiteral("Maria Rossi"));
    }
    void asMaster(const QString& sql)
    {
        programme::Place master = m_place;
        master.database = QStringLiteral("postgres");
        const auto database = programme::Database::open(master);
        ASSERT_TRUE(database.ok()) << database.error().detail.toStdString();
        const auto done = (*database)->change(sql);
        ASSERT_TRUE(done.ok()) << done.error().detail.toStdString();
    }
    SecretStore& secretStore() override { return m_secrets; }
    /// Through the dialog, as a user does it.
    void openServer()
    {
        programme->findChild<QAction*>(QStringLiteral("programmeServer"))->trigger();
        auto* dialog = programme->findChild<ServerDialog*>();
        ASSERT_NE(dialog, nullptr);
        const auto set = [&](const char* name, const QString& text) { dialog->findChild<QLineEdit*>(QString::fromLatin1(name))->setText(text); };
        set("serverHost", m_place.host);
        dialog->findChild<QSpinBox*>(QStringLiteral("serverPort"))->setValue(m_place.port);
        set("serverDatabase", m_place.database);
        set("serverUser", m_place.user);
        set("serverPassword", m_place.password);
        dialog->findChild<QPushButton*>(QStringLiteral("serverOpen"))->click();
        ASSERT_TRUE(opened());
    }

    programme::Place m_place;
    Secrets m_secrets;
};

TEST_F(ProgrammeOnServer, KeepsWhatWasEnteredWhileTheServerIsGone)
{
    openWindow();
    openServer();
    programme::Person anna;
    anna.name = QStringLiteral("Anna Dimou");
    const QUuid id = put(anna);
    RecordList* people = list("people");
    people->openRecord(id);
    ASSERT_TRUE(settled());
    auto* dialog = people->findChild<RecordDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QLineEdit*>(QStringLiteral("phone"))->setText(QStringLiteral("456"));
    asMaster(QStringLiteral("ALTER DATABASE %1 ALLOW_CONNECTIONS false").arg(m_place.database));
    asMaster(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'").arg(m_place.database));
    dialog->keep(true);
    ASSERT_TRUE(settled());
    ASSERT_TRUE(dialog->isVisible());
    EXPECT_EQ(dialog->findChild<QLineEdit*>(QStringLiteral("phone"))->text(), QStringLiteral("456"));
    const auto labels = dialog->findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel* label) { return label->isVisible() && label->text().contains(QStringLiteral("does not answer")); }));
    asMaster(QStringLiteral("ALTER DATABASE %1 ALLOW_CONNECTIONS true").arg(m_place.database));
    dialog->keep(true);
    ASSERT_TRUE(settled());
    const auto stored = all<programme::Person>();
    ASSERT_EQ(stored.size(), 1);
    EXPECT_EQ(stored.constFirst().phone, QStringLiteral("456"));
}

TEST_F(ProgrammeOnServer, IsOpenedAgainTheNextDayWithThePasswordFromTheSecretStore)
{
    openWindow();
    openServer();
    programme.reset();
    EXPECT_EQ(m_secrets.kept.size(), 1);
    EXPECT_EQ(m_secrets.kept.cbegin().value(), m_place.password);
    openWindow();
    ASSERT_TRUE(opened());
    EXPECT_EQ(programme->link().place().database, m_place.database);
    programme.reset();
    settings.reset();
    EXPECT_FALSE(bytesOf(folder.filePath(QStringLiteral("settings.ini"))).contains(m_place.password.toUtf8()));
}

} // namespace
} // namespace microvet::ui
