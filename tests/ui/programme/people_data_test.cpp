#include "tests/ui/programme/programme_fixture.h"

#include "core/programme/people/erase.h"
#include "core/base/lock.h"
#include "core/programme/store/daily_copies.h"
#include "ui/programme/keeping/join_dialog.h"
#include "ui/programme/people/erase_dialog.h"
#include "ui/programme/people/retention_dialog.h"

#include <QCheckBox>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTreeWidget>

namespace microvet::ui {
namespace {

class PeopleDataTest : public BegunProgramme {
protected:
    QUuid person(const QString& name, const QDate& until = {})
    {
        programme::Person one;
        one.name = name;
        one.keepUntil = until;
        return put(one);
    }

    RetentionDialog* openRetention()
    {
        page("people")->findChild<QAction*>(QStringLiteral("peopleOver"))->trigger();
        EXPECT_TRUE(settled());
        return page("people")->findChild<RetentionDialog*>();
    }

    const QDate today = QDate::currentDate();
};

TEST_F(PeopleDataTest, ErasesAllWhoseTimeIsOverInOneGo)
{
    for (int i = 0; i < 4; ++i) person(QStringLiteral("Gone Surname%1").arg(i), today.addDays(-10 - i));
    const QUuid soon = person(QStringLiteral("Soon Almeida"), today.addDays(10));
    person(QStringLiteral("Kept Conti"));
    programme::Topic topic;
    topic.title = QStringLiteral("Bread");
    topic.need = QStringLiteral("Gone Surname1 and Gone Surname2 asked for it.");
    put(topic);
    RetentionDialog* dialog = openRetention();
    ASSERT_NE(dialog, nullptr);
    ASSERT_EQ(dialog->people()->topLevelItemCount(), 5) << "those whose time ends soon stand below, unticked";
    EXPECT_TRUE(dialog->people()->topLevelItem(0)->text(0) == QStringLiteral("Gone Surname3")) << "the longest due first";
    EXPECT_EQ(dialog->people()->topLevelItem(4)->checkState(0), Qt::Unchecked);
    EXPECT_FALSE(dialog->people()->topLevelItem(0)->text(4).isEmpty()) << "why they are kept at all";
    in<QPushButton>(dialog, "retentionErase")->click();
    ASSERT_TRUE(settled());
    auto* erase = dialog->findChild<EraseDialog*>();
    ASSERT_NE(erase, nullptr);
    int ticked = 0;
    auto* mentions = in<QTreeWidget>(erase, "eraseMentions");
    for (int row = 0; row < mentions->topLevelItemCount(); ++row) {
        if (mentions->topLevelItem(row)->checkState(0) == Qt::Checked) ++ticked;
        EXPECT_TRUE(mentions->topLevelItem(row)->text(0).contains(QStringLiteral("Bread"))) << "what goes anyway is not asked about";
    }
    EXPECT_EQ(ticked, 2) << "both stand in one text; one of their names alone may be somebody else's";
    EXPECT_FALSE(in<QPushButton>(erase, "eraseNow")->isEnabled());
    in<QCheckBox>(erase, "eraseSure")->setChecked(true);
    in<QPushButton>(erase, "eraseNow")->click();
    ASSERT_TRUE(settled());
    const auto left = all<programme::Person>();
    ASSERT_EQ(left.size(), 2);
    EXPECT_TRUE(std::any_of(left.cbegin(), left.cend(), [&](const programme::Person& one) { return one.id == soon; }));
    EXPECT_EQ(all<programme::Topic>().constFirst().need, QStringLiteral("[erased] and [erased] asked for it."));
    EXPECT_TRUE(in<QLabel>(dialog, "retentionSaid")->text().contains(u'4'));
    EXPECT_EQ(dialog->people()->topLevelItemCount(), 1) << "read anew";
    EXPECT_FALSE(bytesOf(file("data/programme.sqlite")).contains("Surname"));
}

TEST_F(PeopleDataTest, WhoWasLeftOutStaysSoWhenOthersWrite)
{
    const QUuid first = person(QStringLiteral("Anna Dimou"), today.addDays(-2));
    person(QStringLiteral("Bruno Almeida"), today.addDays(-1));
    RetentionDialog* dialog = openRetention();
    ASSERT_NE(dialog, nullptr);
    ASSERT_EQ(dialog->people()->topLevelItem(0)->data(0, Qt::UserRole).toUuid(), first);
    dialog->people()->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    person(QStringLiteral("Chiara Conti"), today.addDays(-3));
    ASSERT_EQ(dialog->people()->topLevelItemCount(), 3);
    EXPECT_EQ(dialog->people()->topLevelItem(0)->checkState(0), Qt::Checked) << "Chiara, who is new";
    EXPECT_EQ(dialog->people()->topLevelItem(1)->checkState(0), Qt::Unchecked) << "Anna";
    EXPECT_EQ(dialog->people()->topLevelItem(2)->checkState(0), Qt::Checked) << "Bruno";
    dialog->close();
}

TEST_F(PeopleDataTest, SaysSoWhereErasingIsRefused)
{
    const QString shared = file("Nextcloud/programme.sqlite");
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("Nextcloud")));
    const QString now = systemNow().toString(Qt::ISODate);
    {
        const auto store = programme::Store::open({programme::Place::File, shared}, QStringLiteral("Jan Jansen"), systemNow);
        ASSERT_TRUE(store.ok());
        ASSERT_TRUE((*store)->change(QStringLiteral("Add"), [](programme::Change& change) {
            programme::Person one;
            one.name = QStringLiteral("Anna Dimou");
            return change.add(one);
        }).ok());
    }
    QJsonObject lock{{QStringLiteral("host"), QStringLiteral("elsewhere")}, {QStringLiteral("since"), now}, {QStringLiteral("refreshed"), now}};
    for (const char* name : {"who", "mark"}) lock.insert(QString::fromLatin1(name), QStringLiteral("Jan Jansen"));
    putBytes(Lock::pathFor(shared), QJsonDocument(lock).toJson());
    programme->open({programme::Place::File, shared});
    ASSERT_TRUE(opened());
    ASSERT_FALSE(programme->link().mayWrite());
    auto* erase = new EraseDialog(services(), {all<programme::Person>().constFirst().id}, programme.get());
    erase->show();
    ASSERT_TRUE(settled());
    in<QCheckBox>(erase, "eraseSure")->setChecked(true);
    in<QPushButton>(erase, "eraseNow")->click();
    ASSERT_TRUE(settled());
    ASSERT_TRUE(erase->isVisible());
    const auto labels = erase->findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel* label) { return label->isVisible() && label->text().contains(QStringLiteral("Jan Jansen")); }));
    EXPECT_EQ(all<programme::Person>().size(), 1);
    erase->reject();
}

