#include "shell_fixture.h"

#include "core/model/walk.h"
#include "ui/editors/editor_area.h"
#include "ui/outline/outline_panel.h"
#include "ui/widgets/field_hub.h"
#include "ui/shell/start_page.h"

#include <QToolButton>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QTcpSocket>

namespace microvet::ui {

class WorkflowTest : public ShellTest {
protected:
    bool waitStartPage() { return QTest::qWaitFor([&] { return window->session() == nullptr; }); }

    /// The export dialog, from format to result; the path of what was written.
    void exportTo(const QString& format, const QString& target)
    {
        window->actions().exportCourse->trigger();
        auto* dialog = window->findChild<QDialog*>(QStringLiteral("exportDialog"));
        ASSERT_TRUE(dialog);
        auto* formats = dialog->findChild<QListWidget*>(QStringLiteral("exportFormats"));
        for (int row = 0; row < formats->count(); ++row)
            if (formats->item(row)->data(Qt::UserRole).toString() == format) formats->setCurrentRow(row);
        dialog->findChild<QLineEdit*>(QStringLiteral("exportTarget"))->setText(target);
        dialog->findChild<QPushButton*>(QStringLiteral("exportGo"))->click();
        auto* openFolder = dialog->findChild<QPushButton*>(QStringLiteral("exportOpenFolder"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return openFolder->isVisible(); }, 20000))
            << dialog->findChild<QLabel*>(QStringLiteral("exportTrouble"))->text().toStdString();
        openFolder->click();
        EXPECT_EQ(prompts.urls.last(), QUrl::fromLocalFile(QFileInfo(target).absolutePath()));
        dialog->reject();
        QTest::qWait(0);
    }
};

TEST_F(WorkflowTest, FromNothingToAPackage)
{
    const QString path = file("bread.microvet");
    makeCourse(QStringLiteral("Bread"));
    EXPECT_TRUE(window->isWindowModified());
    EXPECT_FALSE(session().course().modules.isEmpty());
    EXPECT_EQ(session().course().workload.guided + session().course().workload.selfStudy + session().course().workload.practice
                  + session().course().workload.assessment, 3.0);

    // Write with the keyboard, in the editor of the real window.
    window->activateWindow();
    window->workspace()->editor().showPlace({session().course().id.uuid(), "title"});
    const auto inEditor = [&] { return window->workspace()->editor().isAncestorOf(QApplication::focusWidget()); };
    ASSERT_TRUE(QTest::qWaitFor(inEditor)) << "the caret is where the place is";
    QWidget* field = QApplication::focusWidget();
    QTest::keyClick(field, Qt::Key_End);
    QTest::keyClicks(field, QStringLiteral(" for beginners"));
    EXPECT_EQ(session().course().title, QStringLiteral("Bread for beginners"));

    prompts.files = {path};
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    EXPECT_FALSE(window->isWindowModified());
    EXPECT_FALSE(window->actions().save->isEnabled());
    EXPECT_EQ(window->windowTitle(), QStringLiteral("bread[*] – microVET Studio"));
    EXPECT_EQ(prompts.proposals.value(0), folder.filePath(QStringLiteral("Bread for beginners.microvet")));
    EXPECT_EQ(contentOf(path), session().content());
    EXPECT_EQ(settings->recent().value(0).path, path);

    // A change makes it dirty, undo makes it clean again: the saved value is a step of its own.
    QTest::keyClicks(field, QStringLiteral("!"));
    EXPECT_TRUE(window->isWindowModified());
    EXPECT_TRUE(window->actions().undo->text().size() > 5);
    window->actions().undo->trigger();
    EXPECT_EQ(session().course().title, QStringLiteral("Bread for beginners"));
    EXPECT_FALSE(window->isWindowModified());
    window->actions().redo->trigger();
    EXPECT_TRUE(window->isWindowModified());
    window->actions().undo->trigger();

    const model::Content before = session().content();
    window->actions().close->trigger();
    ASSERT_TRUE(waitStartPage());
    EXPECT_TRUE(prompts.questions.isEmpty()) << "a clean course closes without a question";
    openCourse(path);
    EXPECT_EQ(session().content(), before);
    EXPECT_FALSE(window->isWindowModified());

    exportTo(QStringLiteral("scorm12"), file("one.zip"));
    exportTo(QStringLiteral("scorm12"), file("two.zip"));
    EXPECT_EQ(bytesOf(file("one.zip")), bytesOf(file("two.zip"))) << "equal courses give equal packages";
    EXPECT_TRUE(bytesOf(file("one.zip")).contains("imsmanifest.xml"));
}

