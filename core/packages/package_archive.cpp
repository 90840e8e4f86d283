#include "core/packages/package.h"

#ifdef MICROVET_HAVE_KARCHIVE
#include "core/base/file_error.h"

#include <K7Zip>
#include <KArchiveDirectory>
#include <KArchiveFile>
#include <KCompressionDevice>
#include <KTar>

#include <QTemporaryDir>
#endif

namespace microvet::packages {

namespace { struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::packages) }; }

bool looksLikeArchive(const QByteArray& start)
{
    return start.startsWith("7z\xbc\xaf\x27\x1c") || start.startsWith("\x1f\x8b") || start.startsWith("BZh")
        || start.startsWith(QByteArray("\xfd" "7zXZ\0", 6)) || start.mid(257, 5) == "ustar";
}

#ifdef MICROVET_HAVE_KARCHIVE

namespace {

constexpr qint64 pieceSize = 1024 * 1024;
constexpr qint64 ratio = 250;
constexpr qint64 ratioFrom = 4 << 20;
constexpr qint64 mostOfTar = qint64(2) << 30; ///< it is unpacked to the disk
/// KArchive unpacks a 7z in memory when it opens one.
constexpr qint64 sevenZipLimit = 24 << 20;
constexpr int deepest = 64;

Error damaged() { return {Error::Kind::Damaged, Tr::tr("The archive is damaged or was cut short."), {}}; }
Error tooLarge() { return {Error::Kind::TooLarge, Tr::tr("The archive claims to hold far more than the program unpacks."), {}}; }

/// An archive that KArchive reads; what was unpacked on the way lies in a folder of its own.
class ArchivePackage : public Package {
public:
    explicit ArchivePackage(FileStore& store) : m_store(store) {}
    ~ArchivePackage() override
    {
        m_archive.reset();
        m_device.reset();
        if (!m_tar.isEmpty()) (void)m_store.remove(m_tar);
    }

    Status open(const QString& path, Progress& progress)
    {
        auto file = m_store.read(path);
        if (!file) return file.error();
        const QByteArray start = (*file)->peek(512);
        if (start.startsWith("7z")) {
            if ((*file)->size() > sevenZipLimit)
                return Error{Error::Kind::NotOurs, Tr::tr("A 7z archive of this size is not unpacked."), QStringLiteral("unsupported")};
            m_device = std::move(*file);
            m_archive = std::make_unique<K7Zip>(m_device.get());
        } else {
            auto type = KCompressionDevice::None;
            if (start.startsWith("\x1f\x8b")) type = KCompressionDevice::GZip;
            else if (start.startsWith("BZh")) type = KCompressionDevice::BZip2;
            else if (start.startsWith("\xfd")) type = KCompressionDevice::Xz;
            if (type != KCompressionDevice::None) {
                if (Status s = uncompress(**file, type, progress); !s) return s;
                file = m_store.read(m_tar);
                if (!file) return file.error();
            }
            m_device = std::move(*file);
            m_archive = std::make_unique<KTar>(m_device.get());
            m_isTar = true;
        }
        if (!m_archive->open(QIODevice::ReadOnly)) return damaged();
        return collect(*m_archive->directory(), {}, 1);
    }

    Result<QByteArray> read(qsizetype index, qint64 limit) override
    {
        const KArchiveFile* file = m_files.value(index);
        if (!file) return QByteArray();
        if (file->size() > limit) return tooLarge();
        return start(index, file->size(), true);
    }
    Result<QByteArray> start(qsizetype index, qint64 bytes, bool) override
    {
        const KArchiveFile* file = m_files.value(index);
        if (!file) return QByteArray();
        const std::unique_ptr<QIODevice> device(file->createDevice());
        if (!device) return damaged();
        const qint64 wanted = qMin<qint64>(bytes, file->size());
        QByteArray all;
        while (all.size() < wanted) {
            const QByteArray piece = device->read(wanted - all.size());
            if (piece.isEmpty()) return damaged();
            all += piece;
        }
        return all;
    }

private:
    /// A compressed tar, unpacked beside and counted: KTar itself would follow a small file to any size.
    Status uncompress(QIODevice& from, KCompressionDevice::CompressionType type, Progress& progress)
    {
        if (!m_folder.isValid()) return Error{Error::Kind::Io, Tr::tr("No folder for temporary files could be made."), m_folder.errorString()};
        if (Status s = m_store.makeFolder(m_folder.path()); !s) return s;
        m_tar = m_folder.filePath(QStringLiteral("unpacked.tar"));
        const qint64 packed = from.size();
        const qint64 most = qMin(mostOfTar, qMax(ratioFrom, packed * ratio));
        KCompressionDevice device(&from, false, type);
        if (!device.open(QIODevice::ReadOnly)) return damaged();
        auto out = m_store.create(m_tar);
        if (!out) return out.error();
        for (qint64 done = 0;;) {
            const QByteArray piece = device.read(pieceSize);
            if (device.error() != QFileDevice::NoError) return damaged();
            if (piece.isEmpty()) break;
            done += piece.size();
            if (done > most) return tooLarge();
            if (Status s = (*out)->write(piece); !s) return s;
            progress.report(from.pos(), packed);
            if (progress.cancelled()) return cancelledError();
        }
        return (*out)->close();
    }

    Status collect(const KArchiveDirectory& folder, const QString& prefix, int depth)
    {
        const QStringList names = folder.entries();
        for (const QString& name : names) {
            if (entries().size() >= mostEntries || depth > deepest) return tooLarge();
            const KArchiveEntry* entry = folder.entry(name);
            if (!entry) continue;
            PackageEntry made{prefix + name};
            made.link = !entry->symLinkTarget().isEmpty();
            if (entry->isDirectory()) {
                made.name += u'/';
                made.folder = true;
                add(made);
                if (Status s = collect(static_cast<const KArchiveDirectory&>(*entry), made.name, depth + 1); !s) return s;
            } else {
                const auto* file = static_cast<const KArchiveFile*>(entry);
                made.size = file->size();
                m_total += qMax<qint64>(0, made.size);
                if (made.size < 0 || m_total > mostUnpacked) return tooLarge();
                if (m_isTar && file->position() + made.size > m_device->size()) return damaged();
                if (!made.link) m_files.insert(entries().size(), file);
                add(made);
            }
        }
        return {};
    }

    FileStore& m_store;
    QTemporaryDir m_folder;
    QString m_tar;
    std::unique_ptr<QIODevice> m_device;
    std::unique_ptr<KArchive> m_archive;
    QHash<qsizetype, const KArchiveFile*> m_files;
    qint64 m_total = 0;
    bool m_isTar = false;
};

} // namespace

Result<std::unique_ptr<Package>> openArchivePackage(FileStore& store, const QString& path, Progress& progress)
{
    auto package = std::make_unique<ArchivePackage>(store);
    if (Status s = package->open(path, progress); !s) return s.error();
    return std::unique_ptr<Package>(std::move(package));
}

#else

Result<std::unique_ptr<Package>> openArchivePackage(FileStore&, const QString&, Progress&)
{
    return Error{Error::Kind::NotOurs, Tr::tr("This build of the program does not open archives of this kind."), QStringLiteral("unsupported")};
}

#endif

} // namespace microvet::packages
