#include "tests/ui/shell/shell_fixture.h"

#include "ui/checks/finding_view.h"
#include "ui/outline/outline_view.h"
#include "ui/outline/value_tree_model.h"
#include "ui/review/comments_panel.h"
#include "ui/richtext/rich_text_edit.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBrowser>

namespace microvet::ui {

using model::CommentKind;

/// Somebody reviews the example course in the program's window.
class CommentsTest : public SampleTest {
protected:
    void SetUp() override
    {
        SampleTest::SetUp();
        settings->setAuthorName(QStringLiteral("Ada"));
        tester = std::make_unique<QAbstractItemModelTester>(&panel().model(),
                                                            QAbstractItemModelTester::FailureReportingMode::Fatal);
        window->resize(1366, 768); // room for both panels
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    }
    void TearDown() override
    {
        tester.reset();
        SampleTest::TearDown();
    }

    CommentsPanel& panel() { return window->workspace()->comments(); }
    template<class T>
    T* part(const char* name)
    {
        return panel().findChild<T*>(QLatin1String(name));
    }
    QDialog* dialog() { return panel().findChild<QDialog*>(QStringLiteral("commentDialog")); }
    const QList<model::Comment>& comments() { return session().content().review.comments; }
    const model::Unit& unit() { return session().course().modules[0].units[0]; }

    /// Writes into the dialog that is open, and takes it.
    void write(const QString& text, CommentKind kind, const QString& assignee = {})
    {
        QDialog* open = dialog();
        ASSERT_TRUE(open);
        auto* kinds = open->findChild<QComboBox*>(QStringLiteral("commentKind"));
        kinds->setCurrentIndex(kinds->findData(int(kind)));
        open->findChild<QPlainTextEdit*>(QStringLiteral("commentText"))->setPlainText(text);
        open->findChild<QComboBox*>(QStringLiteral("commentAssignee"))->setCurrentText(assignee);
        auto* take = open->findChild<QPushButton*>(QStringLiteral("commentTake"));
        ASSERT_TRUE(take->isEnabled());
        take->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void add(const document::Place& place, const QString& text, CommentKind kind, const QString& assignee = {},
             const QString& quote = {})
    {
        panel().askForComment(place, quote);
        write(text, kind, assignee);
    }
    QStringList shown()
    {
        QStringList texts;
        for (int group = 0; group < panel().model().rowCount(); ++group) {
            const QModelIndex above = panel().model().index(group, 0);
            for (int row = 0; row < panel().model().rowCount(above); ++row)
                texts << panel().model().commentAt(panel().model().index(row, 0, above))->text;
        }
        return texts;
    }
    QString thread() { return part<QTextBrowser>("commentThread")->toPlainText(); }
    void choose(const char* box, const QString& text)
    {
        part<QComboBox>(box)->setCurrentIndex(part<QComboBox>(box)->findText(text));
    }
    int countIn(const QUuid& id)
    {
        const auto& outline = window->workspace()->outline().model();
        return outline.indexOf(id).data(ValueTreeModel::CommentCountRole).toInt();
    }

    std::unique_ptr<QAbstractItemModelTester> tester;
};

TEST_F(CommentsTest, APassageIsCommentedOnAndFoundAgain)
{
    const QUuid id = unit().id.uuid();
    window->workspace()->editor().showElement(id);
    QTest::qWait(50);
    auto* text = window->workspace()
                     ->editor()
                     .findChildren<RichTextEdit*>(QRegularExpression(QStringLiteral("^body.text")))
                     .value(0);
    ASSERT_TRUE(text);
    text->setFocus();
    QTextCursor cursor = text->textCursor();
    cursor.setPosition(4);
    cursor.setPosition(15, QTextCursor::KeepAnchor);
    text->setTextCursor(cursor);
    const QString words = cursor.selectedText();
    window->actions().addComment->trigger();
    ASSERT_TRUE(dialog());
    EXPECT_TRUE(dialog()->findChild<QLabel*>(QStringLiteral("commentQuote"))->text().contains(words.trimmed()));
    write(QStringLiteral("Say for whom."), CommentKind::Must, QStringLiteral("Ben"));
    ASSERT_EQ(comments().size(), 1);
    EXPECT_EQ(comments()[0].quote, words.trimmed());
    EXPECT_EQ(comments()[0].author, QStringLiteral("Ada"));
    EXPECT_EQ(comments()[0].assignee, QStringLiteral("Ben"));
    EXPECT_EQ(comments()[0].weight.value(), CommentKind::Must);
    EXPECT_TRUE(model::locate(session().content(), comments()[0].place.target).path.contains(id));
    EXPECT_TRUE(panel().isVisible()) << "what was written is in sight";
    EXPECT_TRUE(thread().contains(QStringLiteral("Must be changed"))) << thread().toStdString();
    EXPECT_TRUE(thread().contains(words.trimmed())) << thread().toStdString();
    EXPECT_EQ(countIn(id), 1);
    EXPECT_EQ(window->workspace()->findChild<QTabWidget*>(QStringLiteral("rightTabs"))->tabText(1),
              QStringLiteral("Comments (1)"));
    const QModelIndex row = window->workspace()->outline().model().indexOf(id);
    EXPECT_TRUE(row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("comment")))
        << row.data(Qt::AccessibleTextRole).toString().toStdString();

