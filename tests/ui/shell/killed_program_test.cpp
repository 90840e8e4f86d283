#include "shell_fixture.h"

#include "core/document/lock.h"
#include "tests/support/sample_content.h"
#include "ui/shell/home_strip.h"

#include <QFileInfo>
#include <QProcess>
#include <QPushButton>
#include <QRandomGenerator>

namespace microvet::ui {

/// The program itself in a process of its own, killed with a signal that it cannot catch, and started again.
class KilledProgramTest : public ShellTest {
protected:
    void SetUp() override
    {
        ShellTest::SetUp();
        model::Content content = test::sampleContent();
        content.course.title = QStringLiteral("Bread");
        putCourse(course(), content);
    }
    void TearDown() override
    {
        kill();
        ShellTest::TearDown();
    }

    QString course() const { return file("bread.microvet"); }

    void start(const QStringList& arguments = {})
    {
        m_program = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
            const QString own = file("home/") + QString::fromLatin1(name);
            ASSERT_TRUE(QDir().mkpath(own));
            QFile::setPermissions(own, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            environment.insert(QString::fromLatin1(name), own);
        }
        ASSERT_TRUE(QDir().mkpath(file("home/tmp"))); // what lies in the folder for temporary files asks for another place
        environment.insert(QStringLiteral("TMPDIR"), file("home/tmp"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_program->setProcessEnvironment(environment);
        m_program->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_program->start(QStringLiteral(MICROVET_DRIVEN_STUDIO), arguments);
        ASSERT_TRUE(m_program->waitForStarted());
    }

    /// Tells the program what to do, and hears what came of it.
    QString tell(const char* what)
    {
        m_program->write(what);
        m_program->write("\n");
        while (!m_program->canReadLine())
            if (!m_program->waitForReadyRead(30000)) return QStringLiteral("no answer: ") + m_program->errorString();
        return QString::fromUtf8(m_program->readLine()).chopped(1);
    }

    /// SIGKILL: nothing in the program runs any more, not even a destructor.
    void kill()
    {
        if (!m_program || m_program->state() == QProcess::NotRunning) return;
        m_program->kill();
        EXPECT_TRUE(m_program->waitForFinished());
        EXPECT_EQ(m_program->exitStatus(), QProcess::CrashExit);
    }

    std::unique_ptr<QProcess> m_program;
};

TEST_F(KilledProgramTest, OffersWhatWasTypedTwoSecondsAgo)
{
    const QByteArray before = bytesOf(course());
    start({course()});
    ASSERT_EQ(tell("state").section(u'\t', 0, 1), QStringLiteral("Bread\tclean"));
    ASSERT_EQ(tell("type  for beginners"), QStringLiteral("Bread for beginners"));
    QTest::qWait(2000); // the promise
    kill();
    EXPECT_EQ(bytesOf(course()), before);
    EXPECT_TRUE(QFileInfo::exists(document::Lock::pathFor(course()))) << "nobody had time to tidy up";

    start();
    const QString offer = tell("offer");
    EXPECT_TRUE(offer.contains(QLatin1String("Bread for beginners"))) << offer.toStdString();
    const QString state = tell("recover");
    EXPECT_EQ(state.section(u'\t', 0, 2), QStringLiteral("Bread for beginners\tmodified\t") + course());
    EXPECT_TRUE(state.section(u'\t', 3).contains(QLatin1String("your last changes"))) << state.toStdString();
    EXPECT_FALSE(state.contains(QLatin1String("open since"))) << "the lock of the killed program counts for nothing";
    EXPECT_EQ(tell("field"), QStringLiteral("Bread for beginners"));
    EXPECT_EQ(bytesOf(course()), before) << "until it is saved";

    ASSERT_EQ(tell("save").section(u'\t', 0, 1), QStringLiteral("Bread for beginners\tclean"));
    EXPECT_EQ(contentOf(course()).course.title, QStringLiteral("Bread for beginners"));
    EXPECT_EQ(tell("quit"), QStringLiteral("bye"));
    ASSERT_TRUE(m_program->waitForFinished());
    EXPECT_EQ(m_program->exitCode(), 0);
    EXPECT_FALSE(QFileInfo::exists(document::Lock::pathFor(course())));

    start();
    EXPECT_EQ(tell("offer"), QStringLiteral("none")) << "saved and closed: nothing is left";
}

TEST_F(KilledProgramTest, KilledAtAnyMomentKeepsTheLastThatWasSafe)
{
    const QByteArray before = bytesOf(course());
    QString safe = QStringLiteral("Bread");
    start({course()});
    ASSERT_EQ(tell("state").section(u'\t', 0, 0), safe);
    for (int round = 0; round < 4; ++round) {
        const QString typed = tell("type !");
        ASSERT_EQ(typed, safe + u'!');
        QTest::qWait(2000);
        ASSERT_EQ(tell("type ?"), typed + u'?');
        QTest::qWait(960 + QRandomGenerator::global()->bounded(60)); // about when this one is being written
        kill();
        start();
        const QString offer = tell("offer");
        const QString title = tell("recover").section(u'\t', 0, 0);
        EXPECT_TRUE(title == typed || title == typed + u'?') << offer.toStdString() << " became " << title.toStdString();
        safe = title;
    }
    EXPECT_EQ(bytesOf(course()), before);
}

TEST_F(KilledProgramTest, ASecondInstanceReadsUntilTheFirstIsGone)
{
    start({course()});
    ASSERT_TRUE(tell("state").startsWith(QLatin1String("Bread")));
    openCourse(course());
    EXPECT_TRUE(session().isReadOnly());
    EXPECT_TRUE(window->strip().text().contains(QLatin1String("on this computer"))) << window->strip().text().toStdString();
    rename(QStringLiteral("Rolls"));
    EXPECT_EQ(session().course().title, QStringLiteral("Bread"));

    kill();
    EXPECT_TRUE(QFileInfo::exists(document::Lock::pathFor(course()))) << "it could not tidy up";
    QEvent activated(QEvent::WindowActivate);
    QCoreApplication::sendEvent(window, &activated);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->strip().text().contains(QLatin1String("You can edit it now")); }, 20000));
    window->strip().findChild<QPushButton*>(QStringLiteral("messageAction0"))->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !session().isReadOnly(); }));
    rename(QStringLiteral("Rolls"));
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(contentOf(course()).course.title, QStringLiteral("Rolls"));
}

} // namespace microvet::ui
