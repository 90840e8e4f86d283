#include "questions_fixture.h"

#include "ui/editors/questions/gap_text_edit.h"
#include "ui/editors/questions/hotspot_canvas.h"
#include "ui/widgets/picture_field.h"

#include <QCheckBox>
#include <QClipboard>
#include <QImage>
#include <QMimeData>
#include <QRadioButton>

namespace microvet::ui {
namespace {

using namespace model;

TEST_F(QuestionsTest, SingleAndMultipleChoice)
{
    add("single");
    type(QStringLiteral("Which?"));
    const auto ids = [&] { return lastBody<SingleChoice>().options; };
    write(ids()[0].id.uuid(), "text", QStringLiteral("One"));
    write(ids()[1].id.uuid(), "text", QStringLiteral("Two"));
    QTest::keyClick(field<QRadioButton>(ids()[1].id.uuid(), "correct"), Qt::Key_Space);
    EXPECT_FALSE(ids()[0].correct);
    EXPECT_TRUE(ids()[1].correct);
    add("multiple");
    type(QStringLiteral("Which ones?"));
    write(lastBody<MultipleChoice>().options[1].id.uuid(), "text", QStringLiteral("B"));
    QTest::keyClick(field<QCheckBox>(lastBody<MultipleChoice>().options[1].id.uuid(), "correct"), Qt::Key_Space);
    EXPECT_TRUE(lastBody<MultipleChoice>().options[1].correct);
    add("true-false");
    type(QStringLiteral("Flux is harmless."));
    QTest::keyClick(field<QCheckBox>(lastId(), "body.answer"), Qt::Key_Space);
    EXPECT_FALSE(lastBody<TrueFalse>().answer);
    undoAndRedoAll();
    saveAndCompare();
}

TEST_F(QuestionsTest, MatchingAndOrdering)
{
    add("matching");
    type(QStringLiteral("Match"));
    const auto pair = [&](int i) { return lastBody<Matching>().pairs[i]; };
    write(pair(0).id.uuid(), "left", QStringLiteral("Iron"));
    write(pair(0).id.uuid(), "right", QStringLiteral("Heats"));
    write(pair(1).id.uuid(), "left", QStringLiteral("Flux"));
    write(pair(1).id.uuid(), "right", QStringLiteral("Cleans"));
    QTest::keyClick(field<QPushButton>(lastId(), "body.pairs.add"), Qt::Key_Space);
    ASSERT_EQ(lastBody<Matching>().pairs.size(), 3);
    write(pair(2).id.uuid(), "right", QStringLiteral("Sings"));
    EXPECT_TRUE(pair(2).left.isEmpty());
    QTest::keyClick(field<QToolButton>(pair(2).id.uuid(), "moveUp"), Qt::Key_Space);
    EXPECT_EQ(plain(pair(1).right), QStringLiteral("Sings"));

    add("ordering");
    type(QStringLiteral("In which order?"));
    const auto item = [&](int i) { return lastBody<Ordering>().items[i]; };
    for (int i = 0; i < 3; ++i) write(item(i).id.uuid(), "text", QStringLiteral("Step %1").arg(i));
    QTest::keyClick(field<QToolButton>(item(0).id.uuid(), "moveDown"), Qt::Key_Space);
    EXPECT_EQ(plain(item(0).text), QStringLiteral("Step 1"));
    QTest::keyClick(field<QToolButton>(item(2).id.uuid(), "delete"), Qt::Key_Space);
    EXPECT_EQ(lastBody<Ordering>().items.size(), 2);
    undoAndRedoAll();
    saveAndCompare();
}

TEST_F(QuestionsTest, ShortAnswer)
{
    add("short-answer");
    type(QStringLiteral("What joins?"));
    const QUuid first = lastBody<ShortAnswer>().answers[0].id.uuid();
    write(first, "text", QStringLiteral("solder*"));
    QTest::keyClick(field<QPushButton>(lastId(), "body.answers.add"), Qt::Key_Space);
    ASSERT_EQ(lastBody<ShortAnswer>().answers.size(), 2);
    type(QStringLiteral("tin"));
    const QUuid second = lastBody<ShortAnswer>().answers[1].id.uuid();
    write(second, "percent", QStringLiteral("50"));
    write(second, "feedback", QStringLiteral("Nearly."));
    QTest::keyClick(field<QCheckBox>(lastId(), "body.matchAccents"), Qt::Key_Space);
    const auto& body = lastBody<ShortAnswer>();
    EXPECT_EQ(body.answers[0].text, QStringLiteral("solder*"));
    EXPECT_EQ(body.answers[0].percent, 100);
    EXPECT_EQ(body.answers[1].text, QStringLiteral("tin"));
    EXPECT_EQ(body.answers[1].percent, 50);
    EXPECT_EQ(plain(body.answers[1].feedback), QStringLiteral("Nearly."));
    EXPECT_TRUE(body.matchAccents);
    undoAndRedoAll();
    saveAndCompare();
}

TEST_F(QuestionsTest, NumberWithCommaOrPoint)
{
    add("numeric");
    type(QStringLiteral("How many volts?"));
    write(lastId(), "body.answer", QStringLiteral("3,5"));
    EXPECT_EQ(lastBody<Numeric>().answer, 3.5);
    write(lastId(), "body.tolerance", QStringLiteral("0.25"));
    EXPECT_EQ(lastBody<Numeric>().tolerance, 0.25);
    write(lastId(), "body.unit", QStringLiteral("V"));
    auto* range = field<QLabel>(lastId(), "range");
    EXPECT_TRUE(range->text().contains(QLocale().toString(3.25)) && range->text().contains(QLocale().toString(3.75))) << qPrintable(range->text());
    // What is no number says so, changes nothing, and gives way.
    write(lastId(), "body.answer", QStringLiteral("three"));
    EXPECT_EQ(lastBody<Numeric>().answer, 3.5);
    auto* line = m_area->findChild<QLineEdit*>(name(lastId(), "body.answer"));
    EXPECT_TRUE(m_area->findChild<QLabel*>(line->objectName() + QStringLiteral(".problem"))->isVisible());
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(line->text(), QLocale().toString(3.5));
    write(lastId(), "body.tolerance", QStringLiteral("-1"));
    EXPECT_EQ(lastBody<Numeric>().tolerance, 0.25);
    undoAndRedoAll();
    saveAndCompare();
}

TEST_F(QuestionsTest, GapsAreMadeFromWordsAndFollowTheirMarks)
{
    add("gaps");
    type(QStringLiteral("Fill in."));
    auto* text = field<GapTextEdit>(lastId(), "body.text");
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("Heat the joint with the iron."));
    const auto select = [&](const QString& word) {
        QTextCursor cursor = text->document()->find(word);
        text->setTextCursor(cursor);
    };
    auto* make = field<QPushButton>(lastId(), "makeGap");
    select(QStringLiteral("iron"));
    QTest::keyClick(make, Qt::Key_Space);
    select(QStringLiteral("joint"));
    QTest::mouseClick(make, Qt::LeftButton);
    const auto gaps = [&] { return lastBody<GapText>().gaps; };
    EXPECT_EQ(plain(lastBody<GapText>().text), QStringLiteral("Heat the [[1]] with the [[2]]."));
    ASSERT_EQ(gaps().size(), 2);
    EXPECT_EQ(gaps()[0].answers[0].text, QStringLiteral("joint"));
    EXPECT_EQ(gaps()[1].answers[0].text, QStringLiteral("iron"));
    EXPECT_EQ(text->toPlainText(), QStringLiteral("Heat the [[1]] with the [[2]]."));
    EXPECT_EQ(text->extraSelections().size(), 2); // shown as chips

