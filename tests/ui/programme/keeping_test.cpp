#include "tests/ui/programme/programme_fixture.h"

#include "core/programme/store/database.h"
#include "ui/programme/keeping/join_dialog.h"
#include "ui/programme/keeping/programme_strip.h"
#include "ui/programme/keeping/safety_dialog.h"
#include "ui/programme/keeping/server_dialog.h"
#include "ui/programme/people/import_table_dialog.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QTreeWidget>

#include <algorithm>

namespace microvet::ui {
namespace {

/// Where the programme's file is in trouble, or others use it too: real windows, real files.
class KeepingTest : public ProgrammeTest {
protected:
    QString ownFile() const { return file("data/programme.sqlite"); }
    QString sharedFile() const { return file("Nextcloud/programme.sqlite"); }

    void openShared()
    {
        begin();
        programme->open({programme::Place::File, sharedFile()});
        ASSERT_TRUE(opened());
        ASSERT_TRUE(programme->link().news().shared);
    }
    ProgrammeStrip& strip() { return *programme->findChild<ProgrammeStrip*>(QStringLiteral("programmeStrip")); }
    void press(QWidget* within, const char* name)
    {
        QAbstractButton* shown = nullptr; // a message that has just changed has its old buttons still, and not yet its new ones
        ASSERT_TRUE(QTest::qWaitFor([&] {
            for (auto* button : within->findChildren<QAbstractButton*>(QString::fromLatin1(name)))
                if (!button->isHidden()) shown = button;
            return shown != nullptr;
        }, 5000)) << name;
        ASSERT_TRUE(shown->isEnabled()) << name;
        shown->click();
    }
    QString told(const char* name)
    {
        const auto* label = programme->findChild<QLabel*>(QString::fromLatin1(name));
        return label && !label->isHidden() ? label->text() : QString();
    }
    /// A lock as a program on another computer writes it.
    void lockElsewhere(const QString& who, int minutesAgo)
    {
        const auto time = [](int minutes) { return systemNow().addSecs(-60 * minutes).toString(Qt::ISODate); };
        putBytes(Lock::pathFor(sharedFile()), QJsonDocument(QJsonObject{
            {QStringLiteral("who"), who}, {QStringLiteral("host"), QStringLiteral("elsewhere")}, {QStringLiteral("mark"), who},
            {QStringLiteral("since"), time(90)}, {QStringLiteral("refreshed"), time(minutesAgo)}}).toJson());
    }
    static void addPerson(const QString& path, const QString& name, const QString& who = QStringLiteral("Jan"))
    {
        const auto store = programme::Store::open({programme::Place::File, path}, who, systemNow);
        ASSERT_TRUE(store.ok()) << store.error().text.toStdString();
        ASSERT_TRUE((*store)->change(QStringLiteral("Add"), [&](programme::Change& change) {
            programme::Person person;
            person.name = name;
            return change.add(person);
        }).ok());
    }
    QUuid addPerson(const QString& name)
    {
        programme::Person person;
        person.name = name;
        person.standing = QStringLiteral("staff");
        return put(person);
    }
    QStringList names()
    {
        QStringList found;
        for (const programme::Person& person : all<programme::Person>()) found << person.name;
        found.sort();
        return found;
    }
    RecordDialog* openPerson(const QUuid& id)
    {
        RecordList* people = list("people");
        people->openRecord(id);
        EXPECT_TRUE(settled());
        return people->findChild<RecordDialog*>();
    }
    /// How often the window's thread comes to its turn while something else takes long.
    class Pulse {
    public:
        Pulse()
        {
            m_timer.setInterval(20);
            QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
                m_longest = std::max(m_longest, m_since.restart());
            });
            m_since.start();
            m_timer.start();
        }
        qint64 longest() const { return m_longest; }

    private:
        QTimer m_timer;
        QElapsedTimer m_since;
        qint64 m_longest = 0;
    };
    void onDatabase(const QString& sql)
    {
        work([sql](programme::Store& store) -> Status {
            const auto done = store.database().change(sql);
            return done.ok() ? Status() : Status(done.error());
        });
    }
};

