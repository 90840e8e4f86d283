#include "shell_fixture.h"

#include "core/model/walk.h"
#include "ui/editors/editor_area.h"
#include "ui/outline/outline_panel.h"
#include "ui/outline/outline_view.h"
#include "ui/outline/value_tree_model.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/shell/appearance.h"
#include "ui/shell/panels.h"
#include "ui/shell/status_line.h"
#include "ui/shell/theme.h"
#include "ui/shell/window_extras.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolBar>
#include <QToolButton>
#include <QWheelEvent>
#include <QWindow>

namespace microvet::ui {

/// What makes a long day of writing bearable: the way back, windows, zoom, looks.
class Comfort : public ShellTest {
protected:
    void TearDown() override
    {
        prompts.answers = {QStringLiteral("discard"), QStringLiteral("discard")};
        ShellTest::TearDown();
        theme::apply(*qApp, false);
    }

    void makeLongCourse(const char* name)
    {
        makeCourse(QStringLiteral("Bread"));
        session().edit(QStringLiteral("Long"), {}, [](model::Content& content) {
            content.course.modules[0].units[0].blocks.clear();
            for (int i = 0; i < 12; ++i) {
                model::Block block;
                block.id = model::BlockId::make();
                block.body = model::TextBlock{richtext::RichText::fromPlain(QStringLiteral("Knead the dough.\nLet it rest.\nBake it.")), {}};
                content.course.modules[0].units[0].blocks.append(block);
            }
        });
        prompts.files = {file(name)};
        window->actions().saveAs->trigger();
        ASSERT_TRUE(waitSaved());
        window->activateWindow(); // keys of the menus reach the active window only
        ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    }
    EditorArea& editor() { return window->workspace()->editor(); }
    OutlinePanel& outline() { return window->workspace()->outline(); }
    QUuid unit() { return session().course().modules[0].units[0].id.uuid(); }
    int scrolled() { return editor().scroll().verticalScrollBar()->value(); }
    static double sizeOf(const QWidget* widget) { return widget->font().pointSizeF(); }
};

TEST_F(Comfort, ReopeningACourseLeadsBackToThePlaceOfTheCaret)
{
    makeLongCourse("bread.microvet");
    window->resize(1300, 700);
    editor().showElement(unit());
    const QUuid block = session().course().modules[0].units[0].blocks[9].id.uuid();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    editor().showPlace({block, "body.text", 7});
    QTest::qWait(150);
    EXPECT_EQ(editor().caretPlace(), (document::Place{block, "body.text", 7}));
    const int scroll = scrolled();
    ASSERT_GT(scroll, 0);
    const QModelIndex module = outline().model().indexNear(session().course().modules[0].id.uuid());
    outline().view().collapse(module);
    outline().setCurrent(session().course().modules[0].id.uuid());
    const QByteArray bytes = bytesOf(file("bread.microvet"));
    window->actions().close->trigger();
    QTest::qWait(0);
    ASSERT_FALSE(window->session());

    startStudio();
    window->resize(1300, 700);
    openCourse(file("bread.microvet"));
    EXPECT_EQ(editor().currentElement(), unit());
    EXPECT_TRUE(QTest::qWaitFor([&] { return std::abs(scrolled() - scroll) < 5; })) << scrolled() << " of " << scroll;
    EXPECT_EQ(editor().caretPlace(), (document::Place{block, "body.text", 7}));
    EXPECT_FALSE(outline().view().isExpanded(outline().model().indexNear(session().course().modules[0].id.uuid())));
    EXPECT_FALSE(session().isModified());
    EXPECT_EQ(bytesOf(file("bread.microvet")), bytes);
}

TEST_F(Comfort, APlaceThatIsGoneLeadsToTheNearestThatIsThere)
{
    makeLongCourse("bread.microvet");
    editor().showElement(unit());
    model::Content other = session().content();
    window->actions().close->trigger();
    QTest::qWait(0);
    other.course.modules[0].units.clear();
    putCourse(file("bread.microvet"), other);
    openCourse(file("bread.microvet"));
    EXPECT_EQ(editor().currentElement(), session().course().id.uuid());
    // What lies in the settings may be anything.
    window->actions().close->trigger();
    QTest::qWait(0);
    settings->setState(QStringLiteral("places"), QByteArray("[{\"course\":1},7,{\"open\":{}}]"));
    openCourse(file("bread.microvet"));
    EXPECT_TRUE(window->session());
}

TEST_F(Comfort, EachFileHasAPlaceOfItsOwn)
{
    makeLongCourse("one.microvet");
    editor().showElement(unit());
    prompts.files = {file("two.microvet")};
    window->actions().saveAs->trigger(); // the same course in another file
    ASSERT_TRUE(waitSaved());
    editor().showOutcomes();
    window->actions().close->trigger();
    QTest::qWait(0);
    openCourse(file("two.microvet"));
    EXPECT_TRUE(editor().showsOutcomes());
    EXPECT_EQ(QJsonDocument::fromJson(settings->state(QStringLiteral("places")).toByteArray()).array().size(), 2);
}

TEST_F(Comfort, TwoWindowsShowTwoCoursesAndKnowEachOther)
{
    makeLongCourse("one.microvet");
    MainWindow* first = window;
    window->extras().newWindow->trigger();
    ASSERT_EQ(studio->windows().size(), 2);
    window = studio->windows()[1];
    makeCourse(QStringLiteral("Cakes & co"));
    rename(QStringLiteral("Cakes & more"));
    EXPECT_EQ(first->session()->course().title, QStringLiteral("Bread"));
    first->session()->edit(QStringLiteral("Name"), {}, [](model::Content& c) { c.course.title = QStringLiteral("Rolls"); });
    EXPECT_EQ(session().course().title, QStringLiteral("Cakes & more"));
    EXPECT_TRUE(session().history().canUndo());

    QMenu* menu = window->extras().windowMenu;
    emit menu->aboutToShow();
    QStringList titles;
    for (QAction* action : menu->actions())
        if (action->isCheckable()) titles << QString(action->text()).remove(QRegularExpression(QStringLiteral("&(?!&)")))
                                          + (action->isChecked() ? QStringLiteral(" here") : QString());
    ASSERT_EQ(titles.size(), 2);
    EXPECT_TRUE(titles[0].startsWith(QStringLiteral("one*"))) << titles[0].toStdString();
    EXPECT_TRUE(titles[1].endsWith(QStringLiteral("here"))) << titles[1].toStdString();
    EXPECT_TRUE(titles[1].contains(QStringLiteral("Cakes"))) << titles[1].toStdString();
    emit menu->aboutToShow(); // no second list
    EXPECT_EQ(std::count_if(menu->actions().cbegin(), menu->actions().cend(), [](QAction* a) { return a->isCheckable(); }), 2);
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    window->extras().nextWindow->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return first->isActiveWindow(); }));
    // The same file again comes to the window that has it.
    window->activateWindow();
    studio->openFile(window, file("one.microvet"));
    EXPECT_EQ(studio->windows().size(), 2);
    EXPECT_TRUE(QTest::qWaitFor([&] { return first->isActiveWindow(); }));
}

