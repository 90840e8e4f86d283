#include "ui/richtext/rich_text_edit.h"
#include "ui/palette/command_model.h"
#include "ui/palette/command_palette.h"
#include "ui/palette/fuzzy.h"

#include "ui/editors/editor_area.h"
#include "core/model/walk.h"
#include "ui/outline/outline_panel.h"
#include "ui/shell/panels.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/window_extras.h"

#include "tests/ui/shell/shell_fixture.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QTreeWidget>

namespace microvet::ui {

namespace {
int score(const char* typed, const char* text)
{
    return fuzzyScore(QString::fromUtf8(typed), QString::fromUtf8(text)).value_or(-1000);
}
} // namespace

TEST(Fuzzy, TakesLettersInOrderAndWordsInAny)
{
    EXPECT_TRUE(fuzzyScore(QStringLiteral("svas"), QStringLiteral("Save as")));
    EXPECT_TRUE(fuzzyScore(QStringLiteral("as save"), QStringLiteral("Save as")));
    EXPECT_FALSE(fuzzyScore(QStringLiteral("sax"), QStringLiteral("Save as")));
    EXPECT_TRUE(fuzzyScore(QString(), QStringLiteral("Save as")));
    EXPECT_TRUE(fuzzyScore(QStringLiteral("ψωμι"), QStringLiteral("Ψωμί και νερό")));
    EXPECT_TRUE(fuzzyScore(QStringLiteral("pao"), QStringLiteral("Pão")));
}

TEST(Fuzzy, LikesBeginningsOfWordsAndWhatFollowsOn)
{
    EXPECT_GT(score("exp", "Export"), score("exp", "Next part"));
    EXPECT_GT(score("sa", "Save as"), score("sa", "Undo salt"));
    EXPECT_GT(score("nw", "New window"), score("nw", "Unwound"));
    EXPECT_GT(score("save", "Save"), score("save", "Save a version of the whole course"));
}

class PaletteTest : public ShellTest {
protected:
    void TearDown() override
    {
        prompts.answers = {QStringLiteral("discard")};
        ShellTest::TearDown();
    }
    CommandPalette* palette()
    {
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window));
        QTest::keyClick(window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto* dialog = window->findChild<CommandPalette*>();
        EXPECT_TRUE(dialog);
        return dialog;
    }
    static void press(CommandPalette* dialog, const QString& typed)
    {
        QTest::keyClicks(&dialog->line(), typed);
        QTest::keyClick(&dialog->line(), Qt::Key_Return);
        QTest::qWait(0);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

TEST_F(PaletteTest, HasEveryCommandOfTheMenusWithItsPath)
{
    makeCourse(QStringLiteral("Bread"));
    const QList<Command> commands = commandsOf(*window);
    const auto has = [&](const QAction* action, const QString& path) {
        return std::any_of(commands.cbegin(), commands.cend(), [&](const Command& c) { return c.action == action && c.path == path; });
    };
    EXPECT_TRUE(has(window->actions().exportCourse, QStringLiteral("File")));
    EXPECT_TRUE(has(window->extras().zoomIn, QStringLiteral("View")));
    for (QAction* action : window->workspace()->outline().actions())
        if (action && !action->isSeparator() && !action->menu()) { EXPECT_TRUE(has(action, QStringLiteral("Course"))) << action->text().toStdString(); }
    for (const Command& command : commands) {
        EXPECT_FALSE(command.text.isEmpty()) << command.path.toStdString();
        EXPECT_FALSE(command.text.contains(u'&')) << command.text.toStdString();
    }
}

TEST_F(PaletteTest, NoKeyIsAltGrAndNoneIsTakenTwice)
{
    makeCourse(QStringLiteral("Bread"));
    // Ctrl+Alt is AltGr on Windows, with which half of Europe writes letters.
    const auto isAltGr = [](const QKeySequence& key) {
        for (int i = 0; i < key.count(); ++i)
            if (key[i].keyboardModifiers().testFlags(Qt::ControlModifier | Qt::AltModifier)) return true;
        return false;
    };
    QHash<QKeySequence, QString> taken;
    for (const Command& command : commandsOf(*window)) {
        // Those of the outline and the media library are theirs alone, while they have the keyboard.
        const bool everywhere = command.action && command.action->shortcutContext() != Qt::WidgetWithChildrenShortcut
            && command.action->shortcutContext() != Qt::WidgetShortcut;
        for (const QKeySequence& key : command.keys) {
            EXPECT_FALSE(isAltGr(key)) << command.text.toStdString() << ' ' << key.toString().toStdString();
            if (!everywhere) continue;
            EXPECT_FALSE(taken.contains(key)) << command.text.toStdString() << " and " << taken.value(key).toStdString() << ' ' << key.toString().toStdString();
            taken.insert(key, command.text);
        }
    }
    QSet<QKeySequence> ofTexts;
    for (const auto& [name, key] : RichTextEdit::keys()) {
        EXPECT_FALSE(isAltGr(key)) << name.toStdString();
        EXPECT_FALSE(ofTexts.contains(key)) << name.toStdString();
        ofTexts.insert(key);
    }
}

TEST_F(PaletteTest, RunsACommandByKeysAlone)
{
    makeCourse(QStringLiteral("Bread"));
    ASSERT_TRUE(window->workspace()->panels().isShown(Panels::Left));
    press(palette(), QStringLiteral("outline"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !window->workspace()->panels().isShown(Panels::Left); }));
}

TEST_F(PaletteTest, GoesToAUnitByAFewLettersOfItsTitle)
{
    makeCourse(QStringLiteral("Bread"));
    const QUuid unit = session().course().modules[0].units[0].id.uuid();
    session().edit(QStringLiteral("Name"), {}, [&](model::Content& c) {
        model::modify<model::Unit>(c, unit, [](model::Unit& u) { u.title = QStringLiteral("Kneading by hand"); });
    });
    press(palette(), QStringLiteral("kneha"));
    EXPECT_EQ(window->workspace()->editor().currentElement(), unit);
    EXPECT_EQ(window->workspace()->outline().current(), unit);
}

TEST_F(PaletteTest, WhatWasUsedLastComesFirst)
{
    makeCourse(QStringLiteral("Bread"));
    press(palette(), QStringLiteral("larger text"));
    CommandPalette* again = palette();
    EXPECT_EQ(again->model().entryAt(0).action, window->extras().zoomIn);
    again->reject();
}

TEST_F(PaletteTest, WhatIsNotPossibleSaysSoAndDoesNotRun)
{
    CommandPalette* dialog = palette(); // on the start page
    QTest::keyClicks(&dialog->line(), QStringLiteral("export"));
    ASSERT_GT(dialog->model().rowCount(), 0);
    EXPECT_FALSE(dialog->model().entryAt(0).enabled);
    EXPECT_TRUE(dialog->model().index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("not possible")));
    QTest::keyClick(&dialog->line(), Qt::Key_Return);
    EXPECT_TRUE(dialog->isVisible());
    QTest::keyClicks(&dialog->line(), QStringLiteral("zzzz"));
    EXPECT_EQ(dialog->model().rowCount(), 0);
    QTest::keyClick(&dialog->line(), Qt::Key_Return); // nothing to run
    QTest::keyClick(&dialog->line(), Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());
}