TEST_F(KeepingTest, OfADamagedFileSavesWhatCanBeRead)
{
    begin();
    addPerson(QStringLiteral("Anna Dimou"));
    programme::Person large; // behind the descriptions of the tables, without which nothing can be read
    large.name = QStringLiteral("Much");
    large.notes = QString(100000, QLatin1Char('n'));
    put(large);
    programme.reset();
    QByteArray bytes = bytesOf(ownFile());
    bytes.truncate(bytes.size() - 4096 * 3); // the end is gone
    putBytes(ownFile(), bytes);
    openWindow();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !told("welcomeTrouble").isEmpty(); }, 20000));
    EXPECT_TRUE(told("welcomeTrouble").contains(QStringLiteral("damaged")));
    press(programme.get(), "welcomeRescue");
    ASSERT_TRUE(opened()) << told("welcomeTrouble").toStdString();
    EXPECT_TRUE(told("programmeDone").contains(QStringLiteral("damaged file is kept"))) << told("programmeDone").toStdString();
    const QStringList kept = QDir(file("data")).entryList({QStringLiteral("programme (damaged *).sqlite")});
    ASSERT_EQ(kept.size(), 1);
    EXPECT_EQ(bytesOf(file("data/") + kept.constFirst()), bytes);
    addPerson(QStringLiteral("Bob"));
    EXPECT_TRUE(names().contains(QStringLiteral("Bob"))) << "work goes on";
}

TEST_F(KeepingTest, OfADamagedFilePutsADailyCopyBack)
{
    begin();
    addPerson(QStringLiteral("Anna Dimou"));
    programme->findChild<QAction*>(QStringLiteral("programmeSafety"))->trigger();
    auto* safety = programme->findChild<SafetyDialog*>();
    for (const char* name : {"safetyPassphrase", "safetyAgain"})
        safety->findChild<QLineEdit*>(QString::fromLatin1(name))->setText(QStringLiteral("correct horse"));
    press(safety, "safetyKeep");
    ASSERT_TRUE(settled());
    programme.reset();
    putBytes(ownFile(), QByteArray(9000, 'x'));
    openWindow();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !told("welcomeTrouble").isEmpty(); }, 20000));
    press(programme.get(), "welcomeRescue");
    ASSERT_TRUE(settled());
    EXPECT_TRUE(told("welcomeTrouble").contains(QStringLiteral("Nothing of the file"))) << told("welcomeTrouble").toStdString();
    EXPECT_EQ(bytesOf(ownFile()), QByteArray(9000, 'x'));
    press(programme.get(), "welcomeCopies");
    safety = programme->findChild<SafetyDialog*>();
    ASSERT_NE(safety, nullptr);
    auto* copies = safety->findChild<QListWidget*>(QStringLiteral("safetyCopies"));
    ASSERT_EQ(copies->count(), 1);
    copies->setCurrentRow(0);
    safety->findChild<QLineEdit*>(QStringLiteral("safetyPassphrase"))->setText(QStringLiteral("correct horse"));
    prompts.answers = {QStringLiteral("put")};
    press(safety, "safetyRestore");
    ASSERT_TRUE(opened());
    EXPECT_EQ(names(), QStringList{QStringLiteral("Anna Dimou")});
}

TEST_F(KeepingTest, TwoProgrammesOfOneNameHaveCopiesOfTheirOwn)
{
    const auto nameOf = [](const QString& path) { return programme::copiesName({programme::Place::File, path}); };
    EXPECT_NE(nameOf(file("a/programme.sqlite")), nameOf(file("b/programme.sqlite")));
    EXPECT_EQ(nameOf(file("a/programme.sqlite")), nameOf(file("a/../a/programme.sqlite")));
}

TEST_F(KeepingTest, SaysWhatIsNoProgrammeOrTooNewAndLeavesIt)
{
    begin();
    putBytes(file("letter.sqlite"), QByteArray(4000, 'a'));
    prompts.files = {file("letter.sqlite")};
    programme->findChild<QAction*>(QStringLiteral("programmeOpen"))->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !told("welcomeTrouble").isEmpty(); }, 20000));
    EXPECT_TRUE(told("welcomeTrouble").contains(QStringLiteral("letter.sqlite")));
    EXPECT_EQ(bytesOf(file("letter.sqlite")), QByteArray(4000, 'a'));
    {
        const auto store = programme::Store::open({programme::Place::File, file("newer.sqlite")}, QStringLiteral("Jan"), systemNow);
        ASSERT_TRUE((*store)->database().change(QStringLiteral("UPDATE meta SET value = '99' WHERE name = 'schema'")).ok());
    }
    prompts.files = {file("newer.sqlite")};
    programme->findChild<QAction*>(QStringLiteral("programmeOpen"))->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return told("welcomeTrouble").contains(QStringLiteral("newer version")); }, 20000));
    EXPECT_FALSE(programme->findChild<QAbstractButton*>(QStringLiteral("welcomeRescue"))->isVisible());
    prompts.files = {ownFile()};
    programme->findChild<QAction*>(QStringLiteral("programmeOpen"))->trigger();
    ASSERT_TRUE(opened()) << "work can go on";
}

