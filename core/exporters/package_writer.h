#pragma once

#include "core/base/filestore.h"
#include "core/base/progress.h"
#include "core/base/zip_writer.h"
#include "core/document/media_store.h"
#include "core/exporters/cancelled.h"
#include "core/exporters/stated_medium.h"

namespace microvet::exporters {

struct Job;

/// A package that is being put together: names and where their bytes come from. Nothing is on the disk before finish(),
/// and after it the whole package or what was there before.
class PackageWriter {
public:
    virtual ~PackageWriter() = default;

    /// Names are relative, with "/" between folders. The bytes are packed at once: thousands of pages take little memory.
    void add(const QString& name, const QByteArray& bytes);
    using Packing = ZipWriter::Packing;
    void addFirst(const QString& name, const QByteArray& bytes, Packing packing = Packing::Deflated);
    /// Bytes that were packed elsewhere, by a packer() of its own for each thread.
    void add(const QString& name, PackedBytes bytes);
    void addFirst(const QString& name, PackedBytes bytes);
    BlockDeflater packer() const { return BlockDeflater(m_level); }
    void addMedium(const QString& name, const document::MediaPlace& place);
    /// With its rights in it.
    void addMedium(const QString& name, const StatedMedium& medium);

    QStringList names() const; ///< in their order
    /// SHA-256 of what a medium of ours holds stands in its name; of other files it must be given.
    void addFile(const QString& name, const document::MediaPlace& place, const QByteArray& sha256);
    /// A line per file, sorted, as sha256sum writes and checks it. Media that carry their rights are read for it.
    Result<QByteArray> checksums(const FileStore& disk, const Progress& progress) const;
    int count() const { return static_cast<int>(m_entries.size()); }

    /// Streams everything to its place; progress in bytes.
    virtual Result<qint64> finish(Progress& progress) = 0;

protected:
    explicit PackageWriter(int level) ///< of packing
        : m_level(level)
        , m_packer(level)
    {
    }

    struct Entry {
        QString name;
        PackedBytes content;
        std::optional<document::MediaPlace> place = {}; ///< instead of `content`
        QByteArray sha256 = {}; ///< hex; of files whose bytes are not at hand
        QByteArray head = {}, tail = {}; ///< around `place`, whose CRC is then that of all together
        qint64 size() const { return place ? head.size() + place->size + tail.size() : content.size; }
    };
    /// Of an entry with content.
    static Result<QByteArray> bytesOf(const Entry& entry);
    QList<Entry> m_entries;

private:
    int m_level;
    BlockDeflater m_packer;
};

/// A folder or a zip, as the job asks. Fails where the target must not be replaced.
Result<std::unique_ptr<PackageWriter>> packageWriter(const Job& job);

/// The file that marks a folder as one of ours, which the next export may replace as a whole.
inline constexpr const char* folderMark = ".microvet-export";

} // namespace microvet::exporters
