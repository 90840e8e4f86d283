#include "ui/merge/conflict_list.h"

#include "core/actions/merge/conflict_words.h"

namespace microvet::ui {

using review::Choice;
using review::Conflict;

void ConflictList::setMerge(std::shared_ptr<const actions::DraftMerge> merge)
{
    QList<Key> rows;
    QList<int> starts;
    if (merge) {
        rows.reserve(merge->conflicts());
        for (int step = 0; step < int(merge->steps().size()); ++step) {
            starts.append(int(rows.size()));
            for (const Conflict& conflict : merge->steps()[step].merged.conflicts)
                rows.append({step, conflict});
        }
    }
    const bool isSame = rows == m_rows;
    if (!isSame) beginResetModel();
    m_merge = std::move(merge);
    m_rows = std::move(rows);
    m_starts = std::move(starts);
    m_where.clear();
    if (!isSame)
        endResetModel();
    else if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const Conflict* ConflictList::conflict(int row) const
{
    if (row < 0 || row >= m_rows.size()) return nullptr;
    const int step = m_rows[row].first;
    const QList<Conflict>& list = m_merge->steps()[step].merged.conflicts;
    const int at = row - m_starts[step];
    return at < list.size() ? &list[at] : nullptr; // a choice may have taken it away a moment ago
}

int ConflictList::firstOpen() const
{
    for (int row = 0; row < rowCount(); ++row)
        if (const Conflict* at = conflict(row); at && at->open) return row;
    return -1;
}

QStringList ConflictList::decisions() const
{
    return {tr("open"), tr("mine"), tr("the draft’s"), tr("the original’s"), tr("both"), tr("by hand")};
}

QString ConflictList::where(int row) const
{
    const auto known = m_where.constFind(row);
    if (known != m_where.cend()) return *known;
    const Conflict* at = conflict(row);
    if (!at) return {};
    const int step = m_rows[row].first;
    const actions::ConflictWords words = actions::headOf(*at, *m_merge, step);
    QString text = words.field.isEmpty() ? words.place : tr("%1 · %2").arg(words.place, words.field);
    if (m_merge->steps().size() > 1) text = tr("%1: %2").arg(m_merge->steps()[step].draft.name, text);
    m_where.insert(row, text);
    return text;
}

QString ConflictList::decision(int row) const
{
    const auto& [step, key] = m_rows[row];
    const review::Choices& choices = m_merge->steps()[step].choices;
    const auto chosen = choices.constFind(key);
    if (chosen == choices.cend()) return tr("open");
    switch (chosen->take) {
    case Choice::Mine:
        return tr("mine");
    case Choice::Theirs:
        return isOriginal(step) ? tr("the original’s") : tr("the draft’s");
    case Choice::Both:
        return tr("both");
    case Choice::Edited:
        return tr("by hand");
    }
    return {};
}

QVariant ConflictList::data(const QModelIndex& index, int role) const
{
    const int row = index.row();
    if (!m_merge || row < 0 || row >= m_rows.size()) return {};
    if (index.column() == Decision) return role == Qt::DisplayRole ? decision(row) : QVariant();
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return where(row);
    if (role == Qt::AccessibleTextRole) return tr("%1, %2").arg(where(row), decision(row));
    return {};
}

QVariant ConflictList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == Where ? tr("Where") : tr("Decision");
}

} // namespace microvet::ui
