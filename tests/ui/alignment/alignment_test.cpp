#include "ui/alignment/alignment_model.h"
#include "ui/alignment/alignment_window.h"
#include "ui/editors/editor_area.h"

#include "ui/shell/theme.h"

#include "tests/ui/shell/look_checks.h"
#include "tests/ui/shell/shell_fixture.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace microvet::ui {

class AlignmentTest : public ShellTest {
protected:
    void openSample()
    {
        window->actions().sample->trigger();
        ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }, 20000));
    }
    AlignmentWindow* openMatrix()
    {
        window->actions().alignment->trigger();
        auto* matrix = window->findChild<AlignmentWindow*>();
        EXPECT_TRUE(matrix);
        EXPECT_TRUE(QTest::qWaitForWindowExposed(matrix));
        return matrix;
    }
    static int rowOf(AlignmentWindow* matrix, const QUuid& id)
    {
        const QAbstractItemModel* shown = matrix->view().model();
        for (int row = 0; row < shown->rowCount(); ++row)
            if (shown->headerData(row, Qt::Vertical, AlignmentModel::IdRole).toUuid() == id) return row;
        return -1;
    }
    static void clickCell(AlignmentWindow* matrix, const QModelIndex& cell)
    {
        matrix->view().scrollTo(cell);
        QTest::mouseClick(matrix->view().viewport(), Qt::LeftButton, {}, matrix->view().visualRect(cell).center());
    }
    const model::Unit& unit() { return session().course().modules[0].units[1]; }
};

TEST_F(AlignmentTest, CellsLinkAndUnlinkByMouseAndKeyAsOneStepEach)
{
    openSample();
    AlignmentWindow* matrix = openMatrix();
    const QAbstractItemModelTester tester(&matrix->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const model::Content before = session().content();
    const int row = rowOf(matrix, unit().id.uuid());
    ASSERT_GE(row, 0);
    const int column = int(session().course().outcomes.size()) - 1;
    const model::OutcomeRef outcome(session().course().outcomes[column].id);
    const bool linked = unit().outcomes.contains(outcome);
    const QModelIndex cell = matrix->view().model()->index(row, column);
    clickCell(matrix, cell);
    EXPECT_NE(unit().outcomes.contains(outcome), linked);
    EXPECT_EQ(cell.data(Qt::CheckStateRole).toInt() == Qt::Checked, !linked);
    EXPECT_EQ(matrix->view().currentIndex(), cell) << "the current cell stays while links change";
    QTest::keyClick(&matrix->view(), Qt::Key_Space);
    EXPECT_EQ(unit().outcomes.contains(outcome), linked);
    session().undo();
    EXPECT_NE(unit().outcomes.contains(outcome), linked);
    session().undo();
    EXPECT_EQ(session().content(), before);
}

TEST_F(AlignmentTest, GapsStandOutInWordsAndFollowTheCourse)
{
    openSample();
    AlignmentWindow* matrix = openMatrix();
    auto* summary = matrix->findChild<QLabel*>(QStringLiteral("alignmentSummary"));
    EXPECT_TRUE(summary->text().startsWith(QStringLiteral("Every outcome"))) << summary->text().toStdString();
    session().edit(QStringLiteral("New outcome"), {}, [](model::Content& content) {
        model::Outcome fresh;
        fresh.id = model::OutcomeId::make();
        fresh.statement = QStringLiteral("Bake bread in a school kitchen");
        content.course.outcomes.append(fresh);
    });
    EXPECT_TRUE(summary->text().contains(QStringLiteral("not taught or not tested"))) << summary->text().toStdString();
    const int column = matrix->model().columnCount() - 1;
    const QString head = matrix->model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    EXPECT_TRUE(head.contains(QStringLiteral("not taught")) && head.contains(QStringLiteral("not tested"))) << head.toStdString();
    EXPECT_TRUE(matrix->model().headerData(column, Qt::Horizontal, AlignmentModel::GapRole).toBool());
}

TEST_F(AlignmentTest, NamesEverythingAndFits)
{
    openSample();
    AlignmentWindow* matrix = openMatrix();
    EXPECT_LE(matrix->height(), 560);
    QTest::qWait(50);
    look::expectNames(matrix);
    look::expectUniqueMnemonics(matrix);
    look::expectNothingClipped(matrix, QStringLiteral("alignment"));
    look::shoot(matrix, QStringLiteral("alignment"));
    theme::apply(*qApp, true);
    QTest::qWait(50);
    look::shoot(matrix, QStringLiteral("alignment-dark"));
    theme::apply(*qApp, false);
}

TEST_F(AlignmentTest, TheRowsLeadToTheirPlace)
{
    openSample();
    AlignmentWindow* matrix = openMatrix();
    const QUuid wanted = unit().id.uuid();
    matrix->view().setCurrentIndex(matrix->view().model()->index(rowOf(matrix, wanted), 0));
    QTest::mouseClick(matrix->findChild<QPushButton*>(QStringLiteral("alignmentGo")), Qt::LeftButton);
    EXPECT_EQ(window->workspace()->editor().currentElement(), wanted);
}

TEST_F(AlignmentTest, ShowsOnlyWhatIsWanted)
{
    openSample();
    AlignmentWindow* matrix = openMatrix();
    auto* rows = matrix->findChild<QComboBox*>(QStringLiteral("alignmentRows"));
    const int all = matrix->view().model()->rowCount();
    int units = 0, questions = 0;
    for (const methodology::AlignmentRow& row : matrix->model().alignment().rows) {
        units += row.kind == model::ElementKind::Unit || row.kind == model::ElementKind::Module;
        questions += row.kind == model::ElementKind::Question;
    }
    EXPECT_EQ(all, matrix->model().rowCount());
    rows->setCurrentIndex(1);
    EXPECT_EQ(matrix->view().model()->rowCount(), units);
    rows->setCurrentIndex(3);
    EXPECT_EQ(matrix->view().model()->rowCount(), questions);
}

TEST_F(AlignmentTest, IsSavedAsATable)
{
    openSample();
    AlignmentWindow* matrix = openMatrix();
    for (const char* name : {"matrix.html", "matrix.csv"}) {
        prompts.files.append(file(name));
        QTest::mouseClick(matrix->findChild<QPushButton*>(QStringLiteral("alignmentSave")), Qt::LeftButton);
        QFile saved(file(name));
        ASSERT_TRUE(saved.open(QIODevice::ReadOnly)) << name;
        EXPECT_TRUE(saved.readAll().contains(session().course().outcomes[0].statement.toUtf8())) << name;
    }
    prompts.files.append(file("no/such/folder.csv"));
    QTest::mouseClick(matrix->findChild<QPushButton*>(QStringLiteral("alignmentSave")), Qt::LeftButton);
    EXPECT_FALSE(matrix->findChild<QLabel*>(QStringLiteral("alignmentSaid"))->text().contains(QStringLiteral("was saved")));
}

TEST_F(AlignmentTest, WithoutOutcomesItSaysWhatToDo)
{
    makeCourse(QStringLiteral("Bread"));
    AlignmentWindow* matrix = openMatrix();
    EXPECT_TRUE(matrix->findChild<QLabel*>(QStringLiteral("alignmentNothing"))->isVisible());
    EXPECT_FALSE(matrix->findChild<QPushButton*>(QStringLiteral("alignmentSave"))->isEnabled());
    QTest::keyClick(matrix, Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !window->findChild<AlignmentWindow*>(); }));
    prompts.answers = {QStringLiteral("discard")};
}

} // namespace microvet::ui
