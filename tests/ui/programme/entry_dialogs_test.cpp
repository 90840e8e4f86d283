#include "tests/ui/programme/engagement_fixture.h"

#include "core/actions/programme/documents.h"
#include "ui/print/page_browser.h"
#include "ui/programme/engagement/attendance_dialog.h"
#include "ui/programme/engagement/deed_dialog.h"
#include "ui/programme/engagement/feedback_dialog.h"
#include "ui/programme/engagement/meeting_dialog.h"
#include "ui/programme/engagement/progress_dialog.h"
#include "ui/programme/engagement/recognition_dialog.h"

#include <QComboBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSpinBox>
#include <QTableWidget>

namespace microvet::ui {
namespace {

/// What all dialogs of a few fields do alike.
class EntryDialogs : public EngagementTest {};

TEST_F(EntryDialogs, AsksBeforeWhatWasEnteredIsLost)
{
    const QUuid anna = ambassador("Anna Dimou");
    const QUuid event = meeting({anna, ambassador("Bruno Almeida")});
    programme::Goal goal;
    goal.person = anna;
    goal.text = QStringLiteral("Two courses");
    goal.progress = 30;
    const QUuid goalId = put(goal);
    const auto asks = [&](EntryDialog* made, const std::function<void()>& enter) {
        const QPointer<EntryDialog> dialog(made);
        dialog->show();
        ASSERT_TRUE(settled());
        EXPECT_FALSE(dialog->isEdited()) << dialog->objectName().toStdString() << " says so of what it has put there itself";
        enter();
        EXPECT_TRUE(dialog->isEdited()) << dialog->objectName().toStdString() << ' ' << dialog->sentence().toStdString();
        dialog->reject();
        EXPECT_TRUE(dialog->isVisible()) << "the answer was to go on";
        prompts.answers = {QStringLiteral("drop")};
        dialog->close();
        EXPECT_TRUE(prompts.answers.isEmpty()) << "closing asks too";
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        EXPECT_TRUE(dialog.isNull());
    };
    auto* attendance = new AttendanceDialog(services(), event, programme.get());
    asks(attendance, [&] { attendance->table()->item(0, 1)->setCheckState(Qt::Checked); });
    auto* deed = new DeedDialog(services(), DeedDialog::Done, {}, 0, programme.get());
    asks(deed, [&] { setText(deed, "deedTitle", QStringLiteral("Told the staff")); });
    auto* next = new MeetingDialog(services(), programme.get());
    asks(next, [&] { next->people()->item(0)->setCheckState(Qt::Checked); }); // she is invited to one already
    auto* feedback = new FeedbackDialog(services(), event, programme.get());
    asks(feedback, [&] { feedback->findChild<QComboBox*>(QStringLiteral("feedbackRating"))->setCurrentIndex(1); });
    auto* progress = new ProgressDialog(services(), goalId, programme.get());
    asks(progress, [&] { progress->findChild<QSpinBox*>(QStringLiteral("progressShare"))->setValue(40); });
    auto* news = new RecognitionDialog(services(), anna, actions::recognition::news, programme.get());
    asks(news, [&] { news->findChild<QPlainTextEdit*>(QStringLiteral("newsText"))->setPlainText(QStringLiteral("In our own words.")); });
}

TEST_F(EntryDialogs, WritesOnceWhatIsPressedTwice)
{
    auto* deed = new DeedDialog(services(), DeedDialog::Done, ambassador("Anna Dimou"), 1, programme.get());
    deed->show();
    setText(deed, "deedTitle", QStringLiteral("Told the staff"));
    deed->keep(true);
    deed->keep(true);
    ASSERT_TRUE(settled());
    EXPECT_EQ(all<programme::Activity>().size(), 1);
    setText(deed, "deedTitle", QStringLiteral("Wrote a page"));
    deed->keep(true);
    ASSERT_TRUE(settled());
    EXPECT_EQ(all<programme::Activity>().size(), 2) << "the next one is kept again";
    EXPECT_FALSE(deed->isEdited());
    deed->reject();
    auto* feedback = new FeedbackDialog(services(), meeting({}), programme.get());
    feedback->show();
    feedback->findChild<QComboBox*>(QStringLiteral("feedbackRating"))->setCurrentIndex(1);
    feedback->keep();
    feedback->keep();
    ASSERT_TRUE(settled());
    EXPECT_EQ(all<programme::EventFeedback>().size(), 1);
    feedback->reject();
}

TEST_F(EntryDialogs, PutsACertificateOnOnePageHoweverMuchWasDone)
{
    const QUuid anna = ambassador("Anna Dimou");
    editDetails([](programme::Programme& details) {
        details.funding = QStringLiteral("Co-funded by an invented union. ") + QStringLiteral("Views and opinions are those of the authors only. ").repeated(6);
    });
    for (int number = 1; number <= 12; ++number) {
        programme::Activity done;
        done.person = anna;
        done.responsibility = 1 + number % 8;
        done.title = QStringLiteral("Told the heads of department number %1 what a short course with a credential is for").arg(number);
        done.done = QDate(2031, 2, number);
        put(done);
        if (number != 1 && number != 6 && number != 12) continue;
        auto* dialog = new RecognitionDialog(services(), anna, actions::recognition::certificate, programme.get());
        dialog->show();
        auto* pages = dialog->findChild<PageBrowser*>();
        ASSERT_TRUE(QTest::qWaitFor([&] { return pages->count() > 0 && dialog->document().ok(); }, 20000));
        EXPECT_EQ(pages->count(), 1) << number;
        EXPECT_EQ(dialog->document()->landscape, number == 1) << number;
        dialog->reject();
    }
}

} // namespace
} // namespace microvet::ui
