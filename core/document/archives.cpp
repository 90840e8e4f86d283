#include "core/document/archives.h"

#include "core/base/file_error.h"
#include "core/document/container_parts.h"

#include <QDir>

#ifdef MICROVET_HAVE_KARCHIVE
#include "core/base/safe_name.h"

#include <K7Zip>
#include <KArchiveDirectory>
#include <KArchiveFile>
#include <KCompressionDevice>
#include <KTar>
#endif

namespace microvet::document {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::document) };

bool isCourseName(const QString& name)
{
    // macOS puts "._" twins of every file into its zips.
    return name.endsWith(QLatin1String(".microvet"), Qt::CaseInsensitive) && !name.section(u'/', -1).startsWith(u'.');
}

Error severalCourses(const QString& path)
{
    return {Error::Kind::NotOurs,
            Tr::tr("“%1” holds more than one course. Nothing was changed. Unpack it, then open the course that you want.")
                .arg(QDir::toNativeSeparators(path)), QStringLiteral("several")};
}

/// Writes the course into the folder with `fill`; nothing is left where that fails.
Result<QString> unpack(FileStore& store, const QString& folder, const std::function<Status(OutputFile&)>& fill)
{
    if (Status s = store.makeFolder(folder); !s) return s.error();
    const QString path = temporaryBeside(folder + QStringLiteral("/course"));
    const auto write = [&]() -> Status {
        auto out = store.create(path);
        if (!out) return out.error();
        if (Status s = fill(**out); !s) return s;
        if (Status s = (*out)->sync(); !s) return s;
        return (*out)->close();
    };
    if (Status s = write(); !s) {
        (void)store.remove(path);
        return s.error();
    }
    return path;
}

} // namespace

bool isUnpackedCourse(const QString& name) { return isTemporaryOf(name, QStringLiteral("course")); }

Result<QString> extractFromZip(FileStore& store, ZipReader& archive, const QString& folder, Progress& progress)
{
    qsizetype found = -1;
    for (qsizetype i = 0; i < archive.entries().size(); ++i) {
        if (archive.entries().at(i).folder || !isCourseName(archive.entries().at(i).name)) continue;
        if (found >= 0) return severalCourses(archive.path());
        found = i;
    }
    if (found < 0) return notOurs(archive.path());
    return unpack(store, folder, [&](OutputFile& out) { return archive.extract(found, out, progress); });
}

#ifdef MICROVET_HAVE_KARCHIVE

