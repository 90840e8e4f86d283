#include "core/document/container.h"
#include "core/document/manifest.h"

#include "core/base/zip_reader.h"
#include "core/model/json.h"

#include <QCryptographicHash>

#include <QFileInfo>
#include <QMutex>

namespace microvet::document {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::document) };

constexpr int jsonLevel = 4; ///< of deflate: the course is written at every save, so speed counts more than the last percent

QByteArray sha256(const QByteArray& bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

/// The manifest on disk, hashed; empty where there is none to be read.
QByteArray manifestHashOf(FileStore& store, const QString& path)
{
    auto zip = ZipReader::open(store, path);
    if (!zip) return {};
    const qsizetype index = (*zip)->find(manifestName);
    if (index < 0) return {};
    auto bytes = (*zip)->read(index, 16 << 20);
    return bytes ? sha256(*bytes) : QByteArray();
}

class Saver {
public:
    Saver(FileStore& store, const SaveRequest& request, const Document& document, const Clock& clock, Progress& progress)
        : m_store(store), m_request(request), m_document(document), m_time(clock()), m_progress(progress),
          m_writer(store, request.path, m_time)
    {
        m_writer.setLevel(jsonLevel);
        m_writer.setDurable(true);
    }

    Result<FileState> save()
    {
        openSource();
        if (auto front = writeFront(); !front) return front.error();
        if (auto media = writeMedia(); !media) return media.error();
        if (auto json = writeJson(); !json) return json.error();
        if (auto done = m_writer.finish(m_progress, [&] { return compare(); }); !done) return done.error();
        if (samePath(m_request.path, m_document.path) || m_document.path.isEmpty()) learnPlaces();
        return FileState{m_writer.stamp(), m_manifestHash};
    }

private:
    static bool samePath(const QString& a, const QString& b)
    {
        return !a.isEmpty() && QFileInfo(a).absoluteFilePath() == QFileInfo(b).absoluteFilePath();
    }

    /// The file that the document was read from or last saved to, if it is still that one.
    void openSource()
    {
        if (m_document.path.isEmpty()) return;
        auto zip = ZipReader::open(m_store, m_document.path);
        if (zip && (*zip)->find(manifestName) >= 0) m_source = std::move(*zip);
    }

    /// Takes over mimetype and media as they lie at the start of the source.
    Status writeFront()
    {
        if (m_source && !m_request.compact) {
            QList<ZipPlace> places;
            qint64 end = 0;
            bool whole = true;
            for (qsizetype i = 0; i < m_source->entries().size() && whole; ++i) {
                const QString& name = m_source->entries()[i].name;
                const bool first = i == 0 && name == mimetypeName;
                if (!first && !name.startsWith(mediaFolderName)) {
                    // Everything behind is JSON in a file that we wrote.
                    auto place = m_source->place(i);
                    whole = place && place->header >= end;
                    if (whole) end = place->header;
                    break;
                }
                auto place = m_source->place(i);
                whole = place && place->stored && (first || isMediaName(name.mid(mediaFolderName.size())))
                    && (i == 0 ? place->header == 0 : place->header >= end);
                if (!whole) break;
                places.append(*place);
                end = place->offset + place->packed;
            }
            if (whole && !places.isEmpty() && places.constFirst().name == mimetypeName) {
                for (const ZipPlace& place : places) m_written.insert(place.name);
                return m_writer.keepFront(m_document.path, end, places);
            }
        }
        return m_writer.add(mimetypeName, mimeType, ZipWriter::Packing::Stored);
    }

    /// Names of the media that belong into the file: of the course, of the revisions that are new, and where the file is
    /// not compacted, everything that the source holds.
    QStringList mediaNames() const
    {
        QSet<QString> names;
        for (const model::Media& medium : m_document.content.course.media) names.insert(medium.file);
        const auto addFrom = [&](const QByteArray& bytes) {
            if (auto content = contentFromJson(bytes, formatMajor))
                for (const model::Media& medium : content->course.media) names.insert(medium.file);
        };
        for (const QByteArray& bytes : m_document.newRevisions) addFrom(bytes);
        if (m_request.compact) {
            for (const Revision& revision : m_document.revisions)
                if (m_source && !m_document.newRevisions.contains(revision.hash))
                    if (auto bytes = m_source->read(qMax<qsizetype>(0, m_source->find(historyEntry(revision.hash))), 256 << 20)) addFrom(*bytes);
        } else if (m_source) {
            for (const auto& entry : m_source->entries())
                if (entry.name.startsWith(mediaFolderName)) names.insert(entry.name.mid(mediaFolderName.size()));
        }
        QStringList sorted(names.cbegin(), names.cend());
        sorted.sort();
        return sorted;
    }

    Status writeMedia()
    {
        if (!m_document.media) return {};
        for (const QString& file : mediaNames()) {
            const QString name = mediaFolderName + file;
            if (m_written.contains(name) || !isMediaName(file) || !m_document.media->contains(file)) continue;
            auto place = m_document.media->place(file);
            if (!place) return place.error();
            if (auto added = m_writer.addRange(name, place->path, place->offset, place->size, place->crc); !added) return added;
        }
        return {};
    }

    Status writeJson()
    {
        const QByteArray course = model::toCanonicalJson(model::toJson(m_document.content.course));
        if (auto added = m_writer.add(courseName, course); !added) return added;
        if (auto added = m_writer.add(reviewName, model::toCanonicalJson(model::toJson(m_document.content.review))); !added) return added;
        Manifest manifest;
        for (const Revision& revision : m_document.revisions) {
            const QString name = historyEntry(revision.hash);
            if (m_written.contains(name)) {
                manifest.revisions.append(revision);
                continue;
            }
            if (const auto it = m_document.newRevisions.constFind(revision.hash); it != m_document.newRevisions.cend()) {
                if (auto added = m_writer.add(name, *it); !added) return added;
            } else {
                const qsizetype index = m_source ? m_source->find(name) : -1;
                if (index < 0) continue; // gone from the file by another hand: nothing to keep
                auto place = m_source->place(index);
                if (!place) return place.error();
                if (auto added = m_writer.addEntry(name, m_document.path, *place); !added) return added;
            }
            m_written.insert(name);
            manifest.revisions.append(revision);
        }
        manifest.contentHash = QString::fromLatin1(sha256(course).toHex());
        manifest.author = m_request.author;
        manifest.program = m_request.program;
        manifest.saved = m_time;
        const QByteArray bytes = toJson(manifest);
        m_manifestHash = sha256(bytes);
        return m_writer.add(manifestName, bytes);
    }

    /// Right before the rename: is the file on disk still the one that we know?
    Status compare()
    {
        if (m_request.overwrite) return {};
        const FileStamp now = m_store.stamp(m_request.path);
        if (now == m_request.expected.stamp) return {};
        // A sync program may touch a file without changing it.
        if (now.exists() && !m_request.expected.manifestHash.isEmpty() && manifestHashOf(m_store, m_request.path) == m_request.expected.manifestHash)
            return {};
        if (!now.exists())
            return Error{Error::Kind::ChangedOnDisk, Tr::tr("The file \"%1\" is no longer there. Nothing was saved; your course is still open.").arg(m_request.path), {}};
        return Error{Error::Kind::ChangedOnDisk, Tr::tr("Somebody else has saved \"%1\" meanwhile. Nothing was overwritten; your course is still open.").arg(m_request.path), {}};
    }

    void learnPlaces()
    {
        if (!m_document.media) return;
        for (const ZipPlace& place : m_writer.places())
            if (place.stored && place.name.startsWith(mediaFolderName))
                m_document.media->setPlace(place.name.mid(mediaFolderName.size()), {m_request.path, place.offset, place.size, place.crc});
    }

    FileStore& m_store;
    const SaveRequest& m_request;
    const Document& m_document;
    QDateTime m_time;
    Progress& m_progress;
    ZipWriter m_writer;
    std::unique_ptr<ZipReader> m_source;
    QSet<QString> m_written;
    QByteArray m_manifestHash;
};

} // namespace

