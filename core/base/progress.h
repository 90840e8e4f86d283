#pragma once

#include <QtGlobal>

#include <atomic>
#include <functional>
#include <utility>

namespace microvet {

/// Report and cancel of a long job; may be used from any thread. Steps count up to total; total 0 means "not known".
class Progress {
public:
    using Report = std::function<void(qint64 done, qint64 total)>;

    Progress() = default;
    explicit Progress(Report report) : m_report(std::move(report)) {}

    void report(qint64 done, qint64 total) { if (m_report) m_report(done, total); }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool cancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    Report m_report;
    std::atomic_bool m_cancelled{false};
};

} // namespace microvet
