#pragma once

#include "core/translation/sheet.h"

#include <QAbstractTableModel>

namespace microvet::ui {

/// What a translator sees of a state, for lists and screen readers.
QString stateName(translation::TextState state);

/// The paragraphs of a translation beside their originals, below headings for the parts of the course with how far each
/// is. What no longer fits the filter stays in sight until the filter is set again, so that nothing jumps away from
/// under somebody who writes.
class TranslationModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Original, Translation, State, ColumnCount };
    enum class Show { All, ToDo, Untranslated, Changed, Same };

    explicit TranslationModel(QObject* parent = nullptr);

    /// The sheet must live until the next one is set; null: none. Resets the list.
    void setSheet(const translation::Sheet* sheet, const model::Course& translation);
    /// After Sheet::update(): these pairs read or stand otherwise now.
    void update(const QList<qsizetype>& pairs, const model::Course& translation);
    /// `words` are looked for in both languages, without case and accents.
    void setFilter(Show show, const QString& words);

    /// -1 for headings and invalid indexes.
    qsizetype pairAt(const QModelIndex& index) const;
    /// Invalid where the filter hides it.
    QModelIndex indexOf(qsizetype pair) const;
    /// How many paragraphs are shown.
    int shown() const { return m_shown; }
    /// The next row in that direction whose pair `wanted` likes, from `from` on without it; from the other end where
    /// `round`. Invalid where there is none.
    QModelIndex next(const QModelIndex& from, int step, bool round,
                     const std::function<bool(const translation::Pair&)>& wanted) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Group {
        QUuid id;
        QString title;
        QList<QUuid> parts; ///< of a module: its units, which its progress counts, too
        translation::Tally tally;
        QList<qsizetype> pairs;
    };
    struct Row {
        qsizetype group = 0;
        qsizetype pair = -1; ///< -1: the heading
        bool operator==(const Row&) const = default;
    };

    void arrange(const model::Course& translation);
    void readGroups(const model::Course& translation);
    bool fits(qsizetype pair) const;
    QList<Row> rowsWith(const QSet<qsizetype>& kept) const;
    void setRows(const QList<Row>& rows);
    QVariant headingData(const Group& group, int column, int role) const;

    const translation::Sheet* m_sheet = nullptr;
    QList<Group> m_groups;
    QList<Row> m_rows;
    QList<int> m_rowOf; ///< of each pair; -1: not shown
    Show m_show = Show::All;
    QString m_words; ///< folded
    int m_shown = 0;
};

} // namespace microvet::ui
