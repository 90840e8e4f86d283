#include "tests/ui/programme/programme_fixture.h"

#include "core/base/name_order.h"
#include "core/programme/records/events.h"
#include "core/programme/records/policies.h"
#include "core/programme/store/database.h"
#include "ui/programme/records/change_many_dialog.h"
#include "ui/programme/records/table_clipboard.h"

#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

namespace microvet::ui {
namespace {

class ListsTest : public BegunProgramme {
protected:
    QUuid person(const QString& name, const QString& notes = {})
    {
        programme::Person one;
        one.name = name;
        one.notes = notes;
        return put(one);
    }

    static QStringList shownNames(RecordList* list)
    {
        QStringList names;
        for (int row = 0; row < list->table()->model()->rowCount(); ++row) names.append(list->table()->model()->index(row, 0).data().toString());
        return names;
    }

    static QAction* entryOf(RecordList* list, const char* button, const QString& text)
    {
        for (QAction* action : list->findChild<QToolButton*>(QString::fromLatin1(button))->menu()->actions())
            if (QString(action->text()).remove(u'&').contains(text)) return action;
        return nullptr;
    }
};

TEST(TableClipboard, KeepsCellsTogetherAndFormulasTame)
{
    const std::unique_ptr<QMimeData> data(tableForClipboard({{QStringLiteral("Name"), QStringLiteral("Notes")},
                                                             {QStringLiteral("Anna \"A\" Dimou"), QStringLiteral("one\ttwo\nthree")},
                                                             {QStringLiteral("=1+1"), QStringLiteral("<b> & more")},
                                                             {QStringLiteral("+30 210 1"), QStringLiteral("0.5")}}));
    EXPECT_EQ(data->text(), QStringLiteral("Name\tNotes\n\"Anna \"\"A\"\" Dimou\"\t\"one\ttwo\nthree\"\n'=1+1\t<b> & more\n'+30 210 1\t0.5"));
    const QString html = data->html();
    EXPECT_TRUE(html.contains(QStringLiteral("<tr><th>Name</th><th>Notes</th></tr>")));
    EXPECT_TRUE(html.contains(QStringLiteral("&lt;b&gt; &amp; more")));
    EXPECT_TRUE(html.contains(QStringLiteral("<td style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\">=1+1</td>"))) << "nothing is computed";
    EXPECT_TRUE(html.contains(QStringLiteral("sdnum=\"1033;0;@\">+30 210 1</td><td>0.5</td>"))) << "the plus stays, and numbers are numbers";
    EXPECT_EQ(html.count(QStringLiteral("<tr>")), 4) << "a line end within a cell begins no row";
}

TEST_F(ListsTest, GiveColumnsTheRoomThatTheyNeedUntilOneIsMovedByHand)
{
    programme::FeedbackNote note;
    note.text = QStringLiteral("A note that is longer than a column usually is, and that there is room for all the same");
    note.date = QDate(2031, 3, 1);
    put(note);
    RecordList* notes = list("feedback");
    QTableView* table = notes->table();
    QHeaderView* heads = table->horizontalHeader();
    const int whole = table->fontMetrics().horizontalAdvance(note.text);
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->columnWidth(0) >= std::min(whole, table->viewport()->width() / 3); }));
    for (int column = 0; column < heads->count(); ++column)
        if (!heads->isSectionHidden(column)) {
            EXPECT_GE(table->columnWidth(column), table->fontMetrics().horizontalAdvance(table->model()->headerData(column, Qt::Horizontal).toString())) << column;
        }
    heads->resizeSection(0, 90);
    programme->resize(programme->width() - 60, programme->height());
    QTest::qWait(50);
    EXPECT_EQ(table->columnWidth(0), 90) << "what the user chose stays";
}

