#include "core/document/archives.h"
#include "core/document/container.h"
#include "core/document/manifest.h"
#include "core/document/migrations.h"

#include "core/base/zip_reader.h"
#include "core/model/json.h"
#include "core/model/walk.h"

#include <QCryptographicHash>

namespace microvet::document {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::document) };

constexpr qint64 largestJson = 256 << 20;
constexpr qint64 largestManifest = 16 << 20;

Error damaged(const QString& path, const QString& detail)
{
    return {Error::Kind::Damaged, Tr::tr("The course file \"%1\" is damaged and cannot be read. It has not been changed. Look for an older copy, in a backup or in the mail that brought it.").arg(path), detail};
}

class ContainerReader {
public:
    ContainerReader(FileStore& store, const QString& path, const QString& mediaFolder, Progress& progress)
        : m_store(store), m_path(path), m_mediaFolder(mediaFolder), m_progress(progress)
    {
    }

    Result<Document> read(ZipReader& zip)
    {
        auto manifestBytes = entry(zip, manifestName, largestManifest);
        if (!manifestBytes) return manifestBytes.error();
        auto manifest = parseManifest(*manifestBytes);
        if (!manifest) return manifest.error();

        auto course = object(zip, courseName);
        if (!course) return course.error();
        QJsonObject review;
        if (zip.find(reviewName) >= 0) {
            auto read = object(zip, reviewName);
            if (!read) return read.error();
            review = *read;
        }
        if (auto migrated = migrate(*course, review, manifest->major); !migrated) return migrated.error();

        Document document;
        document.path = m_path;
        document.file.manifestHash = QCryptographicHash::hash(*manifestBytes, QCryptographicHash::Sha256);
        document.revisions = manifest->revisions;
        document.content.course = model::fromJson<model::Course>(*course);
        document.content.review = model::fromJson<model::Review>(review);
        document.media = std::make_shared<MediaStore>(m_store, m_mediaFolder);
        if (auto read = readMedia(zip, *document.media); !read) return read.error();
        notice(document, *manifest);
        return document;
    }

private:
    Result<QByteArray> entry(ZipReader& zip, const QString& name, qint64 limit) const
    {
        const qsizetype index = zip.find(name);
        if (index < 0) return damaged(m_path, name + QStringLiteral(" is missing"));
        return zip.read(index, limit);
    }

    Result<QJsonObject> object(ZipReader& zip, const QString& name) const
    {
        auto bytes = entry(zip, name, largestJson);
        if (!bytes) return bytes.error();
        QJsonParseError error;
        const QJsonDocument json = QJsonDocument::fromJson(*bytes, &error);
        if (!json.isObject()) return damaged(m_path, name + QStringLiteral(": ") + error.errorString());
        return json.object();
    }

    /// Media are left where they lie. Where another program packed the file anew, they are unpacked first.
    Status readMedia(ZipReader& zip, MediaStore& media) const
    {
        for (qsizetype i = 0; i < zip.entries().size(); ++i) {
            const ZipReader::Entry& found = zip.entries()[i];
            const QString name = found.name.mid(mediaFolderName.size());
            if (found.folder || !found.name.startsWith(mediaFolderName) || !isMediaName(name)) continue;
            if (m_progress.cancelled()) return Error{Error::Kind::Cancelled, Tr::tr("Opening was stopped."), m_path};
            m_progress.report(i, zip.entries().size());
            auto place = zip.place(i);
            if (!place) return place.error();
            if (place->stored) {
                media.setPlace(name, {m_path, place->offset, place->size, place->crc});
                continue;
            }
            const QString home = m_mediaFolder + u'/' + name;
            if (auto made = m_store.makeFolder(m_mediaFolder); !made) return made;
            auto file = m_store.create(home);
            if (!file) return file.error();
            if (auto taken = zip.extract(i, **file, m_progress); !taken) return taken;
            if (auto closed = (*file)->close(); !closed) return closed;
            media.setPlace(name, {home, 0, place->size, place->crc});
        }
        return {};
    }

    void notice(Document& document, const Manifest& manifest) const
    {
        if (manifest.minor > formatMinor)
            document.notices << Tr::tr("This course was saved by a newer version of microVET Studio. What this version does not know is kept as it is.");
        if (const int repaired = model::repairIds(document.content); repaired > 0)
            document.notices << Tr::tr("%n parts of the course had no name of their own inside the file and were given one.", nullptr, repaired);
        const auto& media = document.content.course.media;
        const auto missing = std::count_if(media.cbegin(), media.cend(), [&](const model::Media& m) { return !document.media->contains(m.file); });
        if (missing > 0)
            document.notices << Tr::tr("%n pictures or other files are missing from the course file. The checks say where they were used.", nullptr, int(missing));
    }

    FileStore& m_store;
    QString m_path;
    QString m_mediaFolder;
    Progress& m_progress;
};

} // namespace

Result<Document> open(FileStore& store, const QString& path, const QString& mediaFolder, Progress& progress)
{
    const FileStamp stamp = store.stamp(path);
    if (!stamp.exists())
        return Error{Error::Kind::NotFound, Tr::tr("There is no file \"%1\". It may have been moved or renamed.").arg(path), {}};
    auto zip = ZipReader::open(store, path);
    if (!zip && zip.error().kind != Error::Kind::NotOurs) return zip.error();
    if (!zip || (*zip)->find(mimetypeName) < 0) {
        auto inside = courseInArchive(store, path, mediaFolder, progress);
        if (!inside) return inside.error();
        auto innerZip = ZipReader::open(store, *inside);
        if (!innerZip) return innerZip.error();
        auto document = ContainerReader(store, *inside, mediaFolder, progress).read(**innerZip);
        if (document) {
            document->file = {}; // it has no home yet
            document->notices.prepend(Tr::tr("The course was taken out of \"%1\". Save it to give it a place of its own.").arg(path));
        }
        return document;
    }
    auto mark = (*zip)->read((*zip)->find(mimetypeName), 1024);
    if (!mark) return mark.error();
    if (mark->trimmed() != mimeType)
        return Error{Error::Kind::NotOurs, Tr::tr("\"%1\" is no course of microVET Studio.").arg(path), QString::fromUtf8(mark->left(100))};
    auto document = ContainerReader(store, path, mediaFolder, progress).read(**zip);
    if (document) document->file.stamp = stamp;
    return document;
}

} // namespace microvet::document