TEST_F(PeopleDataTest, KeepsLongerWithADayAndAReason)
{
    const QUuid anna = person(QStringLiteral("Anna Dimou"), today.addDays(-1));
    RetentionDialog* dialog = openRetention();
    ASSERT_NE(dialog, nullptr);
    auto* keep = in<QPushButton>(dialog, "retentionKeep");
    EXPECT_FALSE(keep->isEnabled());
    auto* until = in<QLineEdit>(dialog, "retentionUntil");
    until->setFocus();
    QTest::keyClicks(until, today.addYears(1).toString(Qt::ISODate));
    EXPECT_FALSE(keep->isEnabled()) << "nothing is kept without a reason";
    in<QLineEdit>(dialog, "retentionReason")->setText(QStringLiteral("An appeal is running"));
    ASSERT_TRUE(keep->isEnabled());
    keep->click();
    ASSERT_TRUE(settled());
    const programme::Person kept = all<programme::Person>().constFirst();
    EXPECT_EQ(kept.id, anna);
    EXPECT_EQ(kept.keepUntil, today.addYears(1));
    EXPECT_EQ(kept.keepReason, QStringLiteral("An appeal is running"));
    EXPECT_EQ(dialog->people()->topLevelItemCount(), 0);
    dialog->close();
    programme->findChild<QAction*>(QStringLiteral("programmeUndo"))->trigger();
    ASSERT_TRUE(settled());
    EXPECT_EQ(all<programme::Person>().constFirst().keepUntil, today.addDays(-1));
}

