#include "ui/checks/checks_panel.h"
#include "ui/editors/editor_area.h"
#include "ui/guide/guide_panel.h"
#include "ui/outline/outline_panel.h"
#include "ui/session/guide_state.h"
#include "ui/shell/panels.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/field_hub.h"

#include "tests/ui/shell/look_checks.h"
#include "tests/ui/shell/shell_fixture.h"

#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>
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
        makeCourseWithGuide(QStringLiteral("Bread"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return session().isChecked(); }, 20000));
        prompts.answers = {QStringLiteral("discard")};
    }
    GuidePanel& panel() { return window->workspace()->guide(); }
    EditorArea& editor() { return window->workspace()->editor(); }
    GuideState& guide() { return session().guide(); }
    QTreeWidget* steps() { return panel().findChild<QTreeWidget*>(QStringLiteral("guideSteps")); }
    template<class W = QLabel> W* onPage(const char* name) { return editor().findChild<QWidget*>(QStringLiteral("page"))->findChild<W*>(QLatin1String(name)); }
    QString open() { return onPage("stepOpen")->text(); }
    void show(const char* step)
    {
        window->workspace()->openGuide(QLatin1String(step));
        ASSERT_EQ(editor().viewName(), QLatin1String(step));
    }
    void follow(int link)
    {
        emit onPage("stepOpen")->linkActivated(QString::number(link));
        QTest::qWait(30);
    }
    /// The state of a step once edits and checks have come to rest.
    bool becomes(const char* step, StepState state)
    {
        return QTest::qWaitFor([&] { return guide().step(QLatin1String(step))->state == state; }, 5000);
    }
};

TEST_F(GuideTest, TheExampleCourseShowsEveryStepDone)
{
    openSample();
    window->actions().guide->trigger();
    EXPECT_EQ(guide().doneCount(), 12);
    EXPECT_EQ(panel().findChild<QLabel*>(QStringLiteral("guideProgress"))->text(), QStringLiteral("12 of 12 steps are done"));
    EXPECT_TRUE(open().contains(QStringLiteral("this step is done"))) << open().toStdString();
    EXPECT_EQ(session().laterCount(), 0);
    EXPECT_TRUE(window->workspace()->checks().findChild<QLabel*>(QStringLiteral("checksFoot"))->isHidden());
}

TEST_F(GuideTest, ANewCourseBeginsWithTheGuideAndNoFinding)
{
    startCourse();
    EXPECT_EQ(window->workspace()->findChild<QTabWidget*>(QStringLiteral("leftTabs"))->currentWidget(), &panel());
    EXPECT_EQ(editor().viewName(), QStringLiteral("need"));
    EXPECT_EQ(onPage("stepTitle")->text(), QStringLiteral("Need"));
    EXPECT_FALSE(onPage("stepGood")->text().isEmpty());
    EXPECT_FALSE(onPage("stepWeak")->text().isEmpty());
    EXPECT_GT(session().laterCount(), 5);
    for (const rules::Finding& finding : session().findingsAtHand())
        EXPECT_NE(finding.severity, rules::Severity::Error) << finding.rule.toStdString();
    // Panel, status line and outline tell the same; an export judges all.
    auto* later = window->workspace()->checks().findChild<QLabel*>(QStringLiteral("checksFoot"));
    EXPECT_FALSE(later->isHidden());
    EXPECT_TRUE(later->text().contains(QString::number(session().laterCount())));
    EXPECT_FALSE(window->status().findChild<QToolButton*>(QStringLiteral("findingCounts"))->text().contains(QStringLiteral("Must be mended: 1")));
    EXPECT_GT(session().findingCount(rules::Severity::Error), 0);
    editor().showElement(session().course().id.uuid());
    emit later->linkActivated(QStringLiteral("guide"));
    EXPECT_EQ(editor().viewName(), QStringLiteral("need"));
}

