#pragma once

#include "core/base/lock.h"
#include "core/programme/store/place.h"
#include "core/programme/store/store.h"

#include <memory>

namespace microvet::programme {

/// A programme whose file lies where others get at it too: a synchronised folder or a network drive. It is worked on as a
/// copy on this computer. One person writes at a time, whom the lock beside the file names; all others read. After each
/// change the shared file is replaced in one step, unless somebody else has replaced it meanwhile.
class SharedFile {
public:
    /// Takes the lock where nobody holds it, and brings the shared file to `folder`, which is of this computer alone. A file
    /// that is not there yet comes with the first publish().
    static Result<std::unique_ptr<SharedFile>> open(FileStore& disk, const QString& path, const QString& folder,
                                                    const QString& who, const Clock& clock);
    ~SharedFile();
    SharedFile(const SharedFile&) = delete;
    SharedFile& operator=(const SharedFile&) = delete;

    const QString& path() const { return m_path; }
    /// The copy to open; read-only where somebody else writes.
    Place place() const { return {Place::File, m_local, {}, 5432, {}, {}, {}, !mayWrite()}; }
    bool mayWrite() const { return !m_lock.holder(); }
    /// Who writes, where it is not us.
    const std::optional<LockInfo>& writer() const { return m_lock.holder(); }
    /// "Maria has been writing to this programme since 10:40. …"
    static QString writerText(const LockInfo& writer, const QDateTime& now);

    /// The writer is not there any more, says the user; open() anew afterwards, to write.
    void takeOver() { m_lock.takeOver(); }
    /// Every lockRefreshMs.
    void refresh() { m_lock.refresh(); }

    /// Changes of an earlier run, or of now, that the shared file does not have yet.
    bool hasUnpublished(Store& store) const;
    /// Of the writer, after each change. ChangedOnDisk where the shared file is not the one that was loaded, or somebody took
    /// over: nothing is overwritten, and the work stays in place().
    Status publish(Store& store);

    /// Of a reader: whether the shared file is another one by now. Then open() anew.
    bool isOutdated() const;
    /// Work that met another version of the shared file, and was put aside on this computer by open(), now or earlier, and
    /// has not been joined yet; the newest last.
    QStringList putAside() const;
    /// The paths of what services left beside the file where two had written.
    QStringList conflictedCopies() const;

private:
    SharedFile(FileStore& disk, const QString& path, const QString& who, const Clock& clock);
    Status load(const QString& folder);
    Status bringHere(const QByteArray& bytes);
    Status remember(qint64 seq);
    /// What is known of the local copy.
    Status note(const QByteArray& hash, qint64 seq);
    /// All of it but what was put aside.
    Status forget();
    bool isAsLoaded() const;

    FileStore& m_disk;
    QString m_path;
    Clock m_clock;
    Lock m_lock;
    QString m_local;
    QByteArray m_hash; ///< of the shared file as loaded or published; empty: there was none
    FileStamp m_stamp;
    qint64 m_seq = 0; ///< of the log's last line that the shared file has
    QStringList m_aside;
};

} // namespace microvet::programme
