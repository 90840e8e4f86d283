#pragma once

#include "core/base/filestore.h"
#include "core/base/progress.h"
#include "core/base/zip_writer.h"
#include "core/document/media_store.h"

namespace microvet::exporters {

struct Job;

/// A package that is being put together: names and where their bytes come from. Nothing is on the disk before finish(),
/// and after it the whole package or what was there before.
class PackageWriter {
public:
    virtual ~PackageWriter() = default;

    /// Names are relative, with "/" between folders.
    void add(const QString& name, const QByteArray& bytes);
    using Packing = ZipWriter::Packing;
    void addFirst(const QString& name, const QByteArray& bytes, Packing packing = Packing::Deflated);
    void addMedium(const QString& name, const document::MediaPlace& place);

    QStringList names() const; ///< in their order
    /// SHA-256 of what a medium of ours holds stands in its name; of other files it must be given.
    void addFile(const QString& name, const document::MediaPlace& place, const QByteArray& sha256);
    /// A line per file, sorted, as sha256sum writes and checks it.
    QByteArray checksums() const;
    int count() const { return static_cast<int>(m_entries.size()); }

    /// Streams everything to its place; progress in bytes.
    virtual Result<qint64> finish(Progress& progress) = 0;

protected:
    struct Entry {
        QString name;
        QByteArray bytes;
        std::optional<document::MediaPlace> place;
        QByteArray sha256 = {}; ///< hex; of files whose bytes are not at hand
        Packing packing = Packing::Deflated; ///< of `bytes`, in a zip
        qint64 size() const { return place ? place->size : bytes.size(); }
    };
    QList<Entry> m_entries;
};

/// A folder or a zip, as the job asks. Fails where the target must not be replaced.
Result<std::unique_ptr<PackageWriter>> packageWriter(const Job& job);

/// The file that marks a folder as one of ours, which the next export may replace as a whole.
inline constexpr const char* folderMark = ".microvet-export";

Error cancelledExport();

} // namespace microvet::exporters
