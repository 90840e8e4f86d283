#include "ui/editors/blocks/table_editor.h"

#include "ui/editors/block_registry.h"
#include "ui/editors/page.h"
#include "ui/richtext/rich_text_edit.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

using namespace model;

namespace {

/// Every cell is a text of its own: more of them than this would make the page slow, and nobody reads such a table on a
/// phone. What lies beyond stays in the course untouched, and the editor says so.
constexpr int maxColumns = 12;
constexpr int maxRows = 200;

int allColumns(const QList<TableRow>& rows)
{
    qsizetype most = 1;
    for (const TableRow& row : rows) most = std::max(most, row.cells.size());
    return int(most);
}

int columnsOf(const QList<TableRow>& rows) { return std::min(allColumns(rows), maxColumns); }

} // namespace

TableEditor::TableEditor(FieldHub& hub, const QUuid& block, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_block(block)
    , m_grid(new QGridLayout)
    , m_sheet(new QWidget)
    , m_limits(mutedLabel({}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_grid->setContentsMargins(1, 1, 1, 1);
    m_grid->setSpacing(1);
    m_sheet->setLayout(m_grid);
    column->addWidget(m_sheet);
    m_limits->setObjectName(hub.objectNameFor(block, "limits"));
    column->addWidget(m_limits);

    const auto menuButton = [&](const QString& text, const char* name) {
        auto* button = new QPushButton(text);
        button->setObjectName(hub.objectNameFor(block, name));
        button->setAutoDefault(false);
        button->setMenu(new QMenu(button));
        return button;
    };
    auto* rowButton = menuButton(tr("Row"), "row");
    QMenu* r = rowButton->menu();
    r->addAction(tr("Add &above"), this, [this] { insertRow(current().y()); })->setObjectName(QStringLiteral("rowAbove"));
    r->addAction(tr("Add &below"), this, [this] { insertRow(current().y() + 1); })->setObjectName(QStringLiteral("rowBelow"));
    r->addAction(tr("Move &up"), this, [this] { moveRow(current().y(), current().y() - 1); });
    r->addAction(tr("Move d&own"), this, [this] { moveRow(current().y(), current().y() + 1); });
    r->addAction(tr("&Delete"), this, [this] { removeRow(current().y()); })->setObjectName(QStringLiteral("rowDelete"));
    auto* columnButton = menuButton(tr("Column"), "column");
    QMenu* c = columnButton->menu();
    c->addAction(tr("Add to the &left"), this, [this] { insertColumn(current().x()); });
    c->addAction(tr("Add to the &right"), this, [this] { insertColumn(current().x() + 1); })->setObjectName(QStringLiteral("columnRight"));
    c->addAction(tr("&Delete"), this, [this] { removeColumn(current().x()); })->setObjectName(QStringLiteral("columnDelete"));
    m_addRow = r->actions().first(2);
    m_addColumn = c->actions().first(2);
    auto* bar = new QHBoxLayout;
    bar->addWidget(rowButton);
    bar->addWidget(columnButton);
    bar->addStretch(1);
    column->addLayout(bar);

    m_hub.watch(block, "body.rows", this, [this] { refresh(); });
    for (const char* flag : {"body.headerRow", "body.headerColumn"}) m_hub.watch(block, flag, this, [this] { names(); });
    refresh();
}

RichTextEdit* TableEditor::cell(int row, int column) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].cells.value(column) : nullptr;
}

RichTextEdit* TableEditor::makeCell(const QUuid& row, int column)
{
    auto* edit = new RichTextEdit;
    edit->setFrameShape(QFrame::NoFrame);
    edit->setMinimumWidth(5 * fontMetrics().averageCharWidth()); // a text field's own minimum would push the page out of sight
    edit->setObjectName(m_hub.objectNameFor(row, "cells." + QByteArray::number(column)));
    edit->installEventFilter(this);
    m_hub.claimKeys(edit);
    connect(edit, &RichTextEdit::edited, this, [this, edit, row, column](const QString& step, bool typing) {
        m_hub.edit(typing ? tr("Change a cell") : step, {row, "cells." + QByteArray::number(column), edit->caret()}, [&](Content& content) {
            model::modify<TableRow>(content, row, [&](TableRow& r) {
                while (r.cells.size() <= column) r.cells.append(TableCell());
                r.cells[column].text = edit->value();
            });
        }, typing);
    });
    connect(edit, &RichTextEdit::focused, this, [this, edit] {
        for (int y = 0; y < m_rows.size(); ++y)
            if (const int x = int(m_rows[y].cells.indexOf(edit)); x >= 0) m_last = {x, y};
    });
    m_hub.watch(row, "cells." + QByteArray::number(column), edit, [] {}, [edit](int caret) {
        edit->setFocus();
        if (caret >= 0) edit->setCaret(caret);
    });
    return edit;
}

