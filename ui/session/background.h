#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace microvet::ui {

/// Runs work() on a thread of the pool and hands its result to then() on the receiver's thread. Where the receiver is
/// gone by then, the work still ends, and nobody hears of it. Long work brings a pool of its own.
template<class Work, class Then>
void inBackground(QObject* receiver, Work work, Then then, QThreadPool* pool = QThreadPool::globalInstance())
{
    using Value = std::invoke_result_t<Work>;
    using Shared = std::shared_ptr<Value>;
    auto promise = std::make_shared<QPromise<Shared>>();
    auto* watcher = new QFutureWatcher<Shared>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, then = std::move(then)]() mutable {
        const Shared value = watcher->result();
        watcher->deleteLater();
        then(std::move(*value));
    });
    promise->start();
    watcher->setFuture(promise->future());
    pool->start([promise, work = std::move(work)]() mutable {
        promise->addResult(std::make_shared<Value>(work()));
        promise->finish();
    });
}

} // namespace microvet::ui
