#include "tests/ui/editors/editor_fixture.h"

#include "ui/editors/questions/question_list.h"

#include <QComboBox>
#include <QRadioButton>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

namespace microvet::ui {
namespace {

class QuestionTest : public EditorTest {
protected:
    QuestionTest() { showUnit(); }
    const model::Question& question(int index = 0) const { return body<model::KnowledgeCheckBlock>(3).questions.at(index); }
    const QList<model::Option>& options() const { return std::get<model::SingleChoice>(question().body).options; }
};

TEST_F(QuestionTest, OnlyOneAnswerIsRight)
{
    const QUuid second = options()[1].id.uuid();
    clickOn<QRadioButton>(second, "correct");
    EXPECT_FALSE(options()[0].correct);
    EXPECT_TRUE(options()[1].correct);
    EXPECT_FALSE(field<QRadioButton>(options()[0].id.uuid(), "correct")->isChecked());
    // A click on the right answer leaves it right.
    clickOn<QRadioButton>(second, "correct");
    EXPECT_TRUE(options()[1].correct);
    EXPECT_TRUE(field<QRadioButton>(second, "correct")->isChecked());
    m_session->undo();
    EXPECT_TRUE(options()[0].correct);
    EXPECT_TRUE(field<QRadioButton>(options()[0].id.uuid(), "correct")->isChecked());
}

TEST_F(QuestionTest, AnswersAreWrittenAddedMovedAndDeleted)
{
    auto* text = field<RichTextEdit>(options()[1].id.uuid(), "text");
    text->setFocus();
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("On a tile"));
    EXPECT_EQ(richtext::toPlainText(options()[1].text), QStringLiteral("On a tile"));
    auto* feedback = field<RichTextEdit>(options()[1].id.uuid(), "feedback");
    feedback->setFocus();
    QTest::keyClicks(feedback, QStringLiteral("It rolls."));
    EXPECT_EQ(richtext::toPlainText(options()[1].feedback), QStringLiteral("It rolls."));

    clickOn<QPushButton>(question().id.uuid(), "addOption");
    ASSERT_EQ(options().size(), 4);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Fourth"));
    EXPECT_EQ(richtext::toPlainText(options()[3].text), QStringLiteral("Fourth"));
    clickOn<QToolButton>(options()[3].id.uuid(), "moveUp");
    EXPECT_EQ(richtext::toPlainText(options()[2].text), QStringLiteral("Fourth"));
    clickOn<QToolButton>(options()[0].id.uuid(), "delete");
    EXPECT_EQ(options().size(), 3);
    EXPECT_EQ(richtext::toPlainText(options()[0].text), QStringLiteral("On a tile"));
}

TEST_F(QuestionTest, SingleBecomesMultipleAndBack)
{
    const QList<model::Option> before = options();
    auto* kind = field<QComboBox>(question().id.uuid(), "type");
    kind->setCurrentIndex(1);
    emit kind->activated(1);
    QTest::qWait(1);
    ASSERT_TRUE(std::holds_alternative<model::MultipleChoice>(question().body));
    EXPECT_EQ(std::get<model::MultipleChoice>(question().body).options, before);
    QCheckBox* third = nullptr;
    for (auto* box : m_area->findChildren<QCheckBox*>(name(before[2].id.uuid(), "correct"))) third = box;
    ASSERT_NE(third, nullptr);
    third->click();
    EXPECT_TRUE(std::get<model::MultipleChoice>(question().body).options[2].correct);
    EXPECT_TRUE(std::get<model::MultipleChoice>(question().body).options[0].correct);
    m_session->undo();
    m_session->undo();
    EXPECT_EQ(m_session->content(), m_content);
    QTest::qWait(1);
    EXPECT_NE(m_area->findChild<QRadioButton*>(name(before[2].id.uuid(), "correct")), nullptr);
}

TEST_F(QuestionTest, QuestionsAreAddedAndTheirPlaceOpens)
{
    auto* list = m_area->findChild<QuestionList*>();
    ASSERT_NE(list, nullptr);
    const QUuid id = list->addQuestion(QStringLiteral("multiple"));
    ASSERT_EQ(body<model::KnowledgeCheckBlock>(3).questions.size(), 2);
    EXPECT_EQ(QApplication::focusWidget(), field<RichTextEdit>(id, "prompt"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Which?"));
    EXPECT_EQ(richtext::toPlainText(question(1).prompt), QStringLiteral("Which?"));
    EXPECT_EQ(std::get<model::MultipleChoice>(question(1).body).options.size(), 2);
    m_area->showPlace({id, "hint", -1});
    EXPECT_EQ(QApplication::focusWidget()->objectName(), name(id, "hint"));
    EXPECT_TRUE(QApplication::focusWidget()->isVisible());
}

} // namespace
} // namespace microvet::ui
