#pragma once

#include "core/base/filestore.h"
#include "core/base/progress.h"

#include <QMutex>

#include <memory>

namespace microvet::document {

/// Where the bytes of one medium lie: a stored range of the container, or a file of the session's own folder.
struct MediaPlace {
    QString path;
    qint64 offset = 0;
    qint64 size = 0;
    quint32 crc = 0; ///< CRC-32 as zip has it
};

/// The media of one open course, named "<sha256 in hex>.<extension>". Bytes never change under a name. May be used from
/// any thread; exports and saves in the background share it.
class MediaStore {
public:
    /// New media are copied into `folder`, which the caller owns (a folder of the recovery data, or a temporary one).
    MediaStore(FileStore& store, const QString& folder);

    bool contains(const QString& file) const;
    QStringList files() const; ///< sorted
    Result<MediaPlace> place(const QString& file) const;
    Result<std::unique_ptr<QIODevice>> open(const QString& file) const;
    Result<QByteArray> read(const QString& file, qint64 limit = 64 * 1024 * 1024) const;

    /// Copies the bytes in and flushes them before it returns the name. Equal bytes get one name.
    Result<QString> add(const QByteArray& bytes, const QString& extension);
    Result<QString> addFile(const QString& path, Progress& progress);

    /// The store learns where a medium lies: on opening, and after a save moved it into the container.
    void setPlace(const QString& file, const MediaPlace& place);

private:
    FileStore& m_store;
    QString m_folder;
    mutable QMutex m_mutex;
    QHash<QString, MediaPlace> m_places;
};

} // namespace microvet::document
