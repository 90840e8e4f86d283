#include "tests/ui/shell/every_window.h"

#include "core/actions/take_review.h"
#include "core/review/comments.h"
#include "ui/exchange/send_dialog.h"
#include "ui/exchange/take_review_dialog.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBrowser>

namespace microvet::ui {

TEST_P(EveryWindow, DraftsAndReviewsAsFiles)
{
    openSample();
    settings->setAuthorName(QStringLiteral("Antonia Papadopoulou-Schmidt"));
    prompts.files = {file("bread.microvet")};
    window->actions().saveAs->trigger();
    ASSERT_TRUE(waitSaved());
    window->actions().sendDraft->trigger();
    auto* dialog = window->findChild<SendDialog*>();
    ASSERT_TRUE(dialog);
    dialog->findChild<QLineEdit*>(QStringLiteral("sendTo"))->setText(QStringLiteral("Benedikt Oberhuber"));
    dialog->findChild<QPlainTextEdit*>(QStringLiteral("sendMessage"))
        ->setPlainText(
            QStringLiteral("Please read module 1 and the final assessment until Friday. The pictures come later."));
    prompts.files = {file("nowhere/x.microvet")};
    dialog->findChild<QPushButton*>(QStringLiteral("sendGo"))->click();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return !dialog->findChild<QLabel*>(QStringLiteral("sendTrouble"))->isHidden(); }, 20000));
    lookAtDialog(QStringLiteral("sendDraftDialog"));
    window->actions().returnReview->trigger();
    QTest::qWait(300); // until the sizes are known
    lookAtDialog(QStringLiteral("returnReviewDialog"));

    document::Document theirs = session().snapshot();
    review::add(theirs.content,
                {.place = theirs.content.course.modules[0].id.uuid(),
                 .author = QStringLiteral("Ben"),
                 .text = QStringLiteral("Too long.")},
                systemNow());
    review::ReviewFile returned = actions::reviewOf(diskStore(), theirs, session().path(),
                                                    {review::CoverNote::Kind::Review,
                                                     QStringLiteral("Benedikt Oberhuber"),
                                                     {},
                                                     QStringLiteral("A good start; module 2 needs an example."),
                                                     systemNow(),
                                                     {}});
    returned.courseChanged = true;
    returned.commentsOnly = true;
    ASSERT_TRUE(actions::writeReview(diskStore(), file("ben.microvet-review"), returned));
    putBytes(file("broken.microvet-review"), "{\"format\":\"microvet-review\"");
    prompts.files = {file("ben.microvet-review"), file("broken.microvet-review")};
    window->actions().takeReview->trigger();
    auto* take = window->findChild<TakeReviewDialog*>();
    ASSERT_TRUE(take);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return take->findChild<QPushButton*>(QStringLiteral("takeGo"))->isEnabled(); }, 20000));
    lookAtDialog(QStringLiteral("takeReviewDialog"));
    prompts.answers = {QStringLiteral("discard")};
}

} // namespace microvet::ui
