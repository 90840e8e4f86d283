#pragma once

#include <QAbstractTableModel>
#include <QList>

namespace microvet::ui {

class Session;

/// The steps of a session's history, the newest first: what was done, where, and when. Follows every edit without a reset,
/// so that a selection and a screen reader's place stay.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { What, Where, When, ColumnCount };
    enum class State { Done, Now, Undone };

    explicit HistoryModel(Session& session, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    qsizetype stepAt(int row) const { return m_revisions.size() - 1 - row; }
    int rowOf(qsizetype step) const { return int(m_revisions.size() - 1 - step); }
    int nowRow() const;
    State stateOf(int row) const;

private:
    void follow();
    QString whereOf(qsizetype step) const;

    Session& m_session;
    QList<quint64> m_revisions; ///< of the steps as the view knows them, the oldest first
};

/// "Typing", or what the course was opened with.
QString stepName(const Session& session, qsizetype step);
/// The time of day, and the day where it is another.
QString stepTime(const QDateTime& time);

} // namespace microvet::ui
