#include "ui/history/history_dialog.h"
#include "ui/history/history_menu.h"
#include "ui/history/history_model.h"
#include "ui/shell/window_extras.h"

#include "tests/ui/shell/shell_fixture.h"

#include <QAbstractItemModelTester>
#include <QMenu>
#include <QPushButton>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

namespace microvet::ui {

class HistoryTest : public ShellTest {
protected:
    void SetUp() override
    {
        ShellTest::SetUp();
        makeCourse(QStringLiteral("Bread"));
        for (const char* title : {"One", "Two", "Three"}) rename(QString::fromLatin1(title));
    }
    void TearDown() override
    {
        prompts.answers = {QStringLiteral("discard")};
        ShellTest::TearDown();
    }

    HistoryDialog* dialog()
    {
        window->extras().history->trigger();
        return window->findChild<HistoryDialog*>();
    }
    static QString what(const HistoryModel& model, int row) { return model.index(row, HistoryModel::What).data().toString(); }
};

TEST_F(HistoryTest, ListsStepsWithPlaceAndTimeTheNewestFirst)
{
    const HistoryModel& model = dialog()->model();
    ASSERT_EQ(model.rowCount(), session().history().steps().size());
    EXPECT_EQ(model.nowRow(), 0);
    EXPECT_EQ(what(model, 0), QStringLiteral("Rename course (now)"));
    EXPECT_EQ(what(model, model.rowCount() - 1), QStringLiteral("Course as it was opened"));
    EXPECT_EQ(model.index(0, HistoryModel::Where).data().toString(), QStringLiteral("Course"));
    EXPECT_FALSE(model.index(0, HistoryModel::When).data().toString().isEmpty());
    const QString said = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(said.contains(QStringLiteral("now")) && said.contains(QStringLiteral("Course"))) << said.toStdString();
}

TEST_F(HistoryTest, GoesToAStepByKeysAndForthAgain)
{
    HistoryDialog* history = dialog();
    ASSERT_TRUE(QTest::qWaitForWindowActive(history));
    QTest::keyClick(&history->view(), Qt::Key_Down);
    QTest::keyClick(&history->view(), Qt::Key_Down);
    QTest::keyClick(&history->view(), Qt::Key_Return);
    EXPECT_EQ(session().course().title, QStringLiteral("One"));
    EXPECT_EQ(history->model().nowRow(), 2);
    EXPECT_EQ(what(history->model(), 0), QStringLiteral("Rename course (undone)"));
    EXPECT_FALSE(history->findChild<QPushButton*>(QStringLiteral("historyGo"))->isEnabled());
    QTest::keyClick(&history->view(), Qt::Key_Home);
    QTest::keyClick(&history->view(), Qt::Key_Return);
    EXPECT_EQ(session().course().title, QStringLiteral("Three"));
    QTest::keyClick(history, Qt::Key_Escape);
    EXPECT_FALSE(history->isVisible());
}

TEST_F(HistoryTest, FollowsEditsUndoAndWhatGoesByEditing)
{
    HistoryModel model(session());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int before = model.rowCount();
    rename(QStringLiteral("Four"));
    EXPECT_EQ(model.rowCount(), before + 1);
    session().undo();
    session().undo();
    EXPECT_EQ(model.nowRow(), 2);
    rename(QStringLiteral("Other"));
    EXPECT_EQ(model.rowCount(), before);
    EXPECT_EQ(model.nowRow(), 0);
    for (const char* typed : {"O", "Ot", "Oth"}) {
        session().edit(QStringLiteral("Typing"), {session().course().id.uuid(), "summary"},
                       [&](model::Content& c) { c.course.summary = QString::fromLatin1(typed); }, document::History::Merge::Typing);
        EXPECT_EQ(model.rowCount(), before + 1) << typed;
    }
    for (int row = 0; row < model.rowCount(); ++row) EXPECT_FALSE(what(model, row).isEmpty()) << row;
}

TEST_F(HistoryTest, TheArrowBesideUndoLeadsBackSeveralSteps)
{
    auto* button = qobject_cast<QToolButton*>(window->actions().toolbar->widgetForAction(window->actions().undo));
    ASSERT_TRUE(button && button->menu());
    emit button->menu()->aboutToShow();
    const QList<QAction*> actions = button->menu()->actions();
    ASSERT_GE(actions.size(), 5); // three renamings at least, a line, and the whole list
    EXPECT_EQ(actions.last(), window->extras().history);
    actions[1]->trigger();
    EXPECT_EQ(session().course().title, QStringLiteral("One"));
}

TEST_F(HistoryTest, GoesWithItsCourse)
{
    QPointer<HistoryDialog> history = dialog();
    prompts.answers = {QStringLiteral("discard")};
    window->actions().close->trigger();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_TRUE(history.isNull());
    EXPECT_FALSE(window->extras().history->isEnabled());
}

} // namespace microvet::ui