/// A new programme is looked at before it holds anything, and Qt tells late of columns that are not shown.
TEST_F(ListsTest, FitColumnsWhereNobodyChoseTheirWidths)
{
    RecordList* events = list("events");
    QTest::qWait(50);
    EXPECT_FALSE(settings->state(QStringLiteral("programme/columns/event/ownWidths")).toBool());
    programme::Event event;
    event.title = QStringLiteral("Induction of the new ambassadors");
    event.start = QDateTime(QDate(2031, 3, 4), QTime(9, 0));
    put(event);
    const QTableView* table = events->table();
    const auto room = [&](int column) { return table->columnWidth(column) >= table->fontMetrics().horizontalAdvance(table->model()->index(0, column).data().toString()); };
    EXPECT_TRUE(QTest::qWaitFor([&] { return room(0); }));
    const int agenda = events->model().columnOf(QStringLiteral("agenda"));
    ASSERT_TRUE(table->isColumnHidden(agenda));
    entryOf(events, "recordColumns", events->model().labelOf(agenda))->trigger();
    EXPECT_FALSE(table->isColumnHidden(agenda));
    EXPECT_FALSE(settings->state(QStringLiteral("programme/columns/event/ownWidths")).toBool()) << "which columns there are is no choice of how wide they are";
}

TEST_F(ListsTest, AColumnThatComesLateStandsBesideTheNameAndIsNobodysChoice)
{
    person(QStringLiteral("Anna Dimou"));
    RecordList* people = list("people");
    const QHeaderView* heads = people->table()->horizontalHeader();
    EXPECT_EQ(people->model().labelOf(heads->logicalIndex(1)), QStringLiteral("Last letter"));
    EXPECT_FALSE(settings->state(QStringLiteral("programme/columns/person/ownWidths")).toBool()) << "widths are fitted on";
}

TEST_F(ListsTest, GoToASpreadsheetAsTheyAreSeen)
{
    person(QStringLiteral("Anna Dimou"));
    person(QStringLiteral("Bruno Almeida"));
    RecordList* people = list("people");
    people->table()->selectRow(1);
    people->copy();
    EXPECT_EQ(QGuiApplication::clipboard()->text().split(u'\n').size(), 2) << "the heads and what is chosen";
    EXPECT_TRUE(QGuiApplication::clipboard()->mimeData()->hasHtml());
    people->table()->clearSelection();
    people->copy();
    EXPECT_EQ(QGuiApplication::clipboard()->text().split(u'\n').size(), 3) << "nothing is chosen: all that is seen";
}

TEST_F(ListsTest, ChangeAFieldOfManyInOneStep)
{
    QList<QUuid> ids;
    for (const char* name : {"Anna Dimou", "Bruno Almeida", "Chiara Conti"}) ids.append(person(QString::fromLatin1(name)));
    RecordList* people = list("people");
    people->table()->selectAll();
    QAction* together = entryOf(people, "recordTable", QStringLiteral("field of the chosen"));
    ASSERT_NE(together, nullptr);
    ASSERT_TRUE(together->isEnabled());
    together->trigger();
    auto* dialog = people->findChild<ChangeManyDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(settled());
    auto* which = dialog->findChild<QComboBox*>(QStringLiteral("changeManyField"));
    EXPECT_LT(which->findData(QStringLiteral("name")), 0) << "many have no one name";
    which->setCurrentIndex(which->findData(QStringLiteral("standing")));
    auto* standing = dialog->findChild<QComboBox*>(QStringLiteral("standing"));
    ASSERT_TRUE(standing && standing->isVisible());
    EXPECT_FALSE(dialog->findChild<QLineEdit*>(QStringLiteral("unit"))->isVisible()) << "one field alone";
    standing->setCurrentIndex(standing->findData(QStringLiteral("ambassador")));
    dialog->findChild<QPushButton*>(QStringLiteral("changeManyKeep"))->click();
    ASSERT_TRUE(settled());
    for (const programme::Person& one : all<programme::Person>()) EXPECT_EQ(one.standing, QStringLiteral("ambassador"));
    EXPECT_EQ(people->chosen().size(), 3) << "what is chosen stays chosen";
    programme->findChild<QAction*>(QStringLiteral("programmeUndo"))->trigger();
    ASSERT_TRUE(settled());
    for (const programme::Person& one : all<programme::Person>()) EXPECT_EQ(one.standing, QString());
}