Result<FileState> save(FileStore& store, const SaveRequest& request, const Document& document, const Clock& clock, Progress& progress)
{
    return Saver(store, request, document, clock, progress).save();
}

QString contentHash(const model::Course& course)
{
    return QString::fromLatin1(sha256(model::toCanonicalJson(model::toJson(course))).toHex());
}

Revision keepRevision(Document& document, const QString& label, const QString& author, const Clock& clock)
{
    const QByteArray bytes = contentToJson(document.content);
    const Revision revision{QString::fromLatin1(sha256(bytes).toHex()), label, author, clock()};
    document.revisions.append(revision);
    document.newRevisions.insert(revision.hash, bytes);
    return revision;
}

Result<model::Content> revisionContent(FileStore& store, const Document& document, const QString& hash)
{
    if (const auto it = document.newRevisions.constFind(hash); it != document.newRevisions.cend()) return contentFromJson(*it, formatMajor);
    auto zip = ZipReader::open(store, document.path);
    if (!zip) return zip.error();
    auto manifestBytes = (*zip)->read(qMax<qsizetype>(0, (*zip)->find(manifestName)), 16 << 20);
    if (!manifestBytes) return manifestBytes.error();
    auto manifest = parseManifest(*manifestBytes);
    if (!manifest) return manifest.error();
    const qsizetype index = (*zip)->find(historyEntry(hash));
    if (index < 0) return Error{Error::Kind::NotFound, Tr::tr("This named version is no longer in the file."), hash};
    auto bytes = (*zip)->read(index, 256 << 20);
    if (!bytes) return bytes.error();
    if (QString::fromLatin1(sha256(*bytes).toHex()) != hash)
        return Error{Error::Kind::Damaged, Tr::tr("This named version is damaged in the file."), hash};
    return contentFromJson(*bytes, manifest->major);
}

} // namespace microvet::document