namespace {

constexpr ZipLimits limits;
constexpr qint64 pieceSize = 1024 * 1024;
/// KArchive unpacks a 7z in memory when it opens one, so only small ones are opened at all.
constexpr qint64 sevenZipLimit = 64 << 20;

Error tooLarge(const QString& path)
{
    return {Error::Kind::TooLarge,
            Tr::tr("“%1” holds more than the program unpacks, so it was not opened. Nothing was changed. "
                   "Unpack it with another program, then open the course in it.").arg(QDir::toNativeSeparators(path)), {}};
}

Status copy(QIODevice& from, qint64 size, const QString& path, OutputFile& out, Progress& progress)
{
    qint64 done = 0;
    while (done < size) {
        const QByteArray piece = from.read(qMin(pieceSize, size - done));
        if (piece.isEmpty()) return damaged(path, from.errorString());
        if (Status s = out.write(piece); !s) return s;
        done += piece.size();
        progress.report(done, size);
        if (progress.cancelled()) return cancelledError();
    }
    return {};
}

/// Every course in the archive; the number of entries and the depth are bounded.
Status collect(const KArchiveDirectory& folder, const QString& prefix, const QString& path, qint64& entries,
               QList<const KArchiveFile*>& found)
{
    for (const QString& name : folder.entries()) {
        if (++entries > limits.entries) return tooLarge(path);
        const QString full = prefix + name;
        if (Status s = checkEntryName(full, limits.depth); !s) return s;
        const KArchiveEntry* entry = folder.entry(name);
        if (entry->isDirectory()) {
            const auto& inner = static_cast<const KArchiveDirectory&>(*entry);
            if (Status s = collect(inner, full + QLatin1Char('/'), path, entries, found); !s) return s;
        } else if (isCourseName(full) && entry->symLinkTarget().isEmpty()) {
            found.append(static_cast<const KArchiveFile*>(entry));
        }
    }
    return {};
}

/// Unpacks a compressed tar beside, counting: KTar itself would follow a small file to any size.
Result<QString> uncompress(FileStore& store, const QString& path, const QString& folder, KCompressionDevice::CompressionType type,
                           Progress& progress)
{
    auto source = store.read(path);
    if (!source) return source.error();
    const qint64 packed = (*source)->size();
    const qint64 most = qMin(limits.totalSize, qMax(limits.ratioFrom, packed * limits.ratio));
    KCompressionDevice device(source->get(), false, type);
    if (!device.open(QIODevice::ReadOnly)) return notOurs(path);
    return unpack(store, folder, [&](OutputFile& out) -> Status {
        qint64 done = 0;
        for (;;) {
            const QByteArray piece = device.read(pieceSize);
            if (device.error() != QFileDevice::NoError) return damaged(path, device.errorString());
            if (piece.isEmpty()) return {};
            done += piece.size();
            if (done > most) return tooLarge(path);
            if (Status s = out.write(piece); !s) return s;
            progress.report((*source)->pos(), packed);
            if (progress.cancelled()) return cancelledError();
        }
    });
}

Result<QString> extractOnly(FileStore& store, KArchive& archive, const QString& path, const QString& folder, Progress& progress)
{
    if (!archive.open(QIODevice::ReadOnly)) return notOurs(path);
    qint64 entries = 0;
    QList<const KArchiveFile*> found;
    if (Status s = collect(*archive.directory(), {}, path, entries, found); !s) return s.error();
    if (found.isEmpty()) return notOurs(path);
    if (found.size() > 1) return severalCourses(path);
    if (found.first()->size() > limits.totalSize) return tooLarge(path);
    const std::unique_ptr<QIODevice> device(found.first()->createDevice());
    if (!device) return damaged(path, QStringLiteral("entry"));
    return unpack(store, folder, [&](OutputFile& out) { return copy(*device, found.first()->size(), path, out, progress); });
}

} // namespace

Result<QString> extractFromArchive(FileStore& store, const QString& path, const QString& folder, Progress& progress)
{
    auto file = store.read(path);
    if (!file) return file.error();
    const QByteArray start = (*file)->peek(512);
    if (start.startsWith("7z\xbc\xaf\x27\x1c")) {
        if ((*file)->size() > sevenZipLimit) return tooLarge(path);
        K7Zip archive(file->get());
        return extractOnly(store, archive, path, folder, progress);
    }
    QString tar;
    auto type = KCompressionDevice::None;
    if (start.startsWith("\x1f\x8b")) type = KCompressionDevice::GZip;
    else if (start.startsWith("BZh")) type = KCompressionDevice::BZip2;
    else if (start.startsWith(QByteArray("\xfd" "7zXZ\0", 6))) type = KCompressionDevice::Xz;
    else if (start.mid(257, 5) != "ustar") return notOurs(path);
    if (type != KCompressionDevice::None) {
        const auto unpacked = uncompress(store, path, folder, type, progress);
        if (!unpacked) return unpacked.error();
        tar = *unpacked;
        file = store.read(tar);
        if (!file) return file.error();
    }
    KTar archive(file->get());
    const auto result = extractOnly(store, archive, path, folder, progress);
    archive.close();
    if (!tar.isEmpty()) (void)store.remove(tar);
    return result;
}

#else

Result<QString> extractFromArchive(FileStore& store, const QString& path, const QString&, Progress&)
{
    auto file = store.read(path);
    if (!file) return file.error();
    const QByteArray start = (*file)->read(512);
    const bool archive = start.startsWith("7z\xbc\xaf\x27\x1c") || start.startsWith("\x1f\x8b") || start.startsWith("BZh")
        || start.startsWith("\xfd" "7zXZ") || start.mid(257, 5) == "ustar";
    if (!archive) return notOurs(path);
    return Error{Error::Kind::NotOurs,
                 Tr::tr("“%1” is an archive of a kind that this build of the program does not open. Nothing was changed. "
                        "Unpack it with another program, then open the course in it.").arg(QDir::toNativeSeparators(path)), {}};
}

#endif

} // namespace microvet::document
