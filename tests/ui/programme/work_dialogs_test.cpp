#include "tests/ui/programme/programme_fixture.h"

#include "ui/programme/framework/new_issue_dialog.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

namespace microvet::ui {
namespace {

/// What all dialogs over the programme's window do alike.
class WorkDialogs : public ProgrammeTest {
protected:
    const ProgrammeServices& services() { return static_cast<ListPage*>(programme->page(QStringLiteral("people")))->services(); }
};

TEST_F(WorkDialogs, AskNothingAboutWhatIsBeingKept)
{
    begin();
    const QPointer<RecordDialog> dialog = new RecordDialog(services(), {&programme::Person::kind(), programme::Person::kind().make()}, programme.get());
    dialog->show();
    ASSERT_TRUE(settled());
    auto* name = qobject_cast<QLineEdit*>(dialog->form().field(QStringLiteral("name")));
    ASSERT_NE(name, nullptr);
    QTest::keyClicks(name, QStringLiteral("Anna Dimou"));
    EXPECT_TRUE(dialog->isEdited());
    auto* keep = dialog->findChild<QPushButton*>(QStringLiteral("recordKeep"));
    keep->click();
    keep->click();
    dialog->close();
    EXPECT_TRUE(prompts.questions.isEmpty());
    ASSERT_TRUE(settled());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_TRUE(dialog.isNull());
    EXPECT_EQ(all<programme::Person>().size(), 1) << "pressed twice, and kept once";
}

TEST_F(WorkDialogs, BeginWhereSomethingIsToBeEntered)
{
    begin();
    programme::ProgrammeCourse course;
    course.title = QStringLiteral("Bread");
    auto member = std::make_shared<programme::TeamMember>();
    member->course = put(course);
    auto* dialog = new RecordDialog(services(), {&programme::TeamMember::kind(), member}, programme.get());
    dialog->show();
    ASSERT_TRUE(settled());
    ASSERT_NE(dialog->focusWidget(), nullptr);
    EXPECT_EQ(dialog->focusWidget(), dialog->form().field(QStringLiteral("person")));
}

TEST_F(WorkDialogs, OfferToKeepWhereTheyCan)
{
    begin();
    auto* record = new RecordDialog(services(), {&programme::Person::kind(), programme::Person::kind().make()}, programme.get());
    record->show();
    ASSERT_TRUE(settled());
    QTest::keyClicks(record->form().field(QStringLiteral("name")), QStringLiteral("Anna Dimou"));
    record->reject();
    ASSERT_EQ(prompts.questions.size(), 1);
    EXPECT_EQ(prompts.questions.constLast().buttons.constFirst().id, QStringLiteral("keep"));
    prompts.answers = {QStringLiteral("keep")};
    record->reject();
    ASSERT_TRUE(settled());
    EXPECT_EQ(all<programme::Person>().size(), 1);

    auto* issue = new NewIssueDialog(services(), programme.get());
    issue->show();
    ASSERT_TRUE(settled());
    issue->findChild<QLineEdit*>(QStringLiteral("issueNumber"))->setText(QStringLiteral("7"));
    prompts.questions.clear();
    issue->reject();
    ASSERT_EQ(prompts.questions.size(), 1);
    EXPECT_EQ(prompts.questions.constLast().buttons.constFirst().id, QStringLiteral("stay"));
    EXPECT_TRUE(issue->isVisible());
}

TEST_F(WorkDialogs, LeaveTheKeyboardWhereItWasWhenSomethingIsRefused)
{
    begin();
    auto* dialog = new NewIssueDialog(services(), programme.get());
    dialog->show();
    ASSERT_TRUE(settled());
    auto* issue = dialog->findChild<QPushButton*>(QStringLiteral("issueGo"));
    issue->setFocus();
    ASSERT_EQ(QApplication::focusWidget(), issue);
    QTest::keyClick(issue, Qt::Key_Space);
    EXPECT_FALSE(issue->isEnabled()) << "it is being written";
    ASSERT_TRUE(settled());
    EXPECT_TRUE(dialog->findChild<QLabel*>(QStringLiteral("issueTrouble"))->isVisible()) << "nothing is said of what has changed";
    EXPECT_EQ(QApplication::focusWidget(), issue);
}

} // namespace
} // namespace microvet::ui