TEST_F(ListsTest, ChangeNothingWhereItDoesNotFitEverybody)
{
    programme::Person anna;
    anna.name = QStringLiteral("Anna Dimou");
    anna.ambassadorSince = QDate(2031, 5, 1);
    put(anna);
    person(QStringLiteral("Bruno Almeida"));
    RecordList* people = list("people");
    people->table()->selectAll();
    people->changeChosen();
    auto* dialog = people->findChild<ChangeManyDialog*>();
    ASSERT_NE(dialog, nullptr);
    auto* which = dialog->findChild<QComboBox*>(QStringLiteral("changeManyField"));
    which->setCurrentIndex(which->findData(QStringLiteral("ambassador_until")));
    auto* until = dialog->findChild<QLineEdit*>(QStringLiteral("ambassador_until"));
    ASSERT_NE(until, nullptr);
    until->setFocus();
    QTest::keyClicks(until, QStringLiteral("2030-01-01"));
    dialog->findChild<QPushButton*>(QStringLiteral("changeManyKeep"))->click();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(dialog->isVisible()) << "Anna would have ended before she began";
    for (const programme::Person& one : all<programme::Person>()) EXPECT_FALSE(one.ambassadorUntil.isValid());
    dialog->reject();
}

TEST_F(ListsTest, RememberColumnsAndOrderEachForItself)
{
    const QUuid anna = person(QStringLiteral("Anna Dimou"));
    programme::Goal goal;
    goal.person = anna;
    goal.text = QStringLiteral("Learn Bulgarian");
    put(goal);
    RecordList* goals = list("goals");
    const int due = goals->model().columnOf(QStringLiteral("due"));
    const int evidence = goals->model().columnOf(QStringLiteral("evidence"));
    goals->table()->setColumnHidden(due, true);
    goals->table()->setColumnHidden(evidence, false);
    goals->table()->sortByColumn(evidence, Qt::DescendingOrder);
    goals->table()->horizontalHeader()->resizeSection(0, 333); // as a mouse does, which makes it remember

    RecordList* people = list("people");
    people->openRecord(anna);
    auto* dialog = people->findChild<RecordDialog*>();
    ASSERT_NE(dialog, nullptr);
    auto* within = dialog->findChild<RecordList*>(QStringLiteral("recordList-goal"));
    ASSERT_NE(within, nullptr);
    EXPECT_FALSE(within->table()->isColumnHidden(due)) << "the list of an entry has columns of its own";
    EXPECT_TRUE(within->table()->isColumnHidden(within->model().columnOf(QStringLiteral("person")))) << "it says nothing new there";
    dialog->reject();

    programme.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    openWindow();
    ASSERT_TRUE(opened());
    goals = list("goals");
    EXPECT_TRUE(goals->table()->isColumnHidden(due));
    EXPECT_FALSE(goals->table()->isColumnHidden(evidence));
    EXPECT_EQ(goals->table()->horizontalHeader()->sectionSize(0), 333);
}

