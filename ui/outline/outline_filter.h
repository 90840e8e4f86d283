#pragma once

#include <QObject>
#include <QPersistentModelIndex>
#include <QStringList>
#include <QTimer>

class QTreeView;

namespace microvet::ui {

/// Narrows a tree view to the rows whose text holds all the words typed, with what is above and below them. Rows are
/// hidden, not taken away: selection and persistent indexes stay. Capitals and accents make no difference.
class OutlineFilter : public QObject {
    Q_OBJECT

public:
    explicit OutlineFilter(QTreeView& view);

    void setText(const QString& text);
    bool isActive() const { return !m_words.isEmpty(); }
    /// Rows that hold the words, without those above and below.
    int matches() const { return m_matches; }

signals:
    void applied();

private:
    void applyLater();
    void apply();
    bool applyBelow(const QModelIndex& parent, bool aboveMatches);
    void showBelow(const QModelIndex& parent);

    QTreeView& m_view;
    QStringList m_words;
    int m_matches = 0;
    QList<QPersistentModelIndex> m_opened; ///< by the filter; closed again when it ends
    QTimer m_later;
};

/// For comparing: without accents, capitals folded.
QString folded(const QString& text);

} // namespace microvet::ui
