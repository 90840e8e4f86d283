#include "core/importers/translationtable/table_collector.h"

#include <algorithm>

namespace microvet::importers::translationtable {

namespace {

constexpr qsizetype mostText = 100 << 20;  ///< characters and cells
constexpr qsizetype mostOutside = 1 << 20; ///< of which only a line is needed
constexpr qsizetype mostColumns = 63;      ///< as many as Word has

} // namespace

void TableCollector::startTable()
{
    if (++m_depth > 1) return;
    m_tables.append(translation::TextTable());
    m_headRows = false;
}

void TableCollector::endTable() { m_depth = std::max(0, m_depth - 1); }

void TableCollector::startHeadRows()
{
    if (!isInner()) m_headRows = true;
}

void TableCollector::endHeadRows()
{
    if (!isInner()) m_headRows = false;
}

void TableCollector::startRow()
{
    if (isInner()) return;
    m_row = {m_headRows, {}};
    m_isDeleted = false;
}

void TableCollector::setHead(bool isHead)
{
    if (!isInner()) m_row.isHead = isHead;
}

void TableCollector::setDeleted()
{
    if (!isInner()) m_isDeleted = true;
}

void TableCollector::endRow()
{
    if (isInner() || m_isDeleted || m_tooMuch) return;
    m_size += 1 + m_row.cells.size();
    m_tables.last().rows.append(std::exchange(m_row, {}));
    m_tooMuch = m_size > mostText;
}

void TableCollector::startCell()
{
    if (isInner()) return;
    m_cell.clear();
    m_columns = 1;
    m_inCell = true;
    m_newLine = false;
}

void TableCollector::setColumns(int columns)
{
    if (!isInner()) m_columns = columns;
}

void TableCollector::endCell()
{
    if (isInner()) return;
    m_inCell = false;
    for (int i = 0; i < m_columns && m_row.cells.size() < mostColumns; ++i)
        m_row.cells.append(i == 0 ? std::exchange(m_cell, {}) : QString());
}

void TableCollector::startParagraph()
{
    if (!m_inCell || std::exchange(m_newLine, false)) text(u"\n");
}

void TableCollector::endParagraph(bool joined) { m_newLine = !joined; }

void TableCollector::text(QStringView text)
{
    if (m_tooMuch) return;
    if (m_inCell) {
        m_size += text.size();
        m_tooMuch = m_size > mostText;
        m_cell += text;
    } else if (m_outside.size() < mostOutside) {
        m_outside += text;
    }
}

} // namespace microvet::importers::translationtable
