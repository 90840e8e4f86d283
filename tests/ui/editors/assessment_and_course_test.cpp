#include "tests/ui/editors/editor_fixture.h"

#include "ui/widgets/fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

namespace microvet::ui {
namespace {

TEST_F(EditorTest, PassMarkAndAttempts)
{
    m_area->showElement(course().assessments[0].id.uuid());
    field<QDoubleSpinBox>(course().assessments[0].id.uuid(), "passPercent")->setValue(75);
    EXPECT_EQ(course().assessments[0].passPercent, 75);
    auto* attempts = field<QDoubleSpinBox>(course().assessments[0].id.uuid(), "attempts");
    EXPECT_EQ(attempts->text(), QStringLiteral("no limit"));
    attempts->setValue(2);
    EXPECT_EQ(course().assessments[0].attempts, 2);
    m_session->undo();
    EXPECT_EQ(attempts->value(), 0);
}

TEST_F(EditorTest, SessionsAddUpAndTheEvaluationStartsWithEightQuestions)
{
    m_area->showSection(QStringLiteral("sectionDelivery"));
    auto* sum = m_area->findChild<QLabel*>(QStringLiteral("sessionSum"));
    ASSERT_NE(sum, nullptr);
    EXPECT_TRUE(sum->isHidden());
    auto* add = m_area->findChild<QPushButton*>(QStringLiteral("delivery.sessions.add"));
    ASSERT_NE(add, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return add->height() > 0; })); // the section's layout comes with the next turn
    QTest::mouseClick(add, Qt::LeftButton);
    ASSERT_EQ(course().delivery.sessions.size(), 1);
    field<QDoubleSpinBox>(course().delivery.sessions[0].id.uuid(), "minutes")->setValue(90);
    EXPECT_EQ(course().delivery.sessions[0].minutes, 90);
    EXPECT_FALSE(sum->isHidden());
    EXPECT_TRUE(sum->text().contains(QStringLiteral("1.5"))) << sum->text().toStdString();

    m_area->showSection(QStringLiteral("sectionEvaluation"));
    auto* standard = m_area->findChild<QPushButton*>(QStringLiteral("standardEvaluation"));
    ASSERT_NE(standard, nullptr);
    ASSERT_FALSE(standard->isHidden());
    const auto steps = m_session->history().steps().size();
    QTest::mouseClick(standard, Qt::LeftButton);
    EXPECT_EQ(course().evaluation.questions.size(), 8);
    EXPECT_FALSE(course().evaluation.intro.isEmpty());
    EXPECT_EQ(m_session->history().steps().size(), steps + 1);
    EXPECT_TRUE(standard->isHidden()) << "there are questions now";
    m_session->undo();
    EXPECT_TRUE(course().evaluation.questions.isEmpty());
    EXPECT_FALSE(standard->isHidden());
}

TEST_F(EditorTest, OutcomesAreWrittenAddedAndMoved)
{
    QSignalSpy moved(m_area.get(), &EditorArea::currentElementChanged);
    m_area->showOutcomes();
    EXPECT_EQ(moved.size(), 1);
    auto* add = m_area->findChild<QPushButton*>(QStringLiteral("outcomes.add"));
    ASSERT_NE(add, nullptr);
    QTest::mouseClick(add, Qt::LeftButton);
    ASSERT_EQ(course().outcomes.size(), 4);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Explain flux"));
    EXPECT_EQ(course().outcomes[3].statement, QStringLiteral("Explain flux"));
    clickOn<QToolButton>(course().outcomes[3].id.uuid(), "moveUp");
    EXPECT_EQ(course().outcomes[2].statement, QStringLiteral("Explain flux"));
    auto* bloom = field<QComboBox>(course().outcomes[2].id.uuid(), "bloom");
    bloom->setCurrentIndex(bloom->findData(QStringLiteral("understand")));
    EXPECT_EQ(course().outcomes[2].bloom, model::Bloom::Understand);
}

TEST_F(EditorTest, TicksFollowTheOutcomesOfTheCourse)
{
    showUnit();
    m_area->hub()->reveal({unit().id.uuid(), "outcomes", -1});
    const model::OutcomeId second = course().outcomes[1].id;
    auto* box = m_area->findChild<QCheckBox*>(QStringLiteral("outcomes.") + second.toString());
    ASSERT_NE(box, nullptr);
    EXPECT_FALSE(box->isChecked());
    box->click();
    EXPECT_EQ(unit().outcomes.size(), 2);
    m_session->undo();
    EXPECT_FALSE(box->isChecked());
    m_session->edit(QStringLiteral("x"), {}, [&](model::Content& c) {
        model::modify<model::Outcome>(c, second, [](model::Outcome& o) { o.statement = QStringLiteral("Changed words"); });
    });
    EXPECT_EQ(box->accessibleName(), QStringLiteral("Changed words"));
}

TEST_F(EditorTest, ContributorsAreAddedInTheCourse)
{
    m_area->showElement(course().id.uuid());
    m_area->showPlace({course().id.uuid(), "awardingBody.legalName", -1});
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Vakschool"));
    EXPECT_EQ(course().awardingBody.legalName, QStringLiteral("Vakschool"));
    auto* add = m_area->findChild<QPushButton*>(QStringLiteral("contributors.add"));
    ASSERT_NE(add, nullptr);
    add->click();
    ASSERT_EQ(course().contributors.size(), 1);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Ana"));
    EXPECT_EQ(course().contributors[0].name, QStringLiteral("Ana"));
}

TEST_F(EditorTest, AModuleLeadsToItsUnits)
{
    m_area->showElement(course().modules[0].id.uuid());
    clickOn<QToolButton>(course().modules[0].units[1].id.uuid(), "open");
    QTest::qWait(5);
    EXPECT_EQ(m_area->currentElement(), course().modules[0].units[1].id.uuid());
    m_area->showElement(course().modules[0].id.uuid());
    m_area->findChild<QPushButton*>(QStringLiteral("addUnit"))->click();
    QTest::qWait(5);
    ASSERT_EQ(course().modules[0].units.size(), 3);
    EXPECT_EQ(m_area->currentElement(), course().modules[0].units[2].id.uuid());
}

} // namespace
} // namespace microvet::ui
