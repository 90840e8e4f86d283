#include "tests/ui/shell/shell_fixture.h"

#include "core/actions/take_review.h"
#include "core/document/light.h"
#include "core/review/comments.h"
#include "ui/exchange/media_preview.h"
#include "ui/exchange/send_dialog.h"
#include "ui/exchange/take_review_dialog.h"

#include <QBuffer>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTextBrowser>

namespace microvet::ui {

/// An author and an ambassador at the same computer, one after the other.
class ExchangeTest : public ShellTest {
protected:
    void SetUp() override
    {
        ShellTest::SetUp();
        settings->setAuthorName(QStringLiteral("Ada"));
        makeCourse(QStringLiteral("Bread"));
        session().edit(QStringLiteral("Outcome"), {}, [](model::Content& content) {
            model::Outcome outcome;
            outcome.id = model::OutcomeId::make();
            outcome.statement = QStringLiteral("Bake bread");
            content.course.outcomes.append(outcome);
        });
        prompts.files = {file("bread.microvet")};
        window->actions().save->trigger();
        ASSERT_TRUE(waitSaved());
    }
    void TearDown() override
    {
        prompts.answers = {QStringLiteral("discard"), QStringLiteral("discard")};
        ShellTest::TearDown();
    }

    void fill(SendDialog* dialog, const char* field, const QString& text)
    {
        dialog->findChild<QLineEdit*>(QLatin1String(field))->setText(text);
    }
    /// Presses the button of the dialog and waits until the file lies there and the course is saved.
    void go(SendDialog* dialog, const char* target)
    {
        prompts.files = {file(target)};
        dialog->findChild<QPushButton*>(QStringLiteral("sendGo"))->click();
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return !window->findChild<SendDialog*>() && !session().isModified() && !session().isSaving(); },
            20000));
        ASSERT_TRUE(QFile::exists(file(target)));
    }
    SendDialog* opened(QAction* action)
    {
        action->trigger();
        auto* dialog = window->findChild<SendDialog*>();
        EXPECT_TRUE(dialog);
        return dialog;
    }
    void send(const char* target)
    {
        SendDialog* dialog = opened(window->actions().sendDraft);
        fill(dialog, "sendTo", QStringLiteral("Ben"));
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("sendMessage"))
            ->setPlainText(QStringLiteral("By Friday, please."));
        go(dialog, target);
    }
    /// Leaves the course and opens another file as somebody else.
    void become(const QString& name, const char* course)
    {
        settings->setAuthorName(name);
        window->actions().close->trigger();
        ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() == nullptr; }));
        openCourse(file(course));
    }
    model::CommentId comment(const QString& text)
    {
        model::CommentId id;
        session().edit(QStringLiteral("Comment"), {}, [&](model::Content& content) {
            id = review::add(
                content,
                {.place = content.course.outcomes[0].id.uuid(), .author = settings->authorName(), .text = text},
                systemNow());
        });
        return id;
    }
    QString take(const QStringList& files)
    {
        prompts.files = files;
        window->actions().takeReview->trigger();
        auto* dialog = window->findChild<TakeReviewDialog*>();
        EXPECT_TRUE(dialog);
        auto* report = dialog->findChild<QTextBrowser*>(QStringLiteral("reviewReport"));
        const QString waiting = report->toPlainText();
        EXPECT_TRUE(QTest::qWaitFor([&] { return report->toPlainText() != waiting; }, 20000));
        const QString text = report->toPlainText();
        auto* go = dialog->findChild<QPushButton*>(QStringLiteral("takeGo"));
        if (go->isEnabled())
            go->click();
        else
            dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return text;
    }
};