TEST_F(KeepingTest, OnAFullDiskKeepsWhatWasEntered)
{
    begin();
    const QUuid id = addPerson(QStringLiteral("Anna Dimou"));
    RecordDialog* dialog = openPerson(id);
    ASSERT_NE(dialog, nullptr);
    onDatabase(QStringLiteral("PRAGMA max_page_count = 1"));
    const QString text(200000, QLatin1Char('x'));
    dialog->findChild<QPlainTextEdit*>(QStringLiteral("notes"))->setPlainText(text);
    dialog->keep(true);
    ASSERT_TRUE(settled());
    ASSERT_TRUE(dialog->isVisible());
    const auto notices = dialog->findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(notices.cbegin(), notices.cend(), [](const QLabel* label) { return label->isVisible() && label->text().contains(QStringLiteral("disk is full")); }));
    EXPECT_EQ(dialog->findChild<QPlainTextEdit*>(QStringLiteral("notes"))->toPlainText(), text) << "nothing is lost";
    onDatabase(QStringLiteral("PRAGMA max_page_count = 1000000"));
    dialog->keep(true);
    ASSERT_TRUE(settled());
    EXPECT_EQ(all<programme::Person>().constFirst().notes, text);
}

TEST_F(KeepingTest, WaitsForAnotherProgramWithoutHoldingUpTheWindow)
{
    begin();
    const QUuid id = addPerson(QStringLiteral("Anna Dimou"));
    RecordDialog* dialog = openPerson(id);
    ASSERT_NE(dialog, nullptr);
    QProcess holder;
    holder.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"), QStringLiteral("import sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\n"
                                                       "c.execute('BEGIN IMMEDIATE')\nprint('held', flush=True)\ninput()"),
                  ownFile()});
    ASSERT_TRUE(holder.waitForReadyRead());
    dialog->findChild<QLineEdit*>(QStringLiteral("phone"))->setText(QStringLiteral("456"));
    const Pulse pulse;
    dialog->keep(true);
    ASSERT_TRUE(settled());
    EXPECT_LT(pulse.longest(), 2000) << "the window went on";
    ASSERT_TRUE(dialog->isVisible());
    EXPECT_EQ(dialog->findChild<QLineEdit*>(QStringLiteral("phone"))->text(), QStringLiteral("456"));
    holder.closeWriteChannel();
    ASSERT_TRUE(holder.waitForFinished());
    dialog->keep(true);
    ASSERT_TRUE(settled());
    EXPECT_EQ(all<programme::Person>().constFirst().phone, QStringLiteral("456"));
}

TEST_F(KeepingTest, GivesASilentServerUpWithoutHoldingUpTheWindow)
{
    QProcess silent; // takes connections and says nothing
    silent.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"), QStringLiteral("import socket\ns = socket.create_server(('127.0.0.1', 0))\n"
                                                       "print(s.getsockname()[1], flush=True)\ninput()")});
    ASSERT_TRUE(silent.waitForReadyRead());
    const int port = silent.readLine().trimmed().toInt();
    begin();
    programme->findChild<QAction*>(QStringLiteral("programmeServer"))->trigger();
    auto* dialog = programme->findChild<ServerDialog*>();
    ASSERT_NE(dialog, nullptr);
    const auto set = [&](const char* name, const QString& text) { dialog->findChild<QLineEdit*>(QString::fromLatin1(name))->setText(text); };
    set("serverHost", QStringLiteral("127.0.0.1"));
    dialog->findChild<QSpinBox*>(QStringLiteral("serverPort"))->setValue(port);
    set("serverDatabase", QStringLiteral("microvet"));
    set("serverUser", QStringLiteral("maria"));
    set("serverPassword", QStringLiteral("sesame-open-now"));
    const Pulse pulse;
    QElapsedTimer timer;
    timer.start();
    press(dialog, "serverOpen");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !told("welcomeTrouble").isEmpty(); }, 20000));
    EXPECT_LT(timer.elapsed(), 9000);
    EXPECT_LT(pulse.longest(), 2000) << "the window went on";
    EXPECT_TRUE(told("welcomeTrouble").contains(QStringLiteral("127.0.0.1"))) << told("welcomeTrouble").toStdString();
    silent.closeWriteChannel();
    silent.waitForFinished();
    // The password is for the system's secret store alone.
    settings.reset();
    EXPECT_FALSE(bytesOf(folder.filePath(QStringLiteral("settings.ini"))).contains("sesame"));
}

