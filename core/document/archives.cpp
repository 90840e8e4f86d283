#include "core/document/archives.h"

#include "core/base/zip_reader.h"

#ifdef MICROVET_HAVE_KARCHIVE
#include <K7Zip>
#include <KArchiveDirectory>
#include <KArchiveFile>
#include <KTar>
#endif

namespace microvet::document {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::document) };

const QString ending = QStringLiteral(".microvet");
constexpr qint64 largestCourse = qint64(16) << 30;
constexpr qint64 pieceSize = 1 << 20;

bool isCourseName(const QString& name) { return name.endsWith(ending, Qt::CaseInsensitive) && !name.startsWith(QStringLiteral("__MACOSX/")); }

Error notOurs(const QString& path)
{
    return {Error::Kind::NotOurs, Tr::tr("\"%1\" is no course of microVET Studio and holds none.").arg(path), {}};
}

Error severalCourses(const QString& path)
{
    return {Error::Kind::Invalid, Tr::tr("\"%1\" holds more than one course. Unpack it and open the one you want.").arg(path), {}};
}

Result<QString> target(FileStore& store, const QString& folder)
{
    if (auto made = store.makeFolder(folder); !made) return made.error();
    return folder + QStringLiteral("/unpacked-") + QUuid::createUuid().toString(QUuid::Id128) + ending;
}

Result<QString> fromZip(FileStore& store, ZipReader& zip, const QString& path, const QString& folder, Progress& progress)
{
    qsizetype found = -1;
    for (qsizetype i = 0; i < zip.entries().size(); ++i) {
        if (zip.entries()[i].folder || !isCourseName(zip.entries()[i].name)) continue;
        if (found >= 0) return severalCourses(path);
        found = i;
    }
    if (found < 0) return notOurs(path);
    auto to = target(store, folder);
    if (!to) return to.error();
    auto file = store.create(*to);
    if (!file) return file.error();
    if (auto taken = zip.extract(found, **file, progress); !taken) return taken.error();
    if (auto closed = (*file)->close(); !closed) return closed.error();
    return to;
}

#ifdef MICROVET_HAVE_KARCHIVE
void collect(const KArchiveDirectory& directory, const QString& prefix, int depth, QList<const KArchiveFile*>& found)
{
    if (depth > 32) return;
    for (const QString& name : directory.entries()) {
        const KArchiveEntry* entry = directory.entry(name);
        if (!entry || !entry->symLinkTarget().isEmpty()) continue;
        if (entry->isDirectory()) collect(static_cast<const KArchiveDirectory&>(*entry), prefix + name + u'/', depth + 1, found);
        else if (isCourseName(prefix + name)) found.append(static_cast<const KArchiveFile*>(entry));
    }
}

Result<QString> fromArchive(FileStore& store, KArchive& archive, const QString& path, const QString& folder, Progress& progress)
{
    if (!archive.open(QIODevice::ReadOnly) || !archive.directory()) return notOurs(path);
    QList<const KArchiveFile*> found;
    collect(*archive.directory(), {}, 0, found);
    if (found.isEmpty()) return notOurs(path);
    if (found.size() > 1) return severalCourses(path);
    if (found.constFirst()->size() > largestCourse)
        return Error{Error::Kind::TooLarge, Tr::tr("The course in \"%1\" is too large to be taken out here. Unpack it first.").arg(path), {}};
    const std::unique_ptr<QIODevice> from(found.constFirst()->createDevice());
    auto to = target(store, folder);
    if (!from || !to) return to ? notOurs(path) : to.error();
    auto file = store.create(*to);
    if (!file) return file.error();
    qint64 done = 0;
    while (!from->atEnd()) {
        if (progress.cancelled()) return Error{Error::Kind::Cancelled, Tr::tr("Opening was stopped."), path};
        const QByteArray piece = from->read(pieceSize);
        if (piece.isEmpty()) break;
        done += piece.size();
        if (done > largestCourse) return notOurs(path);
        if (auto written = (*file)->write(piece); !written) return written.error();
        progress.report(done, found.constFirst()->size());
    }
    if (auto closed = (*file)->close(); !closed) return closed.error();
    if (done != found.constFirst()->size())
        return Error{Error::Kind::Damaged, Tr::tr("The archive \"%1\" is damaged: the course in it is cut short.").arg(path), {}};
    return to;
}
#endif

} // namespace

Result<QString> courseInArchive(FileStore& store, const QString& path, const QString& folder, Progress& progress)
{
    auto zip = ZipReader::open(store, path);
    if (zip) return fromZip(store, **zip, path, folder, progress);
    auto start = store.read(path);
    if (!start) return start.error();
    const QByteArray magic = (*start)->peek(6);
    const bool sevenZip = magic == QByteArray("7z\xbc\xaf\x27\x1c", 6);
    const bool packed = magic.startsWith("\x1f\x8b") || magic.startsWith("BZh") || magic.startsWith(QByteArray("\xfd" "7zXZ", 5));
    if (!sevenZip && !packed && !path.endsWith(QStringLiteral(".tar"), Qt::CaseInsensitive)) return notOurs(path);
#ifdef MICROVET_HAVE_KARCHIVE
    start->reset();
    if (sevenZip) {
        K7Zip archive(path);
        return fromArchive(store, archive, path, folder, progress);
    }
    KTar archive(path);
    return fromArchive(store, archive, path, folder, progress);
#else
    return Error{Error::Kind::NotOurs, Tr::tr("\"%1\" is an archive of a kind that this version cannot open. Unpack it and open the course in it.").arg(path), {}};
#endif
}

} // namespace microvet::document
