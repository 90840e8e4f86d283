#pragma once

#include <QByteArray>
#include <QFlags>
#include <QList>
#include <QString>

/// Which files a course takes, and how large they may be.
namespace microvet::document {

enum class MediaKind { Picture = 1, Sound = 2, Film = 4, Captions = 8, Document = 16 };
Q_DECLARE_FLAGS(MediaKinds, MediaKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(MediaKinds)

constexpr MediaKinds everyKind = MediaKinds(31);

/// Decimal bytes. Above `warn` a medium is taken and the user hears what it costs; above `refuse` it is not taken.
struct MediaLimits {
    qint64 warn;
    qint64 refuse;
};
MediaLimits limitsOf(MediaKind kind);

/// What the first bytes of a family of formats look like.
enum class MediaFamily { Mp4, Ogg, Matroska, Mp3, Wave, Flac, WebVtt, Pdf, Zip, OldOffice, Text };

/// A format other than those of pictures, which are known by their bytes alone (core/base/picture_metadata).
struct MediaFormat {
    const char* extension;
    const char* mime;
    MediaKind kind;
    MediaFamily family;
};
const QList<MediaFormat>& mediaFormats();
/// By the ending of the name; null where a course takes none such.
const MediaFormat* mediaFormatOf(const QString& name);
/// The first bytes (512 are enough) are such as the format has them.
bool looksLike(MediaFamily family, const QByteArray& head);

MediaKind kindOfMime(const QString& mimeType);

} // namespace microvet::document