TEST_F(ListsTest, FilterByWhatFieldsSay)
{
    for (const auto& [name, level, standing] : {std::tuple("Anna", "B2", "staff"), std::tuple("Bruno", "B2", "outside"), std::tuple("Chiara", "C1", "staff"), std::tuple("Els", "", "staff")}) {
        programme::Person one;
        one.name = QString::fromLatin1(name);
        one.englishLevel = QString::fromLatin1(level);
        one.standing = QString::fromLatin1(standing);
        put(one);
    }
    RecordList* people = list("people");
    const auto choose = [&](const QString& field, const QString& value) {
        for (QAction* action : people->findChild<QToolButton*>(QStringLiteral("recordMoreFilters"))->menu()->actions()) {
            if (action->text() != field) continue;
            for (QAction* choice : action->menu()->actions())
                if (choice->text() == value) return choice->trigger();
        }
        ADD_FAILURE() << field.toStdString() << ' ' << value.toStdString();
    };
    choose(QStringLiteral("English"), QStringLiteral("B2"));
    EXPECT_EQ(shownNames(people).join(u' '), QStringLiteral("Anna Bruno"));
    auto* first = people->findChild<QComboBox*>(QStringLiteral("recordFilter"));
    first->setCurrentIndex(first->findData(QStringLiteral("staff")));
    EXPECT_EQ(shownNames(people).join(u' '), QStringLiteral("Anna")) << "both at once";
    choose(QStringLiteral("English"), QStringLiteral("Not said"));
    EXPECT_EQ(shownNames(people).join(u' '), QStringLiteral("Els"));
    auto* chip = people->findChild<QToolButton*>(QStringLiteral("filterChip-english_level"), Qt::FindChildrenRecursively);
    ASSERT_NE(chip, nullptr);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    chip = people->findChild<QToolButton*>(QStringLiteral("filterChip-english_level"));
    ASSERT_TRUE(chip && QTest::qWaitFor([&] { return chip->isVisible(); }, 3000));
    EXPECT_FALSE(chip->accessibleName().isEmpty());
    chip->click();
    EXPECT_EQ(shownNames(people).join(u' '), QStringLiteral("Anna Chiara Els"));
    EXPECT_EQ(first->currentData().toString(), QStringLiteral("staff"));
    choose(QStringLiteral("English"), QStringLiteral("B2"));
    EXPECT_TRUE(people->document().text.contains(QStringLiteral("English: B2"))) << "a printed list says which rows it has";
    people->filterBy(QStringLiteral("staff"));
    EXPECT_EQ(shownNames(people).join(u' '), QStringLiteral("Anna Chiara Els")) << "whoever comes from a number sees all that it counts";
    EXPECT_FALSE(people->document().text.contains(QStringLiteral("English: B2")));
}

TEST_F(ListsTest, OfChangesStayWhereOneReadsAndFollowTheProgramme)
{
    programme->link().change(programme.get(), QStringLiteral("Many"), [](programme::Change& change) -> Status {
        for (int i = 0; i < 250; ++i) {
            programme::Person one;
            one.name = QStringLiteral("Somebody %1").arg(i);
            if (const Status done = change.add(one); !done.ok()) return done;
        }
        return {};
    }, {});
    ASSERT_TRUE(settled());
    auto* log = page("log")->findChild<QTreeWidget*>(QStringLiteral("changeLog"));
    ASSERT_NE(log, nullptr);
    const int before = log->topLevelItemCount();
    log->setCurrentItem(log->topLevelItem(before - 1));
    const int scrolled = log->verticalScrollBar()->value();
    ASSERT_GT(scrolled, 0);
    press(page("log"), "logMore");
    ASSERT_TRUE(settled());
    EXPECT_GT(log->topLevelItemCount(), before);
    EXPECT_EQ(log->verticalScrollBar()->value(), scrolled);
    EXPECT_EQ(log->indexOfTopLevelItem(log->currentItem()), before - 1);

    programme->open({programme::Place::File, file("data/another.sqlite")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return programme->link().isOpen() && settled(); }, 20000));
    EXPECT_LT(page("log")->findChild<QTreeWidget*>(QStringLiteral("changeLog"))->topLevelItemCount(), 100);
    programme->link().run(programme.get(), [](programme::Store& store) -> Status {
        const auto done = store.database().change(QStringLiteral("ALTER TABLE change_log RENAME TO lost"));
        return done.ok() ? Status() : Status(done.error());
    }, {});
    ASSERT_TRUE(settled());
    EXPECT_FALSE(said(page("log"), "logTrouble").isEmpty());
}

