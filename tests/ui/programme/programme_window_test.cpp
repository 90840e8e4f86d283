#include "tests/ui/programme/programme_look.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>

namespace microvet::ui {
namespace {

class ProgrammeWindowTest : public ProgrammeTest {
protected:
    void add(const QString& name, const QString& mail = {})
    {
        programme::Person person;
        person.name = name;
        person.mail = mail;
        person.standing = QStringLiteral("staff");
        put(person);
    }
    RecordList* people() { return list("people"); }
};

TEST_F(ProgrammeWindowTest, AsksWhoOneIsBeforeItBegins)
{
    openWindow();
    auto* name = programme->findChild<QLineEdit*>(QStringLiteral("welcomeName"));
    name->clear();
    programme->findChild<QAbstractButton*>(QStringLiteral("welcomeBegin"))->click();
    EXPECT_TRUE(programme->findChild<QLabel*>(QStringLiteral("welcomeProblem"))->isVisible());
    EXPECT_FALSE(QFileInfo::exists(file("data/programme.sqlite")));
}

TEST_F(ProgrammeWindowTest, TakesAPersonThroughTheFormAndBack)
{
    begin();
    RecordList* list = people();
    list->addRecord();
    auto* dialog = list->findChild<RecordDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->keep(true);
    EXPECT_TRUE(dialog->isVisible()) << "a person without a name was taken";
    EXPECT_TRUE(dialog->findChild<QLabel*>(QStringLiteral("name.problem"))->isVisible());
    dialog->findChild<QLineEdit*>(QStringLiteral("name"))->setText(QStringLiteral("Anna Dimou"));
    dialog->findChild<QLineEdit*>(QStringLiteral("mail"))->setText(QStringLiteral("anna@"));
    dialog->keep(true);
    EXPECT_TRUE(dialog->findChild<QLabel*>(QStringLiteral("mail.problem"))->isVisible());
    dialog->findChild<QLineEdit*>(QStringLiteral("mail"))->setText(QStringLiteral("anna@example.org"));
    dialog->keep(true);
    ASSERT_TRUE(settled());
    ASSERT_EQ(list->model().rowCount(), 1);
    EXPECT_EQ(list->chosen().size(), 1);

    programme->findChild<QAction*>(QStringLiteral("programmeUndo"))->trigger();
    ASSERT_TRUE(settled());
    EXPECT_EQ(list->model().rowCount(), 0);
}

TEST_F(ProgrammeWindowTest, FindsRowsByWordsWithoutAccents)
{
    begin();
    add(QStringLiteral("Ana Conceição"));
    add(QStringLiteral("Eleni Δήμου"));
    RecordList* list = people();
    auto* search = list->findChild<QLineEdit*>(QStringLiteral("recordSearch"));
    search->setText(QStringLiteral("conceicao"));
    EXPECT_EQ(list->table()->model()->rowCount(), 1);
    search->setText(QStringLiteral("δημου eleni"));
    EXPECT_EQ(list->table()->model()->rowCount(), 1);
    search->setText(QStringLiteral("nobody"));
    EXPECT_EQ(list->table()->model()->rowCount(), 0);
}

TEST_F(ProgrammeWindowTest, ShowsWhatSomebodyElseHasWrittenMeanwhile)
{
    begin();
    add(QStringLiteral("Anna Dimou"));
    RecordList* list = people();
    const QUuid id = list->model().listing().records.constFirst().record->id;
    list->openRecord(id);
    auto* dialog = list->findChild<RecordDialog*>();
    ASSERT_NE(dialog, nullptr);
    auto other = programme::Store::open({programme::Place::File, file("data/programme.sqlite")}, QStringLiteral("Jan"), systemNow);
    ASSERT_TRUE(other.ok());
    ASSERT_TRUE((*other)->change(QStringLiteral("Phone"), [&](programme::Change& change) {
        return change.edit<programme::Person>(id, [](programme::Person& person) { person.phone = QStringLiteral("123"); });
    }).ok());
    dialog->findChild<QLineEdit*>(QStringLiteral("phone"))->setText(QStringLiteral("456"));
    dialog->keep(true);
    ASSERT_TRUE(settled());
    ASSERT_TRUE(dialog->isVisible());
    EXPECT_TRUE(dialog->findChild<QLabel*>(QStringLiteral("phone.problem"))->text().contains(QStringLiteral("123")));
    dialog->keep(true); // one's own is to stay
    ASSERT_TRUE(settled());
    EXPECT_EQ((*other)->get<programme::Person>(id)->phone, QStringLiteral("456"));
}

TEST_F(ProgrammeWindowTest, OpensEveryPage)
{
    begin();
    auto* navigation = programme->findChild<QListWidget*>(QStringLiteral("programmeNavigation"));
    int pages = 0;
    for (int row = 0; row < navigation->count(); ++row) {
        if (!(navigation->item(row)->flags() & Qt::ItemIsSelectable)) continue;
        navigation->setCurrentRow(row);
        ASSERT_TRUE(settled());
        const auto* title = programme->findChild<QLabel*>(QStringLiteral("programmeTitle"));
        EXPECT_TRUE(navigation->item(row)->text().endsWith(title->text()));
        ++pages;
    }
    EXPECT_GT(pages, 15);
}

TEST_P(EveryWindowOfProgramme, Programme)
{
    openOnScreen();
    lookAtProgramme(QStringLiteral("programme-welcome"));
    programme->findChild<QAbstractButton*>(QStringLiteral("welcomeBegin"))->click();
    ASSERT_TRUE(opened());
    for (const char* name : {"Anna Dimou", "Bruno Almeida", "Chiara Conti", "Dimitar Petrov", "Els de Vries"}) {
        programme::Person person;
        person.name = QString::fromLatin1(name);
        person.mail = person.name.toLower().replace(QLatin1Char(' '), QLatin1Char('.')) + QStringLiteral("@example.org");
        person.standing = QStringLiteral("staff");
        put(person);
    }
    auto* navigation = programme->findChild<QListWidget*>(QStringLiteral("programmeNavigation"));
    for (int row = 0; row < navigation->count(); ++row) {
        if (!(navigation->item(row)->flags() & Qt::ItemIsSelectable)) continue;
        navigation->setCurrentRow(row);
        ASSERT_TRUE(settled());
        lookAtProgramme(QStringLiteral("programme-") + navigation->item(row)->data(Qt::UserRole).toString());
    }
    RecordList* people = list("people");
    people->openRecord(people->model().listing().records.constFirst().record->id);
    ASSERT_TRUE(settled());
    lookAtDialog(QStringLiteral("recordDialog"));
    look::expectMenusByKeyboard(*programme);
}

} // namespace
} // namespace microvet::ui
