#pragma once

#include "core/base/lock.h"
#include "core/programme/store/join.h"
#include "core/programme/store/shared_file.h"
#include "core/programme/store/store.h"

#include <QObject>
#include <QPointer>
#include <QThread>
#include <QTimer>

#include <memory>
#include <optional>

namespace microvet::ui {

/// What is to be known about the file of a programme, beside what it holds.
struct FileNews {
    bool shared = false;     ///< others use it too; it is worked on as a copy
    bool mayWrite = true;
    QString writer = {};     ///< whole sentences: who writes instead of us, and since when; empty: nobody
    bool perhapsNot = false; ///< nothing was heard of that writer for long
    QString finished = {};   ///< who wrote, and does not any more: now we could
    bool outdated = false;   ///< somebody has written to it since it was read
    QStringList copies = {}; ///< what services left beside it where two had written
    QStringList aside = {};  ///< one's own work that could not be handed over
    bool operator==(const FileNews&) const = default;
};

/// The programme on a thread of its own: no question to a file or server ever holds up a window. Answers come back on the
/// window's thread, in the order of the questions, and only while who asked is still there.
class ProgrammeLink : public QObject {
    Q_OBJECT

public:
    explicit ProgrammeLink(Clock clock, QObject* parent = nullptr);
    ~ProgrammeLink() override;

    /// Closes what is open. opened() or failed() follows.
    void open(const programme::Place& place, const QString& who);
    /// Likewise, a file. One in a folder that others use too is worked on as a copy in `folder`, which is of this computer
    /// alone, and given back after each change.
    void openFile(const QString& path, const QString& folder, const QString& who, FileStore& disk);
    /// The same once more: what others have written is read, and whoever waits for writing may get it.
    void reopen();
    /// The user knows that whoever writes to the shared file has finished.
    void takeOverWriting();
    bool isOpen() const { return m_open; }
    const programme::Place& place() const { return m_place; }
    const QString& who() const { return m_who; }
    const FileNews& news() const { return m_news; }
    bool mayWrite() const { return m_news.mayWrite; }
    /// Looks again, on the other thread; newsChanged() follows where something about a shared file is new, and changed() where
    /// somebody else has written to a server or a file of this computer.
    void look();
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
    /// Closes what is open and does something to its file; nothing is open when it is done.
    void whileClosed(QObject* asker, std::function<Status()> work, std::function<void(const Status&)> then);
    /// Hands the shared file over once more, after that could not be done.
    void handOver();

    /// What would come over from another file of the programme that parted from this one.
    void planJoin(QObject* asker, const QString& path, std::function<void(Result<programme::JoinPlan>)> then);
    /// Takes it over as programme::join() does, hands the shared file over, and moves the copy aside: `to`, empty where it
    /// could not be moved. `forget`: on the other thread, where people were erased by it.
    void join(QObject* asker, const QString& path, const QList<programme::Divergence>& chosen, std::function<void(programme::Store&)> forget,
              std::function<void(Result<programme::Joined>, const QString& to)> then);

    /// Takes back the last step of this user.
    void undo(QObject* asker, Written then);

    /// What undo() would take back, in the user's words; empty: nothing.
    const QString& lastStep() const { return m_lastStep; }
    bool isBusy() const { return m_waiting > 0; }

signals:
    void opened();
    void failed(const microvet::Error& error);
    /// Something was written, here or by others: lists read again.
    void changed();
    void busyChanged(bool busy);
    /// What was written stands in the copy on this computer, but the shared file could not be replaced.
    void notGivenBack(const microvet::Error& error);
    /// The shared file has what was written.
    void givenBack();
    void newsChanged();

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
        std::unique_ptr<Lock> own; ///< of a file of this computer alone: whoever would replace it sees that it is open
        FileStore* disk = nullptr; ///< of a file
        qint64 seen = 0; ///< the log's last line that the window knows of
        void close()
        {
            store.reset();
            shared.reset();
            own.reset();
        }
        void refreshLock();
    };
    using Opening = std::function<Result<programme::Place>(Held&)>;
    void openBy(Opening opening, const QString& who);
    static FileNews newsOf(const Held& held, const QDateTime& now);
    static std::optional<Error> refusal(const Held& held, const QDateTime& now);
    Clock m_clock;
    Opening m_opening;
    programme::Place m_place;
    QString m_who;
    QString m_lastStep;
    FileNews m_news;
    bool m_open = false;
    int m_waiting = 0;
    std::shared_ptr<Held> m_held;
    QTimer m_refresh; ///< of the lock beside a file
    QThread m_thread;
    QObject* m_worker;
};

} // namespace microvet::ui
