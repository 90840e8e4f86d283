#include "shell_fixture.h"

#include "core/base/clock.h"
#include "core/document/lock.h"
#include "core/review/comments.h"
#include "tests/support/sample_content.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/review/comment_dialog.h"
#include "ui/review/comments_panel.h"
#include "ui/shell/home_strip.h"
#include "ui/shell/save_flow.h"
#include "ui/widgets/fields.h"

#include <QComboBox>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>

namespace microvet::ui {

/// A file that somebody else has: read until it is free.
class CourseLockTest : public ShellTest {
protected:
    QString path() const { return file("bread.microvet"); }
    void putBread()
    {
        model::Content content = test::sampleContent();
        content.course.title = QStringLiteral("Bread");
        content.course.media.clear(); // whose file nobody has
        review::NewComment comment;
        comment.place = content.course.id.uuid();
        comment.author = QStringLiteral("Ann");
        comment.text = QStringLiteral("Which flour?");
        review::add(content, comment, systemNow());
        putCourse(path(), content);
    }
    std::unique_ptr<document::Lock> maria()
    {
        return std::make_unique<document::Lock>(diskStore(), path(), QStringLiteral("Maria"), systemNow);
    }
    /// Her computer is not this one; she was heard of so long ago.
    void putHerLock(int secondsAgo)
    {
        const auto ago = [](int seconds) { return systemNow().addSecs(-seconds).toUTC().toString(Qt::ISODate); };
        putBytes(document::Lock::pathFor(path()),
                 QJsonDocument(QJsonObject{{QStringLiteral("who"), QStringLiteral("Maria")},
                                           {QStringLiteral("host"), QStringLiteral("her-laptop")},
                                           {QStringLiteral("since"), ago(secondsAgo + 3600)},
                                           {QStringLiteral("refreshed"), ago(secondsAgo)},
                                           {QStringLiteral("mark"), QStringLiteral("hers")}}).toJson());
    }
    HomeStrip& strip() { return window->strip(); }
    QPushButton* stripButton(const QString& text)
    {
        QTest::qWait(0); // they come into sight with the next turn
        for (auto* button : strip().findChildren<QPushButton*>())
            if (button->isVisibleTo(&strip()) && button->text().remove(u'&') == text) return button;
        return nullptr;
    }
    QLineEdit* titleField()
    {
        window->activateWindow();
        window->workspace()->editor().showPlace({session().course().id.uuid(), "title"});
        return qobject_cast<QLineEdit*>(window->focusWidget());
    }
    /// Somebody else saves; what this program knows of the file is old then.
    void sheSaves(const QString& title)
    {
        model::Content content = contentOf(path());
        content.course.title = title;
        putCourse(path(), content);
    }
    void TearDown() override
    {
        prompts.answers = {QStringLiteral("discard")};
        ShellTest::TearDown();
    }
};

TEST_F(CourseLockTest, IsOpenedForReadingAndSaysWhoHasIt)
{
    putBread();
    const QByteArray before = bytesOf(path());
    putHerLock(60);
    openCourse(path());
    EXPECT_TRUE(session().isReadOnly());
    EXPECT_TRUE(strip().text().startsWith(QLatin1String("Open for reading. Maria has this file open since "))) << strip().text().toStdString();
    EXPECT_FALSE(strip().text().contains(QLatin1String("Perhaps")));
    EXPECT_TRUE(window->windowTitle().contains(QLatin1String("open for reading"))) << window->windowTitle().toStdString();
    EXPECT_TRUE(stripButton(QStringLiteral("Work on a copy…")));
    EXPECT_TRUE(stripButton(QStringLiteral("Try again")));

    rename(QStringLiteral("Rolls"));
    EXPECT_EQ(session().course().title, QStringLiteral("Bread"));
    EXPECT_FALSE(window->isWindowModified());
    EXPECT_TRUE(window->messages().text().startsWith(QLatin1String("Nothing was changed"))) << window->messages().text().toStdString();
    EXPECT_TRUE(session().keepVersion(QStringLiteral("Mine"), {}).hash.isEmpty());
    EXPECT_TRUE(session().versions().isEmpty());
    session().save();
    EXPECT_FALSE(session().isSaving());
    EXPECT_EQ(bytesOf(path()), before);
    EXPECT_TRUE(bytesOf(document::Lock::pathFor(path())).contains("hers")) << "her lock stays hers";
}

TEST_F(CourseLockTest, FieldsCanBeReadAndNotChanged)
{
    putBread();
    putHerLock(60);
    openCourse(path());
    QLineEdit* title = titleField();
    ASSERT_TRUE(title);
    QTest::qWait(0);
    EXPECT_TRUE(title->isReadOnly());
    QTest::keyClicks(title, QStringLiteral("xyz"));
    EXPECT_EQ(title->text(), QStringLiteral("Bread"));
    QTest::keyClick(title, Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(title->selectedText(), QStringLiteral("Bread")) << "to be copied";

    const model::Unit& unit = session().course().modules.first().units.first();
    window->workspace()->editor().showElement(unit.id.uuid());
    QTest::qWait(30);
    QWidget* page = window->workspace()->editor().findChild<QWidget*>(QStringLiteral("page"));
    ASSERT_TRUE(page);
    const model::Content before = session().content();
    int texts = 0;
    for (auto* text : page->findChildren<RichTextEdit*>()) {
        if (!text->isVisible()) continue;
        ++texts;
        EXPECT_TRUE(text->isReadOnly());
        text->setFocus();
        QTest::keyClicks(text, QStringLiteral("xyz"));
    }
    EXPECT_GT(texts, 0);
    for (auto* box : page->findChildren<QComboBox*>()) EXPECT_FALSE(box->isEnabled() && box->isVisible()) << box->objectName().toStdString();
    EXPECT_EQ(session().content(), before);
}

TEST_F(CourseLockTest, CommandsThatWouldOnlyEditAreOff)
{
    putBread();
    putHerLock(60);
    openCourse(path());
    const Actions& actions = window->actions();
    for (QAction* action : {actions.save, actions.addComment, actions.mergeDrafts, actions.sendDraft, actions.returnReview, actions.takeReview,
                            actions.reviewDraft, actions.takeTranslation, actions.replace})
        EXPECT_FALSE(action->isEnabled()) << action->objectName().toStdString();
    for (QAction* action : {actions.saveAs, actions.saveCopy, actions.exportCourse, actions.print, actions.preview, actions.find, actions.showComments})
        EXPECT_TRUE(action->isEnabled()) << action->objectName().toStdString();
    for (const char* name : {"outlineAddModule", "outlineAddUnit", "outlineDelete", "outlineRename", "outlinePaste"})
        EXPECT_FALSE(window->workspace()->outline().findChild<QAction*>(QString::fromLatin1(name))->isEnabled()) << name;

    window->workspace()->openComments();
    window->workspace()->findChild<QToolButton*>(QStringLiteral("commentsNew"))->click();
    EXPECT_FALSE(window->workspace()->findChild<CommentDialog*>());
    EXPECT_TRUE(window->messages().text().startsWith(QLatin1String("Nothing was changed")));
    ASSERT_FALSE(session().content().review.comments.isEmpty());
    window->workspace()->comments().showComment(session().content().review.comments.first().id);
    for (const char* name : {"commentAnswer", "commentReply", "commentResolve", "commentMore"})
        EXPECT_FALSE(window->workspace()->findChild<QWidget*>(QString::fromLatin1(name))->isEnabled()) << name;
}

TEST_F(CourseLockTest, ACopyCanBeWorkedOn)
{
    putBread();
    const QByteArray before = bytesOf(path());
    putHerLock(60);
    openCourse(path());
    prompts.files = {path()}; // the same file is no copy
    stripButton(QStringLiteral("Work on a copy…"))->click();
    EXPECT_TRUE(session().isReadOnly());
    EXPECT_TRUE(window->messages().text().contains(QLatin1String("another name"))) << window->messages().text().toStdString();
    EXPECT_EQ(bytesOf(path()), before);

    prompts.files = {file("mine.microvet")};
    stripButton(QStringLiteral("Work on a copy…"))->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !session().isSaving() && session().path() == file("mine.microvet"); }));
    EXPECT_FALSE(session().isReadOnly());
    EXPECT_EQ(strip().text(), QString());
    EXPECT_FALSE(window->windowTitle().contains(QLatin1String("reading")));
    QLineEdit* title = titleField();
    ASSERT_TRUE(title);
    EXPECT_FALSE(title->isReadOnly());
    QTest::keyClicks(title, QStringLiteral("!"));
    EXPECT_TRUE(session().course().title.contains(u'!'));
    EXPECT_TRUE(bytesOf(document::Lock::pathFor(path())).contains("hers"));
}

