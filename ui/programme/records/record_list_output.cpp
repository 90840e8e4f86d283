#include "ui/programme/records/record_list.h"

#include "core/actions/programme/list_document.h"
#include "core/base/csv.h"
#include "core/report/html_page.h"
#include "ui/programme/records/filter_bar.h"
#include "ui/programme/records/print_document.h"
#include "ui/programme/records/table_clipboard.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QTableView>

#include <algorithm>

namespace microvet::ui {

/// What of the list leaves it: to a spreadsheet, to paper.
QList<QStringList> RecordList::rows(bool all) const
{
    QHeaderView* heads = m_table->horizontalHeader();
    QList<int> columns;
    for (int at = 0; at < heads->count(); ++at)
        if (const int column = heads->logicalIndex(at); !m_table->isColumnHidden(column)) columns.append(column);
    QList<QStringList> rows(1);
    for (const int column : std::as_const(columns))
        rows[0].append(m_model->labelOf(column));
    QModelIndexList chosenRows = m_table->selectionModel()->selectedRows();
    std::sort(chosenRows.begin(), chosenRows.end(), [](const auto& a, const auto& b) { return a.row() < b.row(); });
    const auto take = [&](int row) {
        QStringList cells;
        for (const int column : std::as_const(columns)) {
            const programme::AnyRecord* record = m_model->at(m_proxy->mapToSource(m_proxy->index(row, column)).row());
            cells.append(m_model->shown(*record->record, column));
        }
        rows.append(cells);
    };
    if (!all && !chosenRows.isEmpty())
        for (const QModelIndex& index : std::as_const(chosenRows))
            take(index.row());
    else
        for (int row = 0; row < m_proxy->rowCount(); ++row)
            take(row);
    return rows;
}

void RecordList::copy() const { QGuiApplication::clipboard()->setMimeData(tableForClipboard(rows(false))); }

actions::Document RecordList::document() const
{
    actions::ShownList list{m_kind.manyText(), {}, rows(true)};
    if (m_code && m_code->currentIndex() > 0)
        list.notes.append(tr("%1: %2").arg(m_model->field(filterColumn()).labelText(), m_code->currentText()));
    if (m_filters) list.notes += m_filters->texts();
    if (!m_search->text().trimmed().isEmpty()) list.notes.append(tr("Rows with “%1”").arg(m_search->text().trimmed()));
    list.notes.append(tr("%1, as of %2").arg(m_count->text(), report::pageLocale().toString(m_services.link.today(), QLocale::LongFormat)));
    return actions::listDocument(list);
}

void RecordList::print()
{
    printDocument(m_services, this, document(), [list = QPointer(this)](bool fine, const QString& sentence) {
        if (list) list->say(fine, sentence);
    });
}

void RecordList::savePdf()
{
    saveDocument(m_services, this, document(), m_kind.manyText(), [list = QPointer(this)](bool fine, const QString& sentence) {
        if (list) list->say(fine, sentence);
    });
}

void RecordList::saveAsTable()
{
    m_services.prompts.askSaveFile(
        this, tr("Save as a table"),
        m_services.settings.lastFolder() + QLatin1Char('/') + m_kind.manyText() + QStringLiteral(".csv"),
        tr("Table (*.csv)"), QStringLiteral("csv"), [this](const QString& path) {
            if (path.isEmpty()) return;
            const Status done = m_services.disk.replace(path, toCsv(rows(true), separatorOf(QLocale())));
            say(done.ok(), done.ok() ? QString() : done.error().text);
        });
}

} // namespace microvet::ui
