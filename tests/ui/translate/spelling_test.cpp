#include "tests/ui/spelling/small_dictionary.h"
#include "tests/ui/spelling/underlines.h"
#include "tests/ui/translate/translate_fixture.h"

#include <QMenu>

namespace microvet::ui {
namespace {

/// The German translation of the sample course, where the computer knows some German words and some English ones.
class TranslateSpellingTest : public ShellTest {
protected:
    void SetUp() override
    {
        dictionaries.add(QStringLiteral("de_DE"), "UTF-8", {"Hände", "waschen", "bitte", "Mehr", "über", "Teig"});
        ShellTest::SetUp();
        const model::Content original = TranslationFiles::original();
        TranslationFiles::save(TranslationFiles::begun(original, file("store")), file("brot.microvet"));
        prompts.answers = {QStringLiteral("discard")};
        openCourse(file("brot.microvet"));
        window->actions().translate->trigger();
        drive = TranslateDriver(window);
        ASSERT_TRUE(drive.window());
        ASSERT_TRUE(drive.window()->keeper().isReady());
    }

    /// Opened by key, where the caret stands.
    QMenu* openMenu(int caret)
    {
        QTextCursor cursor = drive.target().textCursor();
        cursor.setPosition(caret);
        drive.target().setTextCursor(cursor);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), drive.target().mapToGlobal(QPoint(1, 1)));
        QApplication::sendEvent(&drive.target(), &event);
        const auto menus = drive.target().findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
        return menus.isEmpty() ? nullptr : menus.last();
    }

    SmallDictionaries dictionaries;
    TranslateDriver drive;
};

TEST_F(TranslateSpellingTest, TheTranslationIsCheckedInItsLanguage)
{
    drive.go(901);
    drive.type("Hände washcen bitte.");
    EXPECT_TRUE(underlines(drive.target().document(), {QStringLiteral("washcen")}));
    EXPECT_TRUE(underlined(drive.window()->editor().original().document()).isEmpty()) << "nobody mends the original here";
    EXPECT_TRUE(QTest::qWaitFor([&] { return drive.target().accessibleDescription().contains(QStringLiteral("washcen")); })) << "told to screen readers";
    const auto steps = drive.session().history().steps().size();

    QMenu* menu = openMenu(8);
    ASSERT_TRUE(menu);
    ASSERT_TRUE(QTest::qWaitFor([&] { return menu->findChild<QAction*>(QStringLiteral("spellingSuggestion")); }));
    EXPECT_EQ(menu->findChild<QAction*>(QStringLiteral("spellingSuggestion"))->text(), QStringLiteral("waschen"));
    menu->findChild<QAction*>(QStringLiteral("spellingSuggestion"))->trigger();
    menu->close();
    EXPECT_EQ(drive.textOf(901), QStringLiteral("Hände waschen bitte."));
    EXPECT_GE(drive.session().history().steps().size(), steps);
    EXPECT_TRUE(underlines(drive.target().document(), {}));
}

TEST_F(TranslateSpellingTest, MarksAreNoWordsAndEachTextHasItsOwnExceptions)
{
    drive.go(903);
    drive.type("Mehr über ⟦1⟧Taig⟦/1⟧.");
    EXPECT_TRUE(underlines(drive.target().document(), {QStringLiteral("Taig")}));
    QMenu* menu = openMenu(14);
    ASSERT_TRUE(menu);
    menu->findChild<QAction*>(QStringLiteral("spellingIgnore"))->trigger();
    menu->close();
    EXPECT_TRUE(underlines(drive.target().document(), {}));
    drive.go(901);
    drive.type("Taig.");
    EXPECT_TRUE(underlines(drive.target().document(), {QStringLiteral("Taig")})) << "it was taken as right in the other text";
    menu = openMenu(2);
    ASSERT_TRUE(menu);
    menu->findChild<QAction*>(QStringLiteral("spellingAdd"))->trigger();
    menu->close();
    EXPECT_EQ(drive.session().course().ownWords, QStringList{QStringLiteral("Taig")});
    EXPECT_TRUE(underlines(drive.target().document(), {}));
}

TEST_F(TranslateSpellingTest, WhatReadsAsTheOriginalIsNotChecked)
{
    drive.go(901);
    drive.type("Wasch");
    drive.type(" jetzt.");
    EXPECT_TRUE(underlines(drive.target().document(), {QStringLiteral("Wasch"), QStringLiteral("jetzt")}));
    drive.button("translateSame")->click();
    EXPECT_EQ(drive.target().toPlainText(), QStringLiteral("Wash your hands."));
    EXPECT_TRUE(underlines(drive.target().document(), {})) << "English words are right there";
    window->actions().spellWhileTyping->setChecked(false);
    drive.go(902);
    drive.type("Wasch jetzt.");
    QTest::qWait(100);
    EXPECT_TRUE(underlined(drive.target().document()).isEmpty()) << "switched off for the course";
}

} // namespace
} // namespace microvet::ui
