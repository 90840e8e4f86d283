#include "shell_fixture.h"

#include "ui/editors/editor_area.h"
#include "core/model/walk.h"
#include "ui/outline/outline_panel.h"
#include "ui/outline/outline_view.h"
#include "ui/outline/value_tree_model.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/shell/window_extras.h"
#include "ui/widgets/field_hub.h"

#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTcpSocket>
#include <QToolBar>
#include <QToolButton>

namespace microvet::ui {

/// Somebody who has never seen the program: a mouse, a keyboard, and a count of what they had to do.
class NewcomerTest : public ShellTest {
protected:
    void SetUp() override
    {
        ShellTest::SetUp();
        settings->setWelcomed(false);
        startStudio();
        showWindow();
    }

    void showWindow()
    {
        window->resize(1366, 768);
        window->show();
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    }

    /// The widget that can be seen now; a name may be used by several that are not.
    template<class T> T* seen(const QString& name)
    {
        T* found = nullptr;
        const auto look = [&] {
            found = nullptr;
            for (T* widget : window->findChildren<T*>(name))
                if (widget->isVisible()) found = widget;
            return found != nullptr;
        };
        EXPECT_TRUE(QTest::qWaitFor(look)) << name.toStdString() << " is not to be seen";
        return found;
    }

    template<class T> T* part(const QUuid& element, const char* field)
    {
        return seen<T>(window->workspace()->editor().hub()->objectNameFor(element, field));
    }

    void click(QWidget* widget)
    {
        ASSERT_TRUE(widget);
        ++actions;
        QTest::mouseClick(widget, Qt::LeftButton);
        QTest::qWait(1);
    }

    void type(const QString& words)
    {
        ASSERT_TRUE(QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; })) << "nothing has the focus";
        ++actions;
        QTest::keyClicks(QApplication::focusWidget(), words);
    }

    /// Opens the menu of a button and chooses from it: two actions.
    void choose(QPushButton* button, const char* entry)
    {
        ASSERT_TRUE(button);
        actions += 2;
        QMenu* menu = button->menu();
        menu->popup(button->mapToGlobal(QPoint(0, button->height()))); // a click would wait for the menu's end
        QTest::qWait(1);
        auto* action = menu->findChild<QAction*>(QLatin1String(entry));
        ASSERT_TRUE(action) << entry;
        const QPoint place = menu->actionGeometry(action).center();
        for (int step = -8; step <= 0; ++step) QTest::mouseMove(menu, place - QPoint(step, 0)); // a mouse comes from somewhere
        QTest::mouseClick(menu, Qt::LeftButton, {}, place);
        QTest::qWait(1);
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    }

    void press(QAction* action)
    {
        QWidget* button = window->actions().toolbar->widgetForAction(action);
        ASSERT_TRUE(button) << "the newcomer sees no button for it";
        ASSERT_TRUE(button->isVisible());
        click(button);
    }

    /// A dialog that opens at `open` goes away with Escape alone, and leaves everything as it was.
    void leaveWithEscape(QAction* open)
    {
        leaveWithEscape(open->text().toStdString(), [open] { open->trigger(); });
    }
    void leaveWithEscape(const std::string& what, const std::function<void()>& open)
    {
        const Session* session = window->session();
        const model::Content before = session ? session->content() : model::Content();
        open();
        QDialog* dialog = nullptr;
        ASSERT_TRUE(QTest::qWaitFor([&] {
            for (QWidget* widget : QApplication::topLevelWidgets())
                if (auto* one = qobject_cast<QDialog*>(widget); one && one->isVisible()) dialog = one;
            return dialog != nullptr;
        })) << what << " opens no dialog";
        const QPointer<QDialog> guarded = dialog;
        QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, Qt::Key_Escape);
        EXPECT_TRUE(QTest::qWaitFor([&] { return !guarded || !guarded->isVisible(); })) << what;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        EXPECT_EQ(window->session(), session) << what;
        if (session) { EXPECT_EQ(session->content(), before) << what; }
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    }

    QByteArray served(const QUrl& url, const QByteArray& page)
    {
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        socket.write("GET " + url.path().toLatin1() + page + " HTTP/1.1\r\nHost: " + url.authority().toLatin1() + "\r\n\r\n");
        QByteArray bytes;
        while (socket.waitForReadyRead(500)) bytes += socket.readAll();
        return bytes;
    }

    int actions = 0;
};

