#include "core/exporters/epub/book_media.h"

#include "core/base/picture_metadata.h"
#include "core/base/svg_picture.h"

namespace microvet::exporters {

using namespace model;
using plan::MediaUse;

namespace {

constexpr qint64 headSize = 4096; ///< enough for every signature below, and for the text before an SVG's first element

struct Type {
    const char* name = nullptr;
    const char* extension = nullptr;
    MediaUse use = MediaUse::File;
};

Type pictureType(const QByteArray& head)
{
    switch (pictureFormat(head)) {
    case PictureFormat::Jpeg: return {"image/jpeg", "jpg", MediaUse::Picture};
    case PictureFormat::Png: return head.mid(12, 4) == "IHDR" ? Type{"image/png", "png", MediaUse::Picture} : Type{};
    case PictureFormat::Gif: return {"image/gif", "gif", MediaUse::Picture};
    case PictureFormat::WebP: return {"image/webp", "webp", MediaUse::Picture};
    case PictureFormat::Svg: return {"image/svg+xml", "svg", MediaUse::Picture};
    default: return {};
    }
}

bool isMp3(const QByteArray& head)
{
    if (head.startsWith("ID3")) return true;
    // An MPEG audio frame; layer 00 would be AAC, which is no core media type by itself.
    return head.size() > 1 && quint8(head[0]) == 0xff && (quint8(head[1]) & 0xe0) == 0xe0 && (quint8(head[1]) & 0x06) != 0;
}

/// Sound must be of a core media type; film may be of any, and the reader decides whether it plays it.
Type typeOf(const QByteArray& head, const QString& said)
{
    if (const Type picture = pictureType(head); picture.name) return picture;
    const bool saidSound = said.startsWith(QLatin1String("audio/"));
    if (head.startsWith("WEBVTT") || head.startsWith("\xef\xbb\xbfWEBVTT")) return {"text/vtt", "vtt", MediaUse::Captions};
    if (isMp3(head)) return {"audio/mpeg", "mp3", MediaUse::Sound};
    if (head.mid(4, 4) == "ftyp")
        return saidSound || head.mid(8, 3) == "M4A" ? Type{"audio/mp4", "m4a", MediaUse::Sound}
                                                    : Type{"video/mp4", "mp4", MediaUse::Film};
    if (head.startsWith("OggS")) {
        if (head.contains("theora")) return {"video/ogg", "ogv", MediaUse::Film};
        return head.contains("OpusHead") ? Type{"audio/ogg; codecs=opus", "opus", MediaUse::Sound} : Type{};
    }
    if (head.startsWith("\x1a\x45\xdf\xa3") && head.contains("webm") && !saidSound) return {"video/webm", "webm", MediaUse::Film};
    return {};
}

bool fits(const QString& file, const Type& type)
{
    const QString suffix = file.section(u'.', -1).toLower();
    return suffix == QLatin1String(type.extension) || (suffix == QLatin1String("jpeg") && type.extension == QByteArray("jpg"));
}

} // namespace

BookMedia::BookMedia(const Content& content, const document::MediaStore& store)
{
    QHash<QString, QString> said;
    for (const Media& media : content.course.media)
        said.insert(media.file, media.mimeType);
    QSet<QString> names; // in lower case: two that differ in that alone cannot lie in one folder everywhere
    for (const QString& file : plan::mediaForLearners(content)) {
        Item& item = m_items[file];
        auto bytes = store.open(file);
        if (!bytes) {
            item.missing = true;
            continue;
        }
        const Type type = typeOf((*bytes)->read(headSize), said.value(file));
        if (!type.name) continue;
        item.use = type.use;
        item.type = QLatin1String(type.name);
        item.moves = type.use == MediaUse::Film || item.type == QLatin1String("image/gif") || item.type == QLatin1String("image/webp");
        if (item.type == QLatin1String("image/svg+xml")) {
            const SvgPicture picture = (*bytes)->seek(0) ? readSvg(**bytes) : SvgPicture{};
            item.moves = picture.moves;
            if (!picture.fit) continue;
        }
        QString name = fits(file, type) ? file : file + u'.' + QLatin1String(type.extension);
        for (int n = 2; names.contains(name.toLower()); ++n)
            name = QStringLiteral("%1-%2.%3").arg(file).arg(n).arg(QLatin1String(type.extension));
        names.insert(name.toLower());
        item.name = QStringLiteral("media/") + name;
    }
}

const BookMedia::Item* BookMedia::item(const QString& file) const
{
    const auto found = m_items.constFind(file);
    return found == m_items.cend() ? nullptr : &*found;
}

plan::RenderOptions::MediumLink BookMedia::link(const Media& media, MediaUse as) const
{
    const Item* found = item(media.file);
    if (!found || found->missing) return {{}, true};
    // Files to load down have no place: EPUB 3.3, section 5.6, lets links lead to documents of the book alone.
    return {found->use == as && as != MediaUse::File ? found->name : QString(), false};
}

} // namespace microvet::exporters
