#include "core/exporters/package_writer.h"

#include "core/base/parallel.h"
#include "core/exporters/exporter.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

class ZipPackage : public PackageWriter {
public:
    explicit ZipPackage(const Job& job)
        : PackageWriter(6)
        , m_job(job)
    {
    }

    Result<qint64> finish(Progress& progress) override
    {
        ZipWriter zip(m_job.disk, m_job.target, m_job.time);
        for (Entry& entry : m_entries) {
            const Status added = entry.place ? zip.addRange(entry.name, entry.head, entry.place->path, entry.place->offset,
                                                            entry.place->size, entry.tail, entry.place->crc)
                                             : zip.add(entry.name, std::move(entry.content));
            if (!added) return added.error();
        }
        m_entries.clear();
        if (const Status done = zip.finish(progress); !done) return done.error();
        return m_job.disk.stamp(m_job.target).size;
    }

private:
    const Job& m_job;
};

/// Writes into a folder beside the target and swaps the two at the end.
class FolderPackage : public PackageWriter {
public:
    explicit FolderPackage(const Job& job)
        : PackageWriter(1) // only while it waits in memory
        , m_disk(job.disk)
        , m_target(QDir::cleanPath(job.target))
        , m_part(m_target + QStringLiteral(".microvet-part"))
        , m_old(m_target + QStringLiteral(".microvet-old"))
    {
    }

    Result<qint64> finish(Progress& progress) override
    {
        // What an export left that was cut off by a crash; the name is ours alone.
        if (const Status cleared = clear(m_part); !cleared) return cleared.error();
        const Result<qint64> written = writeAll(progress);
        const Status swapped = written ? swap() : Status(written.error());
        if (!swapped) {
            (void)m_disk.removeTree(m_part); // the first error is the one to tell
            return swapped.error();
        }
        return written;
    }

private:
    Status clear(const QString& folder) { return m_disk.isFolder(folder) ? m_disk.removeTree(folder) : Status(); }

    Result<qint64> writeAll(Progress& progress)
    {
        qint64 total = 0;
        for (const Entry& entry : std::as_const(m_entries))
            total += entry.size();
        add(QLatin1String(folderMark),
            "Made by microVET Studio. The next export to this folder replaces it as a whole.\n");
        QSet<QString> folders;
        qint64 done = 0;
        for (const Entry& entry : std::as_const(m_entries)) {
            if (progress.cancelled()) return cancelledExport();
            const QString path = m_part + u'/' + entry.name;
            const QString folder = QFileInfo(path).path();
            if (!folders.contains(folder)) {
                if (const Status made = m_disk.makeFolder(folder); !made) return made.error();
                folders.insert(folder);
            }
            if (const Status written = write(path, entry, progress); !written) return written.error();
            done += entry.size();
            progress.report(done, total);
        }
        return done;
    }

    Status write(const QString& path, const Entry& entry, Progress& progress)
    {
        auto file = m_disk.create(path);
        if (!file) return file.error();
        if (!entry.place) {
            const auto bytes = bytesOf(entry);
            if (!bytes) return bytes.error();
            if (const Status written = (*file)->write(*bytes); !written) return written;
            return (*file)->close();
        }
        if (const Status written = (*file)->write(entry.head); !written) return written;
        // In pieces, so that a film of a gigabyte can be cancelled.
        constexpr qint64 piece = 64 * 1024 * 1024;
        for (qint64 at = 0; at < entry.place->size; at += piece) {
            if (progress.cancelled()) return cancelledExport();
            const qint64 length = std::min(piece, entry.place->size - at);
            if (const Status copied = (*file)->appendRange(entry.place->path, entry.place->offset + at, length);
                !copied)
                return copied;
        }
        if (const Status written = (*file)->write(entry.tail); !written) return written;
        return (*file)->close();
    }

    Status swap()
    {
        if (const Status cleared = clear(m_old); !cleared) return cleared;
        const bool replaces = m_disk.isFolder(m_target);
        if (replaces)
            if (const Status moved = m_disk.rename(m_target, m_old); !moved) return moved;
        if (const Status moved = m_disk.rename(m_part, m_target); !moved) {
            if (replaces) (void)m_disk.rename(m_old, m_target);
            return moved;
        }
        if (replaces) (void)m_disk.removeTree(m_old); // the export stands; the next one clears what could not go
        return {};
    }

    FileStore& m_disk;
    QString m_target;
    QString m_part;
    QString m_old;
};

} // namespace

