#include "tests/ui/programme/programme_fixture.h"
#include "tests/ui/shell/access_checks.h"

#include "ui/programme/pages.h"
#include "ui/programme/people/erase_dialog.h"
#include "ui/programme/people/retention_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPointer>
#include <QTableView>
#include <QTabWidget>

namespace microvet::ui {
namespace {

/// The window by keys alone: nothing here is clicked, and no command is called by its name.
class KeyboardTest : public BegunProgramme {
protected:
    void SetUp() override
    {
        BegunProgramme::SetUp();
        for (const char* name : {"Anna Dimou", "Bruno Almeida", "Chiara Conti"}) {
            programme::Person one;
            one.name = QString::fromLatin1(name);
            one.standing = QStringLiteral("staff");
            put(one);
        }
        page("people");
        m_list = list("people");
        activate(programme.get());
    }

    static void activate(QWidget* shown)
    {
        shown->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(shown));
    }

    /// To whatever has the keyboard.
    void press(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        QWidget* focus = QApplication::focusWidget();
        ASSERT_NE(focus, nullptr);
        QTest::keyClick(focus, key, with);
        QCoreApplication::processEvents();
    }
    void type(const QString& text)
    {
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    static QString focusName() { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); }

    template<class Dialog> Dialog* opened()
    {
        Dialog* found = nullptr;
        std::ignore = QTest::qWaitFor([&] {
            for (QWidget* shown : QApplication::topLevelWidgets())
                if (auto* dialog = qobject_cast<Dialog*>(shown); dialog && dialog->isVisible()) found = dialog;
            return found != nullptr;
        }, 5000);
        EXPECT_NE(found, nullptr);
        if (found) activate(found);
        EXPECT_TRUE(settled());
        return found;
    }

    RecordList* m_list = nullptr;
};

TEST_F(KeyboardTest, GoesBetweenThePartsOfTheWindow)
{
    programme->findChild<QListWidget*>(QStringLiteral("programmeNavigation"))->setFocus();
    press(Qt::Key_F6);
    EXPECT_EQ(QApplication::focusWidget(), m_list->table());
    press(Qt::Key_F6);
    EXPECT_EQ(focusName(), QStringLiteral("programmeNavigation"));
    press(Qt::Key_Down);
    ASSERT_TRUE(settled());
    EXPECT_EQ(programme->findChild<QLabel*>(QStringLiteral("programmeTitle"))->text(), QStringLiteral("Letters")) << "the next page";
    press(Qt::Key_F6);
    EXPECT_NE(focusName(), QStringLiteral("programmeNavigation")) << "a page whose list is empty has something to stand on too";
    EXPECT_TRUE(programme->page(QStringLiteral("letters"))->isAncestorOf(QApplication::focusWidget()));
}

TEST_F(KeyboardTest, StandsOnWhatAPageIsForWhenItOpens)
{
    programme::Call call;
    call.title = QStringLiteral("Spring");
    put(call);
    m_list->table()->setFocus();
    RecordList* calls = list("calls");
    EXPECT_EQ(QApplication::focusWidget(), calls->table());
    RecordList* partners = list("partners");
    ASSERT_EQ(focusName(), QStringLiteral("recordNew")) << "there are no rows yet";
    press(Qt::Key_Space);
    const QPointer<RecordDialog> dialog = opened<RecordDialog>();
    ASSERT_TRUE(dialog);
    type(QStringLiteral("Seaside Bakery"));
    dialog->keep(true);
    ASSERT_TRUE(settled());
    activate(programme.get());
    EXPECT_EQ(QApplication::focusWidget(), partners->table()) << "the new entry can be opened";
    partners->table()->clearFocus(); // as where a menu led here
    list("calls");
    EXPECT_TRUE(QTest::qWaitFor([&] { return QApplication::focusWidget() == calls->table(); })) << "a page that one comes back to";
}

TEST_F(KeyboardTest, FindsOpensAndLeavesAnEntry)
{
    m_list->table()->setFocus();
    press(Qt::Key_F, Qt::ControlModifier);
    ASSERT_EQ(focusName(), QStringLiteral("recordSearch"));
    type(QStringLiteral("bruno"));
    EXPECT_EQ(m_list->table()->model()->rowCount(), 1);
    press(Qt::Key_Return);
    ASSERT_EQ(QApplication::focusWidget(), m_list->table());
    press(Qt::Key_Return);
    const QPointer<RecordDialog> dialog = opened<RecordDialog>();
    ASSERT_TRUE(dialog);
    EXPECT_EQ(focusName(), QStringLiteral("name")) << "one writes in the first field";
    press(Qt::Key_Escape);
    EXPECT_TRUE(!dialog || !dialog->isVisible());
    activate(programme.get());
    m_list->table()->setFocus();
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_Escape);
    EXPECT_EQ(m_list->table()->model()->rowCount(), 3) << "Escape ends the search";
}

