#include "ui/credential/sheet_window.h"
#include "ui/editors/editor_area.h"

#include "tests/ui/shell/shell_fixture.h"

#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>

namespace microvet::ui {

class SheetTest : public ShellTest {
protected:
    SheetWindow* openSheet()
    {
        window->actions().sheet->trigger();
        auto* sheet = window->findChild<SheetWindow*>();
        EXPECT_TRUE(sheet);
        EXPECT_TRUE(QTest::qWaitForWindowExposed(sheet));
        return sheet;
    }
    static QString summary(SheetWindow* sheet) { return sheet->findChild<QLabel*>(QStringLiteral("sheetSummary"))->text(); }
    static QString preview(SheetWindow* sheet) { return sheet->findChild<QTextBrowser*>(QStringLiteral("sheetPreview"))->toPlainText(); }
    static QTreeWidget* list(SheetWindow* sheet) { return sheet->findChild<QTreeWidget*>(QStringLiteral("sheetElements")); }
};

TEST_F(SheetTest, TheExampleHasEveryMandatoryElementAndAPreview)
{
    window->actions().sample->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }, 20000));
    SheetWindow* sheet = openSheet();
    EXPECT_EQ(summary(sheet), QStringLiteral("Every mandatory element is filled."));
    EXPECT_EQ(list(sheet)->topLevelItemCount(), 16);
    for (const model::Outcome& outcome : session().course().outcomes) EXPECT_TRUE(preview(sheet).contains(outcome.statement));
    EXPECT_TRUE(preview(sheet).contains(session().course().title));
    EXPECT_TRUE(preview(sheet).contains(session().course().awardingBody.legalName));
}

TEST_F(SheetTest, FollowsTheCourseAndLeadsToTheField)
{
    makeCourse(QStringLiteral("Bread <b>and</b> rolls"));
    SheetWindow* sheet = openSheet();
    EXPECT_TRUE(summary(sheet).contains(QStringLiteral("still missing"))) << summary(sheet).toStdString();
    EXPECT_TRUE(preview(sheet).contains(QStringLiteral("Bread <b>and</b> rolls"))) << "a title is no markup";
    list(sheet)->setCurrentItem(list(sheet)->topLevelItem(3)); // the awarding body
    QTest::mouseClick(sheet->findChild<QPushButton*>(QStringLiteral("sheetGo")), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([] {
        return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QLatin1String("awardingBody.legalName");
    }));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("School of Bakers"));
    EXPECT_EQ(list(sheet)->topLevelItem(3)->text(1), QStringLiteral("filled"));
    EXPECT_TRUE(preview(sheet).contains(QStringLiteral("School of Bakers")));
    // What exists only when it is issued has no field to go to.
    list(sheet)->setCurrentItem(list(sheet)->topLevelItem(0));
    EXPECT_FALSE(sheet->findChild<QPushButton*>(QStringLiteral("sheetGo"))->isEnabled());
    prompts.answers = {QStringLiteral("discard")};
}

} // namespace microvet::ui