TEST_F(GuideTest, FindingsComeWhenTheirStepIsBegun)
{
    startCourse();
    ASSERT_TRUE(guide().isLater(QStringLiteral("S-04")));
    const int before = session().laterCount();
    session().edit(QStringLiteral("Outcome"), {}, [](model::Content& content) {
        model::Outcome outcome;
        outcome.id = model::OutcomeId::make();
        outcome.statement = QStringLiteral("Bake a loaf of bread for four people.");
        content.course.outcomes = {outcome};
    });
    ASSERT_TRUE(becomes("outcomes", StepState::InWork));
    EXPECT_FALSE(guide().isLater(QStringLiteral("S-04")));
    const auto found = [&] {
        for (const rules::Finding& finding : session().findingsAtHand())
            if (finding.rule == QLatin1String("S-04")) return true;
        return false;
    };
    EXPECT_TRUE(QTest::qWaitFor(found, 3000)) << "an outcome without a kind is a finding now";
    session().undo();
    EXPECT_TRUE(becomes("outcomes", StepState::ToDo));
    EXPECT_TRUE(QTest::qWaitFor([&] { return session().laterCount() == before && !found(); }, 3000));
}

TEST_F(GuideTest, OneGroupIsOpenAndStepsFollowEachOther)
{
    startCourse();
    EXPECT_EQ(panel().currentStep(), QStringLiteral("need"));
    const auto opened = [&] {
        QList<int> groups;
        for (int i = 0; i < steps()->topLevelItemCount(); ++i)
            if (steps()->topLevelItem(i)->isExpanded()) groups.append(i);
        return groups;
    };
    EXPECT_EQ(steps()->topLevelItemCount(), 4);
    EXPECT_EQ(opened(), QList<int>{0});
    show("licence");
    EXPECT_EQ(opened(), QList<int>{2});
    onPage<QPushButton>("stepNext")->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return editor().viewName() == QLatin1String("review"); }));
    EXPECT_EQ(panel().currentStep(), QStringLiteral("review"));
    EXPECT_EQ(opened(), QList<int>{3});
    onPage<QPushButton>("stepBack")->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return editor().viewName() == QLatin1String("licence"); }));
    show("need");
    EXPECT_FALSE(onPage<QPushButton>("stepBack"));
    steps()->setFocus();
    QTest::keyClick(steps(), Qt::Key_Down);
    EXPECT_EQ(editor().viewName(), QStringLiteral("learners"));
}

TEST_F(GuideTest, AStepTurnsByWhatIsTypedAndItsLinksLeadToItsFields)
{
    startCourse();
    ASSERT_EQ(guide().step(QStringLiteral("need"))->state, StepState::ToDo);
    EXPECT_TRUE(open().contains(QStringLiteral("Say who asked for it")));
    for (const char* need : {"need.summary", "need.requestedBy", "need.labourMarket", "need.stakeholders"}) {
        follow(0); // what was answered before has left the list
        const auto there = [&] { return window->focusWidget() && window->focusWidget()->objectName() == QLatin1String(need); };
        ASSERT_TRUE(QTest::qWaitFor(there)) << need;
        EXPECT_EQ(editor().viewName(), QStringLiteral("need")) << "the page has the field itself";
        QTest::keyClicks(window->focusWidget(), QStringLiteral("The bakers of our town."));
        ASSERT_TRUE(QTest::qWaitFor([&] { return !guide().step(QStringLiteral("need"))->open.contains(methodology::needOf(QLatin1String(need))); }));
    }
    EXPECT_TRUE(becomes("need", StepState::InWork));
    session().edit(QStringLiteral("Evidence"), {}, [](model::Content& content) {
        model::Evidence evidence;
        evidence.id = model::PartId::make();
        evidence.statement = evidence.source = QStringLiteral("Survey");
        evidence.date = QDate(2026, 3, 1);
        content.course.need.evidence = {evidence};
    });
    EXPECT_TRUE(becomes("need", StepState::Done));
    EXPECT_TRUE(onPage("stepState")->text().startsWith(QStringLiteral("Done")));
    session().undo();
    EXPECT_TRUE(becomes("need", StepState::InWork));
    EXPECT_EQ(editor().viewName(), QStringLiteral("need"));
}

