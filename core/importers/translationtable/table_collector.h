#pragma once

#include "core/translation/text_table.h"

namespace microvet::importers::translationtable {

/// Puts together what a reader of documents meets: tables, rows, cells and their lines, and the text outside of them. A
/// table in a cell counts as text of the cell.
class TableCollector {
public:
    void startTable();
    void endTable();
    void startHeadRows();
    void endHeadRows();
    void startRow();
    void endRow();
    void startCell();
    void endCell();
    // Of the row or cell that is open.
    void setHead(bool isHead);
    void setDeleted();
    void setColumns(int columns); ///< how many places of the row it fills

    void startParagraph();
    /// `joined`: the next paragraph goes on in its line.
    void endParagraph(bool joined = false);
    void text(QStringView text);

    /// More than any course says was met; nothing is kept any more.
    bool isTooMuch() const { return m_tooMuch; }
    const QString& outside() const { return m_outside; }
    QList<translation::TextTable> take() { return std::move(m_tables); }

private:
    bool isInner() const { return m_depth != 1; }

    QList<translation::TextTable> m_tables;
    translation::TextTable::Row m_row;
    QString m_cell;
    QString m_outside;
    int m_depth = 0; ///< tables in each other
    int m_columns = 1;
    bool m_headRows = false;
    bool m_isDeleted = false;
    bool m_inCell = false;
    bool m_newLine = false; ///< before what comes next in the cell
    bool m_tooMuch = false;
    qsizetype m_size = 0;
};

} // namespace microvet::importers::translationtable
