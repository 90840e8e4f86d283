#include "access_checks.h"
#include "look_checks.h"
#include "shell_fixture.h"

#include "ui/checks/checks_panel.h"
#include "ui/editors/block_list.h"
#include "ui/editors/block_registry.h"
#include "ui/editors/editor_area.h"
#include "ui/media/media_library.h"
#include "ui/media/picture_canvas.h"
#include "ui/media/picture_editor.h"
#include "ui/editors/questions/question_registry.h"
#include "ui/editors/questions/rubric_edit.h"
#include "ui/handout/handout_dialog.h"
#include "ui/outline/outline_panel.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/shell/panels.h"
#include "ui/shell/start_page.h"
#include "ui/shell/appearance.h"
#include "ui/shell/theme.h"
#include "ui/shell/window_extras.h"
#include "ui/widgets/fields.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QScrollArea>
#include <QTreeView>

namespace microvet::ui {

using namespace look;

/// How the program stands before somebody: the screen, the desktop's colours, and the length of the words.
struct Sight {
    QSize screen;
    bool dark = false;
    bool longWords = false;
    bool highContrast = false;
    int zoom = 100;

    QString name() const
    {
        const QString kind = longWords      ? QStringLiteral("long")
                             : highContrast ? QStringLiteral("contrast")
                             : zoom != 100  ? QStringLiteral("zoom")
                             : dark         ? QStringLiteral("dark")
                                            : QStringLiteral("light");
        return QStringLiteral("%1-%2").arg(screen.width()).arg(kind);
    }
};

void PrintTo(const Sight& a, std::ostream* out) { *out << a.name().toStdString(); }

/// Opens every window, dialog, panel, page and menu that the program has, and looks whether all can be read and reached.
/// What comes new belongs in here.
class EveryWindow : public ShellTest, public testing::WithParamInterface<Sight> {
protected:
    void SetUp() override
    {
        theme::apply(*qApp, GetParam().highContrast ? theme::Scheme::HighContrast : GetParam().dark ? theme::Scheme::Dark : theme::Scheme::Light);
        if (GetParam().longWords) QCoreApplication::installTranslator(&m_words);
        ShellTest::SetUp();
        studio->appearance().setTextZoom(GetParam().zoom);
        window->resize(GetParam().screen);
        QTest::qWait(0);
    }

    void TearDown() override
    {
        ShellTest::TearDown();
        QCoreApplication::removeTranslator(&m_words);
        theme::apply(*qApp, false);
    }

    QString named(const char* what) const { return GetParam().name() + u'-' + QString::fromLatin1(what); }

    /// Long pages come to rest over several turns of the event loop; on a busy machine that takes a while.
    void waitForLayout()
    {
        const auto places = [this] {
            QList<QRect> all;
            for (const QWidget* widget : window->findChildren<QWidget*>()) all << widget->geometry();
            return all;
        };
        int calm = 0;
        QList<QRect> before = places();
        std::ignore = QTest::qWaitFor([&] {
            QTest::qWait(20);
            QList<QRect> now = places();
            calm = now == before ? calm + 1 : 0;
            before = std::move(now);
            return calm == 3;
        }, 10000);
    }

    /// The whole window, with what it shows now.
    void look(const char* what)
    {
        waitForLayout();
        EXPECT_EQ(window->size(), GetParam().screen) << what << ": something insists on more room";
        expectNames(window);
        expectRoles(window);
        expectTabOrder(window);
        expectKeyboardReach(window);
        expectNothingClipped(window, named(what));
        shoot(window, named(what));
    }

    /// A page of the editor from its top to its end.
    void lookAtPage(const char* what)
    {
        look(what);
        auto* scroll = editor().findChild<QScrollArea*>(QStringLiteral("editorScroll"));
        ASSERT_TRUE(scroll);
        EXPECT_LE(scroll->widget()->width(), scroll->viewport()->width()) << what;
        shoot(scroll->widget(), named(what) + QStringLiteral("-whole"));
    }