TEST_F(GuideTest, FindingsOfAStepThatIsBegunLeadToTheirPlace)
{
    openSample();
    const QUuid outcome = session().course().outcomes[1].id.uuid();
    session().edit(QStringLiteral("Kind"), {}, [](model::Content& content) { content.course.outcomes[1].type = {}; });
    ASSERT_TRUE(becomes("outcomes", StepState::InWork));
    show("outcomes");
    ASSERT_EQ(guide().findingsOf(QStringLiteral("outcomes")).size(), 1);
    EXPECT_TRUE(open().contains(rules::textOf(guide().findingsOf(QStringLiteral("outcomes")).first()).what.toHtmlEscaped()));
    follow(0);
    EXPECT_EQ(editor().caretPlace().element, outcome);
    EXPECT_EQ(editor().viewName(), QStringLiteral("outcomes"));
    follow(99);
    EXPECT_EQ(editor().viewName(), QStringLiteral("outcomes")) << "nothing stands there";
    prompts.answers = {QStringLiteral("discard")};
}

TEST_F(GuideTest, DoorsGoWhereMoreIsDone)
{
    openSample();
    const auto goes = [&](const char* step, const char* door) {
        show(step);
        onPage<QPushButton>(door)->click();
        QTest::qWait(20);
        return editor().viewName().isEmpty() ? editor().currentElement() : QUuid();
    };
    const model::Course& course = session().course();
    EXPECT_EQ(goes("structure", "stepDoor-structure"), course.modules.first().id.uuid());
    EXPECT_EQ(window->workspace()->outline().current(), course.modules.first().id.uuid());
    EXPECT_EQ(goes("content", "stepDoor-content"), course.modules.first().units.first().id.uuid());
    EXPECT_EQ(goes("assessment", "stepDoor-assessments"), course.assessments.first().id.uuid());
    window->workspace()->panels().setShown(Panels::Right, false);
    goes("review", "stepDoor-review");
    EXPECT_TRUE(window->workspace()->panels().isShown(Panels::Right));
    goes("package", "stepDoor-package");
    EXPECT_TRUE(window->findChild<QDialog*>(QStringLiteral("exportDialog")));
    goes("outcomes", "stepDoor-alignment");
    EXPECT_TRUE(window->findChild<QDialog*>(QStringLiteral("alignmentWindow")));
    goes("credential", "stepDoor-sheet");
    EXPECT_TRUE(window->findChild<QDialog*>(QStringLiteral("sheetWindow")));
    goes("licence", "stepDoor-media");
    EXPECT_TRUE(window->findChild<QDialog*>(QStringLiteral("mediaLibrary")));
}

TEST_F(GuideTest, EveryFieldThatAStepAsksForIsOnItsPageOrBehindADoor)
{
    openSample();
    for (const methodology::Step& step : guide().method().steps()) {
        show(step.id.toLatin1().constData());
        for (const QString& id : step.needs) {
            const QByteArray field(methodology::needOf(id)->field);
            if (field.isEmpty() || field == "outcomes" || field == "modules" || field == "assessments") continue;
            EXPECT_TRUE(editor().hub()->reveal({session().course().id.uuid(), field, -1})) << id.toStdString();
        }
    }
}

TEST_F(GuideTest, NamesEverythingAndFits)
{
    startCourse();
    for (const methodology::Step& step : guide().method().steps()) {
        show(step.id.toLatin1().constData());
        QTest::qWait(30);
        look::expectNames(window);
        look::shoot(window, QStringLiteral("guide-") + step.id);
    }
    look::expectNothingClipped(window, QStringLiteral("guide"));
}

} // namespace microvet::ui