TEST_F(ExchangeTest, ADraftGoesToAnAmbassadorAndItsReviewComesIntoWhatTheAuthorWroteMeanwhile)
{
    send("to-ben.microvet");
    EXPECT_TRUE(prompts.proposals.constLast().endsWith(QStringLiteral("bread for Ben.microvet")))
        << prompts.proposals.constLast().toStdString();
    EXPECT_TRUE(waitMessage().contains(QStringLiteral("Ben")));
    ASSERT_EQ(session().versions().size(), 1);
    EXPECT_EQ(session().versions()[0].label, QStringLiteral("Sent to Ben for review"));
    rename(QStringLiteral("Baking bread"));
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());

    become(QStringLiteral("Ben"), "to-ben.microvet");
    EXPECT_EQ(session().course().title, QStringLiteral("Bread"));
    const QString note = waitMessage();
    EXPECT_TRUE(note.contains(QStringLiteral("Ada"))) << note.toStdString();
    EXPECT_TRUE(note.contains(QStringLiteral("By Friday, please."))) << note.toStdString();
    const model::CommentId said = comment(QStringLiteral("Which bread?"));
    SendDialog* dialog = opened(window->actions().returnReview);
    EXPECT_EQ(dialog->findChild<QLineEdit*>(QStringLiteral("sendTo"))->text(), QStringLiteral("Ada"))
        << "the note says who sent it";
    EXPECT_TRUE(dialog->findChild<QRadioButton*>(QStringLiteral("sendAlone"))->isChecked());
    go(dialog, "from-ben.microvet-review");

    become(QStringLiteral("Ada"), "bread.microvet");
    const QString report = take({file("from-ben.microvet-review")});
    EXPECT_TRUE(report.contains(QStringLiteral("Ben"))) << report.toStdString();
    EXPECT_TRUE(report.contains(QStringLiteral("1 new comment"))) << report.toStdString();
    EXPECT_EQ(session().course().title, QStringLiteral("Baking bread"));
    EXPECT_TRUE(model::find<model::Comment>(session().content(), said));
    EXPECT_TRUE(session().isModified());
    window->actions().undo->trigger();
    EXPECT_FALSE(model::find<model::Comment>(session().content(), said)) << "one step";
    window->actions().redo->trigger();
    EXPECT_TRUE(take({file("from-ben.microvet-review")}).contains(QStringLiteral("nothing new")));
}

TEST_F(ExchangeTest, AReviewThatIsOpenedLeadsToItsCourse)
{
    putBytes(file("ben.microvet-review"), "{}");
    studio->openFile(window, file("ben.microvet-review"));
    auto* dialog = window->findChild<TakeReviewDialog*>();
    ASSERT_TRUE(dialog) << "the open course takes it in";
    dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    window->actions().close->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() == nullptr; }));
    window->messages().dismiss();
    studio->openFile(window, file("ben.microvet-review"));
    EXPECT_TRUE(waitMessage().contains(QStringLiteral("is a review"))) << window->messages().text().toStdString();
}

TEST_F(ExchangeTest, AReviewOfAnotherCourseIsRefusedInTheReport)
{
    review::ReviewFile other;
    other.course = model::CourseId::make();
    other.title = QStringLiteral("Cakes");
    ASSERT_TRUE(actions::writeReview(diskStore(), file("cakes.microvet-review"), other));
    putBytes(file("broken.microvet-review"), "{\"format\":\"microvet-review\"");
    const quint64 before = session().history().revision();
    const QString report = take({file("cakes.microvet-review"), file("broken.microvet-review")});
    EXPECT_TRUE(report.contains(QStringLiteral("Cakes"))) << report.toStdString();
    EXPECT_TRUE(report.contains(QStringLiteral("cut short"))) << report.toStdString();
    EXPECT_EQ(session().history().revision(), before);
}

