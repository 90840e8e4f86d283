#include "shell_fixture.h"

#include "ui/shell/home_strip.h"
#include "ui/shell/start_page.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace microvet::ui {

namespace {

void copyTree(const QString& from, const QString& to)
{
    QDirIterator it(from, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const QString target = to + path.mid(from.size());
        QDir().mkpath(QFileInfo(target).absolutePath());
        ASSERT_TRUE(QFile::copy(path, target));
    }
}

} // namespace

class RecoveryTest : public ShellTest {
protected:
    /// As if the program had been killed now: the journals are kept as they are and belong to a process that is gone.
    void kill()
    {
        const QString kept = file("kept");
        copyTree(journals(), kept);
        prompts.answers = {QStringLiteral("discard")};
        studio.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QDir(journals()).removeRecursively();
        copyTree(kept, journals());
        QDirIterator it(journals(), {QStringLiteral("owner.json")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile owner(it.next());
            ASSERT_TRUE(owner.open(QIODevice::ReadOnly));
            QJsonObject json = QJsonDocument::fromJson(owner.readAll()).object();
            owner.close();
            ASSERT_TRUE(json.contains(QStringLiteral("process")));
            json.insert(QStringLiteral("process"), 999999999);
            ASSERT_TRUE(owner.open(QIODevice::WriteOnly | QIODevice::Truncate));
            owner.write(QJsonDocument(json).toJson());
        }
    }

    bool waitJournal(const QString& title)
    {
        return QTest::qWaitFor([&] {
            QDirIterator it(journals(), {QStringLiteral("state-*.json")}, QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile state(it.next());
                if (state.open(QIODevice::ReadOnly) && state.readAll().contains(title.toUtf8())) return true;
            }
            return false;
        }, 2000); // the promise: within two seconds of the edit
    }
};

TEST_F(RecoveryTest, AKilledProgramOffersTheLastChanges)
{
    makeCourse(QStringLiteral("Bread"));
    prompts.files = {file("bread.microvet")};
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    rename(QStringLiteral("Bread, not saved"));
    ASSERT_TRUE(waitJournal(QStringLiteral("Bread, not saved")));
    kill();
    startStudio();
    auto* open = window->findChild<QPushButton*>(QStringLiteral("recoverOpen0"));
    ASSERT_TRUE(open);
    EXPECT_TRUE(open->accessibleName().contains(QLatin1String("Bread, not saved")));
    open->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }));
    EXPECT_EQ(session().course().title, QStringLiteral("Bread, not saved"));
    EXPECT_EQ(session().path(), file("bread.microvet"));
    EXPECT_TRUE(window->isWindowModified());
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved()) << window->messages().text().toStdString();
    window->actions().close->trigger();
    QTest::qWait(0);
    startStudio();
    EXPECT_FALSE(window->findChild<QPushButton*>(QStringLiteral("recoverOpen0"))) << "saved and closed: nothing is left";
}

TEST_F(RecoveryTest, WithTheStickAwayTheWordsComeBackAndThePicturesLater)
{
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("stick")));
    const QString path = file("stick/bread.microvet");
    mediaBytes = {QByteArray(5000, 'p')};
    model::Content content;
    content.course.id = model::CourseId::make();
    content.course.title = QStringLiteral("Bread");
    model::Media medium;
    medium.id = model::MediaId::make();
    medium.file = QString::fromLatin1(QCryptographicHash::hash(mediaBytes.first(), QCryptographicHash::Sha256).toHex()) + QStringLiteral(".png");
    content.course.media = {medium};
    putCourse(path, content);
    openCourse(path);
    rename(QStringLiteral("Rolls"));
    ASSERT_TRUE(waitJournal(QStringLiteral("Rolls")));
    kill();
    ASSERT_TRUE(QDir().rename(file("stick"), file("pocket")));
    startStudio();
    auto* open = window->findChild<QPushButton*>(QStringLiteral("recoverOpen0"));
    ASSERT_TRUE(open);
    open->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }));
    EXPECT_EQ(session().course().title, QStringLiteral("Rolls"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->strip().shows(HomeStrip::PlaceGone); }));
    EXPECT_FALSE(session().media()->read(medium.file));
    window->actions().save->trigger();
    EXPECT_FALSE(session().isSaving());

    ASSERT_TRUE(QDir().rename(file("pocket"), file("stick")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window->strip().shows(HomeStrip::PlaceGone); }, 20000));
    ASSERT_TRUE(waitSaved()) << window->messages().text().toStdString();
    EXPECT_EQ(contentOf(path).course.title, QStringLiteral("Rolls"));
    EXPECT_TRUE(session().media()->read(medium.file)) << "found again in the file";
}

TEST_F(RecoveryTest, ACourseThatWasNeverSavedCanBeDiscarded)
{
    makeCourse(QStringLiteral("Only an idea"));
    ASSERT_TRUE(waitJournal(QStringLiteral("Only an idea")));
    kill();
    startStudio();
    auto* discard = window->findChild<QPushButton*>(QStringLiteral("recoverDiscard0"));
    ASSERT_TRUE(discard);
    prompts.answers = {QStringLiteral("cancel")};
    discard->click();
    ASSERT_TRUE(window->findChild<QPushButton*>(QStringLiteral("recoverDiscard0")));
    prompts.answers = {QStringLiteral("discard")};
    discard->click();
    QTest::qWait(0);
    EXPECT_FALSE(window->findChild<QPushButton*>(QStringLiteral("recoverDiscard0")));
    EXPECT_TRUE(document::Journal::recoverable(diskStore(), journals()).isEmpty());
}

TEST_F(RecoveryTest, ASavedCourseLeavesNothingToRecover)
{
    makeCourse(QStringLiteral("Bread"));
    rename(QStringLiteral("Rolls"));
    ASSERT_TRUE(waitJournal(QStringLiteral("Rolls")));
    prompts.files = {file("bread.microvet")};
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    kill();
    startStudio();
    EXPECT_FALSE(window->findChild<QPushButton*>(QStringLiteral("recoverOpen0")));
}

} // namespace microvet::ui