void TableEditor::refresh()
{
    const auto* block = model::find<Block>(m_hub.content(), m_block);
    const auto* table = block ? std::get_if<TableBlock>(&block->body) : nullptr;
    if (!table) return;
    const int columns = columnsOf(table->rows);
    QHash<QUuid, Row> before;
    for (const Row& row : std::as_const(m_rows)) before.insert(row.id, row);
    m_rows.clear();
    m_columns = columns;
    while (QLayoutItem* item = m_grid->takeAt(0)) delete item;
    for (const TableRow& row : table->rows) {
        if (m_rows.size() >= maxRows) break;
        const bool known = before.contains(row.id.uuid());
        Row shown = before.take(row.id.uuid());
        shown.id = row.id.uuid();
        while (shown.cells.size() > columns) {
            shown.cells.last()->hide();
            shown.cells.takeLast()->deleteLater();
        }
        while (shown.cells.size() < columns) shown.cells.append(makeCell(shown.id, int(shown.cells.size())));
        if (!known) m_hub.watch(shown.id, "cells", m_sheet, [this, id = shown.id] { refreshRow(id); });
        m_rows.append(shown);
    }
    for (const Row& gone : std::as_const(before))
        for (RichTextEdit* edit : gone.cells) {
            edit->hide();
            edit->deleteLater();
        }
    for (int y = 0; y < m_rows.size(); ++y)
        for (int x = 0; x < columns; ++x) {
            RichTextEdit* edit = m_rows[y].cells[x];
            m_grid->addWidget(edit, y, x);
            edit->show();
        }
    for (int x = 0; x < m_grid->columnCount(); ++x) m_grid->setColumnStretch(x, x < columns ? 1 : 0);
    for (const Row& row : std::as_const(m_rows)) refreshRow(row.id);
    names();
    sayLimits();
    scheduleTabOrder(this);
}

void TableEditor::refreshRow(const QUuid& id)
{
    const auto* row = model::find<TableRow>(m_hub.content(), id);
    if (!row) return;
    if (std::min<qsizetype>(row->cells.size(), maxColumns) > m_columns) return refresh();
    // A column that went in every row makes the table narrower.
    const auto* block = model::find<Block>(m_hub.content(), m_block);
    const auto* table = block ? std::get_if<TableBlock>(&block->body) : nullptr;
    if (table && columnsOf(table->rows) != m_columns) return refresh();
    for (const Row& shown : std::as_const(m_rows)) {
        if (shown.id != id) continue;
        for (int x = 0; x < shown.cells.size(); ++x) shown.cells[x]->setValue(row->cells.value(x).text);
    }
}

void TableEditor::sayLimits()
{
    const auto* block = model::find<Block>(m_hub.content(), m_block);
    const auto* table = block ? std::get_if<TableBlock>(&block->body) : nullptr;
    if (!table) return;
    const int wide = allColumns(table->rows);
    const auto tall = int(table->rows.size());
    for (QAction* action : std::as_const(m_addRow)) action->setEnabled(tall < maxRows);
    for (QAction* action : std::as_const(m_addColumn)) action->setEnabled(wide < maxColumns);
    QStringList lines;
    if (tall > maxRows)
        lines << tr("This table has %1 rows; the first %2 are shown here. The others stay in the course and in every package as they "
                    "are. To change them, spread the table over several blocks.").arg(tall).arg(maxRows);
    else if (tall == maxRows) lines << tr("A table can have %1 rows. Begin another table for more.").arg(maxRows);
    if (wide > maxColumns)
        lines << tr("This table has %1 columns; the first %2 are shown here. The others stay in the course and in every package as "
                    "they are.").arg(wide).arg(maxColumns);
    else if (wide == maxColumns) lines << tr("A table can have %1 columns: more cannot be read on a telephone.").arg(maxColumns);
    m_limits->setText(lines.join(u'\n'));
    m_limits->setVisible(!lines.isEmpty());
}

