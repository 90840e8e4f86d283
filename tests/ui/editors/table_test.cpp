#include "tests/ui/editors/editor_fixture.h"

#include "ui/editors/blocks/table_editor.h"

#include <QLabel>

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

TEST_F(TableTest, SaysWhatOfAVeryLargeTableIsNotShown)
{
    auto* limits = m_area->findChild<QLabel*>(name(blockAt(2).id.uuid(), "limits"));
    ASSERT_NE(limits, nullptr);
    EXPECT_TRUE(limits->isHidden()) << "an ordinary table needs no words";
    const auto fill = [&](int tall, int wide) {
        m_session->edit(QStringLiteral("Large table"), {}, [&](model::Content& content) {
            model::modify<model::Block>(content, blockAt(2).id.uuid(), [&](model::Block& block) {
                auto& table = std::get<model::TableBlock>(block.body);
                table.rows.clear();
                for (int y = 0; y < tall; ++y) {
                    model::TableRow row;
                    row.id = model::PartId::make();
                    for (int x = 0; x < wide; ++x) row.cells.append(model::TableCell());
                    table.rows.append(row);
                }
            });
        });
    };
    fill(2, 15);
    EXPECT_EQ(m_table->columns(), 12);
    EXPECT_FALSE(limits->isHidden());
    EXPECT_TRUE(limits->text().contains(QLatin1String("15"))) << limits->text().toStdString();
    m_table->insertColumn(3);
    EXPECT_EQ(rows()[0].cells.size(), 15) << "nothing of what is not shown is lost";
    fill(201, 1);
    EXPECT_EQ(m_table->rows(), 200);
    EXPECT_TRUE(limits->text().contains(QLatin1String("201"))) << limits->text().toStdString();
    m_table->insertRow(3);
    EXPECT_EQ(rows().size(), 201);
    m_table->removeRow(0);
    EXPECT_EQ(rows().size(), 200);
    fill(2, 2);
    EXPECT_TRUE(limits->isHidden());
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
