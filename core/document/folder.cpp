#include "core/document/container_parts.h"

#include "core/base/file_error.h"

namespace microvet::document {

Result<Document> openFolder(FileStore& store, const QString& folder, const QString& mediaFolder, Progress& progress)
{
    const QString coursePath = folder + QLatin1Char('/') + courseEntry;
    const auto bytes = store.readAll(coursePath, jsonLimit);
    if (!bytes) return bytes.error().kind == Error::Kind::NotFound ? notOurs(folder) : bytes.error();
    const auto course = parseObject(*bytes, coursePath, courseEntry);
    if (!course) return course.error();
    QJsonObject review;
    const QString reviewPath = folder + QLatin1Char('/') + reviewEntry;
    if (store.stamp(reviewPath).exists()) {
        const auto reviewBytes = store.readAll(reviewPath, jsonLimit);
        if (!reviewBytes) return reviewBytes.error();
        const auto read = parseObject(*reviewBytes, reviewPath, reviewEntry);
        if (!read) return read.error();
        review = *read;
    }
    Document document;
    document.media = std::make_shared<MediaStore>(store, mediaFolder);
    decodeContent(document, {formatMajor, formatMinor}, *course, review);

    // Written by hand, the course may call its media by plain names; the store knows them by their hash.
    QHash<QString, QString> stored;
    const QString media = folder + QLatin1Char('/') + mediaPrefix.chopped(1);
    for (const QString& name : store.list(media)) {
        const QString path = media + QLatin1Char('/') + name;
        if (store.isFolder(path)) continue;
        const auto file = document.media->addFile(path, progress);
        if (!file) return file.error();
        stored.insert(name, *file);
    }
    for (auto& medium : document.content.course.media) {
        if (!stored.contains(medium.file)) continue;
        medium.file = stored.value(medium.file);
        if (medium.size == 0)
            if (const auto place = document.media->place(medium.file); place) medium.size = place->size;
    }
    noteMissingMedia(document);
    return document;
}

} // namespace microvet::document