    /// The dialog of that name, which the step before has opened; closes it.
    void lookAtDialog(const QString& name, const QString& suffix = {})
    {
        QTest::qWait(20);
        QDialog* dialog = nullptr;
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (widget->objectName() == name && widget->isVisible()) dialog = qobject_cast<QDialog*>(widget);
        ASSERT_TRUE(dialog) << name.toStdString();
        expectFits(dialog);
        expectNames(dialog);
        expectRoles(dialog);
        expectTabOrder(dialog);
        expectKeyboardReach(dialog);
        expectUniqueMnemonics(dialog);
        shoot(dialog, GetParam().name() + u'-' + name + suffix);
        dialog->reject();
        QTest::qWait(0);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void lookAtMenu(QMenu* menu, const QString& name)
    {
        ASSERT_TRUE(menu) << name.toStdString();
        menu->popup(window->mapToGlobal(QPoint(20, 20)));
        QTest::qWait(0);
        EXPECT_LE(menu->height(), GetParam().screen.height()) << name.toStdString();
        shoot(menu, GetParam().name() + u'-' + name);
        menu->close();
    }

    void openSample()
    {
        studio->openSample(window);
        ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }, 20000)) << window->messages().text().toStdString();
        std::ignore = QTest::qWaitFor([&] { return !session().findings().isEmpty(); }, 300);
    }

    EditorArea& editor() { return window->workspace()->editor(); }
    OutlinePanel& outline() { return window->workspace()->outline(); }
    ChecksPanel& checks() { return window->workspace()->checks(); }

    /// As the program asks, not as a test answers.
    void askForReal(const Question& question)
    {
        Prompts().ask(window, question, [](const QString&) {});
        lookAtDialog(question.name);
    }

    void openEverySection()
    {
        for (int round = 0; round < 2; ++round) // a section may hold sections
            for (Section* section : editor().findChildren<Section*>()) section->setExpanded(true);
        QTest::qWait(30);
    }

private:
    LongWords m_words;
};

TEST_P(EveryWindow, StartPage)
{
    settings->setWelcomed(false);
    startStudio();
    window->resize(GetParam().screen);
    look("start-first");
    settings->setWelcomed(true);
    settings->addRecent(file("here.microvet"), QStringLiteral("Baking bread in a small bakery"), QDateTime(QDate(2026, 3, 2), QTime(9, 30)));
    settings->addRecent(file("gone.microvet"), QStringLiteral("Safe use of cordless tools"), QDateTime(QDate(2026, 3, 4), QTime(9, 30)));
    startStudio();
    window->resize(GetParam().screen);
    look("start-recent");
    const document::Recoverable lost{file("recovery"), file("bread.microvet"), QStringLiteral("Baking bread"), QDateTime(QDate(2026, 3, 2), QTime(9, 30))};
    window->startPage().setRecoverable({lost, {file("recovery2"), {}, {}, lost.time}});
    look("start-recovery");
    studio->askToDiscard(window, lost);
    ASSERT_EQ(prompts.questions.size(), 1);
    askForReal(prompts.questions.last());
    window->messages().say(MessageBar::Kind::Trouble, MessageBar::tr("Hide this message"));
    look("start-trouble");
}

TEST_P(EveryWindow, ANewCourse)
{
    window->actions().newCourse->trigger();
    lookAtDialog(QStringLiteral("newCourseDialog"));
    for (const char* start : {"workplace", "handout", "translation"}) {
        studio->newCourse(window, QLatin1String(start));
        lookAtDialog(QStringLiteral("newCourseDialog"), u'-' + QLatin1String(start));
    }
    makeCourse(QStringLiteral("Baking bread"));
    std::ignore = QTest::qWaitFor([&] { return !session().findings().isEmpty(); }, 2000);
    lookAtPage("new-course");
    editor().showElement(session().course().modules[0].units[0].id.uuid());
    lookAtPage("new-unit");
    session().edit(QStringLiteral("Empty it"), {}, [](model::Content& content) {
        content.course.modules.clear();
        content.course.outcomes.clear();
        content.course.assessments.clear();
    });
    editor().showOutcomes();
    lookAtPage("empty-outcomes");
    window->close();
    ASSERT_FALSE(prompts.questions.isEmpty());
    askForReal(prompts.questions.last());
    prompts.answers = {QStringLiteral("discard")};
}