#ifdef MICROVET_HAVE_HTTPSERVER
TEST_F(WorkflowTest, PreviewFollowsTheEditor)
{
    makeCourse(QStringLiteral("Bread"));
    auto* state = window->findChild<QLabel*>(QStringLiteral("previewState"));
    ASSERT_TRUE(state);
    EXPECT_TRUE(state->isHidden());
    window->actions().preview->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !prompts.urls.isEmpty(); }, 20000)) << window->messages().text().toStdString();
    EXPECT_FALSE(state->isHidden());
    const QUrl url = prompts.urls.first();
    EXPECT_EQ(url.host(), QStringLiteral("127.0.0.1"));
    const auto body = [&](const char* name) {
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        socket.write("GET " + url.path().toLatin1() + name + " HTTP/1.1\r\nHost: " + url.authority().toLatin1() + "\r\n\r\n");
        QByteArray bytes;
        while (socket.waitForReadyRead(500)) bytes += socket.readAll(); // the server has a thread of its own
        return bytes;
    };
    EXPECT_TRUE(body("site/index.html").contains("Bread"));
    rename(QStringLiteral("Sourdough"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return body("site/index.html").contains("Sourdough"); }, 20000));
    prompts.answers = {QStringLiteral("discard")};
    window->actions().close->trigger();
    ASSERT_TRUE(waitStartPage());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_TRUE(state->isHidden());
    EXPECT_TRUE(body("site/index.html").isEmpty()) << "the preview goes with the course";
}
#else
TEST_F(WorkflowTest, PreviewOpensThePage)
{
    makeCourse(QStringLiteral("Bread"));
    window->actions().preview->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !prompts.urls.isEmpty(); }, 20000)) << window->messages().text().toStdString();
    const QString page = prompts.urls.first().toLocalFile();
    EXPECT_TRUE(bytesOf(page).contains("Bread"));
    prompts.answers = {QStringLiteral("discard")};
    window->actions().close->trigger();
    ASSERT_TRUE(waitStartPage());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_FALSE(QFileInfo::exists(page)) << "the preview goes with the course";
}
#endif

TEST_F(WorkflowTest, TryAQuestion)
{
    makeCourse(QStringLiteral("Bread"));
    const model::AssessmentId exam = model::AssessmentId::make();
    const model::QuestionId question = model::QuestionId::make();
    window->session()->edit(QStringLiteral("Exam"), {}, [&](model::Content& content) {
        model::Assessment assessment;
        assessment.id = exam;
        model::Question asked;
        asked.id = question;
        asked.prompt = model::RichText::fromPlain(QStringLiteral("How long does dough rest?"));
        asked.body = model::TrueFalse();
        assessment.questions = {asked};
        content.course.assessments.append(assessment);
    });
    EditorArea& editor = window->workspace()->editor();
    editor.showElement(exam.uuid());
    auto* button = editor.findChild<QToolButton*>(editor.hub()->objectNameFor(question.uuid(), "try"));
    ASSERT_TRUE(button);
    QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !prompts.urls.isEmpty(); }, 20000)) << window->messages().text().toStdString();
    EXPECT_EQ(prompts.urls.first().fragment(), QStringLiteral("%1/q-%2").arg(exam.toString(), question.toString()));
#ifdef MICROVET_HAVE_HTTPSERVER
    const QUrl url = prompts.urls.first();
    const auto served = [&](const QByteArray& name) {
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        socket.write("GET " + url.path().toLatin1() + name + " HTTP/1.1\r\nHost: " + url.authority().toLatin1() + "\r\n\r\n");
        QByteArray bytes;
        while (socket.waitForReadyRead(500)) bytes += socket.readAll();
        return bytes;
    };
    EXPECT_TRUE(served("state").contains("q-" + question.toString().toLatin1())) << "the frame goes to the question";
    const QByteArray chunk = served("site/pages/" + exam.toString().toLatin1() + ".js");
    EXPECT_TRUE(chunk.contains("How long does dough rest?"));
