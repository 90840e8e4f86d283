#include "core/document/container_parts.h"

#include "core/base/clock.h"
#include "core/base/file_error.h"
#include "core/document/light.h"
#include "core/document/media_names.h"
#include "core/model/json.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace microvet::document {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::document) };

constexpr int fastLevel = 1; // texts shrink nearly as much, and a save takes half the time
constexpr qint64 leftoverAge = 3600;
/// One date for every entry: the time of a save stands in the manifest alone.
const QDateTime entryTime = utcTime(QDate(1980, 1, 1), QTime(0, 0));

/// A file with all its media, of which this document is a light copy.
bool isFullFileOf(const FileStore& store, const QString& path, const Document& document)
{
    auto reader = ZipReader::open(store, path);
    if (!reader) return false;
    const auto json = [&](const QString& entry) {
        const qsizetype at = (*reader)->find(entry);
        const auto bytes = at < 0 ? Result<QByteArray>(QByteArray()) : (*reader)->read(at, jsonLimit);
        return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    };
    return !json(manifestEntry).contains(lightMember)
        && model::CourseId::fromString(json(courseEntry).value(QLatin1String("id")).toString()) == document.content.course.id;
}

/// Nothing to overwrite, or what is there is what we know.
Status compare(const FileStore& store, const QString& path, const SaveRequest& request, const Document& document)
{
    if (isLight(document) && store.stamp(path).exists() && isFullFileOf(store, path, document))
        return Error{Error::Kind::Invalid,
                     Tr::tr("“%1” is the whole course, and this is a light copy without its large files, so nothing was written. Choose "
                            "another name, or open the whole course and merge this copy into it.").arg(QDir::toNativeSeparators(path)), {}};
    if (request.overwrite || !store.stamp(path).exists()) return {};
    const auto state = fileState(store, path);
    if (state && !request.expected.manifestHash.isEmpty() && state->manifestHash == request.expected.manifestHash) return {};
    if (!request.expected.stamp.exists())
        return Error{Error::Kind::ChangedOnDisk,
                     Tr::tr("There is already a file “%1”, so nothing was written. Choose another name, or say that it may be "
                            "replaced.").arg(QDir::toNativeSeparators(path)), {}};
    return Error{Error::Kind::ChangedOnDisk,
                 Tr::tr("Somebody else has saved “%1” since you opened it, so nothing was written and nothing is lost. Save your "
                        "version under another name, then compare the two.").arg(QDir::toNativeSeparators(path)), {}};
}

/// What the file on disk gives to the new one.
struct Old {
    QString path;
    QList<ZipPlace> front; ///< mimetype and media, without a gap from the first byte on
    qint64 frontSize = 0;
    QHash<QString, ZipPlace> media;     ///< by entry name; all of them
    QHash<QString, ZipPlace> revisions; ///< by hash
    QList<ZipPlace> others;             ///< entries that a newer version put there
};

Old readOld(const FileStore& store, const QString& home)
{
    Old old;
    if (home.isEmpty()) return old;
    auto reader = ZipReader::open(store, home);
    if (!reader) return old;
    old.path = home;
    bool inFront = true;
    for (qsizetype i = 0; i < (*reader)->entries().size(); ++i) {
        const ZipReader::Entry& entry = (*reader)->entries().at(i);
        if (entry.folder || entry.name == courseEntry || entry.name == reviewEntry || entry.name == manifestEntry) continue;
        const auto place = (*reader)->place(i);
        if (!place) continue;
        const bool medium = entry.name.startsWith(mediaPrefix) && isMediaName(entry.name.mid(mediaPrefix.size()));
        inFront = inFront && place->header == old.frontSize && entry.stored
            && (old.front.isEmpty() ? entry.name == mimeEntry && entry.size == qint64(qstrlen(mimeType)) : medium);
        if (inFront) {
            old.front.append(*place);
            old.frontSize = place->offset + place->packed;
        }
        if (medium && entry.stored) old.media.insert(entry.name, *place);
        else if (entry.name.startsWith(historyPrefix)) old.revisions.insert(entry.name.mid(historyPrefix.size(), 64), *place);
        else if (!medium && entry.name != mimeEntry && entry.size > 0) old.others.append(*place);
    }
    return old;
}