TEST_P(EveryWindow, PagesOfTheExample)
{
    openSample();
    lookAtPage("course");
    openEverySection();
    lookAtPage("course-open");
    editor().showOutcomes();
    lookAtPage("outcomes");
    const model::Course& course = session().course();
    editor().showElement(course.modules[0].id.uuid());
    openEverySection();
    lookAtPage("module");
    editor().showElement(course.modules[0].units[0].id.uuid());
    QTest::qWait(50);
    lookAtPage("unit");
    openEverySection();
    lookAtPage("unit-open");
    editor().showElement(course.assessments[0].id.uuid());
    lookAtPage("assessment");
    openEverySection();
    lookAtPage("assessment-open");
    prompts.answers = {QStringLiteral("discard")};
}

TEST_P(EveryWindow, EveryKindOfBlock)
{
    openSample();
    const QUuid unit = session().course().modules[0].units[0].id.uuid();
    session().edit(QStringLiteral("One of each"), {}, [unit](model::Content& content) {
        model::modify<model::Unit>(content, unit, [](model::Unit& u) {
            u.blocks.clear();
            for (const BlockType& type : blockTypes()) {
                model::Block block;
                block.id = model::BlockId::make();
                block.body = type.fresh();
                block.adaptLocally = true;
                if (auto* table = std::get_if<model::TableBlock>(&block.body)) table->headerRow = true;
                u.blocks.append(block);
            }
            u.blocks.append({model::BlockId::make(), model::Unknown{QStringLiteral("hologram"), {}}, {}, {}, {}});
        });
    });
    editor().showElement(unit);
    for (const QString& list : {QStringLiteral("add"), QStringLiteral("addQuestion")}) // what a list holds is a form of its own
        for (QPushButton* add : editor().findChildren<QPushButton*>(QRegularExpression(QStringLiteral("\\b%1(@|$)").arg(list))))
            if (!add->menu()) add->click();
    QTest::qWait(50);
    for (QPushButton* add : editor().findChildren<QPushButton*>(QRegularExpression(QStringLiteral("^addQuestion"))))
        for (QAction* kind : add->menu()->actions()) kind->trigger();
    openEverySection();
    lookAtPage("blocks");
    prompts.answers = {QStringLiteral("discard")};
}