TEST_F(ExchangeTest, WithoutANameNothingIsSentAndAFailureIsSaid)
{
    settings->setAuthorName(QString());
    SendDialog* dialog = opened(window->actions().sendDraft);
    auto* go = dialog->findChild<QPushButton*>(QStringLiteral("sendGo"));
    EXPECT_FALSE(go->isEnabled());
    fill(dialog, "sendFrom", QStringLiteral("Ada"));
    EXPECT_TRUE(go->isEnabled());
    prompts.files = {file("nowhere/x.microvet")};
    go->click();
    auto* trouble = dialog->findChild<QLabel*>(QStringLiteral("sendTrouble"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !trouble->isHidden(); }, 20000));
    EXPECT_FALSE(trouble->text().isEmpty());
    EXPECT_TRUE(session().versions().isEmpty()) << "nothing went out";
    EXPECT_TRUE(go->isEnabled());
    prompts.files = {file("bread.microvet")};
    go->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return trouble->text().contains(QStringLiteral("another name")); }, 20000));
    dialog->reject();
}

TEST_F(ExchangeTest, ALightCopyIsOfferedSaysSoInItsTitleAndCannotReplaceTheCourse)
{
    QByteArray large(25'000'000, '\0');
    quint32 seed = 1;
    for (char& c : large)
        c = char((seed = seed * 1664525u + 1013904223u) >> 24);
    const auto added = session().media()->add(large, QStringLiteral("bin"));
    ASSERT_TRUE(added);
    session().edit(QStringLiteral("Film"), {}, [&](model::Content& content) {
        model::Media medium;
        medium.id = model::MediaId::make();
        medium.file = *added;
        medium.size = large.size();
        content.course.media.append(medium);
    });
    SendDialog* dialog = opened(window->actions().sendDraft);
    auto* light = dialog->findChild<QRadioButton*>(QStringLiteral("sendLight"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !light->isHidden(); }, 20000));
    EXPECT_TRUE(light->isChecked());
    EXPECT_TRUE(dialog->findChild<QRadioButton*>(QStringLiteral("sendWhole"))->text().contains(QStringLiteral("25")))
        << "the size is told";
    go(dialog, "light.microvet");
    EXPECT_LT(QFileInfo(file("light.microvet")).size(), 1'000'000);

    become(QStringLiteral("Ben"), "light.microvet");
    EXPECT_TRUE(window->windowTitle().contains(QStringLiteral("light copy"))) << window->windowTitle().toStdString();
    comment(QStringLiteral("Good."));
    const QByteArray before = bytesOf(file("bread.microvet"));
    prompts.files = {file("bread.microvet")};
    prompts.answers = {QStringLiteral("overwrite")};
    window->actions().saveAs->trigger();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return window->messages().text().contains(QStringLiteral("light copy")); }, 20000));
    EXPECT_EQ(bytesOf(file("bread.microvet")), before);
}

TEST_F(ExchangeTest, PicturesHaveASmallPreviewAndOtherFilesNone)
{
    QImage photo(2000, 1000, QImage::Format_ARGB32);
    photo.fill(QColor(255, 0, 0, 128));
    QByteArray png;
    QBuffer buffer(&png);
    ASSERT_TRUE(buffer.open(QIODevice::WriteOnly));
    ASSERT_TRUE(photo.save(&buffer, "png"));
    const auto picture = session().media()->add(png, QStringLiteral("png"));
    const auto film = session().media()->add("no picture", QStringLiteral("mp4"));
    ASSERT_TRUE(picture && film);
    const document::Preview preview = mediaPreview(*session().media(), *picture);
    const QImage small = QImage::fromData(preview.bytes, "jpg");
    EXPECT_EQ(small.size(), QSize(640, 320));
    EXPECT_TRUE(mediaPreview(*session().media(), *film).bytes.isEmpty());
}

TEST_F(ExchangeTest, TheReviewCopyIsChosenInTheExportDialog)
{
    window->actions().reviewCopy->trigger();
    auto* dialog = window->findChild<QDialog*>(QStringLiteral("exportDialog"));
    ASSERT_TRUE(dialog);
    EXPECT_EQ(
        dialog->findChild<QListWidget*>(QStringLiteral("exportFormats"))->currentItem()->data(Qt::UserRole).toString(),
        QStringLiteral("review-copy"));
    dialog->reject();
}

} // namespace microvet::ui