TEST_F(KeepingTest, SpeaksOfServersUnderAdvancedOnly)
{
    begin();
    QStringList said;
    for (const QAction* action : programme->findChildren<QAction*>()) said << action->text() << action->toolTip();
    for (const QLabel* label : programme->findChildren<QLabel*>()) said << label->text();
    for (const QAbstractButton* button : programme->findChildren<QAbstractButton*>()) said << button->text() << button->toolTip();
    const qsizetype naming = std::count_if(said.cbegin(), said.cend(), [](const QString& text) {
        return text.contains(QStringLiteral("server"), Qt::CaseInsensitive) || text.contains(QStringLiteral("Postgre"), Qt::CaseInsensitive);
    });
    EXPECT_EQ(naming, 2) << "the command, and its tip: " << said.filter(QStringLiteral("server"), Qt::CaseInsensitive).join(u'\n').toStdString();
    const auto* command = programme->findChild<QAction*>(QStringLiteral("programmeServer"));
    const auto menus = command->associatedObjects();
    EXPECT_TRUE(std::any_of(menus.cbegin(), menus.cend(), [](QObject* menu) {
        const auto* advanced = qobject_cast<QMenu*>(menu);
        return advanced && QString(advanced->title()).remove(u'&') == QStringLiteral("Advanced");
    }));
}

TEST_F(KeepingTest, OfASharedFileSaysWhoWritesAndWhenItIsFree)
{
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("Nextcloud")));
    addPerson(sharedFile(), QStringLiteral("Anna Dimou"));
    lockElsewhere(QStringLiteral("Jan Jansen"), 0);
    openShared();
    EXPECT_FALSE(programme->link().mayWrite());
    EXPECT_TRUE(strip().text().contains(QStringLiteral("Jan Jansen has been writing"))) << strip().text().toStdString();
    EXPECT_EQ(strip().findChildren<QPushButton*>(QStringLiteral("messageAction1")).size(), 0) << "nothing to take over from somebody who writes";
    EXPECT_EQ(names(), QStringList{QStringLiteral("Anna Dimou")});

    // What is entered meanwhile is refused by name, and stays.
    RecordList* people = list("people");
    people->addRecord();
    auto* dialog = people->findChild<RecordDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QLineEdit*>(QStringLiteral("name"))->setText(QStringLiteral("Bob"));
    dialog->keep(true);
    ASSERT_TRUE(settled());
    ASSERT_TRUE(dialog->isVisible());
    const auto labels = dialog->findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel* label) { return label->isVisible() && label->text().contains(QStringLiteral("Jan Jansen")); }));

    press(&strip(), "messageAction0");
    ASSERT_TRUE(opened());
    EXPECT_TRUE(strip().text().startsWith(QStringLiteral("Not yet."))) << strip().text().toStdString();

    ASSERT_TRUE(QFile::remove(Lock::pathFor(sharedFile())));
    programme->link().look();
    ASSERT_TRUE(QTest::qWaitFor([&] { return strip().text().contains(QStringLiteral("Jan Jansen has finished")); }, 20000)) << strip().text().toStdString();
    press(&strip(), "messageAction0");
    ASSERT_TRUE(opened());
    EXPECT_TRUE(programme->link().mayWrite());
    EXPECT_TRUE(strip().isHidden());
    dialog->keep(true);
    ASSERT_TRUE(settled());
    EXPECT_EQ(names().size(), 2) << "what was entered came in after all";
    const auto shared = programme::Store::open({programme::Place::File, sharedFile()}, {}, systemNow);
    EXPECT_EQ(*(*shared)->count(programme::Person::kind()), 2) << "the shared file has it";
}

