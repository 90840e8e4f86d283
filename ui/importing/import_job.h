#pragma once

#include "core/actions/import_file.h"
#include "ui/session/progress_watch.h"
#include "ui/session/workplace.h"

namespace microvet::ui {

/// A course that was read and waits for somebody to open it. Where nobody takes its place, nothing of it stays on disk.
struct ReadCourse {
    explicit ReadCourse(FileStore& disk)
        : m_disk(disk)
    {
    }
    ~ReadCourse() { place.leave(m_disk); }
    Q_DISABLE_COPY_MOVE(ReadCourse)

    actions::ImportedFile file;
    Workplace place;

private:
    FileStore& m_disk;
};

/// Reads a file of another program in the background.
class ImportJob : public QObject {
    Q_OBJECT

public:
    /// Its end cancels what is under way; nothing is left of it.
    ImportJob(FileStore& disk, Clock clock, const QString& journalRoot, QObject* parent = nullptr);

    void start(const QString& path, const actions::ImportWishes& wishes);
    void cancel() { m_watch.cancel(); }
    bool isRunning() const { return m_watch.isRunning(); }

signals:
    /// total 0: not known.
    void progressed(qint64 done, qint64 total);
    void read(const std::shared_ptr<microvet::ui::ReadCourse>& course);
    /// Also after cancel(), then with Error::Kind::Cancelled.
    void failed(const microvet::Error& error);

private:
    FileStore& m_disk;
    Clock m_clock;
    QString m_journalRoot;
    ProgressWatch m_watch;
};

} // namespace microvet::ui
