#pragma once

#include "core/actions/merge/draft_merge.h"

#include <QAbstractTableModel>

#include <memory>

namespace microvet::ui {

/// The conflicts of a merge as rows: where, and what was decided. A row is put into words when somebody looks at it, so
/// that thousands of them open at once and a choice for all of them costs no more than one.
class ConflictList : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Where, Decision };
    /// Which draft, and which conflict of it.
    using Key = std::pair<int, review::ConflictKey>;

    using QAbstractTableModel::QAbstractTableModel;

    /// The merge as it is by now; to be called after each choice as well. Where the same is asked as before, the rows
    /// stay; choosing for one draft may change what is asked about those after it.
    void setMerge(std::shared_ptr<const actions::DraftMerge> merge);

    /// None where there is no such row.
    Key keyOf(int row) const { return m_rows.value(row, Key(-1, {})); }
    const review::Conflict* conflict(int row) const;
    int rowOf(const Key& key) const { return int(m_rows.indexOf(key)); }
    /// The first that nobody has decided; -1: none.
    int firstOpen() const;
    /// What a decision can be called, for the width of its column.
    QStringList decisions() const;
    /// How many rows were put into words since the merge was set.
    qsizetype toldRows() const { return m_where.size(); }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString where(int row) const;
    QString decision(int row) const;
    bool isOriginal(int step) const { return m_merge->steps()[step].draft.isOriginal; }

    std::shared_ptr<const actions::DraftMerge> m_merge;
    QList<Key> m_rows;
    QList<int> m_starts; ///< the row of each draft's first conflict
    mutable QHash<int, QString> m_where;
};

} // namespace microvet::ui
