#include "core/document/light.h"

#include "core/document/container_parts.h"
#include "core/document/media_names.h"
#include "core/model/json.h"

#include <QJsonArray>

namespace microvet::document {

namespace {

constexpr int lightLevel = 1;
constexpr qint64 headers = 400; ///< of an entry, in the file and in its directory

qint64 packedSize(const QByteArray& text) { return qCompress(text, lightLevel).size() + headers; }

QJsonObject toJson(const LightMedium& medium)
{
    QJsonObject json{{QStringLiteral("file"), medium.file}, {QStringLiteral("size"), medium.size}};
    if (!medium.preview.isEmpty()) json.insert(QStringLiteral("preview"), medium.preview);
    return json;
}

} // namespace

QList<LightMedium> leftOutOf(const Document& document)
{
    QList<LightMedium> list;
    const QJsonArray media = document.manifest.value(lightMember).toObject().value(QLatin1String("media")).toArray();
    for (const auto& entry : media) {
        const QJsonObject json = entry.toObject();
        const LightMedium medium{json.value(QLatin1String("file")).toString(),
                                 json.value(QLatin1String("size")).toInteger(),
                                 json.value(QLatin1String("preview")).toString()};
        // What has come in since is missing no more.
        if (isMediaName(medium.file) && !(document.media && document.media->contains(medium.file))) list.append(medium);
    }
    return list;
}

QHash<QString, QString> previewsOf(const Document& document)
{
    QHash<QString, QString> previews;
    const QList<LightMedium> missing = leftOutOf(document);
    for (const LightMedium& medium : missing)
        if (isMediaName(medium.preview)) previews.insert(medium.file, medium.preview);
    return previews;
}

CopySize sizeOfCopy(const FileStore& store, const Document& document, qint64 limit)
{
    QList<QByteArray> texts{model::toCanonicalJson(model::toJson(document.content.course)),
                            model::toCanonicalJson(model::toJson(document.content.review))};
    texts += document.newRevisions.values();
    qint64 size = 0;
    for (const QByteArray& text : std::as_const(texts))
        size += packedSize(text);
    if (!document.home.isEmpty())
        if (const auto reader = ZipReader::open(store, document.home))
            for (const Revision& revision : document.revisions) {
                const qsizetype at = (*reader)->find(revisionEntry(revision.hash));
                if (at < 0 || document.newRevisions.contains(revision.hash)) continue;
                if (const auto bytes = (*reader)->read(at, jsonLimit)) texts.append(*bytes);
                size += (*reader)->entries().at(at).packed + headers;
            }
    const QSet<QByteArray> named = mediaNamedIn(texts);
    QList<std::pair<qint64, QString>> media;
    const QStringList files = document.media->files();
    for (const QString& file : files) {
        const auto place = document.media->place(file);
        if (!place || !named.contains(file.section(u'.', 0, 0).toLatin1())) continue;
        media.append({place->size, file});
        size += place->size + headers;
    }
    std::sort(media.begin(), media.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    CopySize sizes{size, size, {}};
    for (const auto& [bytes, file] : std::as_const(media)) {
        if (sizes.light <= limit) break;
        sizes.light -= bytes;
        sizes.leave.append(file);
    }
    return sizes;
}

Result<Document> lightCopy(FileStore& store, const Document& document, const QStringList& leave,
                           const MakePreview& preview, const QString& folder)
{
    Document copy = document;
    copy.media = std::make_shared<MediaStore>(store, folder);
    QJsonArray missing;
    for (const LightMedium& medium : leftOutOf(document))
        missing.append(toJson(medium));
    const QStringList files = document.media->files();
    for (const QString& file : files) {
        const auto place = document.media->place(file);
        if (!place) return place.error();
        if (!leave.contains(file)) {
            copy.media->setPlace(file, *place);
            continue;
        }
        LightMedium medium{file, place->size, {}};
        const Preview small = preview ? preview(file) : Preview();
        if (!small.bytes.isEmpty() && small.bytes.size() < place->size) {
            const auto added = copy.media->add(small.bytes, small.extension);
            if (!added) return added.error();
            medium.preview = *added;
        }
        missing.append(toJson(medium));
    }
    if (!missing.isEmpty()) copy.manifest.insert(lightMember, QJsonObject{{QStringLiteral("media"), missing}});
    return copy;
}

} // namespace microvet::document
