#include "tests/ui/shell/shell_fixture.h"
#include "tests/ui/whole/scribe.h"

#include "core/actions/check.h"
#include "core/actions/export.h"
#include "core/actions/place_name.h"
#include "core/exporters/exporter.h"
#include "core/model/json.h"
#include "ui/editors/block_registry.h"
#include "ui/editors/editor_area.h"
#include "ui/editors/questions/gap_text_edit.h"
#include "ui/editors/questions/hotspot_canvas.h"
#include "ui/editors/questions/question_card.h"
#include "ui/editors/questions/question_registry.h"
#include "ui/outline/outline_panel.h"
#include "ui/outline/outline_shape.h"
#include "ui/outline/outline_view.h"
#include "ui/outline/value_tree_model.h"
#include "ui/widgets/field_hub.h"

#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace microvet::ui {

/// A course with every type of block and of question, made from nothing in the real window. The registries say which types
/// there are; nothing here changes the course but clicks, keys and dropped files.
class WholeCourseTest : public ShellTest {
protected:
    void SetUp() override
    {
        ShellTest::SetUp();
        window->resize(1366, 768);
        window->show();
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window));
        QDir(folder.path()).mkdir(QStringLiteral("files"));
        scribe = std::make_unique<Scribe>(*window, folder.filePath(QStringLiteral("files")));
    }

    void startCourse()
    {
        QTest::keyClick(window, Qt::Key_N, Qt::ControlModifier);
        QDialog* dialog = nullptr;
        ASSERT_TRUE(QTest::qWaitFor([&] { return (dialog = window->findChild<QDialog*>(QStringLiteral("newCourseDialog"))) != nullptr; }));
        ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
        ASSERT_TRUE(QTest::qWaitFor([] { return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QLatin1String("newCourseTitle"); }));
        scribe->type(QStringLiteral("Everything there is"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }));
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    }

    const model::Course& course() { return session().course(); }
    EditorArea& editor() { return window->workspace()->editor(); }
    QWidget* page() { return editor().findChild<QWidget*>(QStringLiteral("page")); }
    QString name(const QUuid& element, const char* field) { return editor().hub()->objectNameFor(element, field); }
    template<class T> T* part(const QUuid& element, const char* field)
    {
        T* found = nullptr;
        EXPECT_TRUE(QTest::qWaitFor([&] { return (found = seenIn<T>(&editor(), name(element, field))) != nullptr; })) << field;
        return found;
    }

    /// A click on the row in the outline.
    void open(const QUuid& row)
    {
        OutlineView& tree = window->workspace()->outline().view();
        const QModelIndex index = window->workspace()->outline().model().indexNear(row);
        tree.scrollTo(index);
        QTest::qWait(1);
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(index).center());
        QTest::qWait(50);
    }
    void addInOutline(const char* entry)
    {
        auto* button = window->workspace()->outline().findChild<QToolButton*>(QStringLiteral("outlineAdd"));
        ASSERT_TRUE(button && button->menu());
        QMenu* menu = button->menu();
        menu->popup(button->mapToGlobal(QPoint(0, button->height())));
        QTest::qWait(1);
        for (int i = 0; i < 20 && (!menu->activeAction() || menu->activeAction()->objectName() != QLatin1String(entry)); ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTest::qWait(50);
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    }

    const model::Unit& unit() { return course().modules.first().units.first(); }
    const model::Assessment& exam() { return course().assessments.first(); }

    void writeBlock(const QString& type)
    {
        const qsizetype before = unit().blocks.size();
        scribe->choose(seenIn<QPushButton>(&editor(), QStringLiteral("addBlock")), type);
        ASSERT_EQ(unit().blocks.size(), before + 1) << qPrintable(type);
        const QUuid id = unit().blocks.last().id.uuid();
        if (type == QLatin1String("video")) scribe->click(part<QWidget>(id, "body.where.web"));
        if (type == QLatin1String("knowledge-check")) scribe->choose(part<QPushButton>(id, "addQuestion"), QStringLiteral("single"));
        scribe->fill(part<QWidget>(id, "card"));
        if (const auto* check = std::get_if<model::KnowledgeCheckBlock>(&unit().blocks.last().body)) markFirst(check->questions.first());
    }

    void markFirst(const model::Question& question)
    {
        const auto mark = [&](const QList<model::Option>& options) {
            ASSERT_FALSE(options.isEmpty());
            if (!options.first().correct) scribe->click(part<QWidget>(options.first().id.uuid(), "correct"));
        };
        if (const auto* single = std::get_if<model::SingleChoice>(&question.body)) mark(single->options);
        if (const auto* multiple = std::get_if<model::MultipleChoice>(&question.body)) mark(multiple->options);
    }

    void makeGap(const QUuid& id)
    {
        scribe->click(part<QWidget>(id, "body.text"));
        scribe->type(QStringLiteral("Heat the joint"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        scribe->click(part<QPushButton>(id, "makeGap"));
    }

    void drawArea(const QUuid& id)
    {
        auto* canvas = part<HotspotCanvas>(id, "canvas");
        ASSERT_TRUE(canvas);
        scrollTo(canvas);
        const QRect all = canvas->picture();
        const QPoint from = all.topLeft() + QPoint(all.width() / 5, all.height() / 5);
        const QPoint to = all.center();
        QTest::mousePress(canvas, Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas, to);
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
        QTest::qWait(20);
    }

    void writeQuestion(const QString& code)
    {
        const qsizetype before = exam().questions.size();
        scribe->choose(part<QPushButton>(exam().id.uuid(), "addQuestion"), code);
        ASSERT_EQ(exam().questions.size(), before + 1) << qPrintable(code);
        const QUuid id = exam().questions.last().id.uuid();
        QWidget* card = part<QWidget>(id, "prompt");
        while (card && !qobject_cast<QuestionCard*>(card)) card = card->parentWidget();
        ASSERT_TRUE(card) << qPrintable(code);
        if (card->findChild<GapTextEdit*>()) makeGap(id);
        if (code == QLatin1String("essay")) scribe->choose(seenIn<QPushButton>(card, name(id, "body.rubric") + QStringLiteral(".add")), QStringLiteral("rubric-4"));
        scribe->fill(card);
        markFirst(exam().questions.last());
        if (card->findChild<HotspotCanvas*>()) {
            drawArea(id);
            scribe->fill(card);
        }
        // Folded again, as the next one would be far down.
        scribe->click(static_cast<QuestionCard*>(card)->section()->header());
    }

    std::unique_ptr<Scribe> scribe;
};

TEST_F(WholeCourseTest, IsMadeByHandSavedAndFoundAgain)
{
    startCourse();
    open(course().id.uuid());
    scribe->fill(page());
    open(outcomesId());
    scribe->fill(page());
    ASSERT_FALSE(course().outcomes.isEmpty());

    open(unit().id.uuid());
    for (const BlockType& type : blockTypes()) {
        writeBlock(type.type);
        if (HasFatalFailure()) FAIL() << "block " << qPrintable(type.type);
    }
    addInOutline("outlineAddAssessment");
    ASSERT_EQ(course().assessments.size(), 1);
    open(exam().id.uuid());
    for (const QuestionType& type : questionTypes()) {
        writeQuestion(type.code);
        if (HasFatalFailure()) FAIL() << "question " << qPrintable(type.code);
    }
    scribe->fill(page());
    ASSERT_EQ(exam().pools.size(), 1);
    scribe->click(part<QWidget>(exam().pools.first().id.uuid(), "tickAll"));
    EXPECT_EQ(exam().pools.first().questions.size(), exam().questions.size());

    // What was typed stands in the course, each once.
    EXPECT_GT(scribe->typed().size(), 100);
    const QByteArray all = model::toCanonicalJson(model::toJson(course()));
    for (const QString& words : scribe->typed()) EXPECT_EQ(all.count(words.toUtf8()), 1) << words.toStdString();

    // Every type is there, and complete: no block or question has an error.
    QSet<QString> blocks, questions;
    for (const model::Block& block : unit().blocks) blocks.insert(typeOf(block.body));
    for (const model::Question& question : exam().questions) questions.insert(codeOf(question.body));
    EXPECT_EQ(blocks.size(), blockTypes().size());
    EXPECT_EQ(questions.size(), questionTypes().size());
    const auto rules = actions::loadRules(diskStore(), {});
    ASSERT_TRUE(rules);
    for (const rules::Finding& finding : actions::check(session().content(), *session().media(), *rules).findings) {
        const bool inside = finding.placeKind == model::ElementKind::Block || finding.placeKind == model::ElementKind::Question;
        EXPECT_FALSE(inside && finding.severity == rules::Severity::Error)
            << finding.rule.toStdString() << ' ' << actions::placeName(session().content(), finding.place).toStdString() << ' ' << rules::textOf(finding).what.toStdString() << ' ' << finding.field.toStdString();
    }

    // Saved by key, closed, opened again: the same value.
    const QString path = file("whole.microvet");
    prompts.files.append(path);
    QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(waitSaved());
    const model::Content before = session().content();
    QTest::keyClick(window, Qt::Key_W, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() == nullptr; }));
    openCourse(path);
    EXPECT_EQ(session().content(), before);

    for (const char* format : {"site", "scorm12"}) {
        Progress progress;
        const auto report = actions::exportCourse(session().content(), *session().media(), diskStore(),
                                                  {QLatin1String(format), file(format), false, {}}, progress);
        ASSERT_TRUE(report) << format << ' ' << report.error().text.toStdString();
        for (const model::Media& medium : course().media)
            EXPECT_TRUE(medium.file.isEmpty() || session().media()->contains(medium.file)) << medium.name.toStdString();
    }
}

TEST_F(WholeCourseTest, WhatIsAddedInTheOutlineIsWrittenAtOnce)
{
    startCourse();
    const auto writes = [&](const char* entry, const QString& words) {
        addInOutline(entry);
        QTest::qWait(100);
        ASSERT_TRUE(QApplication::focusWidget()) << entry;
        QTest::keyClicks(QApplication::focusWidget(), words);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::qWait(20);
    };
    writes("outlineAddModule", QStringLiteral("Doughs"));
    EXPECT_EQ(course().modules.last().title, QStringLiteral("Doughs"));
    writes("outlineAddUnit", QStringLiteral("Yeast dough"));
    EXPECT_EQ(course().modules.last().units.last().title, QStringLiteral("Yeast dough"));
    writes("outlineAddAssessment", QStringLiteral("Final test"));
    EXPECT_EQ(course().assessments.last().title, QStringLiteral("Final test"));
    writes("outlineAddOutcome", QStringLiteral("Bake a loaf of bread"));
    ASSERT_FALSE(course().outcomes.isEmpty());
    EXPECT_EQ(course().outcomes.last().statement.trimmed(), QStringLiteral("Bake a loaf of bread"));
    prompts.answers = {QStringLiteral("discard")};
}

} // namespace microvet::ui