TEST_P(EveryWindow, EveryKindOfQuestion)
{
    openSample();
    const QUuid exam = session().course().assessments[0].id.uuid();
    model::MediaRef picture;
    for (const model::Media& medium : session().course().media)
        if (medium.mimeType.startsWith(QLatin1String("image/")) && picture.isNull()) picture = model::MediaRef(medium.id);
    ASSERT_FALSE(picture.isNull());
    session().edit(QStringLiteral("One of each"), {}, [&](model::Content& content) {
        using namespace model;
        content.course.rubrics = {commonRubric(4)};
        content.course.rubrics[0].title = QStringLiteral("The joint");
        content.course.rubrics[0].criteria[0].text = QStringLiteral("Wetting of pad and pin, seen from above and from the side");
        content.course.rubrics[0].criteria[0].levels[1].text = QStringLiteral("Bright on the pad, dull on the pin; some flux is left around it");
        model::modify<Assessment>(content, exam, [&](Assessment& a) {
            a.questions.clear();
            a.pools.clear();
            Pool pool;
            pool.id = PartId::make();
            pool.draw = 20;
            for (const QuestionType& type : questionTypes()) {
                model::Question question;
                question.id = QuestionId::make();
                question.prompt = RichText::fromPlain(QStringLiteral("What happens when the iron meets the joint, and why?"));
                question.body = type.fresh();
                question.points = 2.5;
                if (auto* gaps = std::get_if<GapText>(&question.body)) {
                    gaps->text = RichText::fromPlain(QStringLiteral("Heat the [[1]] with the [[2]], then add solder."));
                    for (const char* word : {"joint", "iron"})
                        gaps->gaps.append({OptionId::make(), {{OptionId::make(), QString::fromLatin1(word), 100, {}, {}}}, {}});
                }
                if (auto* hotspot = std::get_if<Hotspot>(&question.body)) {
                    hotspot->image = picture;
                    hotspot->areas = {{OptionId::make(), QStringLiteral("Tip of the iron"), 0.1, 0.1, 0.3, 0.3, true, {}, {}},
                                      {OptionId::make(), QStringLiteral("Stand"), 0.6, 0.5, 0.3, 0.4, false, {}, {}}};
                }
                if (auto* essay = std::get_if<Essay>(&question.body)) essay->rubric = RubricRef(content.course.rubrics[0].id);
                if (auto* task = std::get_if<PracticalTask>(&question.body))
                    task->observation = {{OptionId::make(), QStringLiteral("Wears glasses before the iron is hot"), true, {}}};
                pool.questions.append(QuestionRef(question.id));
                a.questions.append(question);
            }
            a.pools = {pool};
        });
    });
    editor().showElement(exam);
    openEverySection();
    lookAtPage("questions");
    // What would be lost by another kind is asked on the page.
    auto* kind = editor().findChild<QComboBox*>(editor().hub()->objectNameFor(session().course().assessments[0].questions[3].id.uuid(), "type"));
    ASSERT_TRUE(kind);
    session().edit(QStringLiteral("Right sides"), {}, [&](model::Content& content) {
        auto& pairs = std::get<model::Matching>(content.course.assessments[0].questions[3].body).pairs;
        pairs[0].left = model::RichText::fromPlain(QStringLiteral("Flux"));
        pairs[0].right = model::RichText::fromPlain(QStringLiteral("takes the oxide away"));
    });
    kind->setCurrentIndex(kind->findData(QStringLiteral("ordering")));
    emit kind->activated(kind->currentIndex());
    lookAtPage("question-kind-asked");
    editor().showElement(session().course().rubrics[0].id.uuid());
    lookAtPage("rubric");
    editor().showPlace({session().course().id.uuid(), "rubrics", -1});
    auto* remove = editor().findChild<QToolButton*>(editor().hub()->objectNameFor(session().course().rubrics[0].id.uuid(), "remove"));
    ASSERT_TRUE(remove);
    remove->click();
    lookAtPage("rubrics-used");
    prompts.answers = {QStringLiteral("discard")};
}

TEST_P(EveryWindow, OutlineAndMenus)
{
    openSample();
    window->workspace()->panels().setShown(Panels::Left, true);
    outline().setCurrent(session().course().modules[1].units[0].id.uuid());
    for (QAction* top : window->menuBar()->actions()) {
        emit top->menu()->aboutToShow();
        lookAtMenu(top->menu(), QStringLiteral("menu-") + top->menu()->objectName());
    }
    expectMenusByKeyboard(*window);
    lookAtMenu(window->extras().lookMenu, QStringLiteral("menu-look"));
    QMenu context(window);
    context.addActions(outline().actions());
    lookAtMenu(&context, QStringLiteral("menu-outline"));
    lookAtMenu(outline().blockMenu(), QStringLiteral("menu-blocks"));
    auto* filter = outline().findChild<QLineEdit*>(QStringLiteral("outlineFilter"));
    filter->setText(QStringLiteral("no such words"));
    QTest::qWait(200);
    look("outline-nothing");
    filter->clear();
    prompts.answers = {QStringLiteral("discard")};
}

