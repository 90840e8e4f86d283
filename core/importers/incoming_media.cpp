#include "core/importers/incoming_media.h"

#include "core/base/picture_metadata.h"
#include "core/base/picture_size.h"
#include "core/base/svg_picture.h"
#include "core/base/webvtt.h"
#include "core/document/media_kinds.h"
#include "core/document/media_length.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>

namespace microvet::importers {

using namespace model;
using document::MediaFormat;
using document::MediaKind;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

constexpr qint64 headSize = 4096; ///< enough for every signature
constexpr int maxSide = 20'000;   ///< pixels, as where pictures are added by hand

QString notTaken(const QString& name)
{
    return Tr::tr("The file “%1” was left out: a course takes pictures (PNG, JPEG, GIF, WebP, SVG), sound (MP3, M4A, "
                  "Ogg, WAV, FLAC), "
                  "films (MP4, WebM, Ogg), captions (WebVTT) and documents (PDF, Office, text, zip).")
        .arg(name);
}

QString damaged(const QString& name)
{
    return Tr::tr("The file “%1” was left out: it is damaged or incomplete.").arg(name);
}

QString tooLarge(const QString& name, qint64 most)
{
    return Tr::tr("The file “%1” was left out: it is too large. A course takes up to %2 of its kind.")
        .arg(name, QLocale().formattedDataSize(most, 0, QLocale::DataSizeSIFormat));
}

/// What can be said of a file by its first bytes and its name; no value where a course takes none such.
std::optional<MediaKind> kindOf(const QByteArray& head, const QString& name)
{
    if (pictureFormat(head) != PictureFormat::None) return MediaKind::Picture;
    const MediaFormat* format = document::mediaFormatOf(name);
    if (!format || !document::looksLike(format->family, head)) return std::nullopt;
    return format->kind;
}

struct PictureType {
    const char* extension = nullptr;
    const char* mime = nullptr;
};

PictureType pictureType(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Jpeg:
        return {"jpg", "image/jpeg"};
    case PictureFormat::Png:
        return {"png", "image/png"};
    case PictureFormat::Gif:
        return {"gif", "image/gif"};
    case PictureFormat::WebP:
        return {"webp", "image/webp"};
    case PictureFormat::Svg:
        return {"svg", "image/svg+xml"};
    default:
        return {};
    }
}

QString fileName(const QString& name)
{
    const QString last = name.section(u'/', -1).section(u'\\', -1).simplified();
    return last.left(200);
}

} // namespace

std::optional<MediaId> IncomingMedia::take(const QString& entry, const QString& place)
{
    if (const auto known = m_taken.constFind(entry); known != m_taken.cend())
        return known->isNull() ? std::nullopt : std::optional(*known);
    const QString name = fileName(entry);
    const auto given = [&]() -> std::optional<MediaId> {
        qsizetype index = m_job.package.find(entry);
        if (index < 0) index = m_job.package.findAnyCase(entry);
        if (index < 0 || m_job.package.entries()[index].folder || m_job.package.entries()[index].link) {
            lose(place, Tr::tr("The file “%1” is named there, but it did not come with the package.").arg(name));
            return std::nullopt;
        }
        const auto head = m_job.package.start(index, headSize, false);
        const auto kind = head ? kindOf(*head, name) : std::nullopt;
        if (!kind) {
            lose(place, head && !head->isEmpty() ? notTaken(name) : damaged(name));
            return std::nullopt;
        }
        const qint64 most = document::limitsOf(*kind).refuse;
        const auto bytes = m_job.package.entries()[index].size > most
                               ? Result<QByteArray>(Error{Error::Kind::TooLarge, {}, {}})
                               : m_job.package.read(index, most);
        if (!bytes) {
            lose(place, bytes.error().kind == Error::Kind::TooLarge ? tooLarge(name, most) : damaged(name));
            return std::nullopt;
        }
        return takeBytes(*bytes, name, place);
    }();
    m_taken.insert(entry, given.value_or(MediaId()));
    return given;
}

std::optional<MediaId> IncomingMedia::takeBytes(const QByteArray& bytes, const QString& name, const QString& place)
{
    Media medium;
    medium.name = fileName(name);
    const auto leave = [&](const QString& why) -> std::optional<MediaId> {
        lose(place, why);
        return std::nullopt;
    };
    if (bytes.isEmpty()) return leave(damaged(medium.name));
    const auto kind = kindOf(bytes.left(headSize), medium.name);
    if (!kind) return leave(notTaken(medium.name));
    const qint64 most = document::limitsOf(*kind).refuse;
    if (bytes.size() > most) return leave(tooLarge(medium.name, most));
    if (*kind == MediaKind::Picture) {
        const PictureFormat format = pictureFormat(bytes);
        const PictureType type = pictureType(format);
        if (!type.mime) return leave(notTaken(medium.name));
        const auto clean = cleanedPicture(bytes);
        const QSize size = clean ? pictureSize(clean->bytes) : QSize();
        if (format == PictureFormat::Svg) {
            QBuffer drawing;
            drawing.setData(bytes);
            if (!drawing.open(QIODevice::ReadOnly) || !readSvg(drawing).fit)
                return leave(Tr::tr("The drawing “%1” was left out: it is damaged, or it holds scripts or parts from "
                                    "elsewhere. Save it as "
                                    "a plain SVG or PNG and add it by hand.")
                                 .arg(medium.name));
        } else if (!size.isValid()) {
            return leave(damaged(medium.name));
        }
        if (size.width() > maxSide || size.height() > maxSide)
            return leave(Tr::tr("The picture “%1” was left out: it is more than %2 pixels wide or high.")
                             .arg(medium.name)
                             .arg(maxSide));
        const bool onItsSide = clean->orientation >= 5;
        medium.width = qMax(0, onItsSide ? size.height() : size.width());
        medium.height = qMax(0, onItsSide ? size.width() : size.height());
        medium.mimeType = QString::fromLatin1(type.mime);
        return store(clean->bytes, QString::fromLatin1(type.extension), medium, place);
    }
    const MediaFormat* format = document::mediaFormatOf(medium.name);
    if (*kind == MediaKind::Captions && !parseCaptions(bytes).ok()) return leave(damaged(medium.name));
    if (*kind == MediaKind::Sound || *kind == MediaKind::Film) {
        QBuffer sound;
        sound.setData(bytes);
        if (sound.open(QIODevice::ReadOnly)) medium.seconds = document::mediaSeconds(sound);
    }
    medium.mimeType = QString::fromLatin1(format->mime);
    return store(bytes, QString::fromLatin1(format->extension), medium, place);
}

std::optional<MediaId> IncomingMedia::store(QByteArray bytes, const QString& extension, Media medium,
                                            const QString& place)
{
    const auto file = m_job.media.add(bytes, extension);
    if (!file) {
        lose(place, Tr::tr("The file “%1” could not be stored: %2").arg(medium.name, file.error().text));
        return std::nullopt;
    }
    if (const auto known = m_stored.constFind(*file); known != m_stored.cend()) return *known;
    medium.id = MediaId::make();
    medium.file = *file;
    medium.size = bytes.size();
    m_to.course.media.append(medium);
    m_stored.insert(*file, medium.id);
    return medium.id;
}

const Media* IncomingMedia::find(MediaId id) const
{
    for (const Media& medium : std::as_const(m_to.course.media))
        if (medium.id == id) return &medium;
    return nullptr;
}

} // namespace microvet::importers