#else
    const QString page = prompts.urls.first().toLocalFile();
    const QByteArray chunk = bytesOf(QFileInfo(page).absoluteDir().filePath(QStringLiteral("pages/%1.js").arg(exam.toString())));
#endif
    EXPECT_TRUE(chunk.contains((QLatin1String("q-") + question.toString()).toUtf8()));
    prompts.answers = {QStringLiteral("discard")};
}

TEST_F(WorkflowTest, CloseQuestion)
{
    makeCourse(QStringLiteral("Bread"));
    prompts.answers = {QStringLiteral("cancel")};
    window->actions().close->trigger();
    EXPECT_TRUE(window->session());
    ASSERT_EQ(prompts.questions.size(), 1);
    EXPECT_TRUE(prompts.questions[0].title.contains(QLatin1String("Bread")));

    prompts.answers = {QStringLiteral("cancel")};
    EXPECT_FALSE(window->close()) << "the window's own button asks, too";

    prompts.answers = {QStringLiteral("save")};
    prompts.files = {file("bread.microvet")};
    window->actions().close->trigger();
    ASSERT_TRUE(waitStartPage());
    EXPECT_EQ(contentOf(file("bread.microvet")).course.title, QStringLiteral("Bread"));

    openCourse(file("bread.microvet"));
    rename(QStringLiteral("Cake"));
    prompts.answers = {QStringLiteral("discard")};
    window->actions().close->trigger();
    ASSERT_TRUE(waitStartPage());
    EXPECT_EQ(contentOf(file("bread.microvet")).course.title, QStringLiteral("Bread"));
    EXPECT_TRUE(document::Journal::recoverable(diskStore(), journals()).isEmpty()) << "given up is given up";
}

TEST_F(WorkflowTest, SavingToAFolderThatCannotBeWrittenKeepsTheText)
{
    makeCourse(QStringLiteral("Bread"));
    rename(QStringLiteral("Bread and rolls"));
    prompts.files = {file("nowhere/deeper/bread.microvet")};
    window->actions().save->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window->messages().text().isEmpty(); }));
    EXPECT_EQ(session().course().title, QStringLiteral("Bread and rolls"));
    EXPECT_TRUE(window->isWindowModified());
    EXPECT_TRUE(session().path().isEmpty());
    EXPECT_FALSE(window->messages().findChild<QPushButton*>(QStringLiteral("messageAction1"))) << "nothing of the course is missing";
    auto* elsewhere = window->messages().findChild<QPushButton*>(QStringLiteral("messageAction0"));
    ASSERT_TRUE(elsewhere) << window->messages().text().toStdString();
    prompts.files = {file("bread.microvet")};
    elsewhere->click();
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(contentOf(file("bread.microvet")).course.title, QStringLiteral("Bread and rolls"));
}

TEST_F(WorkflowTest, SomebodyElseSaved)
{
    const QString path = file("bread.microvet");
    makeCourse(QStringLiteral("Bread"));
    prompts.files = {path};
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());

    { // another program saves to the same file
        QTemporaryDir media;
        Progress progress;
        Result<document::Document> other = document::open(diskStore(), path, media.path(), progress);
        ASSERT_TRUE(other);
        other->content.course.title = QStringLiteral("Theirs");
        document::SaveRequest request;
        request.path = path;
        request.expected = other->file;
        ASSERT_TRUE(document::save(diskStore(), request, *other, systemNow, progress));
    }
    rename(QStringLiteral("Ours"));
    window->actions().save->trigger(); // answered with "cancel"
    ASSERT_TRUE(QTest::qWaitFor([&] { return prompts.questions.size() == 1; }));
    EXPECT_EQ(prompts.questions[0].name, QStringLiteral("changedOnDiskQuestion"));
    EXPECT_EQ(contentOf(path).course.title, QStringLiteral("Theirs"));
    EXPECT_TRUE(window->isWindowModified());

    prompts.answers = {QStringLiteral("saveAs")};
    prompts.files = {file("ours.microvet")};
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(contentOf(path).course.title, QStringLiteral("Theirs"));
    EXPECT_EQ(contentOf(file("ours.microvet")).course.title, QStringLiteral("Ours"));
    EXPECT_EQ(session().path(), file("ours.microvet"));
}

