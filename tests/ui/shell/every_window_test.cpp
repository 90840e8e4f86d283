#include "tests/ui/shell/every_sight.h"

#include "ui/editors/block_list.h"
#include "ui/editors/block_registry.h"
#include "ui/editors/questions/question_registry.h"
#include "ui/editors/questions/rubric_edit.h"
#include "ui/handout/handout_dialog.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/shell/panels.h"
#include "ui/shell/start_page.h"
#include "ui/shell/window_extras.h"
#include "ui/widgets/fields.h"

#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QTreeView>

namespace microvet::ui {

using namespace look;

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

INSTANTIATE_TEST_SUITE_P(Look, EveryWindow, everySight(), nameOfSight);

} // namespace microvet::ui
