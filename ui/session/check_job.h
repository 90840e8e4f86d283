#pragma once

#include "core/rules/accepted.h"
#include "core/rules/runner.h"

#include <QObject>
#include <QSet>
#include <QThread>
#include <QTimer>

namespace microvet::ui {

/// Keeps the findings of one course up to date on a thread of its own. Changes that come while it is busy are checked
/// together afterwards.
class CheckJob : public QObject {
    Q_OBJECT

public:
    CheckJob(rules::RuleSet rules, rules::HasMedia hasMedia, QObject* parent = nullptr);
    ~CheckJob() override;

    /// Takes a copy; `removed` names elements that are gone since the call before, so that findings which are under way
    /// do not point to them.
    void check(const model::Content& content, quint64 revision, const QSet<QUuid>& removed = {});
    bool isIdle() const { return !m_busy && !m_waiting; }

signals:
    /// What stands at places that are still there. `revision` is that of the content that was checked.
    void finished(quint64 revision, const microvet::rules::Judged& judged);

private:
    class Worker;
    void start();
    void took(quint64 revision, rules::Judged judged);

    QThread m_thread;
    Worker* m_worker = nullptr; ///< lives on m_thread
    QTimer m_delay;
    model::Content m_next;
    quint64 m_nextRevision = 0;
    bool m_waiting = false;
    bool m_busy = false;
    QSet<QUuid> m_removed; ///< since the running check was started
};

} // namespace microvet::ui