TEST_F(PeopleDataTest, LeadsFromTheReminderToAllOfThem)
{
    for (int i = 0; i < 5; ++i) person(QStringLiteral("Somebody %1").arg(i), today.addDays(-10));
    auto* due = page("overview")->findChild<QListWidget*>(QStringLiteral("overviewDue"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return due->count() > 0 && settled(); }, 5000));
    int row = -1;
    for (int at = 0; at < due->count(); ++at)
        if (due->item(at)->text().contains(QStringLiteral("5 "))) row = at;
    ASSERT_GE(row, 0);
    due->setCurrentRow(row);
    emit due->itemActivated(due->item(row));
    ASSERT_TRUE(settled());
    auto* dialog = page("overview")->findChild<RetentionDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->people()->topLevelItemCount(), 5);
    dialog->close();
}

TEST_F(PeopleDataTest, HandsOutWhatIsKeptToReadAndForPrograms)
{
    const QUuid anna = person(QStringLiteral("Anna Dimou"));
    auto* people = listPage("people");
    people->list().choose(anna);
    auto* papers = in<QPushButton>(people, "peoplePapers");
    const auto choose = [&](const char* part) {
        for (QAction* action : papers->menu()->actions())
            if (QString(action->text()).remove(u'&').contains(QString::fromLatin1(part))) action->trigger();
        ASSERT_TRUE(settled());
    };
    prompts.files = {file("kept.pdf")};
    choose("Everything that is kept");
    EXPECT_TRUE(bytesOf(file("kept.pdf")).startsWith("%PDF"));
    prompts.files = {file("kept.html")};
    choose("Everything that is kept");
    EXPECT_TRUE(bytesOf(file("kept.html")).contains("Anna Dimou"));
    prompts.files = {file("kept.json")};
    choose("for another");
    EXPECT_TRUE(bytesOf(file("kept.json")).contains("\"microvet-programme\""));
}

TEST_F(PeopleDataTest, LeavesNothingOfThemInSettingsAndLogs)
{
    static QStringList said;
    said.clear();
    const QtMessageHandler before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& message) { said.append(message); });
    const QUuid anna = person(QStringLiteral("Anna Dimoutoken"), today.addDays(-3));
    auto* people = listPage("people");
    people->list().choose(anna);
    people->findChild<QLineEdit*>(QStringLiteral("recordSearch"))->setText(QStringLiteral("dimoutoken"));
    people->list().openRecord(anna);
    ASSERT_TRUE(settled());
    for (const char* section : {"overview", "log", "letters"}) page(section);
    if (auto* dialog = people->findChild<RecordDialog*>()) dialog->close();
    programme->close();
    qInstallMessageHandler(before);
    QSettings(file("settings.ini"), QSettings::IniFormat).sync(); // both know the same file
    EXPECT_FALSE(bytesOf(file("settings.ini")).toLower().contains("dimoutoken"));
    for (const QString& message : std::as_const(said)) EXPECT_FALSE(message.contains(QStringLiteral("Dimoutoken"))) << message.toStdString();
}

TEST_F(PeopleDataTest, JoiningErasesWhoWasErasedThereFromWhatIsKeptToo)
{
    const QUuid anna = person(QStringLiteral("Anna Dimou"));
    person(QStringLiteral("Kept Conti"));
    const QString copy = file("data/copy.sqlite");
    ASSERT_TRUE(QFile::copy(file("data/programme.sqlite"), copy));
    {
        const auto store = programme::Store::open({programme::Place::File, copy}, QStringLiteral("Jan"), systemNow);
        ASSERT_TRUE(programme::erasePerson(**store, anna, {}).ok());
    }
    const QString kept = file("data/programme (before restoring 2031-03-01 10-00-00).sqlite");
    putBytes(kept, "Anna Dimou");
    auto* dialog = new JoinDialog(services(), copy, programme.get());
    dialog->show();
    ASSERT_TRUE(settled());
    EXPECT_FALSE(in<QLabel>(dialog, "joinSummary")->text().contains(QStringLiteral("taken back")));
    EXPECT_TRUE(in<QLabel>(dialog, "joinErases")->isVisible());
    EXPECT_TRUE(in<QPushButton>(dialog, "closeDialog")->isDefault()) << "Return does nothing that is for good";
    in<QPushButton>(dialog, "joinGo")->click();
    ASSERT_TRUE(settled());
    ASSERT_EQ(all<programme::Person>().size(), 1);
    EXPECT_FALSE(QFile::exists(kept)) << "it held her";
    EXPECT_TRUE(QFile::exists(file("data/Joined copies/programme/copy.sqlite")));
}

} // namespace
} // namespace microvet::ui