TEST_F(NewcomerTest, OpensADoorWithReturn)
{
    auto* door = window->findChild<QAbstractButton*>(QStringLiteral("doorWrite"));
    door->setFocus();
    QTest::keyClick(door, Qt::Key_Return);
    EXPECT_TRUE(window->findChild<QDialog*>(QStringLiteral("newCourseDialog")));
}

TEST_F(NewcomerTest, GetsFromTheFirstStartToAPreviewedUnitWithAQuestion)
{
    click(seen<QPushButton>(QStringLiteral("welcomeSkip")));
    click(seen<QAbstractButton>(QStringLiteral("doorWrite")));
    auto* dialog = window->findChild<QDialog*>(QStringLiteral("newCourseDialog"));
    ASSERT_TRUE(dialog);
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    EXPECT_EQ(QApplication::focusWidget()->objectName(), QStringLiteral("newCourseTitle")) << "the caret is where one begins";
    type(QStringLiteral("Baking bread"));
    click(dialog->findChild<QPushButton*>(QStringLiteral("createCourse")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }));

    ASSERT_FALSE(session().course().modules.isEmpty());
    ASSERT_FALSE(session().course().modules[0].units.isEmpty()) << "the skeleton has a unit to write in";
    const QUuid unit = session().course().modules[0].units[0].id.uuid();
    OutlinePanel* outline = window->findChild<OutlinePanel*>();
    ASSERT_TRUE(outline);
    ++actions;
    OutlineView& tree = outline->view();
    const QModelIndex row = outline->model().indexNear(unit);
    tree.scrollTo(row);
    QTest::qWait(1);
    ASSERT_TRUE(tree.visualRect(row).isValid()) << "the unit's row is folded away";
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(row).center());
    QTest::qWait(1);

    const auto unitNow = [&]() -> const model::Unit& { return session().course().modules[0].units[0]; };
    const qsizetype before = unitNow().blocks.size();
    choose(seen<QPushButton>(QStringLiteral("addBlock")), "text");
    ASSERT_EQ(unitNow().blocks.size(), before + 1);
    type(QStringLiteral("Dough needs time."));
    choose(seen<QPushButton>(QStringLiteral("addBlock")), "knowledge-check");
    ASSERT_EQ(unitNow().blocks.size(), before + 2);
    const QUuid check = unitNow().blocks.last().id.uuid();
    QPushButton* addQuestion = nullptr;
    for (auto* button : window->workspace()->editor().findChildren<QPushButton*>(QRegularExpression(QStringLiteral("^addQuestion"))))
        if (button->isVisible() && button->objectName().contains(check.toString(QUuid::WithoutBraces))) addQuestion = button;
    choose(addQuestion, "single");
    const auto& questions = std::get<model::KnowledgeCheckBlock>(unitNow().blocks.last().body).questions;
    ASSERT_EQ(questions.size(), 1);
    type(QStringLiteral("What does dough need?"));
    const auto option = [&](qsizetype i) {
        const auto& now = std::get<model::KnowledgeCheckBlock>(unitNow().blocks.last().body).questions.first();
        return std::get<model::SingleChoice>(now.body).options[i].id.uuid();
    };
    for (const auto& [i, words] : {std::pair(0, QStringLiteral("Time")), std::pair(1, QStringLiteral("Hurry"))}) {
        click(part<QWidget>(option(i), "text"));
        type(words);
    }
    click(part<QAbstractButton>(option(0), "correct"));
    press(window->actions().preview);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !prompts.urls.isEmpty(); }, 20000)) << window->messages().text().toStdString();
    EXPECT_LE(actions, 25);
    RecordProperty("actions", actions);

#ifdef MICROVET_HAVE_HTTPSERVER
    const QByteArray page = served(prompts.urls.first(), "site/plain/" + unitNow().id.toString().toLatin1() + ".html");
