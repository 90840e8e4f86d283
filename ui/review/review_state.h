#pragma once

#include "core/review/verdict.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

namespace microvet::ui {

class Session;

/// What the reviews of an open course are worth now. Follows its edits a moment later, as that compares the course with
/// the versions that were decided about.
class ReviewState : public QObject {
    Q_OBJECT

public:
    ReviewState(Session& session, review::Template checklist, QObject* parent = nullptr);

    const review::Template& checklist() const { return m_checklist; }
    const review::State& state() const { return m_state; }
    /// False until it was looked at for the first time.
    bool isReady() const { return m_ready; }
    /// The version that was decided about, or, where the course has changed since, the one that it is to be compared
    /// with.
    QString versionToCompare() const { return m_state.changedFrom.isEmpty() ? m_state.version : m_state.changedFrom; }
    /// Reads what it does not know yet; on this thread.
    int roundNow() const;

signals:
    void changed();

private:
    void look();

    Session& m_session;
    review::Template m_checklist;
    review::State m_state;
    QTimer m_pause;
    bool m_ready = false;
    bool m_looking = false;
    bool m_again = false;                  ///< the course changed while it was looked at
    QHash<QString, model::Course> m_known; ///< courses of versions, by hash
};

} // namespace microvet::ui
