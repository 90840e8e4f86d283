#pragma once

#include "core/base/progress.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace microvet::ui {

/// Lets a window follow work on another thread: the work reports as often as it likes, the window hears of it a few
/// times a second.
class ProgressWatch : public QObject {
    Q_OBJECT

public:
    explicit ProgressWatch(QObject* parent = nullptr);
    /// Cancels what is under way.
    ~ProgressWatch() override;

    /// For the work that begins now; it may keep it for as long as it wants.
    std::shared_ptr<Progress> start();
    void cancel();
    /// The work is done.
    void end();
    bool isRunning() const { return m_running != nullptr; }

signals:
    /// total 0: not known.
    void progressed(qint64 done, qint64 total);

private:
    struct Running;
    std::shared_ptr<Running> m_running;
    QTimer m_poll;
};

} // namespace microvet::ui