void PackageWriter::add(const QString& name, const QByteArray& bytes) { add(name, packedBytes(bytes, m_packer)); }

void PackageWriter::addFirst(const QString& name, const QByteArray& bytes, Packing packing)
{
    addFirst(name, packing == Packing::Stored ? storedBytes(bytes) : packedBytes(bytes, m_packer));
}

void PackageWriter::add(const QString& name, PackedBytes bytes) { m_entries.append({name, std::move(bytes)}); }

void PackageWriter::addFirst(const QString& name, PackedBytes bytes) { m_entries.prepend({name, std::move(bytes)}); }

void PackageWriter::addMedium(const QString& name, const document::MediaPlace& place)
{
    addFile(name, place, document::isMediaName(name.section(u'/', -1)) ? name.section(u'/', -1).left(64).toLatin1() : QByteArray());
}

void PackageWriter::addFile(const QString& name, const document::MediaPlace& place, const QByteArray& sha256)
{
    m_entries.append({name, {}, place, sha256});
}

void PackageWriter::addMedium(const QString& name, const StatedMedium& medium)
{
    if (!medium.isStated()) return addMedium(name, medium.place);
    m_entries.append({name, {}, medium.place, {}, medium.head, medium.tail});
}

Result<QByteArray> PackageWriter::bytesOf(const Entry& entry)
{
    auto bytes = unpackedBytes(entry.content);
    if (bytes) return std::move(*bytes);
    return Error{Error::Kind::Damaged,
                 Tr::tr("“%1” was damaged in the computer’s memory, so nothing was written. Try again.").arg(entry.name),
                 {}};
}

Result<QByteArray> PackageWriter::checksums(const FileStore& disk, const Progress& progress) const
{
    const auto sumOf = [&](const Entry& entry) -> Result<QByteArray> {
        if (!entry.head.isEmpty() || !entry.tail.isEmpty()) {
            const auto sum = hashOf({entry.head, *entry.place, entry.tail}, disk, QCryptographicHash::Sha256, progress);
            return sum ? Result<QByteArray>(sum->toHex()) : sum;
        }
        if (entry.place) return entry.sha256;
        const auto bytes = bytesOf(entry);
        if (!bytes) return bytes;
        return QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex();
    };
    std::vector<Result<QByteArray>> each(std::size_t(m_entries.size()), Result<QByteArray>(QByteArray()));
    inParallel(each.size(), 16, [&] {
        return [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end && !progress.cancelled(); ++i) each[i] = sumOf(m_entries[qsizetype(i)]);
        };
    });
    if (progress.cancelled()) return cancelledExport();
    QMap<QString, QByteArray> sums;
    for (std::size_t i = 0; i < each.size(); ++i) {
        if (!each[i]) return each[i].error();
        sums.insert(m_entries[qsizetype(i)].name, *each[i]);
    }
    QByteArray out;
    for (auto it = sums.cbegin(); it != sums.cend(); ++it) out += it.value() + "  " + it.key().toUtf8() + '\n';
    return out;
}

QStringList PackageWriter::names() const
{
    QStringList names;
    for (const Entry& entry : m_entries)
        names.append(entry.name);
    return names;
}

Result<std::unique_ptr<PackageWriter>> packageWriter(const Job& job)
{
    if (job.target.trimmed().isEmpty())
        return Error{Error::Kind::Invalid, Tr::tr("Say where the export is to be written."), {}};
    const bool isFolder = job.disk.isFolder(job.target);
    if (!job.asFolder) {
        if (isFolder)
            return Error{
                Error::Kind::Invalid,
                Tr::tr("“%1” is a folder, and the export is a file. Choose a file name inside it.").arg(job.target),
                {}};
        return std::unique_ptr<PackageWriter>(std::make_unique<ZipPackage>(job));
    }
    if (!isFolder && job.disk.stamp(job.target).exists())
        return Error{
            Error::Kind::Invalid,
            Tr::tr("“%1” is a file, and the export is a folder. Choose another name; the file was not changed.")
                .arg(job.target),
            {}};
    if (isFolder) {
        const QStringList inside = job.disk.list(job.target);
        if (!inside.isEmpty() && !inside.contains(QLatin1String(folderMark)))
            return Error{Error::Kind::NotOurs,
                         Tr::tr("The folder “%1” holds files that were not made by an export, so it was left as it is. "
                                "Choose a new or empty folder.")
                             .arg(job.target),
                         {}};
    }
    return std::unique_ptr<PackageWriter>(std::make_unique<FolderPackage>(job));
}

} // namespace microvet::exporters
