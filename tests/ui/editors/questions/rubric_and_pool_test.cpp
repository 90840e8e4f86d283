#include "questions_fixture.h"

#include "core/model/asked.h"
#include "ui/editors/questions/pool_editor.h"
#include "ui/editors/questions/rubric_edit.h"
#include "ui/editors/questions/rubric_grid.h"
#include "ui/widgets/style.h"

#include <QCheckBox>

namespace microvet::ui {
namespace {

using namespace model;

class RubricTest : public QuestionsTest {
protected:
    RubricTest()
    {
        m_area->showPlace({course().id.uuid(), "rubrics", -1});
        QTest::qWait(1);
    }
    /// By the menu of the button on the course page; the rubric's page opens.
    void addRubric(int entry)
    {
        auto* button = m_area->findChild<QPushButton*>(QStringLiteral("addRubric"));
        ASSERT_TRUE(button);
        button->menu()->popup(QPoint(0, 0));
        button->menu()->setActiveAction(button->menu()->actions().value(entry));
        QTest::keyClick(button->menu(), Qt::Key_Return);
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_area->findChild<RubricGrid*>() != nullptr; }));
        m_area->window()->activateWindow(); // the menu had it
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_area->window()));
    }
    const Rubric& rubric() const { return course().rubrics.first(); }
    QAction* levelAction(int level, const char* action)
    {
        auto* menu = field<QToolButton>(rubric().id.uuid(), ("level." + QByteArray::number(level) + ".menu").constData())->menu();
        return menu->findChild<QAction*>(QString::fromLatin1(action));
    }
};

TEST_F(RubricTest, IsWrittenAsATable)
{
    addRubric(0);
    ASSERT_EQ(rubric().criteria.size(), 3);
    ASSERT_EQ(rubric().criteria[0].levels.size(), 3);
    EXPECT_EQ(m_area->currentElement(), rubric().id.uuid());
    write(rubric().id.uuid(), "title", QStringLiteral("The joint"));
    write(rubric().criteria[0].id.uuid(), "text", QStringLiteral("Wetting"));
    write(rubric().criteria[0].levels[2].id.uuid(), "text", QStringLiteral("Smooth and bright all around the pin"));
    write(rubric().criteria[0].levels[2].id.uuid(), "points", QStringLiteral("5"));
    write(rubric().id.uuid(), "level.1", QStringLiteral("Good"));
    for (const RubricCriterion& criterion : rubric().criteria) EXPECT_EQ(criterion.levels[1].title, QStringLiteral("Good"));
    EXPECT_EQ(rubric().criteria[0].levels[2].points, 5);
    EXPECT_EQ(mostPoints(rubric()), 9);

    QTest::keyClick(field<QPushButton>(rubric().id.uuid(), "addCriterion"), Qt::Key_Space);
    ASSERT_EQ(rubric().criteria.size(), 4);
    type(QStringLiteral("Safety"));
    EXPECT_EQ(rubric().criteria[3].text, QStringLiteral("Safety"));
    EXPECT_EQ(rubric().criteria[3].levels[1].title, QStringLiteral("Good"));
    QTest::keyClick(field<QToolButton>(rubric().criteria[3].id.uuid(), "moveUp"), Qt::Key_Space);
    EXPECT_EQ(rubric().criteria[2].text, QStringLiteral("Safety"));
    QTest::keyClick(field<QToolButton>(rubric().criteria[3].id.uuid(), "delete"), Qt::Key_Space);
    EXPECT_EQ(rubric().criteria.size(), 3);

    levelAction(2, "right")->trigger();
    EXPECT_EQ(levelsOf(rubric()), 4);
    type(QStringLiteral("Perfect"));
    EXPECT_EQ(rubric().criteria[1].levels[3].title, QStringLiteral("Perfect"));
    levelAction(3, "back")->trigger();
    EXPECT_EQ(rubric().criteria[1].levels[2].title, QStringLiteral("Perfect"));
    levelAction(0, "delete")->trigger();
    EXPECT_EQ(levelsOf(rubric()), 3);
    undoAndRedoAll();
    saveAndCompare();
}

TEST_F(RubricTest, DeletingOneThatIsUsedSaysSo)
{
    addRubric(1);
    const RubricId id = rubric().id;
    m_session->edit(QStringLiteral("Use it"), {}, [&](Content& c) {
        Question question;
        question.id = QuestionId::make();
        question.prompt = RichText::fromPlain(QStringLiteral("Explain the joint"));
        Essay essay;
        essay.rubric = RubricRef(id);
        question.body = essay;
        c.course.assessments[0].questions.append(question);
    });
    m_area->showPlace({course().id.uuid(), "rubrics", -1});
    QTest::qWait(1);
    QTest::keyClick(field<QToolButton>(id.uuid(), "remove"), Qt::Key_Space);
    auto* used = m_area->findChild<QLabel*>(QStringLiteral("rubricUsed"));
    ASSERT_TRUE(used && used->isVisible());
    EXPECT_TRUE(used->text().contains(QStringLiteral("Explain the joint")));
    EXPECT_EQ(course().rubrics.size(), 1);
    QTest::keyClick(m_area->findChild<QPushButton*>(QStringLiteral("rubricKeep")), Qt::Key_Space);
    EXPECT_FALSE(used->isVisible());
    EXPECT_EQ(course().rubrics.size(), 1);
    QTest::keyClick(field<QToolButton>(id.uuid(), "remove"), Qt::Key_Space);
    QTest::keyClick(m_area->findChild<QPushButton*>(QStringLiteral("rubricDelete")), Qt::Key_Space);
    EXPECT_TRUE(course().rubrics.isEmpty());
    EXPECT_TRUE(lastBody<Essay>().rubric.isNull());
    m_session->undo();
    EXPECT_EQ(lastBody<Essay>().rubric.target(), id);
    EXPECT_EQ(course().rubrics.size(), 1);
}