    window->workspace()->editor().showElement(session().course().id.uuid());
    window->actions().nextComment->trigger();
    EXPECT_EQ(window->workspace()->editor().currentElement(), id);
    auto* again = qobject_cast<QTextEdit*>(window->focusWidget());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->textCursor().selectedText().trimmed(), words.trimmed());
}

TEST_F(CommentsTest, FieldsOfOneLineAndRowsOfTheOutlineTakeComments)
{
    const QUuid id = unit().id.uuid();
    window->workspace()->editor().showElement(id);
    QTest::qWait(20);
    auto* title = window->workspace()->editor().findChild<QLineEdit*>(QStringLiteral("title"));
    ASSERT_TRUE(title);
    title->setFocus();
    QTest::keyClick(title, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    write(QStringLiteral("Too long"), CommentKind::Should);
    ASSERT_EQ(comments().size(), 1);
    EXPECT_EQ(comments()[0].place.target, id);
    EXPECT_EQ(comments()[0].field, QStringLiteral("title"));
    EXPECT_TRUE(comments()[0].quote.isEmpty());

    OutlinePanel& outline = window->workspace()->outline();
    const QUuid module = session().course().modules[1].id.uuid();
    outline.setCurrent(module);
    outline.view().setFocus();
    window->actions().addComment->trigger();
    write(QStringLiteral("Good order"), CommentKind::Praise);
    ASSERT_EQ(comments().size(), 2);
    EXPECT_EQ(comments()[1].place.target, module);
    EXPECT_EQ(countIn(module), 0) << "praise asks for nothing";
}

TEST_F(CommentsTest, TheContextMenuOfAFieldOffersIt)
{
    window->workspace()->editor().showElement(unit().id.uuid());
    QTest::qWait(50);
    auto* text = window->workspace()
                     ->editor()
                     .findChildren<RichTextEdit*>(QRegularExpression(QStringLiteral("^body.text")))
                     .value(0);
    ASSERT_TRUE(text);
    QMenu menu;
    emit text->menuOpening(&menu, text->textCursor());
    auto* here = menu.findChild<QAction*>(QStringLiteral("commentHere"));
    ASSERT_TRUE(here);
    here->trigger();
    write(QStringLiteral("On the text as a whole"), CommentKind::Question);
    ASSERT_EQ(comments().size(), 1);
    EXPECT_EQ(comments()[0].field, QStringLiteral("body.text"));
    // Around its fields a card is the block itself.
    QWidget* card = text;
    while (card && !card->objectName().startsWith(QLatin1String("card")))
        card = card->parentWidget();
    ASSERT_TRUE(card);
    QAction* block = nullptr;
    for (QAction* action : card->actions())
        if (action->objectName() == QLatin1String("commentHere")) block = action;
    ASSERT_TRUE(block);
    block->trigger();
    write(QStringLiteral("On the block"), CommentKind::Should);
    EXPECT_TRUE(comments()[1].field.isEmpty());
    EXPECT_EQ(comments()[1].place.target, comments()[0].place.target);
}

TEST_F(CommentsTest, AThreadIsAnsweredResolvedAndOpenedAgain)
{
    add({unit().id.uuid(), {}}, QStringLiteral("How long does it take?"), CommentKind::Question);
    part<QPlainTextEdit>("commentAnswer")->setPlainText(QStringLiteral("Ten minutes."));
    part<QPushButton>("commentReply")->click();
    ASSERT_EQ(comments()[0].replies.size(), 1);
    EXPECT_EQ(comments()[0].replies[0].author, QStringLiteral("Ada"));
    EXPECT_TRUE(thread().contains(QStringLiteral("Ten minutes."))) << thread().toStdString();
    EXPECT_TRUE(part<QPlainTextEdit>("commentAnswer")->toPlainText().isEmpty());
    auto* resolve = part<QPushButton>("commentResolve");
    resolve->click();
    EXPECT_TRUE(comments()[0].resolved);
    EXPECT_EQ(countIn(unit().id.uuid()), 0);
    EXPECT_EQ(resolve->text(), QStringLiteral("Open again"));
    resolve->click();
    EXPECT_FALSE(comments()[0].resolved);
    session().undo();
    EXPECT_TRUE(comments()[0].resolved) << "each is one step back";
    part<QCheckBox>("commentsOpenOnly")->setChecked(true);
    EXPECT_TRUE(shown().isEmpty());
}

TEST_F(CommentsTest, FiltersLeaveOutTheRest)
{
    const QUuid other = session().course().modules[1].id.uuid();
    add({unit().id.uuid(), {}}, QStringLiteral("one"), CommentKind::Must, QStringLiteral("Ben"));
    add({other, {}}, QStringLiteral("two"), CommentKind::Praise);
    settings->setAuthorName(QStringLiteral("Cem"));
    add({other, {}}, QStringLiteral("three"), CommentKind::Should, QStringLiteral("Ben"));
    EXPECT_EQ(shown(), QStringList({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}))
        << "in the order of the course";
    part<QCheckBox>("commentsOpenOnly")->setChecked(true);
    EXPECT_EQ(shown(), QStringList({QStringLiteral("one"), QStringLiteral("three")}));
    part<QCheckBox>("commentsOpenOnly")->setChecked(false);
    choose("commentsKind", QStringLiteral("Praise"));
    EXPECT_EQ(shown(), QStringList({QStringLiteral("two")}));
    choose("commentsKind", QStringLiteral("Every kind"));
    choose("commentsPerson", QStringLiteral("From Cem"));
    EXPECT_EQ(shown(), QStringList({QStringLiteral("three")}));
    choose("commentsPerson", QStringLiteral("For Ben"));
    EXPECT_EQ(shown(), QStringList({QStringLiteral("one"), QStringLiteral("three")}));
    choose("commentsPerson", QStringLiteral("Everybody"));
    part<QCheckBox>("commentsHere")->setChecked(true);
    panel().setElement(other);
    EXPECT_EQ(shown(), QStringList({QStringLiteral("two"), QStringLiteral("three")}));
    panel().showComment(comments()[0].id);
    EXPECT_EQ(shown().size(), 3) << "what somebody wants to see is not hidden";
}

TEST_F(CommentsTest, KeysGoRoundThroughTheList)
{
    add({session().course().modules[0].id.uuid(), {}}, QStringLiteral("one"), CommentKind::Must);
    add({session().course().modules[1].id.uuid(), {}}, QStringLiteral("two"), CommentKind::Must);
    const auto at = [&] { return panel().model().commentAt(panel().view().currentIndex())->text; };
    EXPECT_EQ(at(), QStringLiteral("two"));
    QTest::keyClick(window, Qt::Key_F6);
    EXPECT_EQ(at(), QStringLiteral("one")) << "round at the end";
    EXPECT_EQ(window->workspace()->editor().currentElement(), session().course().modules[0].id.uuid());
    QTest::keyClick(window, Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_EQ(at(), QStringLiteral("two"));
    EXPECT_EQ(window->workspace()->outline().current(), session().course().modules[1].id.uuid());
}

TEST_F(CommentsTest, WhatIsGoneIsToldAndComesBackWithUndo)
{
    const QUuid id = unit().id.uuid();
    add({id, {}}, QStringLiteral("Needed?"), CommentKind::Question);
    session().edit(QStringLiteral("Delete unit"), {},
                   [](model::Content& content) { content.course.modules[0].units.removeFirst(); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return panel().model().indexOf(CommentModel::removedId()).isValid(); }, 5000));
    EXPECT_EQ(panel().model().rowCount(), 1);
    EXPECT_EQ(panel().model().commentAt(panel().view().currentIndex())->text, QStringLiteral("Needed?"))
        << "the one chosen stays chosen";
    EXPECT_TRUE(thread().contains(QStringLiteral("was removed"))) << thread().toStdString();
    const QUuid before = window->workspace()->editor().currentElement();
    panel().goToNext();
    EXPECT_EQ(window->workspace()->editor().currentElement(), before) << "there is nowhere to go";
    session().undo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return panel().model().indexOf(id).isValid(); }, 5000));
    EXPECT_EQ(countIn(id), 1);
}