void TableEditor::names()
{
    const auto* block = model::find<Block>(m_hub.content(), m_block);
    const auto* table = block ? std::get_if<TableBlock>(&block->body) : nullptr;
    for (int y = 0; y < m_rows.size(); ++y)
        for (int x = 0; x < m_rows[y].cells.size(); ++x) {
            const bool header = table && ((table->headerRow && y == 0) || (table->headerColumn && x == 0));
            RichTextEdit* edit = m_rows[y].cells[x];
            edit->setAccessibleName(header ? tr("Heading, row %1, column %2").arg(y + 1).arg(x + 1)
                                           : tr("Row %1, column %2").arg(y + 1).arg(x + 1));
            // Same height along a row, so that the sheet has no holes.
            QFont font = this->font();
            font.setWeight(header ? QFont::DemiBold : QFont::Normal);
            if (edit->font() != font) edit->setFont(font);
            edit->viewport()->setBackgroundRole(header ? QPalette::AlternateBase : QPalette::Base);
            edit->setBackgroundRole(header ? QPalette::AlternateBase : QPalette::Base);
        }
    update();
}

void TableEditor::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(m_sheet->geometry(), borderColour(palette()));
    for (const Row& row : std::as_const(m_rows))
        for (const RichTextEdit* edit : row.cells) {
            const QRect box = m_grid->cellRect(int(&row - m_rows.constData()), int(row.cells.indexOf(const_cast<RichTextEdit*>(edit))));
            painter.fillRect(box.translated(m_sheet->pos()), palette().color(edit->backgroundRole()));
        }
}

bool TableEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const QPoint at = current();
        const bool last = at.y() + 1 == rows() && at.x() + 1 == m_columns;
        if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier && last && watched == cell(at.y(), at.x())
            && !cell(at.y(), at.x())->value().isEmpty()) {
            insertRow(rows());
            focusCell(rows() - 1, 0);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QPoint TableEditor::current() const
{
    return {std::clamp(m_last.x(), 0, std::max(0, m_columns - 1)), std::clamp(m_last.y(), 0, std::max(0, rows() - 1))};
}

void TableEditor::focusCell(int row, int column)
{
    if (RichTextEdit* edit = cell(std::clamp(row, 0, rows() - 1), std::clamp(column, 0, m_columns - 1))) edit->setFocus();
}

void TableEditor::editRows(const QString& label, const std::function<void(QList<TableRow>&)>& fn)
{
    m_hub.edit(label, {m_block, "body.rows"}, [&](Content& content) {
        model::modify<Block>(content, m_block, [&](Block& block) {
            if (auto* table = std::get_if<TableBlock>(&block.body)) fn(table->rows);
        });
    });
}

void TableEditor::insertRow(int at)
{
    if (rows() >= maxRows) return; // the note below the table says it
    editRows(tr("Add a row"), [&](QList<TableRow>& rows) {
        TableRow row;
        row.id = PartId::make();
        for (int x = 0; x < std::max(1, m_columns); ++x) row.cells.append(TableCell());
        rows.insert(std::clamp<qsizetype>(at, 0, rows.size()), row);
    });
    focusCell(at, current().x());
}

void TableEditor::insertColumn(int at)
{
    if (m_columns >= maxColumns) return;
    const int columns = m_columns;
    editRows(tr("Add a column"), [&](QList<TableRow>& rows) {
        for (TableRow& row : rows) {
            while (row.cells.size() < columns) row.cells.append(TableCell());
            row.cells.insert(std::clamp<qsizetype>(at, 0, row.cells.size()), TableCell());
        }
    });
    focusCell(current().y(), at);
}

void TableEditor::removeRow(int at)
{
    if (rows() < 2) return;
    editRows(tr("Delete a row"), [&](QList<TableRow>& rows) { if (at < rows.size()) rows.removeAt(at); });
    focusCell(at, current().x());
}

void TableEditor::removeColumn(int at)
{
    if (m_columns < 2) return;
    editRows(tr("Delete a column"), [&](QList<TableRow>& rows) {
        for (TableRow& row : rows) if (at < row.cells.size()) row.cells.removeAt(at);
    });
    focusCell(current().y(), at);
}

void TableEditor::moveRow(int from, int to)
{
    if (to < 0 || to >= rows()) return;
    editRows(tr("Move a row"), [&](QList<TableRow>& rows) { if (from < rows.size() && to < rows.size()) rows.move(from, to); });
    focusCell(to, current().x());
}

QWidget* makeTableEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->rich(TableEditor::tr("Caption"), &TableBlock::caption, {.help = TableEditor::tr("What the table shows. Screen readers read it first.")});
    f->add(new TableEditor(hub, block));
    // One below the other: side by side they are wider than the page where the text is enlarged.
    f->check(TableEditor::tr("The first row holds headings"), &TableBlock::headerRow);
    f->check(TableEditor::tr("The first column holds headings"), &TableBlock::headerColumn);
    return f;
}

} // namespace microvet::ui