class PoolTest : public QuestionsTest {
protected:
    PoolTest()
    {
        m_session->edit(QStringLiteral("Three"), {}, [](Content& c) {
            for (int i = 0; i < 3; ++i) {
                Question question = EditorTest::question();
                question.points = i + 1;
                for (Option& option : std::get<SingleChoice>(question.body).options) option.id = OptionId::make();
                c.course.assessments[0].questions.append(question);
            }
        });
        m_area->hub()->reveal({exam().id.uuid(), "pools", -1});
        QTest::qWait(1);
        for (auto* section : m_area->findChildren<microvet::ui::Section*>())
            if (section->header()->objectName() == QLatin1String("sectionPools")) section->setExpanded(true);
    }
    QCheckBox* tick(int pool, int question)
    {
        return m_area->findChild<QCheckBox*>(name(exam().pools[pool].id.uuid(), "question") + u'.' + exam().questions[question].id.toString());
    }
    QString sums() const { return m_area->findChild<QLabel*>(QStringLiteral("assessmentSums"))->text(); }
};

TEST_F(PoolTest, QuestionsAreInOnePoolAtMost)
{
    auto* add = field<QPushButton>(exam().id.uuid(), "pools.add");
    QTest::keyClick(add, Qt::Key_Space);
    QTest::keyClick(add, Qt::Key_Space);
    ASSERT_EQ(exam().pools.size(), 2);
    write(exam().pools[0].id.uuid(), "title", QStringLiteral("Easy"));
    write(exam().pools[0].id.uuid(), "draw", QStringLiteral("2"));
    QTest::keyClick(tick(0, 0), Qt::Key_Space);
    EXPECT_EQ(exam().pools[0].questions.size(), 1);
    auto* tooMany = field<QLabel>(exam().pools[0].id.uuid(), "tooMany");
    EXPECT_TRUE(tooMany->isVisible());
    EXPECT_TRUE(tooMany->text().contains(u'2') && tooMany->text().contains(u'1'));
    QTest::keyClick(tick(0, 1), Qt::Key_Space);
    QTest::keyClick(tick(0, 2), Qt::Key_Space);
    EXPECT_FALSE(tooMany->isVisible());
    EXPECT_EQ(exam().pools[0].questions.size(), 3);
    EXPECT_TRUE(field<QLabel>(exam().pools[0].id.uuid(), "sum")->text().contains(QStringLiteral("3 to 5")));
    EXPECT_TRUE(QTest::qWaitFor([&] { return sums().contains(QStringLiteral("points: 3 to 5")); })) << qPrintable(sums());
    // Ticked in the other pool, it leaves the first.
    EXPECT_TRUE(tick(1, 0)->text().contains(QStringLiteral("Easy")));
    QTest::keyClick(tick(1, 0), Qt::Key_Space);
    EXPECT_EQ(exam().pools[0].questions.size(), 2);
    EXPECT_EQ(exam().pools[1].questions.size(), 1);
    EXPECT_FALSE(tick(0, 0)->isChecked());
    QTest::keyClick(tick(0, 1), Qt::Key_Space);
    EXPECT_EQ(exam().pools[0].questions.size(), 1);
    auto* all = field<QPushButton>(exam().pools[1].id.uuid(), "tickAll");
    ASSERT_TRUE(QTest::qWaitFor([&] { return all->isEnabled(); }));
    QTest::keyClick(all, Qt::Key_Space);
    EXPECT_EQ(exam().pools[1].questions.size(), 2);
    undoAndRedoAll();
    saveAndCompare();
}

TEST(Asked, CountsWhatOneLearnerGets)
{
    Assessment assessment;
    for (double points : {1., 2., 4., 10.}) {
        Question question;
        question.id = QuestionId::make();
        question.points = points;
        assessment.questions.append(question);
    }
    EXPECT_EQ(askedIn(assessment).questions, 4);
    EXPECT_EQ(askedIn(assessment).mostPoints, 17);
    Pool pool;
    pool.id = PartId::make();
    pool.draw = 2;
    for (int i = 0; i < 3; ++i) pool.questions.append(QuestionRef(assessment.questions[i].id));
    pool.questions.append(QuestionRef(QuestionId::make())); // gone from the assessment
    pool.questions.append(pool.questions.first());          // told twice
    assessment.pools = {pool};
    const Asked asked = askedIn(assessment);
    EXPECT_EQ(asked.questions, 3);
    EXPECT_EQ(asked.leastPoints, 13);
    EXPECT_EQ(asked.mostPoints, 16);
    assessment.pools[0].draw = 0;
    EXPECT_EQ(askedIn(assessment).questions, 4);
    assignToPool(assessment, assessment.questions[3].id, pool.id);
    EXPECT_EQ(assessment.pools[0].questions.size(), 5); // the one that is gone was swept out
}

} // namespace
} // namespace microvet::ui
