#include "tests/ui/editors/editor_fixture.h"
#include "tests/ui/shell/look_checks.h"

#include "core/methodology/level.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

namespace microvet::ui {

class OutcomesTest : public EditorTest {
protected:
    void SetUp() override { m_area->showOutcomes(); }

    QUuid outcome(int i) const { return m_session->course().outcomes[i].id.uuid(); }
    template<class W> W* part(const QUuid& id, const char* field)
    {
        auto* widget = m_area->findChild<W*>(name(id, field));
        EXPECT_NE(widget, nullptr) << field;
        return widget;
    }
    void setStatement(int i, const char* text)
    {
        auto* field = part<QWidget>(outcome(i), "statement");
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, QString::fromUtf8(text));
    }
    QString advice(int i) { return part<QLabel>(outcome(i), "statement.advice")->text(); }
    /// What the button's menu holds when it is opened.
    QMenu* openedVerbs(int i)
    {
        QMenu* menu = part<QPushButton>(outcome(i), "statement.verbs")->menu();
        emit menu->aboutToShow();
        return menu;
    }
};

TEST_F(OutcomesTest, AdviceFollowsTheTyping)
{
    EXPECT_EQ(advice(0), QString()) << "“for a joint” says what for";
    setStatement(0, "Know the rules of safety at the bench");
    EXPECT_TRUE(advice(0).contains(QStringLiteral("“Know” cannot be seen"))) << advice(0).toStdString();
    look::shoot(m_area.get(), QStringLiteral("outcomes-advice"));
    setStatement(0, "Explain the rules of safety at the bench to a new colleague");
    EXPECT_EQ(advice(0), QString());
}

TEST_F(OutcomesTest, AVerbIsTakenFromTheList)
{
    setStatement(0, "Know the rules of safety at the bench");
    QMenu* menu = openedVerbs(0);
    auto* group = menu->findChild<QMenu*>(QStringLiteral("verbs-understand"));
    ASSERT_TRUE(group);
    QAction* explain = nullptr;
    for (QAction* action : group->actions())
        if (action->text().remove(u'&') == QLatin1String("explain")) explain = action;
    ASSERT_TRUE(explain);
    explain->trigger();
    EXPECT_EQ(m_session->course().outcomes[0].statement, QStringLiteral("Explain the rules of safety at the bench"));
    EXPECT_EQ(m_session->course().outcomes[0].bloom, model::Bloom::Understand);
    EXPECT_TRUE(part<QWidget>(outcome(0), "statement")->hasFocus());
    m_session->undo();
    EXPECT_EQ(m_session->course().outcomes[0].statement, QStringLiteral("Know the rules of safety at the bench"));
    EXPECT_FALSE(m_session->course().outcomes[0].bloom.isSet());
}

TEST_F(OutcomesTest, SaysWhereVerbAndLevelDisagree)
{
    m_session->edit(QStringLiteral("x"), {}, [](model::Content& c) {
        c.course.outcomes[0].statement = QStringLiteral("Design a lesson for a group of adults");
        c.course.outcomes[0].bloom = model::Bloom::Remember;
    });
    EXPECT_TRUE(advice(0).contains(QStringLiteral("another level"))) << advice(0).toStdString();
    EXPECT_FALSE(advice(0).contains(QStringLiteral("asks for more")));
    m_session->edit(QStringLiteral("x"), {}, [](model::Content& c) { c.course.level.eqf = 2; });
    EXPECT_TRUE(advice(0).contains(QStringLiteral("asks for more than level 2"))) << advice(0).toStdString();
}

TEST_F(OutcomesTest, WithoutAListForTheLanguageItSaysSo)
{
    m_session->edit(QStringLiteral("x"), {}, [](model::Content& c) { c.course.language = QStringLiteral("fi"); });
    QMenu* menu = openedVerbs(0);
    ASSERT_EQ(menu->actions().size(), 1);
    EXPECT_FALSE(menu->actions().first()->isEnabled());
    EXPECT_TRUE(menu->actions().first()->text().contains(QStringLiteral("no list of verbs")));
}

TEST_F(OutcomesTest, TheLevelThatFitsBestIsSet)
{
    auto* section = m_area->findChild<QToolButton*>(QStringLiteral("sectionLevel"));
    ASSERT_TRUE(section);
    QTest::mouseClick(section, Qt::LeftButton);
    auto* take = m_area->findChild<QPushButton*>(QStringLiteral("levelTake"));
    ASSERT_TRUE(take);
    EXPECT_TRUE(take->isHidden());
    for (const auto& [box, level] : {std::pair("levelKnowledge", 3), std::pair("levelSkills", 5), std::pair("levelAutonomy", 4)})
        m_area->findChild<QComboBox*>(QLatin1String(box))->setCurrentIndex(level);
    auto* result = m_area->findChild<QLabel*>(QStringLiteral("levelResult"));
    EXPECT_TRUE(result->text().contains(QStringLiteral("level 4"))) << result->text().toStdString();
    ASSERT_TRUE(QTest::qWaitFor([&] { return take->height() > 0 && take->isVisible(); }));
    QTest::mouseClick(take, Qt::LeftButton);
    EXPECT_EQ(m_session->course().level.eqf, 4);
    EXPECT_TRUE(take->isHidden());
    EXPECT_TRUE(result->text().contains(QStringLiteral("already")));
    QTest::qWait(60); // wrapped texts find their heights
    look::expectNothingClipped(m_area.get(), QStringLiteral("level help"));
    look::shoot(m_area.get(), QStringLiteral("outcomes-level"));
    m_session->undo();
    EXPECT_EQ(m_session->course().level.eqf, 0);
}

} // namespace microvet::ui
