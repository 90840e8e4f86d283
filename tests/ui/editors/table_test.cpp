#include "tests/ui/editors/editor_fixture.h"

#include "ui/editors/blocks/table_editor.h"

namespace microvet::ui {
namespace {

class TableTest : public EditorTest {
protected:
    TableTest()
    {
        showUnit();
        m_table = m_area->findChild<TableEditor*>();
    }
    const QList<model::TableRow>& rows() const { return body<model::TableBlock>(2).rows; }
    QString cell(int row, int column) const { return richtext::toPlainText(rows()[row].cells[column].text); }

    TableEditor* m_table = nullptr;
};

TEST_F(TableTest, TabGoesFromCellToCellAndMakesARow)
{
    ASSERT_NE(m_table, nullptr);
    m_table->cell(0, 0)->setFocus();
    for (int i = 0; i < 5; ++i) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), m_table->cell(2, 1));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    ASSERT_EQ(rows().size(), 4);
    EXPECT_EQ(QApplication::focusWidget(), m_table->cell(3, 0));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Sn99"));
    EXPECT_EQ(cell(3, 0), QStringLiteral("Sn99"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    // An empty last cell lets the focus leave: no trap.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_FALSE(m_table->cell(3, 1)->hasFocus());
    EXPECT_EQ(rows().size(), 4);
}

TEST_F(TableTest, RowsAndColumnsComeGoAndMove)
{
    QPointer<RichTextEdit> kept = m_table->cell(1, 0);
    m_table->insertColumn(1);
    EXPECT_EQ(m_table->columns(), 3);
    EXPECT_EQ(cell(1, 2), QStringLiteral("183–190 °C"));
    EXPECT_EQ(m_table->cell(1, 2)->toPlainText(), QStringLiteral("183–190 °C"));
    EXPECT_EQ(m_table->cell(1, 1)->toPlainText(), QString());
    m_table->removeColumn(1);
    EXPECT_EQ(m_table->columns(), 2);
    m_table->insertRow(1);
    m_table->moveRow(2, 3);
    EXPECT_EQ(cell(3, 0), QStringLiteral("Sn60Pb40"));
    EXPECT_EQ(m_table->cell(3, 0)->toPlainText(), QStringLiteral("Sn60Pb40"));
    m_table->removeRow(1);
    EXPECT_EQ(m_table->rows(), 3);
    while (m_session->history().canUndo()) m_session->undo();
    EXPECT_EQ(m_session->content(), m_content);
    EXPECT_EQ(m_table->rows(), 3);
    EXPECT_EQ(m_table->cell(1, 1)->toPlainText(), QStringLiteral("183–190 °C"));
    EXPECT_FALSE(kept.isNull()) << "a cell that stays keeps its widget";
}

TEST_F(TableTest, RowsOfUnequalLengthAreShownWhole)
{
    m_session->edit(QStringLiteral("x"), {}, [&](model::Content& c) {
        model::modify<model::Block>(c, blockAt(2).id, [](model::Block& block) {
            auto& table = std::get<model::TableBlock>(block.body);
            table.rows[1].cells.removeLast();
            table.rows[2].cells.append(model::TableCell{richtext::RichText::fromPlain(QStringLiteral("extra")), {}});
        });
    });
    ASSERT_EQ(m_table->columns(), 3);
    EXPECT_EQ(m_table->cell(2, 2)->toPlainText(), QStringLiteral("extra"));
    m_table->cell(1, 2)->setFocus();
    QTest::keyClicks(m_table->cell(1, 2), QStringLiteral("x"));
    EXPECT_EQ(cell(1, 2), QStringLiteral("x"));
}

} // namespace
} // namespace microvet::ui