TEST_F(PaletteTest, TheModelKeepsItsPromises)
{
    makeCourse(QStringLiteral("Bread"));
    CommandModel model(commandsOf(*window), &session().course(), {});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (const char* typed : {"a", "ab", "", "zzzz", "go"}) model.setTyped(QString::fromLatin1(typed));
}

TEST_F(PaletteTest, TheKeyboardPageHasEveryKeyOfTheMenusAndOneUseForEach)
{
    makeCourse(QStringLiteral("Bread"));
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    QTest::keyClick(window, Qt::Key_F1);
    auto* dialog = window->findChild<QDialog*>(QStringLiteral("shortcutsDialog"));
    ASSERT_TRUE(dialog);
    auto* tree = dialog->findChild<QTreeWidget*>(QStringLiteral("shortcutsTable"));
    QHash<QString, QString> uses;
    for (const Command& command : commandsOf(*window)) {
        for (const QKeySequence& key : command.keys) {
            const QString text = key.toString(QKeySequence::NativeText);
            // Copy and paste are one key in every list and text.
            if (command.action->shortcutContext() == Qt::WindowShortcut) {
                EXPECT_FALSE(uses.contains(text)) << text.toStdString() << ": " << command.text.toStdString() << " and " << uses.value(text).toStdString();
                uses.insert(text, command.text);
            }
            bool listed = false;
            for (int i = 0; i < tree->topLevelItemCount(); ++i)
                for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j)
                    listed |= tree->topLevelItem(i)->child(j)->text(1).contains(text);
            EXPECT_TRUE(listed) << text.toStdString();
        }
    }
    auto* filter = dialog->findChild<QLineEdit*>(QStringLiteral("shortcutsFilter"));
    QTest::keyClicks(filter, QStringLiteral("heading 3"));
    int shown = 0;
    for (int i = 0; i < tree->topLevelItemCount(); ++i)
        for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j)
            shown += !tree->topLevelItem(i)->isHidden() && !tree->topLevelItem(i)->child(j)->isHidden();
    EXPECT_EQ(shown, 1);
    dialog->reject();
}

} // namespace microvet::ui