TEST_F(CourseLockTest, OnceItIsFreeItCanBeEdited)
{
    putBread();
    auto lock = maria();
    openCourse(path());
    ASSERT_TRUE(session().isReadOnly());
    EXPECT_TRUE(strip().text().contains(QLatin1String("on this computer"))) << strip().text().toStdString();
    stripButton(QStringLiteral("Try again"))->click();
    EXPECT_TRUE(waitMessage().startsWith(QLatin1String("Not yet. Maria"))) << window->messages().text().toStdString();
    EXPECT_TRUE(session().isReadOnly());

    lock.reset();
    QEvent activated(QEvent::WindowActivate);
    QCoreApplication::sendEvent(window, &activated);
    ASSERT_TRUE(QTest::qWaitFor([&] { return stripButton(QStringLiteral("Edit it")) != nullptr; }));
    EXPECT_EQ(strip().text(), QStringLiteral("Maria has closed this file. You can edit it now."));
    EXPECT_TRUE(session().isReadOnly()) << "nothing changes under somebody's hands";
    stripButton(QStringLiteral("Edit it"))->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !session().isReadOnly(); }));
    EXPECT_EQ(strip().text(), QString());
    EXPECT_TRUE(QFileInfo::exists(document::Lock::pathFor(path()))) << "it is ours";
    rename(QStringLiteral("Rolls"));
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(contentOf(path()).course.title, QStringLiteral("Rolls"));
}

