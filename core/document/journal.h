#pragma once

#include "core/document/container.h"

#include <QLockFile>

namespace microvet::document {

/// The recovery journal of one open course: a folder with the newest value, rewritten beside and renamed, and the media
/// that came in since the last save. It is alive while its process holds the lock in it; what lies in a folder without a
/// living owner can be recovered.
class Journal {
public:
    /// Makes a folder of its own below `root`.
    static Result<std::unique_ptr<Journal>> create(FileStore& store, const QString& root);
    /// Takes over the folder of an earlier session, which must have no living owner.
    static Result<std::unique_ptr<Journal>> takeOver(FileStore& store, const QString& folder);

    /// Where the session's new media go.
    const QString& folder() const { return m_folder; }

    /// The newest value of the course, whose file is `path` (empty: none) in the state `file`. From any thread, one call
    /// at a time.
    Status write(const model::Content& content, const QString& path, const FileState& file, const QDateTime& time);
    /// Nothing is left to recover; media stay.
    Status clear();
    /// The session has ended well: the folder goes.
    Status remove();

private:
    Journal(FileStore& store, const QString& folder);

    FileStore& m_store;
    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
};

/// A course that a session left behind.
struct Recoverable {
    QString folder;
    QString title;
    QString path;   ///< of its file; empty where it was never saved
    QDateTime time; ///< of the last write
};

/// What earlier sessions left below `root`, newest first. Folders of living sessions are passed over; those with nothing
/// in them are removed.
QList<Recoverable> recoverable(FileStore& store, const QString& root);

/// The course as it was, with the media of its file and of its folder. Its file's state is the one that the session
/// knew, so that a save notices when the file was changed since.
Result<Document> recover(FileStore& store, const Recoverable& from);

} // namespace microvet::document
