#include "ui/editors/editor_area.h"
#include "ui/guide/guide_state.h"
#include "ui/guide/guide_window.h"
#include "ui/shell/panels.h"
#include "ui/widgets/field_hub.h"

#include "tests/ui/shell/look_checks.h"
#include "tests/ui/shell/shell_fixture.h"

#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>

namespace microvet::ui {

using methodology::StepState;

class GuideTest : public ShellTest {
protected:
    void openSample()
    {
        window->actions().sample->trigger();
        ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() && window->session()->isChecked(); }, 20000));
    }
    void startCourse()
    {
        makeCourse(QStringLiteral("Bread"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return session().isChecked(); }, 20000));
        prompts.answers = {QStringLiteral("discard")};
    }
    GuideWindow* openGuide()
    {
        window->actions().guide->trigger();
        auto* guide = window->findChild<GuideWindow*>();
        EXPECT_TRUE(guide);
        EXPECT_TRUE(QTest::qWaitForWindowExposed(guide));
        return guide;
    }
    static QString text(GuideWindow* guide) { return guide->findChild<QTextBrowser*>(QStringLiteral("guideText"))->toPlainText(); }
    static QTreeWidget* steps(GuideWindow* guide) { return guide->findChild<QTreeWidget*>(QStringLiteral("guideSteps")); }
    static void follow(GuideWindow* guide, const QString& link)
    {
        emit guide->findChild<QTextBrowser*>(QStringLiteral("guideText"))->anchorClicked(QUrl(link));
    }
    /// The state of a step once edits and checks have come to rest.
    bool becomes(GuideWindow* guide, const char* step, StepState state)
    {
        return QTest::qWaitFor([&] { return guide->guide().step(QLatin1String(step))->state == state; }, 5000);
    }
    EditorArea& editor() { return window->workspace()->editor(); }
};

TEST_F(GuideTest, TheExampleCourseShowsEveryStepDone)
{
    openSample();
    GuideWindow* guide = openGuide();
    EXPECT_EQ(guide->guide().doneCount(), 12);
    EXPECT_EQ(guide->findChild<QLabel*>(QStringLiteral("guideProgress"))->text(), QStringLiteral("12 of 12 steps are done"));
    EXPECT_TRUE(text(guide).contains(QStringLiteral("this step is done"))) << text(guide).toStdString();
}

TEST_F(GuideTest, OneGroupIsOpenAndTheFirstOpenStepIsShown)
{
    startCourse();
    GuideWindow* guide = openGuide();
    EXPECT_EQ(guide->currentStep(), QStringLiteral("need"));
    const auto open = [&] {
        QList<int> groups;
        for (int i = 0; i < steps(guide)->topLevelItemCount(); ++i)
            if (steps(guide)->topLevelItem(i)->isExpanded()) groups.append(i);
        return groups;
    };
    EXPECT_EQ(steps(guide)->topLevelItemCount(), 4);
    EXPECT_EQ(open(), QList<int>{0});
    guide->showStep(QStringLiteral("licence"));
    EXPECT_EQ(open(), QList<int>{2});
    QTest::mouseClick(guide->findChild<QPushButton*>(QStringLiteral("guideNext")), Qt::LeftButton);
    EXPECT_EQ(guide->currentStep(), QStringLiteral("review"));
    EXPECT_EQ(open(), QList<int>{3});
}

TEST_F(GuideTest, AStepTurnsByWhatIsTypedAndItsLinksLeadToTheFields)
{
    startCourse();
    GuideWindow* guide = openGuide();
    ASSERT_EQ(guide->guide().step(QStringLiteral("need"))->state, StepState::ToDo);
    EXPECT_TRUE(text(guide).contains(QStringLiteral("Say who asked for it")));
    for (const char* need : {"need.summary", "need.requestedBy", "need.labourMarket", "need.stakeholders"}) {
        follow(guide, QStringLiteral("need:") + QLatin1String(need));
        const auto there = [&] { return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QLatin1String(need); };
        ASSERT_TRUE(QTest::qWaitFor(there)) << need;
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("The bakers of our town."));
    }
    EXPECT_TRUE(becomes(guide, "need", StepState::InWork));
    EXPECT_FALSE(text(guide).contains(QStringLiteral("Say who asked for it"))) << text(guide).toStdString();
    session().edit(QStringLiteral("Evidence"), {}, [](model::Content& content) {
        model::Evidence evidence;
        evidence.id = model::PartId::make();
        evidence.statement = evidence.source = QStringLiteral("Survey");
        evidence.date = QDate(2026, 3, 1);
        content.course.need.evidence = {evidence};
    });
    EXPECT_TRUE(becomes(guide, "need", StepState::Done));
    session().undo();
    EXPECT_TRUE(becomes(guide, "need", StepState::InWork));
}

TEST_F(GuideTest, FindingsOfAStepThatIsBegunLeadToTheirPlace)
{
    openSample();
    const QUuid outcome = session().course().outcomes[1].id.uuid();
    session().edit(QStringLiteral("Kind"), {}, [](model::Content& content) { content.course.outcomes[1].type = {}; });
    GuideWindow* guide = openGuide();
    ASSERT_TRUE(becomes(guide, "outcomes", StepState::InWork));
    guide->showStep(QStringLiteral("outcomes"));
    ASSERT_EQ(guide->guide().findingsOf(QStringLiteral("outcomes")).size(), 1);
    EXPECT_TRUE(text(guide).contains(rules::textOf(guide->guide().findingsOf(QStringLiteral("outcomes")).first()).what));
    QSignalSpy wanted(guide, &GuideWindow::placeWanted);
    follow(guide, QStringLiteral("finding:0"));
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted[0][0].value<document::Place>().element, outcome);
    follow(guide, QStringLiteral("finding:99"));
    follow(guide, QStringLiteral("need:nobody"));
    EXPECT_EQ(wanted.size(), 1);
    prompts.answers = {QStringLiteral("discard")};
}

TEST_F(GuideTest, WorkOnItGoesWhereEachStepIsWritten)
{
    openSample();
    GuideWindow* guide = openGuide();
    auto* go = guide->findChild<QPushButton*>(QStringLiteral("guideGo"));
    const auto goes = [&](const char* step) {
        guide->showStep(QLatin1String(step));
        QTest::mouseClick(go, Qt::LeftButton);
        QTest::qWait(20);
        return editor().currentElement();
    };
    const model::Course& course = session().course();
    EXPECT_EQ(goes("structure"), course.modules.first().id.uuid());
    EXPECT_EQ(goes("content"), course.modules.first().units.first().id.uuid());
    EXPECT_EQ(goes("assessment"), course.assessments.first().id.uuid());
    EXPECT_EQ(goes("need"), course.id.uuid());
    window->workspace()->panels().setShown(Panels::Right, false);
    goes("review");
    EXPECT_TRUE(window->workspace()->panels().isShown(Panels::Right));
    goes("package");
    EXPECT_TRUE(window->findChild<QDialog*>(QStringLiteral("exportDialog")));
}

TEST_F(GuideTest, NamesEverythingAndFits)
{
    startCourse();
    GuideWindow* guide = openGuide();
    QTest::qWait(30);
    look::expectFits(guide);
    look::expectNames(guide);
    look::expectUniqueMnemonics(guide);
    look::shoot(guide, QStringLiteral("guide"));
    QTest::keyClick(guide, Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !window->findChild<GuideWindow*>(); }));
}

} // namespace microvet::ui