TEST_P(EveryWindow, TemplatesAndHandouts)
{
    openSample();
    window->actions().saveTemplate->trigger();
    lookAtDialog(QStringLiteral("saveTemplateDialog"));
    window->showHandout();
    lookAtDialog(QStringLiteral("handoutDialog"), QStringLiteral("-empty"));
    QMimeData text;
    text.setHtml(QStringLiteral("<h1>Working with wood</h1><p>Welcome to the course.</p><h2>Tools of the bench</h2><h3>Saws and how to care for them</h3>"
                                "<p>A <b>saw</b> cuts wood. Keep it sharp.</p><ul><li>File</li><li>Set</li></ul><table><tr><th>Saw</th><th>Use</th></tr>"
                                "<tr><td>Rip saw</td><td>Along the grain</td></tr></table><h4>Storing</h4><p>Dry and oiled.</p><h3>Planes</h3><p>Smooth.</p>"
                                "<h2>Safety</h2><h3>Eyes and ears</h3><p>Wear goggles.<img src=\"https://example.org/x.png\" alt=\"Goggles\"></p>"));
    window->showHandout(&text);
    auto* dialog = window->findChild<HandoutDialog*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog->proposal().sections.isEmpty(); }, 20000));
    lookAtDialog(QStringLiteral("handoutDialog"), QStringLiteral("-proposal"));
    outline().setCurrent(session().course().id.uuid());
    emit outline().placeActivated({session().course().id.uuid(), "delivery"});
    lookAtPage("delivery");
    EXPECT_TRUE(editor().findChild<QLabel*>(QStringLiteral("sessionSum"))) << "the section is open";
    editor().showSection(QStringLiteral("sectionEvaluation"));
    lookAtPage("evaluation");
    prompts.answers = {QStringLiteral("discard")};
}

TEST_P(EveryWindow, Checks)
{
    openSample();
    session().edit(QStringLiteral("Mistakes"), {}, [](model::Content& content) {
        content.course.title.clear();
        content.course.licence.code.clear();
        content.course.modules[0].units[0].blocks.clear();
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().findingCount(rules::Severity::Error) > 0; }));
    window->workspace()->panels().setShown(Panels::Right, true);
    checks().goToNext();
    look("checks");
    for (QToolButton* toggle : checks().findChildren<QToolButton*>(QRegularExpression(QStringLiteral("^checksShow-")))) toggle->setChecked(false);
    look("checks-off");
    prompts.answers = {QStringLiteral("discard")};
}

TEST_P(EveryWindow, Export)
{
    openSample();
    const auto dialog = [&]() -> QDialog* { return window->findChild<QDialog*>(QStringLiteral("exportDialog")); };
    const auto child = [&](const char* name) { return dialog()->findChild<QPushButton*>(QString::fromLatin1(name)); };
    window->actions().exportCourse->trigger();
    lookAtDialog(QStringLiteral("exportDialog"), QStringLiteral("-choice"));
    rename(QString());
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().findingCount(rules::Severity::Error) > 0; }));
    window->actions().exportCourse->trigger();
    dialog()->findChild<QLineEdit*>(QStringLiteral("exportTarget"))->setText(file("nowhere/to/be/found.zip"));
    lookAtDialog(QStringLiteral("exportDialog"), QStringLiteral("-nowhere"));
    window->actions().exportCourse->trigger();
    dialog()->findChild<QLineEdit*>(QStringLiteral("exportTarget"))->setText(QStringLiteral("/proc/course.zip"));
    child("exportGo")->click();
    shoot(dialog(), named("exportDialog-working"));
    expectFits(dialog());
    ASSERT_TRUE(QTest::qWaitFor([&] { return child("exportGo")->isVisible(); }, 20000));
    lookAtDialog(QStringLiteral("exportDialog"), QStringLiteral("-trouble"));
    window->actions().exportCourse->trigger();
    dialog()->findChild<QLineEdit*>(QStringLiteral("exportTarget"))->setText(file("course.zip"));
    child("exportGo")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return child("exportOpenFolder")->isVisible(); }, 20000));
    lookAtDialog(QStringLiteral("exportDialog"), QStringLiteral("-done"));
    prompts.answers = {QStringLiteral("discard")};
}

