#pragma once

#include "core/base/filestore.h"
#include "core/base/progress.h"
#include "core/base/zip_writer.h"

#include <QHash>

namespace microvet {

/// What an archive may ask of us before it is refused.
struct ZipLimits {
    qint64 entries = 100'000;
    qint64 totalSize = qint64(64) << 30; ///< bytes, unpacked
    qint64 ratio = 250;                  ///< unpacked to packed, for entries above `ratioFrom`
    qint64 ratioFrom = 4 << 20;
    int depth = 32;                      ///< folders in folders
    bool anyNames = false;               ///< takes unsafe names too: only for readers that write no entry to a disk
};

/// Reads a zip that may be hostile. Opening checks the number of entries, sizes, ratios and names; every reading is
/// bounded and its CRC checked. The file is never changed, and none of it is held in memory but the directory.
/// Not thread-safe.
class ZipReader {
public:
    struct Entry {
        QString name;
        qint64 size = 0;
        qint64 packed = 0;
        quint32 crc = 0;
        bool stored = true;
        bool deflated = false; ///< neither: packed in a way that libzip may know
        bool folder = false;
        bool link = false;     ///< a symbolic link of a Unix system
        bool foreign = false;  ///< its name is not UTF-8, so `name` is a guess
    };

    /// Errors: NotOurs (no zip at all), Damaged (cut short, inconsistent), TooLarge, Unsafe, or those of the store.
    static Result<std::unique_ptr<ZipReader>> open(const FileStore& store, const QString& path, const ZipLimits& limits = {});
    ~ZipReader();
    ZipReader(const ZipReader&) = delete;
    ZipReader& operator=(const ZipReader&) = delete;

    const QString& path() const;
    const QList<Entry>& entries() const;
    /// -1 where there is none of that name.
    qsizetype find(const QString& name) const;

    /// A whole entry in memory.
    Result<QByteArray> read(qsizetype index, qint64 limit);
    /// A whole entry into a file; what the entry says of its size holds, or it is Damaged.
    Status extract(qsizetype index, OutputFile& to, Progress& progress);
    /// Where the entry's bytes lie. Checked against its local header; `header` is -1 for an entry without bytes.
    Result<ZipPlace> place(qsizetype index);

private:
    ZipReader();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace microvet
