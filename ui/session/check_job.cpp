#include "ui/session/check_job.h"

#include <optional>

namespace microvet::ui {

namespace {
/// Typing comes in bursts; a check per burst is enough and feels immediate.
constexpr int burstMs = 150;
} // namespace

/// Owns the runner; only its thread touches it.
class CheckJob::Worker : public QObject {
public:
    Worker(rules::RuleSet rules, rules::HasMedia hasMedia)
        : m_runner(std::move(rules), std::move(hasMedia))
    {
    }

    rules::Judged run(const model::Content& content)
    {
        if (m_checked) {
            const model::Diff diff = model::diff(*m_checked, content);
            if (!diff.isEmpty()) m_runner.update(content, diff);
        } else {
            m_runner.checkAll(content);
        }
        m_checked = content;
        return rules::judge(content, m_runner.findings());
    }

private:
    rules::Runner m_runner;
    std::optional<model::Content> m_checked;
};

CheckJob::CheckJob(rules::RuleSet rules, rules::HasMedia hasMedia, QObject* parent)
    : QObject(parent)
    , m_worker(new Worker(std::move(rules), std::move(hasMedia)))
{
    m_thread.setObjectName(QStringLiteral("checks"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_delay.setSingleShot(true);
    m_delay.setInterval(burstMs);
    connect(&m_delay, &QTimer::timeout, this, &CheckJob::start);
    m_thread.start(QThread::LowPriority);
}

CheckJob::~CheckJob()
{
    m_thread.quit();
    m_thread.wait();
}

void CheckJob::check(const model::Content& content, quint64 revision, const QSet<QUuid>& removed)
{
    const bool first = m_nextRevision == 0;
    m_next = content;
    m_nextRevision = revision;
    m_waiting = true;
    if (m_busy) m_removed += removed;
    if (first) start();
    else if (!m_busy && !m_delay.isActive()) m_delay.start();
}

void CheckJob::start()
{
    if (!m_waiting || m_busy) return;
    m_waiting = false;
    m_busy = true;
    m_removed.clear();
    QMetaObject::invokeMethod(
        m_worker,
        [this, worker = m_worker, content = m_next, revision = m_nextRevision] {
            rules::Judged judged = worker->run(content);
            QMetaObject::invokeMethod(
                this, [this, revision, judged = std::move(judged)] { took(revision, judged); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void CheckJob::took(quint64 revision, rules::Judged judged)
{
    m_busy = false;
    if (!m_removed.isEmpty()) {
        judged.open.removeIf([this](const rules::Finding& finding) { return m_removed.contains(finding.place); });
        judged.accepted.removeIf([this](const rules::AcceptedOne& one) { return m_removed.contains(one.finding.place); });
    }
    emit finished(revision, judged);
    if (m_waiting) m_delay.start();
}

} // namespace microvet::ui
