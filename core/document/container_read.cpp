#include "core/document/archives.h"
#include "core/document/container_parts.h"

#include "core/base/file_error.h"
#include "core/model/json.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace microvet::document {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::document) };

QList<Revision> revisionsOf(const QJsonObject& manifest)
{
    QList<Revision> revisions;
    const QJsonArray list = manifest.value(QLatin1String("revisions")).toArray();
    for (const auto& entry : list) revisions.append(revisionFrom(entry.toObject()));
    return revisions;
}

/// A medium that another program packed: it cannot be read in place, so it is unpacked into the media folder.
Status unpackMedium(FileStore& store, ZipReader& reader, qsizetype index, MediaStore& media, Progress& progress)
{
    const QString file = reader.entries().at(index).name.mid(mediaPrefix.size());
    if (Status s = store.makeFolder(media.folder()); !s) return s;
    const QString temporary = temporaryBeside(media.folder() + QStringLiteral("/unpacked")) + QLatin1Char('.')
        + QFileInfo(file).suffix();
    const auto unpack = [&]() -> Status {
        auto out = store.create(temporary);
        if (!out) return out.error();
        if (Status s = reader.extract(index, **out, progress); !s) return s;
        if (Status s = (*out)->close(); !s) return s;
        auto name = media.addFile(temporary, progress);
        if (!name) return name.error();
        if (*name != file) media.forget(*name); // not what it says it is: the course will find it missing
        return {};
    };
    const Status status = unpack();
    (void)store.remove(temporary);
    return status;
}

Status readMedia(FileStore& store, ZipReader& reader, MediaStore& media, Progress& progress)
{
    for (qsizetype i = 0; i < reader.entries().size(); ++i) {
        const ZipReader::Entry& entry = reader.entries().at(i);
        if (entry.folder || !entry.name.startsWith(mediaPrefix)) continue;
        const QString file = entry.name.mid(mediaPrefix.size());
        if (!isMediaName(file) || entry.size == 0) continue;
        if (!entry.stored) {
            if (Status s = unpackMedium(store, reader, i, media, progress); !s) {
                if (s.error().kind == Error::Kind::Damaged) continue; // one bad picture is no reason to refuse the course
                return s;
            }
            continue;
        }
        const auto place = reader.place(i);
        if (!place) return place.error();
        media.setPlace(file, {reader.path(), place->offset, place->size, place->crc, place->header});
    }
    return {};
}

Result<Document> readContainer(FileStore& store, ZipReader& reader, const QString& path, const QString& mediaFolder,
                               Progress& progress)
{
    const auto json = [&](const QString& entry, QByteArray* raw = nullptr) -> Result<QJsonObject> {
        const qsizetype at = reader.find(entry);
        if (at < 0) return damaged(path, QStringLiteral("no %1").arg(entry));
        const auto bytes = reader.read(at, jsonLimit);
        if (!bytes) return bytes.error();
        if (raw) *raw = *bytes;
        return parseObject(*bytes, path, entry);
    };
    QByteArray manifestBytes;
    const auto manifest = json(manifestEntry, &manifestBytes);
    if (!manifest) return manifest.error();
    const auto version = formatOf(*manifest);
    if (!version) return damaged(path, QStringLiteral("no format version"));
    if (version->major > formatMajor)
        return Error{Error::Kind::TooNew,
                     Tr::tr("“%1” was saved by a newer version of the program, which this one cannot read. Nothing was changed. "
                            "Install the newer version, or ask the sender for an export.").arg(QDir::toNativeSeparators(path)),
                     QStringLiteral("format %1.%2").arg(version->major).arg(version->minor)};
    const auto course = json(courseEntry);
    if (!course) return course.error();
    QJsonObject review;
    if (reader.find(reviewEntry) >= 0) {
        const auto found = json(reviewEntry);
        if (!found) return found.error();
        review = *found;
    }
    Document document;
    document.media = std::make_shared<MediaStore>(store, mediaFolder);
    document.manifest = *manifest;
    document.revisions = revisionsOf(*manifest);
    document.revisions.removeIf([&](const Revision& r) { return reader.find(revisionEntry(r.hash)) < 0; });
    document.file.manifestHash = hashOf(manifestBytes);
    document.home = path;
    if (Status s = readMedia(store, reader, *document.media, progress); !s) return s.error();
    decodeContent(document, *version, *course, review);
    noteMissingMedia(document);
    return document;
}

bool isContainer(ZipReader& reader)
{
    const qsizetype at = reader.find(mimeEntry);
    if (at < 0) return false;
    const auto type = reader.read(at, 200);
    return type && type->trimmed() == mimeType;
}

} // namespace

Result<Document> open(FileStore& store, const QString& path, const QString& mediaFolder, Progress& progress)
{
    if (store.isFolder(path)) return openFolder(store, path, mediaFolder, progress);
    // Before the bytes: where somebody saves in between, the stamp is the older one, and the next save notices.
    const FileStamp stamp = store.stamp(path);
    auto reader = ZipReader::open(store, path);
    if (!reader && reader.error().kind != Error::Kind::NotOurs) return reader.error();
    if (reader && isContainer(**reader)) {
        auto document = readContainer(store, **reader, path, mediaFolder, progress);
        if (document) document->file.stamp = stamp;
        return document;
    }
    const auto inner = reader ? extractFromZip(store, **reader, mediaFolder, progress)
                              : extractFromArchive(store, path, mediaFolder, progress);
    if (!inner) return inner.error();
    auto innerReader = ZipReader::open(store, *inner);
    if (!innerReader) return innerReader.error().kind == Error::Kind::NotOurs ? notOurs(path) : innerReader.error();
    if (!isContainer(**innerReader)) return notOurs(path);
    auto document = readContainer(store, **innerReader, *inner, mediaFolder, progress);
    if (!document) return document;
    // Kept revisions come along as bytes: the unpacked file is nobody's home.
    for (const Revision& revision : std::as_const(document->revisions))
        if (const auto bytes = (*innerReader)->read((*innerReader)->find(revisionEntry(revision.hash)), jsonLimit); bytes)
            document->newRevisions.insert(revision.hash, *bytes);
    document->home.clear();
    document->file = {};
    return document;
}

Result<FileState> fileState(const FileStore& store, const QString& path)
{
    FileState state{store.stamp(path), {}};
    if (!state.stamp.exists()) return fileError(Error::Kind::NotFound, FileAction::Read, path);
    auto reader = ZipReader::open(store, path);
    if (!reader) return reader.error();
    const qsizetype at = (*reader)->find(manifestEntry);
    if (at < 0) return notOurs(path);
    const auto manifest = (*reader)->read(at, jsonLimit);
    if (!manifest) return manifest.error();
    state.manifestHash = hashOf(*manifest);
    return state;
}

} // namespace microvet::document