TEST_F(ListsTest, SortDatesAndNumbersAsSuch)
{
    for (const auto& [name, since] : {std::pair("Nine", QDate(2031, 9, 1)), std::pair("Ten", QDate(2031, 10, 1)), std::pair("Before", QDate(2030, 12, 31))}) {
        programme::Person one;
        one.name = QString::fromLatin1(name);
        one.ambassadorSince = since;
        put(one);
    }
    RecordList* people = list("people");
    people->table()->sortByColumn(people->model().columnOf(QStringLiteral("ambassador_since")), Qt::AscendingOrder);
    EXPECT_EQ(shownNames(people).join(u' '), QStringLiteral("Before Nine Ten"));

    programme::Goal goal;
    for (const int progress : {9, 100, 25}) {
        goal.person = all<programme::Person>().constFirst().id;
        goal.text = QStringLiteral("Goal %1").arg(progress);
        goal.progress = progress;
        put(goal);
    }
    RecordList* goals = list("goals");
    goals->table()->sortByColumn(goals->model().columnOf(QStringLiteral("progress")), Qt::DescendingOrder);
    EXPECT_EQ(shownNames(goals).join(u' '), QStringLiteral("Goal 100 Goal 25 Goal 9"));
}

TEST_F(ListsTest, NameLanguagesAsTheyNameThemselves)
{
    programme::Person one;
    one.name = QStringLiteral("Anna Dimou");
    one.language = QStringLiteral("el");
    put(one);
    one.name = QStringLiteral("Bruno");
    one.language.clear();
    put(one);
    RecordList* people = list("people");
    const int language = people->model().columnOf(QStringLiteral("language"));
    EXPECT_EQ(people->table()->model()->index(0, language).data().toString(), QStringLiteral("Ελληνικά"));
    EXPECT_TRUE(people->table()->model()->index(1, language).data().toString().isEmpty());
}

/// Qt compares bare codes where the system names no language, as on a server or in a minimal installation.
TEST_F(ListsTest, SortNamesAsTheirLanguagesDo)
{
    const QLocale before;
    const auto sorted = [&](const QLocale& locale) {
        QLocale::setDefault(locale);
        QStringList names{QStringLiteral("Ώρα"), QStringLiteral("Άννα 10"), QStringLiteral("Αλέξης"), QStringLiteral("Άννα 9"), QStringLiteral("Ъна"),
                          QStringLiteral("Йордан"), QStringLiteral("иван"), QStringLiteral("Éloïse"), QStringLiteral("Zoe")};
        const QCollator order = nameOrder();
        std::sort(names.begin(), names.end(), [&](const QString& a, const QString& b) { return order.compare(a, b) < 0; });
        QLocale::setDefault(before);
        return names.join(u' ');
    };
    const QString greek = QStringLiteral("Αλέξης Άννα 9 Άννα 10 Ώρα"), bulgarian = QStringLiteral("иван Йордан Ъна"), latin = QStringLiteral("Éloïse Zoe");
    EXPECT_EQ(sorted(QLocale::c()), latin + u' ' + greek + u' ' + bulgarian);
    EXPECT_EQ(sorted(QLocale(QLocale::Greek)), greek + u' ' + latin + u' ' + bulgarian) << "one's own letters come first";
    EXPECT_EQ(sorted(QLocale(QLocale::Bulgarian)), bulgarian + u' ' + latin + u' ' + greek);

    for (const char* name : {"Ώρα", "Άννα 10", "Άννα 9", "Αλέξης"}) person(QString::fromUtf8(name));
    RecordList* people = list("people");
    EXPECT_EQ(shownNames(people).join(u' '), greek);
    people->table()->sortByColumn(0, Qt::DescendingOrder);
    EXPECT_EQ(shownNames(people).join(u' '), QStringLiteral("Ώρα Άννα 10 Άννα 9 Αλέξης"));
}

} // namespace
} // namespace microvet::ui