TEST_F(KeepingTest, TakesWritingOverOnlyFromSomebodyNotHeardOfAndAfterAsking)
{
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("Nextcloud")));
    addPerson(sharedFile(), QStringLiteral("Anna Dimou"));
    lockElsewhere(QStringLiteral("Jan Jansen"), 60);
    openShared();
    prompts.answers = {QStringLiteral("wait"), QStringLiteral("take")};
    press(&strip(), "messageAction1");
    ASSERT_TRUE(settled());
    EXPECT_FALSE(programme->link().mayWrite());
    ASSERT_EQ(prompts.questions.size(), 1);
    EXPECT_TRUE(prompts.questions.constFirst().text.contains(QStringLiteral("Jan Jansen")));
    press(&strip(), "messageAction1");
    ASSERT_TRUE(opened());
    EXPECT_TRUE(programme->link().mayWrite());
}

TEST_F(KeepingTest, JoinsWithAConflictedCopyAndMovesItAside)
{
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("Nextcloud")));
    addPerson(sharedFile(), QStringLiteral("Anna Dimou"));
    const QString copy = file("Nextcloud/programme (conflicted copy 2031-03-04 101010).sqlite");
    ASSERT_TRUE(QFile::copy(sharedFile(), copy));
    addPerson(copy, QStringLiteral("Dora"));
    const auto setPhone = [](const QString& path, const QString& phone) {
        const auto store = programme::Store::open({programme::Place::File, path}, QStringLiteral("Jan"), systemNow);
        const QUuid anna = (*store)->first<programme::Person>({{{"name", QStringLiteral("Anna Dimou")}}})->id;
        EXPECT_TRUE((*store)->change(QStringLiteral("Phone"), [&](programme::Change& change) {
            return change.edit<programme::Person>(anna, [&](programme::Person& person) { person.phone = phone; });
        }).ok());
    };
    setPhone(copy, QStringLiteral("there"));
    setPhone(sharedFile(), QStringLiteral("here"));
    openShared();
    ASSERT_TRUE(strip().text().contains(QStringLiteral("conflicted copy"))) << strip().text().toStdString();
    press(&strip(), "messageAction0");
    auto* dialog = programme->findChild<JoinDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(settled());
    EXPECT_EQ(dialog->findChild<QTreeWidget*>(QStringLiteral("joinComing"))->topLevelItemCount(), 1);
    auto* both = dialog->findChild<QTreeWidget*>(QStringLiteral("joinBoth"));
    ASSERT_EQ(both->topLevelItemCount(), 1);
    EXPECT_EQ(both->topLevelItem(0)->text(1), QStringLiteral("here"));
    EXPECT_EQ(both->topLevelItem(0)->text(2), QStringLiteral("there"));
    auto* choice = dialog->findChild<QComboBox*>(QStringLiteral("joinChoice0"));
    EXPECT_FALSE(choice->currentData().toBool()) << "the newer one";
    choice->setCurrentIndex(1);
    press(dialog, "joinGo");
    ASSERT_TRUE(settled());
    EXPECT_TRUE(told("programmeDone").contains(QStringLiteral("one again"))) << told("programmeDone").toStdString();
    EXPECT_EQ(names(), (QStringList{QStringLiteral("Anna Dimou"), QStringLiteral("Dora")}));
    EXPECT_FALSE(QFile::exists(copy));
    EXPECT_EQ(QDir(file("Nextcloud/Joined copies/programme")).entryList(QDir::Files).size(), 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return strip().isHidden(); }, 20000)) << strip().text().toStdString();
    const auto shared = programme::Store::open({programme::Place::File, sharedFile()}, {}, systemNow);
    EXPECT_EQ((*shared)->first<programme::Person>({{{"name", QStringLiteral("Anna Dimou")}}})->phone, QStringLiteral("there"));
    EXPECT_EQ(*(*shared)->count(programme::Person::kind()), 2);
}

