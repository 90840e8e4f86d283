#include "ui/session/progress_watch.h"

#include <atomic>

namespace microvet::ui {

namespace {
constexpr int pollMs = 100;
} // namespace

/// Shared with the thread that works.
struct ProgressWatch::Running {
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    Progress progress{[this](qint64 d, qint64 t) {
        done.store(d, std::memory_order_relaxed);
        total.store(t, std::memory_order_relaxed);
    }};
};

ProgressWatch::ProgressWatch(QObject* parent)
    : QObject(parent)
{
    m_poll.setInterval(pollMs);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (m_running) emit progressed(m_running->done, m_running->total);
    });
}

ProgressWatch::~ProgressWatch() { cancel(); }

std::shared_ptr<Progress> ProgressWatch::start()
{
    m_running = std::make_shared<Running>();
    m_poll.start();
    return {m_running, &m_running->progress};
}

void ProgressWatch::cancel()
{
    if (m_running) m_running->progress.cancel();
}

void ProgressWatch::end()
{
    m_poll.stop();
    m_running.reset();
}

} // namespace microvet::ui