TEST_F(CourseLockTest, WhatWasSavedMeanwhileIsReadBeforeItIsEdited)
{
    putBread();
    auto lock = maria();
    openCourse(path());
    sheSaves(QStringLiteral("Rolls"));
    QEvent activated(QEvent::WindowActivate);
    QCoreApplication::sendEvent(window, &activated);
    EXPECT_TRUE(waitMessage().contains(QLatin1String("was saved meanwhile"))) << window->messages().text().toStdString();
    EXPECT_EQ(session().course().title, QStringLiteral("Bread"));
    window->messages().findChild<QPushButton*>(QStringLiteral("messageAction0"))->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() && session().course().title == QLatin1String("Rolls"); }));
    EXPECT_TRUE(session().isReadOnly()) << "she still has it";

    sheSaves(QStringLiteral("Bagels"));
    lock.reset();
    stripButton(QStringLiteral("Try again"))->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() && session().course().title == QLatin1String("Bagels"); }));
    EXPECT_FALSE(session().isReadOnly());
    EXPECT_EQ(strip().text(), QString());
}

TEST_F(CourseLockTest, SomebodyElseMayBeFaster)
{
    putBread();
    auto lock = maria();
    openCourse(path());
    lock.reset();
    QEvent activated(QEvent::WindowActivate);
    QCoreApplication::sendEvent(window, &activated);
    ASSERT_TRUE(QTest::qWaitFor([&] { return stripButton(QStringLiteral("Edit it")) != nullptr; }));
    const document::Lock ann(diskStore(), path(), QStringLiteral("Ann"), systemNow);
    ASSERT_FALSE(ann.holder());
    stripButton(QStringLiteral("Edit it"))->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return strip().text().contains(QLatin1String("Ann")); }));
    EXPECT_TRUE(session().isReadOnly());
}

