#pragma once

#include "ui/widgets/field_hub.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace microvet::ui {

class ItemButtons;

/// A rubric as a table: a row for each criterion, a column for each level. Cells are texts that wrap, each with its points.
class RubricGrid : public QWidget {
    Q_OBJECT

public:
    RubricGrid(FieldHub& hub, const QUuid& rubric, QWidget* parent = nullptr);

    void addCriterion();
    void insertLevel(int at);
    void removeLevel(int at);
    void moveLevel(int from, int to);

private:
    struct Row {
        QUuid id;
        QWidget* head = nullptr;
        ItemButtons* buttons = nullptr;
    };
    struct Column {
        QWidget* head = nullptr;
        QLineEdit* title = nullptr;
        QToolButton* menu = nullptr;
    };

    const model::Rubric* rubric() const;
    void refresh();
    /// Titles of levels, names for screen readers, sums: what changes without rows and columns coming or going.
    void refreshTexts();
    Column makeColumn(int index);
    Row makeRow(const QUuid& criterion);
    QWidget* makeCell(const QUuid& level);
    void edit(const QString& label, const std::function<void(model::Rubric&)>& fn);

    FieldHub& m_hub;
    QUuid m_rubric;
    QGridLayout* m_grid;
    QLabel* m_sum;
    QLabel* m_none;
    QWidget* m_corner;
    QList<Column> m_columns;
    QList<Row> m_rows;
    QHash<QUuid, QWidget*> m_cells;
};

} // namespace microvet::ui