TEST_P(EveryWindow, Dialogs)
{
    openSample();
    window->actions().preferences->trigger();
    lookAtDialog(QStringLiteral("profileDialog"));
    window->actions().shortcuts->trigger();
    lookAtDialog(QStringLiteral("shortcutsDialog"));
    window->extras().findCommand->trigger();
    lookAtDialog(QStringLiteral("commandPalette"));
    window->actions().about->trigger();
    lookAtDialog(QStringLiteral("aboutDialog"));
    openEverySection();
    int number = 0;
    for (CodesField* field : editor().findChildren<CodesField*>()) {
        field->button()->click();
        lookAtDialog(QStringLiteral("codesDialog"), QStringLiteral("-%1").arg(++number));
    }
    EXPECT_GT(number, 5);
    auto* dateButton = editor().findChild<DateField*>()->calendarButton();
    dateButton->click();
    QTest::qWait(0);
    auto* calendar = editor().findChild<QCalendarWidget*>();
    ASSERT_TRUE(calendar);
    shoot(calendar, named("calendar"));
    calendar->parentWidget()->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    editor().showElement(session().course().modules[0].units[0].id.uuid());
    QTest::qWait(20);
    auto* text = editor().findChildren<RichTextEdit*>(QRegularExpression(QStringLiteral("^body.text"))).value(0);
    ASSERT_TRUE(text);
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    text->setFocus();
    QTest::qWait(0);
    editor().findChild<QToolButton*>(QStringLiteral("formatLink"))->click();
    lookAtDialog(QStringLiteral("linkDialog"));
    auto* more = editor().findChild<QToolButton*>(QStringLiteral("formatMore"));
    lookAtMenu(more->menu(), QStringLiteral("menu-format"));
    auto* language = editor().findChild<QToolButton*>(QStringLiteral("formatLanguage"));
    ASSERT_TRUE(language);
    lookAtMenu(language->menu(), QStringLiteral("menu-language"));
    auto* otherLanguage = language->menu()->findChild<QAction*>(QStringLiteral("otherLanguage"));
    ASSERT_TRUE(otherLanguage) << "the menu is filled when it opens";
    otherLanguage->trigger();
    lookAtDialog(QStringLiteral("languageDialog"));
    editor().findChild<QToolButton*>(QStringLiteral("formatCharacter"))->click();
    lookAtDialog(QStringLiteral("characterDialog"));
    // What another person saved meanwhile, and what cannot be saved.
    prompts.files = {file("bread.microvet")};
    window->actions().saveAs->trigger();
    ASSERT_TRUE(waitSaved());
    rename(QStringLiteral("Mine"));
    prompts.questions.clear();
    emit session().saveFailed(Error{Error::Kind::ChangedOnDisk, QString(), QString()}, file("bread.microvet"), false);
    ASSERT_EQ(prompts.questions.size(), 1);
    askForReal(prompts.questions.last());
    prompts.files = {file("nowhere/bread.microvet")};
    window->actions().saveAs->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window->messages().text().isEmpty(); }));
    look("save-trouble");
    prompts.answers = {QStringLiteral("discard")};
}

TEST_P(EveryWindow, HistoryAndVersions)
{
    openSample();
    window->extras().versions->trigger();
    lookAtDialog(QStringLiteral("versionsDialog"), QStringLiteral("-empty"));
    window->extras().saveVersion->trigger();
    lookAtDialog(QStringLiteral("saveVersionDialog"));
    session().keepVersion(QStringLiteral("Before the trial in the bakery"), QStringLiteral("As the three colleagues of the school saw it in May."));
    rename(QStringLiteral("First steps, once more"));
    session().edit(QStringLiteral("Delete unit"), {session().course().modules[1].id.uuid(), {}},
                   [](model::Content& content) { content.course.modules[1].units.removeFirst(); });
    session().edit(QStringLiteral("Change minutes"), {session().course().modules[0].units[0].id.uuid(), "minutes"},
                   [](model::Content& content) { content.course.modules[0].units[0].minutes = 55; });
    window->extras().versions->trigger();
    auto* copy = window->findChild<QPushButton*>(QStringLiteral("versionsCopy"));
    ASSERT_TRUE(copy);
    ASSERT_TRUE(QTest::qWaitFor([&] { return copy->isEnabled(); }, 20000));
    lookAtDialog(QStringLiteral("versionsDialog"));
    session().undo();
    window->extras().history->trigger();
    lookAtDialog(QStringLiteral("historyDialog"));
    auto* steps = window->findChild<QMenu*>(QStringLiteral("undoStepsMenu"));
    ASSERT_TRUE(steps);
    emit steps->aboutToShow();
    lookAtMenu(steps, QStringLiteral("menu-undo"));
    window->extras().writingView->trigger();
    look("writing");
    prompts.answers = {QStringLiteral("discard")};
}