    // Cut and pasted to the front: the gap comes along, with its id.
    const Gap iron = gaps()[1];
    select(QStringLiteral("[[2]]"));
    QTest::keyClick(text, Qt::Key_X, Qt::ControlModifier);
    EXPECT_EQ(plain(lastBody<GapText>().text), QStringLiteral("Heat the [[1]] with the ."));
    ASSERT_EQ(gaps().size(), 1);
    text->setCaret(0);
    QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(plain(lastBody<GapText>().text), QStringLiteral("[[1]]Heat the [[2]] with the ."));
    ASSERT_EQ(gaps().size(), 2);
    EXPECT_EQ(gaps()[0], iron);
    EXPECT_EQ(gaps()[1].answers[0].text, QStringLiteral("joint"));
    // Pasted once more it is a copy of its own.
    text->moveCursor(QTextCursor::End);
    QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
    ASSERT_EQ(gaps().size(), 3);
    EXPECT_EQ(gaps()[2].answers[0].text, QStringLiteral("iron"));
    EXPECT_NE(gaps()[2].id, iron.id);

    // A chip goes as a whole, and its gap with it; undo brings both back.
    text->setCaret(5);
    QTest::keyClick(text, Qt::Key_Backspace);
    EXPECT_EQ(plain(lastBody<GapText>().text), QStringLiteral("Heat the [[1]] with the .[[2]]"));
    ASSERT_EQ(gaps().size(), 2);
    EXPECT_EQ(gaps()[0].answers[0].text, QStringLiteral("joint"));
    m_session->undo();
    EXPECT_EQ(gaps().size(), 3);
    EXPECT_EQ(text->toPlainText(), plain(lastBody<GapText>().text));

