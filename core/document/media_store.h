#pragma once

#include "core/base/filestore.h"
#include "core/base/progress.h"

#include <QHash>
#include <QMutex>

#include <memory>

namespace microvet::document {

/// Where the bytes of one medium lie: a stored range of the container, or a file of the session's own folder.
struct MediaPlace {
    QString path;
    qint64 offset = 0;
    qint64 size = 0;
    quint32 crc = 0;    ///< CRC-32 as zip has it
    qint64 header = -1; ///< offset of its local header in a container; -1: a file of its own
};

/// The media of one open course, named "<sha256 in hex>.<extension>". Bytes never change under a name. May be used from
/// any thread; exports and saves in the background share it.
class MediaStore {
public:
    /// New media are copied into `folder`, which the caller owns (a folder of the recovery data, or a temporary one).
    MediaStore(FileStore& store, const QString& folder);

    bool contains(const QString& file) const;
    QStringList files() const; ///< sorted
    /// ChangedOnDisk where another program has put another file in its container's place since; NotFound, with the
    /// medium's name as detail, where it is gone.
    Result<MediaPlace> place(const QString& file) const;
    Result<std::unique_ptr<QIODevice>> open(const QString& file) const;
    /// The whole medium, compared with its CRC.
    Result<QByteArray> read(const QString& file, qint64 limit = 64 * 1024 * 1024) const;

    /// Copies the bytes in and flushes them before it returns the name. Equal bytes get one name. An empty file is refused.
    Result<QString> add(const QByteArray& bytes, const QString& extension);
    Result<QString> addFile(const QString& path, Progress& progress);
    /// Takes a medium over from another course.
    Result<QString> addFrom(const MediaStore& other, const QString& file, Progress& progress);
    /// Takes over a range of a file, where its bytes are the ones that the name says: for media handed on by another program.
    Result<QString> addRange(const MediaPlace& range, const QString& file, Progress& progress);

    /// The store learns where a medium lies: on opening, and after a save moved it into the container.
    void setPlace(const QString& file, const MediaPlace& place);
    /// The medium is gone.
    void forget(const QString& file);

    QString folder() const { return m_folder; }
    /// Takes in what lies in the folder from an earlier session. A file that is not what its name says is left out.
    Status adoptFolder(Progress& progress);

private:
    Result<QString> copyIn(QIODevice& source, const QString& extension, const QString& name, Progress& progress);

    FileStore& m_store;
    QString m_folder;
    mutable QMutex m_mutex;
    QHash<QString, MediaPlace> m_places;
};

/// "<64 hex digits>.<extension>", nothing else.
bool isMediaName(const QString& name);

} // namespace microvet::document
