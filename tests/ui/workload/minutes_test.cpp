#include "ui/editors/editor_area.h"
#include "ui/workload/minutes_window.h"

#include "tests/ui/shell/shell_fixture.h"

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>

namespace microvet::ui {

class MinutesTest : public SampleTest {
protected:
    void SetUp() override
    {
        SampleTest::SetUp();
        window->actions().minutes->trigger();
        minutes = window->findChild<MinutesWindow*>();
        ASSERT_TRUE(minutes && QTest::qWaitForWindowActive(minutes));
        parts = minutes->findChild<QTreeWidget*>(QStringLiteral("minutesParts"));
    }
    const model::Unit& unit() { return session().course().modules[0].units[0]; }
    QTreeWidgetItem* row() { return parts->topLevelItem(0)->child(0); }
    bool settled() { return QTest::qWaitFor([&] { return !minutes->isCounting(); }, 10000); }

    MinutesWindow* minutes = nullptr;
    QTreeWidget* parts = nullptr;
};

TEST_F(MinutesTest, MinutesAndTheirReasonAreWrittenInTheTable)
{
    EXPECT_EQ(parts->topLevelItemCount(), session().course().modules.size() + session().course().assessments.size());
    EXPECT_EQ(row()->data(6, Qt::DisplayRole).toInt(), unit().minutes);
    parts->setCurrentItem(row(), 6);
    parts->editItem(row(), 6);
    auto* box = parts->findChild<QSpinBox*>();
    ASSERT_TRUE(box);
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("40"));
    QTest::keyClick(box, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return unit().minutes == 40; }));
    EXPECT_FALSE(unit().minutesReason.isEmpty()) << "the reason stays";
    ASSERT_TRUE(settled());
    row()->setText(7, QString());
    EXPECT_TRUE(unit().minutesReason.isEmpty());
    ASSERT_TRUE(settled());
    EXPECT_TRUE(row()->toolTip(7).contains(QStringLiteral("Say why"))) << "minutes without a word why are marked";
    const int module = parts->topLevelItem(0)->data(6, Qt::DisplayRole).toInt();
    minutes->findChild<QPushButton*>(QStringLiteral("minutesAsCounted"))->click();
    EXPECT_EQ(unit().minutes, 0);
    ASSERT_TRUE(settled());
    EXPECT_EQ(row()->data(6, Qt::DisplayRole).toInt(), 0);
    EXPECT_EQ(parts->topLevelItem(0)->data(6, Qt::DisplayRole).toInt(), module - 40 + row()->data(5, Qt::DisplayRole).toInt());
    session().undo();
    EXPECT_EQ(unit().minutes, 40);
}

TEST_F(MinutesTest, FollowsTheCourseAndLeadsToThePart)
{
    const qsizetype before = parts->topLevelItem(0)->childCount();
    session().edit(QStringLiteral("x"), {}, [](model::Content& content) { content.course.modules[0].units.removeLast(); });
    ASSERT_TRUE(settled());
    EXPECT_EQ(parts->topLevelItem(0)->childCount(), before - 1);
    parts->setCurrentItem(row());
    minutes->findChild<QPushButton*>(QStringLiteral("minutesGo"))->click();
    EXPECT_EQ(window->workspace()->editor().currentElement(), unit().id.uuid());
    EXPECT_TRUE(minutes->findChild<QLabel*>(QStringLiteral("minutesFactors"))->text().contains(QStringLiteral("150 words a minute")));
    parts->setCurrentItem(parts->topLevelItem(0));
    EXPECT_FALSE(minutes->findChild<QPushButton*>(QStringLiteral("minutesAsCounted"))->isEnabled());
}

} // namespace microvet::ui