    // The caret steps over it.
    text->setFocus();
    text->setCaret(0);
    QTest::keyClick(text, Qt::Key_Right);
    EXPECT_EQ(text->caret(), 5);
    QTest::keyClick(text, Qt::Key_Left);
    EXPECT_EQ(text->caret(), 0);

    // Filled again: the word goes back.
    QTest::keyClick(field<QToolButton>(gaps()[1].id.uuid(), "fill"), Qt::Key_Space);
    EXPECT_EQ(plain(lastBody<GapText>().text), QStringLiteral("[[1]]Heat the joint with the .[[2]]"));
    EXPECT_EQ(gaps().size(), 2);

    // Without words selected the gap stands at the caret and wants its answer.
    text->setFocus();
    text->setCaret(5);
    QTest::mouseClick(make, Qt::LeftButton);
    ASSERT_EQ(gaps().size(), 3);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), name(gaps()[1].answers[0].id.uuid(), "text"));
    type(QStringLiteral("now"));
    EXPECT_EQ(gaps()[1].answers[0].text, QStringLiteral("now"));
    // Over a gap there is no gap.
    text->setFocus();
    QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
    QTest::mouseClick(make, Qt::LeftButton);
    EXPECT_EQ(gaps().size(), 3);
    EXPECT_TRUE(field<QLabel>(lastId(), "gapProblem")->isVisible());
    undoAndRedoAll();
    saveAndCompare();
}

TEST_F(QuestionsTest, WordsToDrag)
{
    add("drag-words");
    auto* text = field<GapTextEdit>(lastId(), "body.text");
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("Wet the sponge"));
    text->setTextCursor(text->document()->find(QStringLiteral("sponge")));
    QTest::mouseClick(field<QPushButton>(lastId(), "makeGap"), Qt::LeftButton);
    write(lastId(), "body.distractors", QStringLiteral("cat, floor"));
    EXPECT_TRUE(lastBody<GapText>().dragWords);
    EXPECT_EQ(lastBody<GapText>().distractors, (QStringList{QStringLiteral("cat"), QStringLiteral("floor")}));
    EXPECT_EQ(lastBody<GapText>().gaps.size(), 1);
    undoAndRedoAll();
    saveAndCompare();
}

TEST_F(QuestionsTest, ItemsMoveBetweenGroups)
{
    add("categorise");
    type(QStringLiteral("Sort"));
    const auto group = [&](int i) { return lastBody<Categorise>().categories[i]; };
    write(group(0).id.uuid(), "title", QStringLiteral("Tools"));
    write(group(1).id.uuid(), "title", QStringLiteral("Materials"));
    write(group(0).items[0].id.uuid(), "text", QStringLiteral("Solder"));
    QTest::keyClick(field<QPushButton>(group(0).id.uuid(), "addItem"), Qt::Key_Space);
    type(QStringLiteral("Iron"));
    ASSERT_EQ(group(0).items.size(), 2);
    const QUuid solder = group(0).items[0].id.uuid();
    auto* move = field<QToolButton>(solder, "toGroup");
    move->menu()->popup(QPoint(0, 0));
    QTest::qWait(0);
    QAction* materials = move->menu()->actions().value(1);
    ASSERT_TRUE(materials);
    EXPECT_EQ(materials->text(), QStringLiteral("Materials"));
    EXPECT_FALSE(move->menu()->actions().value(0)->isEnabled());
    move->menu()->setActiveAction(materials);
    QTest::keyClick(move->menu(), Qt::Key_Return);
    QTest::qWait(1);
    ASSERT_EQ(group(0).items.size(), 1);
    ASSERT_EQ(group(1).items.size(), 2);
    EXPECT_EQ(group(1).items[1].id.uuid(), solder);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), name(solder, "text"));
    undoAndRedoAll();
    saveAndCompare();
}

