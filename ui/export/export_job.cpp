#include "ui/export/export_job.h"

#include "ui/session/background.h"

#include <atomic>

namespace microvet::ui {

namespace {
constexpr int pollMs = 100;
} // namespace

/// Shared with the thread that writes.
struct ExportJob::Running {
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    Progress progress{[this](qint64 d, qint64 t) {
        done.store(d, std::memory_order_relaxed);
        total.store(t, std::memory_order_relaxed);
    }};
};

ExportJob::ExportJob(QObject* parent)
    : QObject(parent)
{
    m_poll.setInterval(pollMs);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (m_running) emit progressed(m_running->done, m_running->total);
    });
}

ExportJob::~ExportJob() { cancel(); }

void ExportJob::start(Order order)
{
    if (m_running) return;
    m_running = std::make_shared<Running>();
    m_poll.start();
    auto work = [order = std::move(order), running = m_running]() -> Result<exporters::Report> {
        return actions::exportCourse(order.content, *order.media, *order.disk, order.request, running->progress);
    };
    inBackground(this, std::move(work), [this](const Result<exporters::Report>& result) {
        m_poll.stop();
        m_running.reset();
        if (result) emit finished(*result);
        else emit failed(result.error());
    });
}

void ExportJob::cancel()
{
    if (m_running) m_running->progress.cancel();
}

} // namespace microvet::ui
