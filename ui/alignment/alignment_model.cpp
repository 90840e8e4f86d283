#include "ui/alignment/alignment_model.h"

#include "core/methodology/alignment_table.h"
#include "ui/session/session.h"

#include <algorithm>

namespace microvet::ui {

using methodology::Alignment;
using methodology::AlignmentColumn;
using methodology::AlignmentRow;

AlignmentModel::AlignmentModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_alignment(methodology::alignmentOf(session.course()))
{
    connect(&session, &Session::changed, this, &AlignmentModel::refresh);
}

QString AlignmentModel::rowName(int row) const
{
    const AlignmentRow& r = m_alignment.rows[row];
    const QString kind = methodology::rowKindName(r);
    //: A kind of thing and its title: "Unit: Safe lifting"
    return r.title.isEmpty() ? kind : tr("%1: %2").arg(kind, r.title);
}

QString AlignmentModel::columnName(int column) const
{
    const AlignmentColumn& c = m_alignment.columns[column];
    return c.statement.isEmpty() ? tr("Outcome %1").arg(c.number) : tr("Outcome %1: %2").arg(c.number).arg(c.statement);
}

int AlignmentModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_alignment.rows.size()); }
int AlignmentModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_alignment.columns.size()); }

QVariant AlignmentModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const AlignmentRow& row = m_alignment.rows[index.row()];
    const bool linked = row.linked[index.column()];
    const bool below = row.below[index.column()];
    switch (role) {
    case Qt::CheckStateRole: return linked ? Qt::Checked : Qt::Unchecked;
    case BelowRole: return below;
    case Qt::AccessibleTextRole:
        return linked ? tr("linked") : below ? tr("not linked here, but below it") : tr("not linked");
    case Qt::AccessibleDescriptionRole:
    case Qt::ToolTipRole: return rowName(index.row()) + u'\n' + columnName(index.column());
    default: return {};
    }
}

QVariant AlignmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        if (section >= m_alignment.columns.size()) return {};
        const AlignmentColumn& column = m_alignment.columns[section];
        switch (role) {
        case Qt::DisplayRole:
            return tr("Outcome %1").arg(column.number) + u'\n' + (column.taught ? tr("taught: %1").arg(column.taught) : tr("not taught")) + u'\n'
                + (column.tested ? tr("tested: %1").arg(column.tested) : tr("not tested"));
        case Qt::ToolTipRole: case Qt::AccessibleTextRole: return columnName(section);
        case GapRole: return column.isGap();
        default: return {};
        }
    }
    if (section >= m_alignment.rows.size()) return {};
    const AlignmentRow& row = m_alignment.rows[section];
    switch (role) {
    case Qt::DisplayRole: case Qt::ToolTipRole: case Qt::AccessibleTextRole: return rowName(section);
    case DepthRole: return row.depth;
    case IdRole: return row.id;
    case KindRole: return int(row.kind);
    default: return {};
    }
}

Qt::ItemFlags AlignmentModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

bool AlignmentModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole) return false;
    if ((value.toInt() == Qt::Checked) != m_alignment.rows[index.row()].linked[index.column()]) toggle(index);
    return true;
}

void AlignmentModel::toggle(const QModelIndex& cell)
{
    if (!cell.isValid()) return;
    const QUuid element = m_alignment.rows[cell.row()].id;
    const model::OutcomeId outcome = m_alignment.columns[cell.column()].id;
    const bool linked = m_alignment.rows[cell.row()].linked[cell.column()];
    m_session.edit(linked ? tr("Take a link to an outcome away") : tr("Link to an outcome"), {element, "outcomes"},
                   [&](model::Content& content) { methodology::toggleLink(content, element, outcome); });
}

void AlignmentModel::refresh()
{
    Alignment now = methodology::alignmentOf(m_session.course());
    const auto sameIds = [](const auto& a, const auto& b) {
        return a.size() == b.size() && std::equal(a.cbegin(), a.cend(), b.cbegin(), [](const auto& x, const auto& y) { return x.id == y.id; });
    };
    if (sameIds(now.rows, m_alignment.rows) && sameIds(now.columns, m_alignment.columns)) {
        m_alignment = std::move(now);
        if (rowCount() == 0 || columnCount() == 0) return;
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
        return;
    }
    // Persistent indexes, and with them the current cell, follow the ids.
    emit layoutAboutToBeChanged();
    QHash<QUuid, int> rows;
    QHash<model::OutcomeId, int> columns;
    for (int i = 0; i < now.rows.size(); ++i) rows.insert(now.rows[i].id, i);
    for (int i = 0; i < now.columns.size(); ++i) columns.insert(now.columns[i].id, i);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    const Alignment old = std::exchange(m_alignment, std::move(now));
    for (const QModelIndex& cell : before) {
        const int row = rows.value(old.rows[cell.row()].id, -1);
        const int column = columns.value(old.columns[cell.column()].id, -1);
        after.append(row < 0 || column < 0 ? QModelIndex() : index(row, column));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

} // namespace microvet::ui