class HotspotTest : public QuestionsTest {
protected:
    void withPicture()
    {
        add("hotspot");
        type(QStringLiteral("Where is the tip?"));
        QImage image(400, 200, QImage::Format_RGB32);
        image.fill(Qt::gray);
        const QString path = m_folder.filePath(QStringLiteral("bench.png"));
        ASSERT_TRUE(image.save(path));
        auto* picture = m_area->findChild<PictureField*>();
        ASSERT_TRUE(picture);
        picture->take({path, {}});
        ASSERT_TRUE(QTest::qWaitFor([&] { return !lastBody<Hotspot>().image.isNull(); }));
        QTest::qWait(20);
    }
    HotspotCanvas* canvas() { return field<HotspotCanvas>(lastId(), "canvas"); }
    HotspotArea area(int i = 0) const { return lastBody<Hotspot>().areas[i]; }
};

TEST_F(HotspotTest, AreasAreDrawnMovedAndResizedByMouse)
{
    withPicture();
    write(lastId(), "body.alternativeText", QStringLiteral("A bench with an iron"));
    HotspotCanvas* board = canvas();
    const QRect all = board->picture();
    ASSERT_GT(all.width(), 100);
    const auto at = [&](double x, double y) { return all.topLeft() + QPoint(int(x * all.width()), int(y * all.height())); };
    QTest::mousePress(board, Qt::LeftButton, {}, at(0.2, 0.2));
    QTest::mouseMove(board, at(0.4, 0.5));
    QTest::mouseRelease(board, Qt::LeftButton, {}, at(0.4, 0.5));
    ASSERT_EQ(lastBody<Hotspot>().areas.size(), 1);
    EXPECT_NEAR(area().x, 0.2, 0.02);
    EXPECT_NEAR(area().y, 0.2, 0.02);
    EXPECT_NEAR(area().width, 0.2, 0.02);
    EXPECT_NEAR(area().height, 0.3, 0.02);
    EXPECT_TRUE(area().correct); // the first one
    type(QStringLiteral("Tip"));
    EXPECT_EQ(area().label, QStringLiteral("Tip"));
    // A click is no area.
    QTest::mouseClick(board, Qt::LeftButton, {}, at(0.8, 0.8));
    EXPECT_EQ(lastBody<Hotspot>().areas.size(), 1);

    AreaFrame* frame = board->frameOf(area().id.uuid());
    ASSERT_TRUE(frame);
    const HotspotArea drawn = area();
    const auto drag = [&](QPoint from, QPoint by) {
        QTest::mousePress(frame, Qt::LeftButton, {}, from);
        // The frame moves below the mouse, so the place of the event is told on the screen.
        const QPointF screen = frame->mapToGlobal(from + by);
        QMouseEvent move(QEvent::MouseMove, frame->mapFromGlobal(screen), screen, Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(frame, &move);
        QTest::mouseRelease(frame, Qt::LeftButton, {}, from);
    };
    const auto steps = m_session->history().steps().size();
    drag(frame->rect().center(), {all.width() / 10, 0});
    EXPECT_NEAR(area().x, drawn.x + 0.1, 0.02);
    EXPECT_NEAR(area().width, drawn.width, 0.001);
    EXPECT_EQ(m_session->history().steps().size(), steps + 1); // one drag, one step
    const HotspotArea moved = area();
    drag(frame->rect().bottomRight(), {all.width() / 10, all.height() / 10});
    EXPECT_NEAR(area().width, moved.width + 0.1, 0.02);
    EXPECT_NEAR(area().height, moved.height + 0.1, 0.02);
    EXPECT_NEAR(area().x, moved.x, 0.001);
    drag(frame->rect().center(), {5 * all.width(), 0}); // never out of the picture
    EXPECT_NEAR(area().x + area().width, 1, 0.001);
    undoAndRedoAll();
    saveAndCompare();
}

TEST_F(HotspotTest, AreasAreMadeMovedAndResizedByKeyboard)
{
    withPicture();
    QTest::keyClick(field<QPushButton>(lastId(), "addArea"), Qt::Key_Space);
    QTest::keyClick(field<QPushButton>(lastId(), "addArea"), Qt::Key_Space);
    ASSERT_EQ(lastBody<Hotspot>().areas.size(), 2);
    QTest::qWait(10); // Tab goes in the order of the page once that is settled
    const HotspotArea before = area();
    AreaFrame* frame = canvas()->frameOf(before.id.uuid());
    frame->setFocus();
    QTest::keyClick(frame, Qt::Key_Right);
    QTest::keyClick(frame, Qt::Key_Down);
    EXPECT_NEAR(area().x, before.x + 0.01, 1e-6);
    EXPECT_NEAR(area().y, before.y + 0.01, 1e-6);
    QTest::keyClick(frame, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(frame, Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_NEAR(area().width, before.width + 0.01, 1e-6);
    EXPECT_NEAR(area().height, before.height - 0.01, 1e-6);
    QTest::keyClick(frame, Qt::Key_Left, Qt::ControlModifier);
    EXPECT_NEAR(area().x, before.x + 0.008, 1e-6);
    QTest::keyClick(frame, Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), canvas()->frameOf(area(1).id.uuid()));
    // In percent, for those who do not see the picture.
    write(before.id.uuid(), "x", QStringLiteral("12.5"));
    EXPECT_NEAR(area().x, 0.125, 1e-6);
    write(before.id.uuid(), "width", QStringLiteral("99"));
    EXPECT_NEAR(area().x + area().width, 1, 1e-6);
    EXPECT_NEAR(area().x, 0.125, 1e-6);
    QTest::keyClick(frame, Qt::Key_Delete);
    EXPECT_EQ(lastBody<Hotspot>().areas.size(), 1);
    undoAndRedoAll();
    saveAndCompare();
}

TEST_F(QuestionsTest, EssayAndPracticalTaskWithRubric)
{
    add("essay");
    type(QStringLiteral("Explain."));
    write(lastId(), "body.minWords", QStringLiteral("50"));
    write(lastId(), "body.modelAnswer", QStringLiteral("Because."));
    QTest::keyClick(field<QCheckBox>(lastId(), "body.showModelAnswer"), Qt::Key_Space);
    EXPECT_TRUE(lastBody<Essay>().showModelAnswer);
    auto* add4 = m_area->findChild<QPushButton*>(name(lastId(), "body.rubric") + QStringLiteral(".add"));
    ASSERT_TRUE(add4);
    add4->menu()->popup(QPoint(0, 0));
    add4->menu()->setActiveAction(add4->menu()->actions().value(1));
    QTest::keyClick(add4->menu(), Qt::Key_Return);
    ASSERT_EQ(course().rubrics.size(), 1);
    EXPECT_EQ(course().rubrics[0].criteria[0].levels.size(), 4);
    EXPECT_EQ(lastBody<Essay>().rubric.target(), course().rubrics[0].id);
    EXPECT_EQ(lastBody<Essay>().minWords, 50);

    add("practical");
    type(QStringLiteral("Solder a joint."));
    write(lastId(), "body.evidence", QStringLiteral("The joint"));
    auto* choice = field<QComboBox>(lastId(), "body.rubric");
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    EXPECT_EQ(lastBody<PracticalTask>().rubric.target(), course().rubrics[0].id);
    QTest::keyClick(field<QPushButton>(lastId(), "body.observation.add"), Qt::Key_Space);
    type(QStringLiteral("Wears glasses"));
    const QUuid item = lastBody<PracticalTask>().observation[0].id.uuid();
    QTest::keyClick(field<QCheckBox>(item, "mustPass"), Qt::Key_Space);
    EXPECT_EQ(lastBody<PracticalTask>().observation[0].text, QStringLiteral("Wears glasses"));
    EXPECT_TRUE(lastBody<PracticalTask>().observation[0].mustPass);
    undoAndRedoAll();
    saveAndCompare();
}

TEST_F(QuestionsTest, TryItAsksForTheQuestion)
{
    add("single");
    QSignalSpy tried(m_area.get(), &EditorArea::tryWanted);
    QTest::mouseClick(field<QToolButton>(lastId(), "try"), Qt::LeftButton);
    ASSERT_EQ(tried.size(), 1);
    EXPECT_EQ(tried[0][0].toUuid(), lastId());
    m_session->edit(QStringLiteral("Keep"), {}, [&](Content& c) {
        model::modify<Question>(c, lastId(), [](Question& q) { q.keptForAssessors = true; });
    });
    EXPECT_FALSE(field<QToolButton>(lastId(), "try")->isEnabled());
}

} // namespace
} // namespace microvet::ui