TEST_F(KeepingTest, JoinsItsOwnWorkWhereSomebodyElseHadWritten)
{
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("Nextcloud")));
    addPerson(sharedFile(), QStringLiteral("Anna Dimou"));
    openShared();
    addPerson(sharedFile(), QStringLiteral("Bob")); // a computer whose service had not brought the lock yet
    addPerson(QStringLiteral("Carla"));
    ASSERT_TRUE(strip().text().contains(QStringLiteral("Nothing was overwritten"))) << strip().text().toStdString();
    press(&strip(), "messageAction0");
    ASSERT_TRUE(opened());
    EXPECT_EQ(names(), (QStringList{QStringLiteral("Anna Dimou"), QStringLiteral("Bob")}));
    ASSERT_TRUE(strip().text().contains(QStringLiteral("put aside"))) << strip().text().toStdString();
    press(&strip(), "messageAction0");
    auto* dialog = programme->findChild<JoinDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(settled());
    press(dialog, "joinGo");
    ASSERT_TRUE(settled());
    EXPECT_EQ(names(), (QStringList{QStringLiteral("Anna Dimou"), QStringLiteral("Bob"), QStringLiteral("Carla")}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return strip().isHidden(); }, 20000)) << strip().text().toStdString();
}

TEST_F(KeepingTest, HandsTheSharedFileOverLaterWhereItsFolderWasAway)
{
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("Nextcloud")));
    addPerson(sharedFile(), QStringLiteral("Anna Dimou"));
    openShared();
    ASSERT_TRUE(QDir(folder.path()).rename(QStringLiteral("Nextcloud"), QStringLiteral("away")));
    addPerson(QStringLiteral("Bob"));
    ASSERT_TRUE(strip().text().contains(QStringLiteral("not there at the moment"))) << strip().text().toStdString();
    ASSERT_TRUE(QDir(folder.path()).rename(QStringLiteral("away"), QStringLiteral("Nextcloud")));
    press(&strip(), "messageAction0");
    ASSERT_TRUE(settled());
    EXPECT_TRUE(strip().isHidden()) << strip().text().toStdString();
    const auto shared = programme::Store::open({programme::Place::File, sharedFile()}, {}, systemNow);
    EXPECT_EQ(*(*shared)->count(programme::Person::kind()), 2);
}

TEST_F(KeepingTest, SaysWhatATableCannotBeAndTakesTheNext)
{
    begin();
    auto* page = listPage("people");
    auto* dialog = new ImportTableDialog(page->services(), programme::TableOf::People, {}, programme.get());
    dialog->show();
    const auto trouble = [&] {
        const auto* notice = dialog->findChild<QLabel*>(QStringLiteral("importTrouble"));
        return notice->isVisible() ? notice->text() : QString();
    };
    const auto read = [&](const char* name) {
        dialog->read(file(name));
        ASSERT_TRUE(settled());
        EXPECT_FALSE(dialog->findChild<QPushButton*>(QStringLiteral("importTake"))->isEnabled()) << name;
        EXPECT_FALSE(trouble().isEmpty()) << name;
    };
    QFile large(file("large.csv"));
    ASSERT_TRUE(large.open(QIODevice::WriteOnly));
    ASSERT_TRUE(large.resize(qint64(100) << 20));
    large.close();
    read("large.csv");
    EXPECT_TRUE(trouble().contains(QStringLiteral("divide"))) << trouble().toStdString();
    putBytes(file("zeros.csv"), QByteArray("Name;E-mail\nAn\0na;a@example.org\n", 32));
    read("zeros.csv");
    putBytes(file("open.csv"), "\"Name;E-mail\nAnna;a@example.org\nBob;b@example.org\n");
    read("open.csv");
    putBytes(file("empty.csv"), "");
    read("empty.csv");
    dialog->read(file("not-there.csv"));
    ASSERT_TRUE(settled());
    EXPECT_FALSE(trouble().isEmpty());
    putBytes(file("good.csv"), "Name;E-mail\nAnna;a@example.org\n\"Bo\"b;b@example.org\n\"Carla\";c@example.org\n");
    dialog->read(file("good.csv"));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(trouble().isEmpty()) << trouble().toStdString();
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->findChild<QPushButton*>(QStringLiteral("importTake"))->isEnabled(); }, 20000));
    EXPECT_EQ(dialog->preview().rows.size(), 2);
    EXPECT_EQ(dialog->preview().leftOut.size(), 1) << "the quotes of line 3 do not fit";
    press(dialog, "importTake");
    ASSERT_TRUE(settled());
    EXPECT_EQ(names(), (QStringList{QStringLiteral("Anna"), QStringLiteral("Carla")}));
}

} // namespace
} // namespace microvet::ui
