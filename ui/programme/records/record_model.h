#pragma once

#include "core/programme/listing.h"

#include <QAbstractTableModel>
#include <QCollator>
#include <QMap>
#include <QSortFilterProxyModel>

#include <optional>
#include <vector>

namespace microvet::ui {

/// A cell for something that no field holds.
struct FoundCell {
    QString text;
    QString sort; ///< by which it is sorted
};
using FoundCells = QHash<QUuid, FoundCell>;

/// Records as rows, their fields as columns, then what is worked out from them. Inner fields have none.
class RecordModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { SortRole = Qt::UserRole, RecordRole };

    explicit RecordModel(const programme::Kind& kind, QObject* parent = nullptr);

    /// Keeps the rows that stay, so that what is chosen stays chosen.
    void show(programme::Listing listing);
    const programme::Listing& listing() const { return m_listing; }
    const programme::AnyRecord* at(int row) const;
    int rowOf(const QUuid& id) const;
    /// Of a column that shows a field; see isFound().
    const programme::Field& field(int column) const { return *m_columns.at(column); }
    /// The column of that field; -1 where it has none.
    int columnOf(const QString& field) const;

    /// A further column, for something that is found out beside the records. Returns which it is.
    int addFound(const QString& label, const QString& help);
    void showFound(int column, const FoundCells& cells);
    bool isFound(int column) const { return column >= m_columns.size(); }
    FoundCell found(int column, const QUuid& id) const { return m_found.at(column - m_columns.size()).cells.value(id); }

    QString labelOf(int column) const;
    /// What the cell says.
    QString shown(const programme::Record& record, int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const programme::Kind& m_kind;
    programme::Listing m_listing;
    QList<const programme::Field*> m_columns;
    struct Found {
        QString label;
        QString help;
        FoundCells cells;
    };
    QList<Found> m_found;
};

/// Sorted and filtered by words: every word must stand in some column, whatever its case and accents.
class RecordProxy : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit RecordProxy(QObject* parent = nullptr);
    void setWords(const QString& words);
    /// Only rows whose field has that value; an empty code shows all.
    void setCode(int column, const QString& code);
    /// Only rows whose fields, by name, have these values as programme::toText has them.
    void setValues(const QMap<QString, QString>& values);
    /// Only rows that pass it; none: all.
    using Test = std::function<bool(const programme::Record&)>;
    void setTest(Test test);
    void setSourceModel(QAbstractItemModel* model) override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    void forgetKeys();
    /// nullptr where it was not made yet.
    const QCollatorSortKey* madeKey(const QModelIndex& index) const;
    const QCollatorSortKey& keyOf(const QModelIndex& index, const QString& text) const;

    mutable std::vector<std::optional<QCollatorSortKey>> m_keys; ///< of the texts of a column by rows: comparing texts as a language does is slow
    mutable int m_keyColumn = -1;
    QStringList m_words;
    int m_codeColumn = -1;
    QString m_code;
    QMap<QString, QString> m_values;
    Test m_test;
};

} // namespace microvet::ui