TEST_F(CourseLockTest, AStaleLockIsCalledSoAndGoesOnlyWhenTheUserSaysSo)
{
    putBread();
    putHerLock(2 * 24 * 3600);
    openCourse(path());
    EXPECT_TRUE(session().isReadOnly());
    EXPECT_TRUE(strip().text().contains(QLatin1String("Perhaps that is over"))) << strip().text().toStdString();
    EXPECT_TRUE(bytesOf(document::Lock::pathFor(path())).contains("hers")) << "nobody has taken it away";
    auto* over = stripButton(QStringLiteral("It is not open any more"));
    ASSERT_TRUE(over);
    over->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !session().isReadOnly(); }));
    EXPECT_EQ(strip().text(), QString());
    EXPECT_FALSE(bytesOf(document::Lock::pathFor(path())).contains("hers")) << "it is ours now";
}

TEST_F(CourseLockTest, WhatWasRecoveredIsTheUsersOwnAndStaysEditable)
{
    putBread();
    openCourse(path());
    rename(QStringLiteral("Rolls"));
    QTest::qWait(2500); // into the journal
    const QString lost = file("lost");
    ASSERT_EQ(filesIn(journals()).size(), 1);
    const QString journal = journals() + u'/' + filesIn(journals()).first();
    ASSERT_TRUE(QDir().mkpath(lost + QStringLiteral("/media")));
    for (const QString& name : {QStringLiteral("state-0.json"), QStringLiteral("state-1.json")})
        if (QFileInfo::exists(journal + u'/' + name)) {
            ASSERT_TRUE(QFile::copy(journal + u'/' + name, lost + u'/' + name));
        }
    prompts.answers = {QStringLiteral("discard")};
    window->actions().close->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window->session(); }));
    ASSERT_TRUE(QDir().rename(lost, journals() + QStringLiteral("/lost")));
    putHerLock(60);
    const QList<document::Recoverable> found = document::Journal::recoverable(diskStore(), journals());
    ASSERT_EQ(found.size(), 1);
    studio->recover(window, found.first());
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }, 20000));
    EXPECT_EQ(session().course().title, QStringLiteral("Rolls"));
    EXPECT_FALSE(session().isReadOnly());
    EXPECT_TRUE(strip().text().contains(QLatin1String("the second one can merge"))) << strip().text().toStdString();
    rename(QStringLiteral("Bagels"));
    EXPECT_EQ(session().course().title, QStringLiteral("Bagels"));
}

TEST_F(CourseLockTest, TwoWindowsDoNotWriteOneFile)
{
    putBread();
    model::Content other = test::sampleContent();
    other.course.title = QStringLiteral("Soup");
    putCourse(file("soup.microvet"), other);
    openCourse(path());
    MainWindow* first = window;
    window = studio->newWindow();
    openCourse(file("soup.microvet"));
    const QByteArray before = bytesOf(path());
    prompts.files = {path()};
    window->actions().saveAs->trigger();
    EXPECT_TRUE(waitMessage().contains(QLatin1String("open in another window"))) << window->messages().text().toStdString();
    window->messages().dismiss();
    prompts.files = {path()};
    window->actions().saveCopy->trigger();
    EXPECT_TRUE(waitMessage().contains(QLatin1String("open in another window"))) << window->messages().text().toStdString();
    EXPECT_FALSE(session().isSaving());
    EXPECT_EQ(bytesOf(path()), before);

    studio->openFile(window, path()); // leads to the window that has it
    QTest::qWait(50);
    EXPECT_EQ(studio->windows().size(), 2);
    EXPECT_EQ(session().course().title, QStringLiteral("Soup"));
    EXPECT_FALSE(first->session()->isReadOnly());
}

} // namespace microvet::ui