TEST_F(KeyboardTest, MakesAnEntryAndSaysWhatIsMissing)
{
    m_list->table()->setFocus();
    press(Qt::Key_N, Qt::ControlModifier);
    const QPointer<RecordDialog> dialog = opened<RecordDialog>();
    ASSERT_TRUE(dialog);
    ASSERT_EQ(focusName(), QStringLiteral("name"));
    press(Qt::Key_Tab);
    EXPECT_EQ(focusName(), QStringLiteral("mail"));
    type(QStringLiteral("els@"));
    press(Qt::Key_Return);
    ASSERT_TRUE(dialog->isVisible());
    EXPECT_EQ(focusName(), QStringLiteral("name")) << "to the first that must be mended";
    QWidget* name = dialog->form().field(QStringLiteral("name"));
    EXPECT_EQ(name->accessibleDescription(), dialog->findChild<QLabel*>(QStringLiteral("name.problem"))->text()) << "and it is heard there";
    QWidget* mail = dialog->form().field(QStringLiteral("mail"));
    EXPECT_EQ(mail->accessibleDescription(), dialog->findChild<QLabel*>(QStringLiteral("mail.problem"))->text());
    type(QStringLiteral("Els de Vries"));
    press(Qt::Key_Tab);
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("els@example.org"));
    press(Qt::Key_Return);
    ASSERT_TRUE(settled());
    EXPECT_EQ(m_list->model().rowCount(), 4);
}

TEST_F(KeyboardTest, RemovesTakesBackAndDoesAgain)
{
    m_list->table()->setFocus();
    m_list->choose(all<programme::Person>().constFirst().id);
    prompts.answers = {QStringLiteral("remove")};
    press(Qt::Key_Delete);
    ASSERT_TRUE(settled());
    ASSERT_EQ(prompts.questions.size(), 1) << "what is removed is asked about";
    EXPECT_EQ(m_list->model().rowCount(), 2);
    const auto* undo = programme->findChild<QAction*>(QStringLiteral("programmeUndo"));
    const auto* redo = programme->findChild<QAction*>(QStringLiteral("programmeRedo"));
    EXPECT_TRUE(undo->text().contains(QStringLiteral("Remove"))) << undo->text().toStdString();
    EXPECT_FALSE(redo->isEnabled());
    press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(settled());
    EXPECT_EQ(m_list->model().rowCount(), 3);
    ASSERT_TRUE(QTest::qWaitFor([&] { return redo->isEnabled(); }, 5000));
    EXPECT_TRUE(redo->text().contains(QStringLiteral("Remove"))) << redo->text().toStdString();
    QTest::keySequence(QApplication::focusWidget(), QKeySequence(QKeySequence::Redo));
    ASSERT_TRUE(settled());
    EXPECT_EQ(m_list->model().rowCount(), 2);
    press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(settled());
    press(Qt::Key_Z, Qt::ControlModifier); // and the step before
    ASSERT_TRUE(settled());
    EXPECT_EQ(m_list->model().rowCount(), 2) << "the last person who came in is gone";
}

TEST_F(KeyboardTest, GoesThroughTheTabsOfAnEntry)
{
    m_list->choose(all<programme::Person>().constFirst().id);
    m_list->table()->setFocus();
    press(Qt::Key_Return);
    const QPointer<RecordDialog> dialog = opened<RecordDialog>();
    ASSERT_TRUE(dialog);
    auto* tabs = dialog->findChild<QTabWidget*>(QStringLiteral("recordTabs"));
    for (int tab = 1; tab < tabs->count(); ++tab) {
        press(Qt::Key_Tab, Qt::ControlModifier);
        EXPECT_EQ(tabs->currentIndex(), tab);
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        EXPECT_TRUE(dialog->isAncestorOf(QApplication::focusWidget())) << tabs->tabText(tab).toStdString();
    }
    press(Qt::Key_Escape);
    EXPECT_TRUE(!dialog || !dialog->isVisible());
}

TEST_F(KeyboardTest, HasALetterOfItsOwnForEveryCommandOfAPage)
{
    for (const ProgrammePage& one : programmePages()) {
        const QWidget* shown = page(one.id.toLatin1().constData());
        QStringList texts; // of menus and page: they share the letters
        for (const QAction* menu : programme->menuBar()->actions()) texts.append(menu->text());
        for (const QAbstractButton* button : shown->findChildren<QAbstractButton*>())
            if (button->isVisible()) texts.append(button->text());
        for (const QLabel* label : shown->findChildren<QLabel*>())
            if (label->isVisible() && label->buddy()) texts.append(label->text());
        QHash<QChar, QString> seen;
        for (const QString& text : std::as_const(texts)) {
            const qsizetype at = QString(text).replace(QLatin1String("&&"), QLatin1String("  ")).indexOf(u'&');
            if (at < 0) continue;
            const QChar letter = text.at(at + 1).toLower();
            EXPECT_FALSE(seen.contains(letter)) << one.id.toStdString() << ": " << text.toStdString() << " and " << seen.value(letter).toStdString();
            seen.insert(letter, text);
        }
    }
}

TEST_F(KeyboardTest, OpensEveryMenuByItsLetter)
{
    look::expectMenusByKeyboard(*programme);
    for (QAction* menu : programme->menuBar()->actions()) {
        const QString text = menu->text();
        const qsizetype at = text.indexOf(u'&');
        ASSERT_GE(at, 0) << text.toStdString();
        const QChar letter = text.at(at + 1).toUpper();
        m_list->table()->setFocus();
        QTest::keyClick(programme.get(), Qt::Key(letter.unicode()), Qt::AltModifier);
        ASSERT_TRUE(QTest::qWaitFor([&] { return QApplication::activePopupWidget() == menu->menu(); }, 3000)) << text.toStdString();
        QTest::keyClick(menu->menu(), Qt::Key_Escape);
        QTest::keyClick(programme->menuBar(), Qt::Key_Escape);
    }
}

} // namespace
} // namespace microvet::ui