TEST_F(WorkflowTest, OverwriteWhereTheUserSaysSo)
{
    const QString path = file("bread.microvet");
    makeCourse(QStringLiteral("Bread"));
    prompts.files = {path};
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    QFile::remove(path);
    { // another course under the name
        document::Document other;
        other.content.course.id = model::CourseId::make();
        other.content.course.title = QStringLiteral("Theirs");
        other.media = std::make_shared<document::MediaStore>(diskStore(), file("media"));
        Progress progress;
        document::SaveRequest request;
        request.path = path;
        ASSERT_TRUE(document::save(diskStore(), request, other, systemNow, progress));
    }
    rename(QStringLiteral("Ours"));
    prompts.answers = {QStringLiteral("overwrite")};
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(contentOf(path).course.title, QStringLiteral("Ours"));
}

TEST_F(WorkflowTest, SaveACopyLeavesTheCourseWhereItIs)
{
    makeCourse(QStringLiteral("Bread"));
    prompts.files = {file("bread.microvet"), file("copy.microvet")};
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    rename(QStringLiteral("Rolls"));
    window->actions().saveCopy->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFileInfo::exists(file("copy.microvet")) && !session().isSaving(); }));
    EXPECT_EQ(contentOf(file("copy.microvet")).course.title, QStringLiteral("Rolls"));
    EXPECT_EQ(session().path(), file("bread.microvet"));
    EXPECT_TRUE(window->isWindowModified());
    prompts.answers = {QStringLiteral("discard")};
}

TEST_F(WorkflowTest, TypingGoesOnWhileSaving)
{
    makeCourse(QStringLiteral("Bread"));
    prompts.files = {file("bread.microvet")};
    window->actions().save->trigger();
    ASSERT_TRUE(session().isSaving());
    rename(QStringLiteral("Bread, typed meanwhile"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !session().isSaving(); }));
    EXPECT_EQ(contentOf(file("bread.microvet")).course.title, QStringLiteral("Bread"));
    EXPECT_TRUE(window->isWindowModified());
    window->actions().undo->trigger();
    EXPECT_FALSE(window->isWindowModified());
}

TEST_F(WorkflowTest, DamagedAndMissingFilesAreRefusedWithASentence)
{
    QFile bad(file("bad.microvet"));
    ASSERT_TRUE(bad.open(QIODevice::WriteOnly));
    bad.write("not a course at all");
    bad.close();
    studio->openFile(window, file("bad.microvet"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window->messages().text().isEmpty(); }));
    EXPECT_FALSE(window->session());
    EXPECT_EQ(bytesOf(file("bad.microvet")), "not a course at all");
    const QString first = window->messages().text();
    window->messages().dismiss();
    studio->openFile(window, file("gone.microvet"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window->messages().text().isEmpty(); }));
    EXPECT_NE(window->messages().text(), first);
    EXPECT_TRUE(document::Journal::recoverable(diskStore(), journals()).isEmpty());
}

TEST_F(WorkflowTest, ADroppedFileOpens)
{
    makeCourse(QStringLiteral("Bread"));
    prompts.files = {file("bread.microvet")};
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    window->actions().close->trigger();
    ASSERT_TRUE(waitStartPage());
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(file("bread.microvet"))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &drop);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }));
    EXPECT_EQ(session().course().title, QStringLiteral("Bread"));
}

TEST_F(WorkflowTest, ASecondCourseGetsItsOwnWindowAndTheSameFileIsNotOpenedTwice)
{
    makeCourse(QStringLiteral("Bread"));
    prompts.files = {file("bread.microvet")};
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    studio->openFile(window, file("bread.microvet"));
    QTest::qWait(50);
    EXPECT_EQ(studio->windows().size(), 1);
    studio->openSample(window);
    ASSERT_TRUE(QTest::qWaitFor([&] { return studio->windows().size() == 2 && studio->windows()[1]->session(); }, 20000));
    EXPECT_EQ(session().course().title, QStringLiteral("Bread"));
    EXPECT_FALSE(studio->windows()[1]->isWindowModified());
    const auto first = window;
    studio->quit();
    EXPECT_TRUE(studio->windows().isEmpty());
    Q_UNUSED(first)
}

} // namespace microvet::ui
