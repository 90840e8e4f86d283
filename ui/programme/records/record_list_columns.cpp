#include "ui/programme/records/record_list.h"

#include "ui/programme/records/column_widths.h"
#include "ui/session/settings.h"
#include "ui/widgets/style.h"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace microvet::ui {

using programme::FieldType;

/// What people most want to tell apart: how far something is, else its first code.
int RecordList::filterColumn() const
{
    for (const char* name : {"status", "standing", "state", "decision", "what"})
        if (const int column = m_model->columnOf(QString::fromLatin1(name)); column >= 0 && !m_model->field(column).codes.empty()) return column;
    for (int column = 0; column < m_model->columnCount() && !m_model->isFound(column); ++column)
        if (m_model->field(column).type == FieldType::Code) return column;
    return -1;
}

int RecordList::addColumn(const QString& label, const QString& help, Finding find)
{
    QHeaderView* heads = m_table->horizontalHeader();
    const QSignalBlocker quiet(heads); // the column that was the last gets another width now, and nobody has chosen it
    const int column = m_model->addFound(label, help);
    m_table->setColumnWidth(column, em(this, 10));
    m_findings.append({column, find});
    restoreColumns();
    if (m_services.settings.state(columnsKey()).toByteArray().isEmpty()) // beside the name, until somebody moves it
        heads->moveSection(heads->visualIndex(column), 1);
    // By itself: the rows are being read already. Later they are read together.
    if (m_services.link.isOpen())
        m_services.link.read<FoundCells>(this, std::move(find), [this, column](Result<FoundCells> cells) {
            if (!cells.ok()) return say(false, cells.error().text);
            m_model->showFound(column, *cells);
            m_widths->fit();
        });
    return column;
}

void RecordList::fillColumnMenu()
{
    m_columnMenu->clear();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        QAction* action = m_columnMenu->addAction(m_model->labelOf(column));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_widths->setShown(column, on);
            rememberColumns();
        });
    }
}

/// The list of a page and those within an entry remember their own columns.
QString RecordList::columnsKey() const
{
    QString key = QStringLiteral("programme/columns/%1").arg(m_kind.key());
    for (const programme::Filter::Is& is : m_filter.is)
        key += QLatin1Char('-') + QLatin1String(is.field);
    return key;
}

void RecordList::rememberColumns() { m_services.settings.setState(columnsKey(), m_table->horizontalHeader()->saveState()); }

void RecordList::restoreColumns()
{
    QHeaderView* heads = m_table->horizontalHeader();
    const QSignalBlocker quiet(heads);
    const QByteArray state = m_services.settings.state(columnsKey()).toByteArray();
    const bool restored = !state.isEmpty() && heads->restoreState(state);
    if (!restored) {
        const auto isFiltered = [this](const programme::Field& field) {
            return std::any_of(m_filter.is.begin(), m_filter.is.end(), [&](const programme::Filter::Is& is) { return field.key() == QLatin1String(is.field); });
        };
        int narrow = 0; // where there are few of them long texts have room, such as the result of a joint action
        for (int column = 0; column < m_model->columnCount() && !m_model->isFound(column); ++column)
            narrow += m_model->field(column).type != FieldType::LongText && !isFiltered(m_model->field(column));
        int shown = 0;
        for (int column = 0; column < m_model->columnCount() && !m_model->isFound(column); ++column) {
            const programme::Field& field = m_model->field(column);
            const bool filtered = isFiltered(field);
            const bool wide = field.type == FieldType::LongText && column > 0 && narrow >= 4;
            const bool asked = column == filterColumn() || !field.get; // what one filters by is seen, and what is worked out
            m_table->setColumnHidden(column, filtered || wide || (shown >= 7 && !asked));
            if (!m_table->isColumnHidden(column)) ++shown;
            m_table->setColumnWidth(column, em(this, column == 0 ? 13 : field.type == FieldType::Mail ? 12 : 7));
        }
    }
    if (!restored || heads->sortIndicatorSection() >= m_model->columnCount()) heads->setSortIndicator(0, Qt::AscendingOrder);
    heads->setSortIndicatorShown(true);
    m_table->setSortingEnabled(true); // sorts as the heads say
    fillColumnMenu();
}

} // namespace microvet::ui