TEST_P(EveryWindow, MediaLibraryAndPictureEditor)
{
    openSample();
    const auto library = [&] { return window->findChild<MediaLibrary*>(); };
    const auto idle = [&] { return QTest::qWaitFor([&] { return !MediaImporter::of(session()).isBusy(); }, 30000); };
    QImage photo(2400, 1500, QImage::Format_RGB32);
    for (int y = 0; y < photo.height(); ++y)
        for (int x = 0; x < photo.width(); ++x) photo.setPixel(x, y, qRgb(255 * x / photo.width(), 120, 255 * y / photo.height()));
    ASSERT_TRUE(photo.save(file("workshop-with-a-very-long-name-as-cameras-give-them.jpg")));
    window->actions().mediaLibrary->trigger();
    ASSERT_TRUE(library());
    library()->add(sourcesFrom({file("workshop-with-a-very-long-name-as-cameras-give-them.jpg"), file("gone.mp4")}));
    ASSERT_TRUE(idle());
    QTest::qWait(300); // small pictures
    lookAtDialog(QStringLiteral("mediaLibrary"), QStringLiteral("-photo"));
    window->actions().mediaLibrary->trigger();
    library()->select(session().course().media.first().id.uuid());
    QTest::qWait(300);
    lookAtDialog(QStringLiteral("mediaLibrary"), QStringLiteral("-used"));
    auto* editor = openPictureEditor(session(), session().course().media.last().id.uuid(), window, [](const model::Media&) {});
    ASSERT_TRUE(editor);
    ASSERT_TRUE(QTest::qWaitFor([&] { return editor->isReady(); }, 20000));
    editor->canvas().setFrame({500, 300, 900, 700});
    lookAtDialog(QStringLiteral("pictureEditor"));
    session().edit(QStringLiteral("Nothing is left"), {}, [](model::Content& content) { content.course.media.clear(); });
    window->actions().mediaLibrary->trigger();
    lookAtDialog(QStringLiteral("mediaLibrary"), QStringLiteral("-empty"));
    // In an image block: what a large photo asks.
    editor = nullptr;
    const QUuid unit = session().course().modules[0].units[0].id.uuid();
    session().undo();
    session().edit(QStringLiteral("Photo"), {}, [unit](model::Content& content) {
        model::Block block;
        block.id = model::BlockId::make();
        model::ImageBlock image;
        image.image = model::MediaRef(content.course.media.last().id);
        block.body = image;
        model::modify<model::Unit>(content, unit, [&](model::Unit& u) { u.blocks = {block}; });
    });
    this->editor().showElement(unit);
    openEverySection();
    lookAtPage("photo");
    prompts.answers = {QStringLiteral("discard")};
}

constexpr QSize laptop(1366, 768);

INSTANTIATE_TEST_SUITE_P(Look, EveryWindow,
                         testing::Values(Sight{laptop}, Sight{laptop, true}, Sight{small}, Sight{small, false, true},
                                         Sight{laptop, false, false, true}, Sight{laptop, false, false, false, 150}),
                         [](const auto& given) { return given.param.name().replace(u'-', u'_').toStdString(); });

} // namespace microvet::ui