TEST_F(Comfort, ZoomsEveryTextOfTheEditorAndRemembers)
{
    makeLongCourse("bread.microvet");
    editor().showElement(unit());
    QTest::qWait(20);
    const auto text = [&] { return editor().findChildren<RichTextEdit*>().value(0); };
    const auto title = [&] { return editor().findChild<QWidget*>(QStringLiteral("title")); };
    ASSERT_TRUE(text() && title());
    const double plain = sizeOf(text());
    const double heading = sizeOf(title());
    auto* shown = window->status().findChild<QToolButton*>(QStringLiteral("textZoom"));
    EXPECT_FALSE(shown->isVisible());
    QTest::keyClick(window, Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(window, Qt::Key_Equal, Qt::ControlModifier);
    EXPECT_EQ(studio->appearance().textZoom(), 125);
    EXPECT_NEAR(sizeOf(text()), plain * 1.25, 0.1);
    EXPECT_NEAR(sizeOf(title()), heading * 1.25, 0.1);
    EXPECT_NEAR(sizeOf(&outline().view()), plain, 0.1);
    EXPECT_TRUE(shown->isVisible());
    EXPECT_TRUE(shown->text().contains(QStringLiteral("125")));
    // Pages made later too.
    editor().showElement(session().course().id.uuid());
    editor().showElement(unit());
    QTest::qWait(20);
    EXPECT_NEAR(sizeOf(text()), plain * 1.25, 0.1);
    EXPECT_NEAR(sizeOf(title()), heading * 1.25, 0.1);
    for (int i = 0; i < 20; ++i) QTest::keyClick(window, Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_EQ(studio->appearance().textZoom(), 200);
    for (int i = 0; i < 20; ++i) QTest::keyClick(window, Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_EQ(studio->appearance().textZoom(), 80);
    const QString path = session().path();
    startStudio();
    EXPECT_EQ(studio->appearance().textZoom(), 80);
    openCourse(path);
    QTest::qWait(20);
    EXPECT_NEAR(sizeOf(text()), plain * 0.8, 0.1);
    QTest::mouseClick(window->status().findChild<QToolButton*>(QStringLiteral("textZoom")), Qt::LeftButton);
    EXPECT_NEAR(sizeOf(text()), plain, 0.1);
    EXPECT_FALSE(session().isModified());
}

TEST_F(Comfort, TheWheelZoomsWithCtrlOnly)
{
    makeLongCourse("bread.microvet");
    editor().showElement(unit());
    QTest::qWait(20);
    QWidget* text = editor().findChildren<RichTextEdit*>().value(0)->viewport();
    const auto turn = [&](int by, Qt::KeyboardModifiers modifiers) {
        const QPointF at = text->rect().center();
        QWheelEvent event(at, text->mapToGlobal(at), {}, {0, by}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(text, &event);
    };
    turn(60, Qt::ControlModifier);
    EXPECT_EQ(studio->appearance().textZoom(), 100);
    turn(60, Qt::ControlModifier);
    EXPECT_EQ(studio->appearance().textZoom(), 110);
    turn(-240, Qt::ControlModifier);
    EXPECT_EQ(studio->appearance().textZoom(), 90);
    turn(-120, Qt::NoModifier);
    EXPECT_EQ(studio->appearance().textZoom(), 90);
}

TEST_F(Comfort, FullScreenAndWritingAloneComeAndGoByKeys)
{
    makeLongCourse("bread.microvet");
    window->resize(1300, 700);
    QTest::keyClick(window, Qt::Key_F11);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->isFullScreen() && window->extras().fullScreen->isChecked(); }));
    QTest::keyClick(window, Qt::Key_F11);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !window->isFullScreen() && !window->extras().fullScreen->isChecked(); }));

    Panels& panels = window->workspace()->panels();
    ASSERT_TRUE(panels.isShown(Panels::Left) && panels.isShown(Panels::Right));
    QTest::keyClick(window, Qt::Key_F11, Qt::ShiftModifier);
    EXPECT_FALSE(panels.isShown(Panels::Left) || panels.isShown(Panels::Right));
    EXPECT_FALSE(window->actions().toolbar->isVisible() || window->status().isVisible());
    rename(QStringLiteral("Rolls"));
    EXPECT_FALSE(window->actions().toolbar->isVisible());
    QTest::keyClick(window, Qt::Key_F9); // a look at the outline is allowed
    EXPECT_TRUE(panels.isShown(Panels::Left));
    QTest::keyClick(window, Qt::Key_F11, Qt::ShiftModifier);
    EXPECT_TRUE(panels.isShown(Panels::Left) && panels.isShown(Panels::Right));
    EXPECT_TRUE(window->actions().toolbar->isVisible() && window->status().isVisible());
    QTest::keyClick(window, Qt::Key_F11, Qt::ShiftModifier);
    prompts.answers = {QStringLiteral("discard")};
    window->actions().close->trigger();
    openCourse(file("bread.microvet"));
    EXPECT_TRUE(window->workspace()->panels().isShown(Panels::Left));
    EXPECT_TRUE(window->actions().toolbar->isVisible());
}

