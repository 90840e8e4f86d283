#pragma once

#include "core/base/filestore.h"
#include "core/base/progress.h"

#include <QDateTime>

namespace microvet {

/// Writes a zip in one go. Entries are named when they are added and streamed by finish(), which reports progress, can be
/// cancelled and leaves no half file: it writes beside the target and renames. Equal entries give equal bytes: every
/// entry carries the given time.
class ZipWriter {
public:
    enum class Packing { Stored, Deflated };

    /// `time` is stamped on each entry (UTC; the zip format keeps even seconds from 1980 on).
    ZipWriter(FileStore& store, const QString& path, const QDateTime& time);
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    Status add(const QString& name, const QByteArray& bytes, Packing packing = Packing::Deflated);
    /// A whole file of the store, stored as it is.
    Status addFile(const QString& name, const QString& path, Packing packing = Packing::Stored);
    /// A stored range of another file of which the CRC-32 is known: copied without being read through.
    Status addRange(const QString& name, const QString& path, qint64 offset, qint64 size, quint32 crc);

    Status finish(Progress& progress);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace microvet
