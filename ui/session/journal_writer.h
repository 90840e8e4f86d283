#pragma once

#include "core/base/result.h"
#include "core/document/container.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace microvet::ui {

/// Brings edits into the recovery journal, in the background and at most two seconds behind.
class JournalWriter : public QObject {
    Q_OBJECT

public:
    /// Called on a thread of the pool, one call at a time.
    using Write = std::function<Status(const document::Document&)>;

    explicit JournalWriter(Write write, QObject* parent = nullptr);
    /// Waits for a write under way; what was noted and not yet written is given up.
    ~JournalWriter() override;

    /// This is the document now, its present content included. The newest one noted is the one that gets written.
    void note(const document::Document& document);
    /// Nothing needs recovery any more: no write starts before the next note(). Waits for one that is under way.
    void settle();
    /// For tests and the interval between edit and write.
    void setDelay(int milliseconds) { m_delay.setInterval(milliseconds); }

signals:
    void written();
    /// Recovery does not work; the course itself is not touched.
    void failed(const microvet::Error& error);

private:
    void start();

    struct Shared;
    std::shared_ptr<Shared> m_shared;
    QTimer m_delay;
    document::Document m_next;
    bool m_waiting = false;
    bool m_busy = false;
    bool m_complained = false;
};

} // namespace microvet::ui