TEST_F(Comfort, HighContrastHasSevenToOneEverywhere)
{
    const QPalette p = theme::highContrastPalette();
    const QPair<QPalette::ColorRole, QPalette::ColorRole> pairs[]{
        {QPalette::WindowText, QPalette::Window}, {QPalette::Text, QPalette::Base}, {QPalette::Text, QPalette::AlternateBase},
        {QPalette::ButtonText, QPalette::Button}, {QPalette::HighlightedText, QPalette::Highlight}, {QPalette::Highlight, QPalette::Window},
        {QPalette::Link, QPalette::Base}, {QPalette::LinkVisited, QPalette::Base}, {QPalette::ToolTipText, QPalette::ToolTipBase},
        {QPalette::PlaceholderText, QPalette::Base}, {QPalette::Mid, QPalette::Window}};
    for (const auto& [text, ground] : pairs) EXPECT_GE(theme::contrast(p.color(text), p.color(ground)), 7) << text << " on " << ground;
    EXPECT_GE(theme::contrast(mutedTextColour(p), p.color(QPalette::Base)), 7);
    EXPECT_GE(theme::contrast(borderColour(p), p.color(QPalette::Window)), 7);
    for (Ink ink : {Ink::Text, Ink::Error, Ink::Warning, Ink::Advice, Ink::Good})
        EXPECT_GE(theme::contrast(inkColor(ink, p), p.color(QPalette::Base)), 7) << int(ink);
    EXPECT_TRUE(isHighContrast(p));
    EXPECT_FALSE(isHighContrast(theme::darkPalette()));
    EXPECT_FALSE(isHighContrast(theme::lightPalette()));
    theme::apply(*qApp, theme::Scheme::HighContrast);
    for (theme::Tone tone : {theme::Tone::Note, theme::Tone::Good, theme::Tone::Warning, theme::Tone::Trouble}) {
        EXPECT_GE(theme::contrast(theme::ink(tone), theme::base()), 7);
        EXPECT_GE(theme::contrast(p.color(QPalette::WindowText), theme::tinted(theme::base(), tone)), 7);
    }
}