TEST_F(CommentsTest, ChangingAndDeletingAreAskedForAndUndone)
{
    add({unit().id.uuid(), {}}, QStringLiteral("Teh text"), CommentKind::Should);
    part<QMenu>("commentMenu")->findChild<QAction*>(QStringLiteral("commentChange"))->trigger();
    write(QStringLiteral("The text"), CommentKind::Must, QStringLiteral("Ben"));
    ASSERT_EQ(comments().size(), 1);
    EXPECT_EQ(comments()[0].text, QStringLiteral("The text"));
    EXPECT_EQ(comments()[0].weight.value(), CommentKind::Must);
    EXPECT_EQ(comments()[0].assignee, QStringLiteral("Ben"));
    auto* remove = part<QMenu>("commentMenu")->findChild<QAction*>(QStringLiteral("commentDelete"));
    prompts.answers = {QStringLiteral("cancel"), QStringLiteral("delete"), QStringLiteral("discard")};
    remove->trigger();
    EXPECT_EQ(comments().size(), 1);
    remove->trigger();
    EXPECT_TRUE(comments().isEmpty());
    session().undo();
    EXPECT_EQ(comments().size(), 1);
}

TEST_F(CommentsTest, TellsWhatChangedSinceTheVersionBeforeTheComment)
{
    const auto open = [&] {
        part<QMenu>("commentMenu")->findChild<QAction*>(QStringLiteral("commentSince"))->trigger();
        auto* changes = panel().findChild<QDialog*>(QStringLiteral("commentChanges"));
        auto* text = changes->findChild<QTextBrowser*>(QStringLiteral("commentChangesText"));
        std::ignore = QTest::qWaitFor([&] { return text->toPlainText() != QStringLiteral("Comparing…"); }, 10000);
        const QString said = text->toPlainText();
        changes->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return said;
    };
    add({unit().id.uuid(), {}}, QStringLiteral("Too early"), CommentKind::Should);
    EXPECT_TRUE(open().contains(QStringLiteral("No version was kept"))) << open().toStdString();
    session().keepVersion(QStringLiteral("Sent to Ada"), {});
    QTest::qWait(5); // times have milliseconds
    add({unit().id.uuid(), {}}, QStringLiteral("Other title, please"), CommentKind::Should);
    EXPECT_TRUE(open().contains(QStringLiteral("Nothing has changed"))) << open().toStdString();
    session().edit(QStringLiteral("Rename"), {}, [](model::Content& content) {
        content.course.modules[0].units[0].title = QStringLiteral("Zymurgy");
        content.course.modules[1].title = QStringLiteral("Elsewhere");
    });
    const QString said = open();
    EXPECT_TRUE(said.contains(QStringLiteral("Zymurgy"))) << said.toStdString();
    EXPECT_FALSE(said.contains(QStringLiteral("Elsewhere"))) << said.toStdString();
}

