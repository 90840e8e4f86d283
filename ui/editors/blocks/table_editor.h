#pragma once

#include "ui/widgets/field_hub.h"

class QAction;
class QGridLayout;
class QLabel;
class QToolButton;

namespace microvet::ui {

class RichTextEdit;

/// The cells of a table block. Tab goes from cell to cell, and from the last one into a new row.
class TableEditor : public QWidget {
    Q_OBJECT

public:
    TableEditor(FieldHub& hub, const QUuid& block, QWidget* parent = nullptr);

    int rows() const { return int(m_rows.size()); }
    int columns() const { return m_columns; }
    RichTextEdit* cell(int row, int column) const;

    void insertRow(int at);
    void insertColumn(int at);
    void removeRow(int at);
    void removeColumn(int at);
    void moveRow(int from, int to);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        QUuid id;
        QList<RichTextEdit*> cells;
    };

    void refresh();
    void refreshRow(const QUuid& id);
    void names();
    /// Says which part of a very large table is not shown, and why nothing can be added.
    void sayLimits();
    RichTextEdit* makeCell(const QUuid& row, int column);
    void editRows(const QString& label, const std::function<void(QList<model::TableRow>&)>& fn);
    QPoint current() const;
    void focusCell(int row, int column);

    FieldHub& m_hub;
    QUuid m_block;
    QGridLayout* m_grid;
    QWidget* m_sheet;
    QLabel* m_limits;
    QList<QAction*> m_addRow;
    QList<QAction*> m_addColumn;
    QList<Row> m_rows;
    int m_columns = 0;
    QPoint m_last; ///< x: column, y: row that was written in last
};

} // namespace microvet::ui