/// The hash of a course of which the canonical bytes are at hand.
QString hashOfContent(const QByteArray& canonical, const model::Course& course)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(canonical);
    QStringList media;
    for (const auto& medium : course.media) media.append(medium.file.section(u'.', 0, 0));
    media.sort();
    media.removeDuplicates();
    for (const QString& name : std::as_const(media)) hash.addData('\n' + name.toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

QByteArray manifestBytes(const SaveRequest& request, const Document& document, const QList<Revision>& revisions,
                         const QDateTime& now, const QString& contentHash)
{
    QJsonArray list;
    for (const Revision& r : revisions) list.append(toJson(r));
    const auto read = formatOf(document.manifest);
    // What a newer minor version put into the file is still in it, so its number stays.
    const int minor = read && read->major == formatMajor ? qMax(read->minor, formatMinor) : formatMinor;
    QJsonObject manifest = document.manifest;
    if (manifest.contains(lightMember) && !isLight(document)) manifest.remove(lightMember); // all has come in
    QJsonObject format = manifest.value(QLatin1String("format")).toObject();
    format.insert(QStringLiteral("major"), formatMajor);
    format.insert(QStringLiteral("minor"), minor);
    manifest.insert(QStringLiteral("format"), format);
    manifest.insert(QStringLiteral("savedBy"), request.author);
    manifest.insert(QStringLiteral("savedAt"), now.toUTC().toString(Qt::ISODateWithMs));
    manifest.insert(QStringLiteral("program"), request.program);
    manifest.insert(QStringLiteral("revisions"), list);
    manifest.insert(QStringLiteral("contentHash"), contentHash);
    return model::toCanonicalJson(manifest);
}

/// What a killed save left beside the file. Young ones may belong to a save that is still running.
void removeLeftovers(FileStore& store, const QString& path, const QDateTime& now)
{
    const QString folder = folderOf(path);
    for (const QString& name : store.list(folder)) {
        if (!isTemporaryOf(name, path)) continue;
        const QString leftover = folder + QLatin1Char('/') + name;
        if (store.stamp(leftover).modified.secsTo(now) > leftoverAge) (void)store.remove(leftover);
    }
}

class Saver {
public:
    Saver(FileStore& store, const SaveRequest& request, const Document& document, const Clock& clock)
        : m_store(store), m_request(request), m_document(document), m_clock(clock), m_path(store.resolved(request.path)),
          m_rewrite(request.compact || request.copy), m_zip(store, m_path, entryTime)
    {
        m_zip.setDurable(true);
        m_zip.setLevel(fastLevel);
    }

    Result<FileState> run(Progress& progress)
    {
        if (Status s = compare(m_store, m_path, m_request, m_document); !s) return s.error();
        m_old = readOld(m_store, m_document.home);
        if (Status s = addMedia(); !s) return s.error();
        // Made on another thread while the front of the old file is copied: the disk and the processor work side by side.
        if (Status s = m_zip.addLater(courseEntry, [this] { return course(); }); !s) return s.error();
        if (Status s = m_zip.addLater(reviewEntry, [this] { return review(); }); !s) return s.error();
        if (Status s = addRevisions(); !s) return s.error();
        for (const ZipPlace& place : std::as_const(m_old.others))
            if (Status s = m_zip.addEntry(place.name, m_old.path, place); !s) return s.error();
        QByteArray manifest;
        const auto makeManifest = [this, &manifest, now = m_clock()] {
            const QString hash = hashOfContent(course(), m_document.content.course);
            return manifest = manifestBytes(m_request, m_document, m_revisions, now, hash);
        };
        if (Status s = m_zip.addLater(manifestEntry, makeManifest); !s) return s.error();
        removeLeftovers(m_store, m_path, m_clock());
        if (Status s = m_zip.finish(progress, [&] { return compare(m_store, m_path, m_request, m_document); }); !s) return s.error();
        if (!m_request.copy) learnPlaces();
        return FileState{m_zip.stamp(), hashOf(manifest)};
    }

private:
    const QByteArray& course()
    {
        if (m_course.isEmpty()) m_course = model::toCanonicalJson(model::toJson(m_document.content.course));
        return m_course;
    }

    const QByteArray& review()
    {
        if (m_review.isEmpty()) m_review = model::toCanonicalJson(model::toJson(m_document.content.review));
        return m_review;
    }

    Status addMedia()
    {
        QSet<QString> written;
        if (!m_rewrite && !m_old.front.isEmpty()) {
            if (Status s = m_zip.keepFront(m_old.path, m_old.frontSize, m_old.front); !s) return s;
            for (const ZipPlace& place : std::as_const(m_old.front)) written.insert(place.name);
        } else if (Status s = m_zip.add(mimeEntry, mimeType, ZipWriter::Packing::Stored); !s) {
            return s;
        }
        std::optional<QSet<QByteArray>> named; // looked for only where a medium is new
        for (const QString& file : m_document.media->files()) {
            const QString name = mediaPrefix + file;
            if (written.contains(name)) continue;
            const bool inOld = m_old.media.contains(name);
            if (!named) named = mediaNamedIn(keptTexts());
            const bool wanted = named->contains(file.section(u'.', 0, 0).toLatin1()) || m_request.keep.contains(file) || (!m_rewrite && inOld);
            if (!wanted) continue;
            const auto place = m_document.media->place(file);
            if (place) {
                if (Status s = m_zip.addRange(name, place->path, place->offset, place->size, place->crc); !s) return s;
            } else if (inOld) { // the container was replaced meanwhile, but it holds the medium as well
                if (Status s = m_zip.addEntry(name, m_old.path, m_old.media.value(name)); !s) return s;
            } else if (m_request.overwrite) {
                m_lost.append(file);
            } else {
                return place.error();
            }
        }
        return {};
    }

    /// The texts that may name media: this value and every kept revision.
    QList<QByteArray> keptTexts()
    {
        QList<QByteArray> texts{course(), review()};
        // The previews of a light copy stand nowhere else.
        texts.append(model::toCanonicalJson(m_document.manifest.value(lightMember).toObject()));
        texts.append(m_document.newRevisions.values());
        if (!m_rewrite || m_old.revisions.isEmpty()) return texts; // else their media lie in the old file, and stay
        auto reader = ZipReader::open(m_store, m_old.path);
        if (!reader) return texts;
        for (const Revision& r : m_document.revisions)
            if (const qsizetype at = (*reader)->find(revisionEntry(r.hash)); at >= 0)
                if (const auto bytes = (*reader)->read(at, jsonLimit); bytes) texts.append(*bytes);
        return texts;
    }

    Status addRevisions()
    {
        QSet<QString> written;
        for (const Revision& r : m_document.revisions) {
            const bool fresh = m_document.newRevisions.contains(r.hash);
            if (!fresh && !m_old.revisions.contains(r.hash)) {
                // Its only place is away, which is no reason to lose it without a word.
                if (m_old.path.isEmpty() && !m_document.home.isEmpty() && !m_request.overwrite) return away();
                continue;
            }
            m_revisions.append(r);
            if (written.contains(r.hash)) continue;
            written.insert(r.hash);
            const QString name = revisionEntry(r.hash);
            const Status s = m_old.revisions.contains(r.hash) ? m_zip.addEntry(name, m_old.path, m_old.revisions.value(r.hash))
                                                              : m_zip.add(name, m_document.newRevisions.value(r.hash));
            if (!s) return s;
        }
        return {};
    }

    Error away() const
    {
        return {Error::Kind::NotFound,
                Tr::tr("The file “%1” cannot be read at the moment, and only there are the earlier versions of this course. Nothing "
                       "was written, and your changes are still here.")
                    .arg(QDir::toNativeSeparators(m_document.home)), m_document.home};
    }

    void learnPlaces()
    {
        MediaStore& media = *m_document.media;
        for (const QString& file : std::as_const(m_lost)) media.forget(file);
        QSet<QString> inFile;
        for (const ZipPlace& place : m_zip.places()) {
            if (!place.name.startsWith(mediaPrefix)) continue;
            const QString file = place.name.mid(mediaPrefix.size());
            media.setPlace(file, {m_path, place.offset, place.size, place.crc, place.header});
            inFile.insert(file);
        }
        // Dropped from the container: nothing refers to it any more.
        if (m_rewrite && m_document.home == m_request.path)
            for (const QString& name : m_old.media.keys())
                if (const QString file = name.mid(mediaPrefix.size()); !inFile.contains(file) && !media.place(file).ok())
                    media.forget(file);
    }

    FileStore& m_store;
    const SaveRequest& m_request;
    const Document& m_document;
    const Clock& m_clock;
    const QString m_path;
    const bool m_rewrite;
    ZipWriter m_zip;
    Old m_old;
    QByteArray m_course;
    QByteArray m_review;
    QList<Revision> m_revisions;
    QStringList m_lost;
};

} // namespace

Result<FileState> save(FileStore& store, const SaveRequest& request, const Document& document, const Clock& clock,
                       Progress& progress)
{
    return Saver(store, request, document, clock).run(progress);
}

QString contentHash(const model::Course& course)
{
    return hashOfContent(model::toCanonicalJson(model::toJson(course)), course);
}

} // namespace microvet::document