TEST_F(CommentsTest, WhoHasNoNameIsAskedForItOnce)
{
    settings->setAuthorName(QString());
    panel().askForComment({unit().id.uuid(), {}}, {});
    QDialog* open = dialog();
    ASSERT_TRUE(open);
    open->findChild<QPlainTextEdit*>(QStringLiteral("commentText"))->setPlainText(QStringLiteral("Who am I?"));
    EXPECT_FALSE(open->findChild<QPushButton*>(QStringLiteral("commentTake"))->isEnabled());
    open->findChild<QLineEdit*>(QStringLiteral("commentAuthor"))->setText(QStringLiteral("Dana"));
    open->findChild<QPushButton*>(QStringLiteral("commentTake"))->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(comments().value(0).author, QStringLiteral("Dana"));
    EXPECT_EQ(settings->authorName(), QStringLiteral("Dana"));
    panel().askForComment({unit().id.uuid(), {}}, {});
    EXPECT_TRUE(dialog()->findChild<QLineEdit*>(QStringLiteral("commentAuthor"))->isHidden());
    dialog()->reject();
}

TEST_F(CommentsTest, TextOfOthersIsText)
{
    add({unit().id.uuid(), {}}, QStringLiteral("<b>bold</b> & <img src=x>"), CommentKind::Should,
        QStringLiteral("<i>Ben</i>"));
    EXPECT_TRUE(thread().contains(QStringLiteral("<b>bold</b> & <img src=x>"))) << thread().toStdString();
    EXPECT_TRUE(thread().contains(QStringLiteral("<i>Ben</i>"))) << thread().toStdString();
}

} // namespace microvet::ui
