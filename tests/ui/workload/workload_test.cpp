#include "tests/ui/editors/editor_fixture.h"
#include "tests/ui/shell/look_checks.h"

#include "ui/workload/hours_picture.h"
#include "ui/workload/workload_view.h"

#include <QLabel>
#include <QPushButton>

namespace microvet::ui {

class WorkloadTest : public EditorTest {
protected:
    void SetUp() override
    {
        m_area->resize(760, 900);
        m_area->showSection(QStringLiteral("sectionCredential"));
        m_view = m_area->findChild<WorkloadView*>();
        ASSERT_TRUE(m_view);
        counted();
    }
    void counted() { ASSERT_TRUE(QTest::qWaitFor([&] { return !m_view->isCounting(); }, 10000)); }
    QString label(const char* name) { return m_view->findChild<QLabel*>(QLatin1String(name))->text(); }
    QPushButton* button(const char* name) { return m_view->findChild<QPushButton*>(QLatin1String(name)); }
    void press(const char* name)
    {
        QPushButton* wanted = button(name);
        ASSERT_TRUE(QTest::qWaitFor([&] { return wanted->height() > 0 && !wanted->isHidden(); }));
        QTest::mouseClick(wanted, Qt::LeftButton);
    }

    WorkloadView* m_view = nullptr;
};

TEST_F(WorkloadTest, CountedHoursAndTheirPointsAreTakenOver)
{
    m_session->edit(QStringLiteral("x"), {}, [](model::Content& c) {
        c.course.assessments[0].minutes = 90;
        model::Session session;
        session.id = model::PartId::make();
        session.minutes = 180;
        c.course.delivery.sessions = {session};
        c.course.credit = {model::CreditFramework::Ecvet, 0, 25, 0.1, {}};
    });
    counted();
    EXPECT_EQ(m_view->counted().guided, 3);
    EXPECT_EQ(m_view->counted().assessment, 1.5);
    EXPECT_TRUE(label("workloadPoints").contains(QStringLiteral("No credit points")));
    EXPECT_TRUE(button("workloadPointsTake")->isHidden());
    press("workloadCountedTake");
    EXPECT_EQ(course().workload.guided, 3);
    EXPECT_EQ(course().workload.assessment, 1.5);
    EXPECT_EQ(course().workload.selfStudy, 0.5); // 25 minutes, rounded up
    EXPECT_TRUE(button("workloadCountedTake")->isHidden());
    EXPECT_TRUE(label("workloadPoints").contains(QStringLiteral("5 h ÷ 25 h per point = 0.2"))) << label("workloadPoints").toStdString();
    press("workloadPointsTake");
    EXPECT_DOUBLE_EQ(course().credit.points, 0.2);
    EXPECT_TRUE(button("workloadPointsTake")->isHidden());
    QTest::qWait(30);
    look::expectNothingClipped(m_view, QStringLiteral("workload"));
    look::shoot(m_area.get(), QStringLiteral("workload"));
    m_session->undo();
    m_session->undo();
    EXPECT_EQ(course().workload.guided, 0);
}

TEST_F(WorkloadTest, ThePictureSaysItInWords)
{
    auto* picture = m_view->findChild<HoursPicture*>();
    EXPECT_EQ(picture->words(), QStringLiteral("No hours yet"));
    m_session->edit(QStringLiteral("x"), {}, [](model::Content& c) {
        c.course.workload.guided = 3;
        c.course.workload.practice = 9;
    });
    EXPECT_EQ(picture->words(), QStringLiteral("Guided: 3 h, 25 %; Practice: 9 h, 75 %"));
    EXPECT_EQ(picture->accessibleDescription(), picture->words());
    EXPECT_GT(picture->heightForWidth(120), picture->heightForWidth(1000)) << "the words go into rows where there is little room";
}

TEST_F(WorkloadTest, ChangesOfTheContentAreCountedAfterAMoment)
{
    const double before = m_view->counted().practice;
    m_session->edit(QStringLiteral("x"), {}, [](model::Content& c) {
        model::ActivityBlock activity;
        activity.minutes = 600;
        model::Unit unit;
        unit.id = model::UnitId::make();
        unit.blocks = {block(activity)};
        c.course.modules[0].units.append(unit);
    });
    counted();
    EXPECT_NEAR(m_view->counted().practice, before + 10, 1e-6);
}

} // namespace microvet::ui
