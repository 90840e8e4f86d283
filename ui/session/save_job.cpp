#include "ui/session/save_job.h"

#include "core/document/retry.h"
#include "ui/session/background.h"

#include <QTimer>

namespace microvet::ui {

SaveJob::SaveJob(FileStore& store, Clock clock, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(std::move(clock))
{
}

void SaveJob::save(Order order)
{
    if (!m_busy) {
        start(std::move(order));
        return;
    }
    m_waiting.removeIf([&](const Order& other) { return other.request.path == order.request.path && other.copy == order.copy; });
    m_waiting.append(std::move(order));
}

void SaveJob::start(Order order)
{
    m_busy = true;
    emit busyChanged();
    attempt(std::make_shared<const Order>(std::move(order)), 1);
}

void SaveJob::attempt(std::shared_ptr<const Order> order, int tries)
{
    auto work = [store = &m_store, clock = m_clock, order] {
        Progress progress;
        return Outcome{order->request.path, order->revision, order->copy,
                       document::save(*store, order->request, order->document, clock, progress),
                       order->document.revisions};
    };
    inBackground(this, std::move(work), [this, order, tries](Outcome outcome) {
        const auto wait = outcome.file ? std::nullopt : document::waitBeforeRetry(outcome.file.error().kind, tries);
        if (!wait) return done(outcome);
        if (tries == 1 && outcome.file.error().kind == Error::Kind::InUse) emit held(outcome.path);
        QTimer::singleShot(*wait, this, [this, order, tries] { attempt(order, tries + 1); });
    });
}

void SaveJob::done(const Outcome& outcome)
{
    m_busy = false;
    // The file is what was just written; an order that waited must not take that for somebody else's change.
    if (outcome.file && !outcome.copy)
        for (Order& waiting : m_waiting)
            if (waiting.request.path == outcome.path) waiting.request.expected = *outcome.file;
    emit finished(outcome);
    if (!m_busy && !m_waiting.isEmpty()) start(m_waiting.takeFirst());
    if (!m_busy) emit busyChanged();
}

} // namespace microvet::ui