#else
    const QFileInfo index(prompts.urls.first().toLocalFile());
    const QByteArray page = bytesOf(index.absoluteDir().filePath(QStringLiteral("plain/%1.html").arg(unitNow().id.toString())));
#endif
    for (const char* words : {"Dough needs time.", "What does dough need?", "Hurry"}) EXPECT_TRUE(page.contains(words)) << words;
    prompts.answers = {QStringLiteral("discard")};
}

TEST_F(NewcomerTest, EveryDialogIsLeftWithEscape)
{
    Actions& all = window->actions();
    for (QAction* open : {all.newCourse, all.preferences, all.shortcuts, all.about}) leaveWithEscape(open);
    makeCourse(QStringLiteral("Bread"));
    for (QAction* open : {all.newCourse, all.exportCourse, all.saveTemplate, all.preferences, all.shortcuts, all.about, all.mediaLibrary})
        leaveWithEscape(open);
    prompts.answers = {QStringLiteral("discard")};
}

TEST_F(NewcomerTest, EveryDialogOfTheEditorIsLeftWithEscape)
{
    studio->openSample(window);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }, 20000));
    EditorArea& editor = window->workspace()->editor();
    const auto press = [&](const QString& name) {
        return [this, &editor, name] {
            auto* button = editor.findChild<QAbstractButton*>(name);
            ASSERT_TRUE(button) << name.toStdString();
            button->click();
        };
    };
    for (QAction* action : window->workspace()->outline().actions())
        if (action && action->objectName() == QLatin1String("outlineHandout")) leaveWithEscape(action);
    for (QAction* open : {window->extras().history, window->extras().saveVersion, window->extras().versions, window->extras().findCommand})
        leaveWithEscape(open);

    // Those of texts, pictures and films want a field to work in.
    const auto first = [&](auto is) {
        for (const model::Module& module : session().course().modules)
            for (const model::Unit& unit : module.units)
                for (const model::Block& block : unit.blocks)
                    if (is(block.body)) return block.id.uuid();
        return QUuid();
    };
    const QUuid text = first([](const model::BlockBody& b) { return std::holds_alternative<model::TextBlock>(b); });
    editor.showPlace({text, "body.text", 0});
    ASSERT_TRUE(QTest::qWaitFor([] { return qobject_cast<RichTextEdit*>(QApplication::focusWidget()); }));
    for (const char* name : {"formatLink", "formatFormula", "formatCharacter"}) {
        editor.showPlace({text, "body.text", 0});
        QTest::qWait(1);
        leaveWithEscape(name, press(QLatin1String(name)));
    }
    const auto* image = [&] {
        const QUuid id = first([](const model::BlockBody& b) {
            const auto* picture = std::get_if<model::ImageBlock>(&b);
            return picture && !picture->image.isNull();
        });
        return model::find<model::Block>(session().content(), id);
    }();
    ASSERT_TRUE(image);
    const model::MediaRef picture = std::get<model::ImageBlock>(image->body).image;
    editor.showElement(image->id.uuid());
    QTest::qWait(50);
    const auto* medium = model::find<model::Media>(session().content(), picture.target());
    if (medium && medium->mimeType != QLatin1String("image/svg+xml"))
        leaveWithEscape("picture", press(editor.hub()->objectNameFor(image->id.uuid(), "body.image") + QStringLiteral(".edit")));
    const QUuid film = first([](const model::BlockBody& b) { return std::holds_alternative<model::VideoBlock>(b); });
    ASSERT_FALSE(film.isNull());
    editor.showElement(film);
    QTest::qWait(50);
    leaveWithEscape("captions", press(editor.hub()->objectNameFor(film, "body.captions.write")));
    // A mistake, so that the spelling dialog has something to ask.
    session().edit(QStringLiteral("Mistake"), {}, [](model::Content& content) { content.course.title = QStringLiteral("Firrst steppps"); });
    leaveWithEscape(window->actions().checkSpelling);
    prompts.answers = {QStringLiteral("discard")};
}

} // namespace microvet::ui
