#pragma once

#include "core/programme/store.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <memory>

namespace microvet::ui {

/// The programme on a thread of its own: no question to a file or server ever holds up a window. Answers come back on the
/// window's thread, in the order of the questions, and only while who asked is still there.
class ProgrammeLink : public QObject {
    Q_OBJECT

public:
    explicit ProgrammeLink(Clock clock, QObject* parent = nullptr);
    ~ProgrammeLink() override;

    /// Closes what is open. opened() or failed() follows.
    void open(const programme::Place& place, const QString& who);
    /// Nothing is open afterwards; returns when the file is let go.
    void close();
    bool isOpen() const { return m_open; }
    const programme::Place& place() const { return m_place; }
    const QString& who() const { return m_who; }
    QDate today() const { return m_clock().toLocalTime().date(); }

    /// Reads; `work` runs on the other thread and takes nothing of a window along.
    template<class R>
    void read(QObject* asker, std::function<Result<R>(programme::Store&)> work, std::function<void(Result<R>)> then)
    {
        post([this, asker = QPointer<QObject>(asker), work = std::move(work), then = std::move(then)](programme::Store* store) {
            auto result = std::make_shared<Result<R>>(store ? work(*store) : Result<R>(notOpen()));
            return std::function<void()>([asker, result, then] { if (asker) then(std::move(*result)); });
        });
    }

    using Written = std::function<void(const Status& status, const programme::Conflict& conflict)>;
    /// One step that can be taken back. changed() follows where it was written.
    void change(QObject* asker, const QString& label, std::function<Status(programme::Change&)> work, Written then);
    /// Anything that writes by itself.
    void run(QObject* asker, std::function<Status(programme::Store&)> work, Written then);
    /// Takes back the last step of this user.
    void undo(QObject* asker, Written then);

    /// What undo() would take back, in the user's words; empty: nothing.
    const QString& lastStep() const { return m_lastStep; }
    bool isBusy() const { return m_waiting > 0; }

signals:
    void opened();
    void failed(const microvet::Error& error);
    /// Somebody on this computer has written: lists read again.
    void changed();
    void busyChanged(bool busy);

private:
    /// Returns what is to be done on the window's thread.
    using Task = std::function<std::function<void()>(programme::Store*)>;
    void post(Task task);
    void write(QObject* asker, std::function<Status(programme::Store&)> work, Written then);
    static Error notOpen();

    struct Held {
        std::unique_ptr<programme::Store> store; ///< only of the other thread
    };
    Clock m_clock;
    programme::Place m_place;
    QString m_who;
    QString m_lastStep;
    bool m_open = false;
    int m_waiting = 0;
    std::shared_ptr<Held> m_held;
    QThread m_thread;
    QObject* m_worker;
};

} // namespace microvet::ui