TEST_F(Comfort, TheLookIsChosenKeptAndFollowsTheDesktopWhileItRuns)
{
    bool darkDesktop = false;
    studio->appearance().setDesktop([&] { return darkDesktop ? theme::darkPalette() : theme::lightPalette(); });
    const auto ground = [] { return QApplication::palette().color(QPalette::Window); };
    const auto inkOfIcon = [] {
        const QImage image = icon(QStringLiteral("bold")).pixmap(64, 64).toImage();
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).alpha() > 250) return image.pixelColor(x, y);
        return QColor();
    };
    window->findChild<QAction*>(QStringLiteral("lookHighContrast"))->trigger();
    EXPECT_EQ(ground(), QColor(Qt::black));
    EXPECT_EQ(inkOfIcon(), QColor(Qt::white));
    EXPECT_TRUE(window->findChild<QAction*>(QStringLiteral("lookHighContrast"))->isChecked());
    startStudio();
    EXPECT_EQ(ground(), QColor(Qt::black));
    studio->appearance().setDesktop([&] { return darkDesktop ? theme::darkPalette() : theme::lightPalette(); });

    window->actions().preferences->trigger();
    auto* dialog = window->findChild<QDialog*>(QStringLiteral("profileDialog"));
    ASSERT_TRUE(dialog);
    auto* look = dialog->findChild<QComboBox*>(QStringLiteral("profileLook"));
    look->setCurrentIndex(look->findData(int(Appearance::Look::Dark)));
    dialog->findChild<QPushButton*>(QStringLiteral("saveProfile"))->click();
    EXPECT_EQ(ground(), theme::darkPalette().color(QPalette::Window));
    EXPECT_EQ(inkOfIcon(), theme::darkPalette().color(QPalette::WindowText));

    window->findChild<QAction*>(QStringLiteral("lookSystem"))->trigger();
    EXPECT_EQ(ground(), theme::lightPalette().color(QPalette::Window));
    darkDesktop = true;
    QEvent changed(QEvent::ThemeChange);
    QCoreApplication::sendEvent(window->windowHandle(), &changed);
    EXPECT_TRUE(QTest::qWaitFor([&] { return ground() == theme::darkPalette().color(QPalette::Window); }));
    // Who has chosen keeps it, whatever the desktop does.
    window->findChild<QAction*>(QStringLiteral("lookLight"))->trigger();
    QCoreApplication::sendEvent(window->windowHandle(), &changed);
    QTest::qWait(20);
    EXPECT_EQ(ground(), theme::lightPalette().color(QPalette::Window));
}

} // namespace microvet::ui
