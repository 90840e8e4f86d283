#pragma once

#include "core/base/deflater.h"
#include "core/base/filestore.h"
#include "core/base/progress.h"

#include <QDateTime>

#include <functional>
#include <memory>

namespace microvet {

/// Where the bytes of an entry lie in a zip file.
struct ZipPlace {
    QString name;
    qint64 header = 0; ///< offset of its local header
    qint64 offset = 0; ///< offset of its bytes
    qint64 size = 0;   ///< unpacked
    qint64 packed = 0; ///< as it lies there
    quint32 crc = 0;   ///< CRC-32 of the unpacked bytes
    bool stored = true;
};

/// Writes a zip in one go. Entries are named when they are added and streamed by finish(), which reports progress, can be
/// cancelled and leaves no half file: it writes beside the target and renames. Equal entries give equal bytes: every
/// entry carries the given time. Media are never held in memory.
/// Why not through libzip, which reads our zips: it reads every stored byte again for a CRC that is known already, in
/// pieces of 8 kB, which costs twice the time of copying, and its bytes differ from version to version.
class ZipWriter {
public:
    enum class Packing { Stored, Deflated };

    /// `time` is stamped on each entry (UTC; the zip format keeps even seconds from 1980 on).
    ZipWriter(FileStore& store, const QString& path, const QDateTime& time);
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    /// zlib's level for Deflated, 1 (fast) to 9 (small); 6 where it is not set.
    void setLevel(int level);
    /// File and folder are flushed before finish() returns. Off where it is not set: a package can be made again.
    void setDurable(bool durable);

    /// Takes over the first `size` bytes of another zip as they are, with the entries that lie there (all of them, in
    /// their order). Only as the first call.
    Status keepFront(const QString& path, qint64 size, const QList<ZipPlace>& entries);
    /// Deflated where that makes it smaller; else stored.
    Status add(const QString& name, const QByteArray& bytes, Packing packing = Packing::Deflated);
    Status add(const QString& name, PackedBytes bytes);
    /// The same with bytes that finish() asks for, all in their order on one other thread, while it copies what stands in
    /// front of them. `make` must not touch this writer.
    Status addLater(const QString& name, std::function<QByteArray()> make);
    /// A whole file of the store.
    Status addFile(const QString& name, const QString& path, Packing packing = Packing::Stored);
    /// A stored range of another file of which the CRC-32 is known: copied without being read through.
    Status addRange(const QString& name, const QString& path, qint64 offset, qint64 size, quint32 crc);
    /// The same between bytes of its own; `crc` is that of all three together.
    Status addRange(const QString& name, const QByteArray& head, const QString& path, qint64 offset, qint64 size,
                    const QByteArray& tail, quint32 crc);
    /// An entry of another zip, copied as it lies there, packed or not.
    Status addEntry(const QString& name, const QString& path, const ZipPlace& place);

    /// `beforeRename` is asked when everything is written, right before the rename; an error from it leaves the target as
    /// it was.
    Status finish(Progress& progress, const std::function<Status()>& beforeRename = {});

    /// After finish(): where each entry lies, in their order; and the state of the written file.
    const QList<ZipPlace>& places() const;
    FileStamp stamp() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace microvet
