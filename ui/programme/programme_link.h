#pragma once

#include "core/programme/store/shared_file.h"
#include "core/programme/store/store.h"

#include <QObject>
#include <QPointer>
#include <QThread>
#include <QTimer>

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
    /// Likewise, of a file in a folder that others use too: worked on as a copy in `folder`, which is of this computer
    /// alone, and given back after each change.
    void openShared(const QString& path, const QString& folder, const QString& who, FileStore& disk);
    /// Nothing is open afterwards; returns when the file is let go.
    void close();
    bool isOpen() const { return m_open; }
    const programme::Place& place() const { return m_place; }
    const QString& who() const { return m_who; }
    /// Of a shared file: why nothing can be written now, or what else is to be known about it; empty: nothing.
    const QString& note() const { return m_note; }
    bool mayWrite() const { return m_mayWrite; }
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
    /// What was written stands in the copy on this computer, but the shared file could not be replaced.
    void notGivenBack(const QString& sentence);

private:
    /// Returns what is to be done on the window's thread.
    using Task = std::function<std::function<void()>(programme::Store*)>;
    void post(Task task);
    void write(QObject* asker, std::function<Status(programme::Store&)> work, Written then);
    static Error notOpen();

    /// Only of the other thread.
    struct Held {
        std::unique_ptr<programme::Store> store;
        std::unique_ptr<programme::SharedFile> shared;
        void close()
        {
            store.reset();
            shared.reset();
        }
    };
    using Opening = std::function<Result<programme::Place>(Held&)>;
    void openBy(Opening opening, const QString& who);
    Clock m_clock;
    programme::Place m_place;
    QString m_who;
    QString m_lastStep;
    QString m_note;
    bool m_open = false;
    bool m_mayWrite = true;
    int m_waiting = 0;
    std::shared_ptr<Held> m_held;
    QTimer m_refresh; ///< of the lock beside a shared file
    QThread m_thread;
    QObject* m_worker;
};

} // namespace microvet::ui
