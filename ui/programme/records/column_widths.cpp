#include "ui/programme/records/column_widths.h"

#include "ui/session/settings.h"
#include "ui/widgets/style.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>
#include <tuple>
#include <utility>

namespace microvet::ui {

namespace {

/// Enough to tell what is usual in a column; all rows of a long list would take too long.
constexpr int rowsLookedAt = 60;

/// As they stand, from the left.
QList<int> shownColumns(const QHeaderView* heads)
{
    QList<int> shown;
    for (int place = 0; place < heads->count(); ++place)
        if (const int column = heads->logicalIndex(place); !heads->isSectionHidden(column)) shown.append(column);
    return shown;
}

} // namespace

ColumnWidths::ColumnWidths(QTableView* table, Settings& settings, const QString& key)
    : QObject(table)
    , m_table(table)
    , m_settings(settings)
    , m_key(key)
    , m_ended(settings.state(key).toBool())
{
    table->horizontalHeader()->setResizeContentsPrecision(rowsLookedAt);
    table->viewport()->installEventFilter(this);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, &ColumnWidths::noteResized);
}

void ColumnWidths::noteResized(int column)
{
    const QList<int> shown = shownColumns(m_table->horizontalHeader());
    // The last one takes what is left whenever the window changes; of hidden ones Qt tells late that they have no width.
    if (m_fitting || !shown.contains(column) || column == shown.constLast()) return;
    m_ended = true;
    m_settings.setState(m_key, true);
    emit chosen();
}

void ColumnWidths::setShown(int column, bool shown)
{
    {
        const QScopedValueRollback now(m_fitting, true);
        m_table->setColumnHidden(column, !shown);
        std::ignore = m_table->horizontalHeader()->sectionSize(column); // gives out the widths now, not later
    }
    fit();
}

void ColumnWidths::fit()
{
    m_pending = false;
    if (m_ended || m_fitting || !m_table->isVisible() || !m_table->model() || m_table->model()->rowCount() == 0) return;
    const QScopedValueRollback now(m_fitting, true);
    QHeaderView* heads = m_table->horizontalHeader();
    const QList<int> shown = shownColumns(heads);
    if (shown.isEmpty()) return;
    const bool stretches = heads->stretchLastSection();
    heads->setStretchLastSection(false);
    const int first = shown.constFirst();
    int wanted = 0;
    int left = m_table->viewport()->width();
    for (const int column : shown) {
        m_table->resizeColumnToContents(column);
        const int whole = m_table->columnWidth(column) + em(m_table, 1);
        const int width = std::clamp(whole, em(m_table, 5), em(m_table, column == first ? 20 : 13));
        if (column == first) wanted = whole - width;
        m_table->setColumnWidth(column, width);
        left -= width;
    }
    if (left > 0 && wanted > 0) m_table->setColumnWidth(first, m_table->columnWidth(first) + std::min(left, wanted));
    heads->setStretchLastSection(stretches);
}

bool ColumnWidths::eventFilter(QObject* watched, QEvent* event)
{
    // Being shown and given a size come together, and need one look at the rows.
    if ((event->type() == QEvent::Resize || event->type() == QEvent::Show) && !std::exchange(m_pending, true))
        QMetaObject::invokeMethod(this, &ColumnWidths::fit, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace microvet::ui
