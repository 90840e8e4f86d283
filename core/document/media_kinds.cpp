#include "core/document/media_kinds.h"

#include <QFileInfo>

#include <algorithm>

namespace microvet::document {
namespace {

constexpr qint64 mb = 1000 * 1000;
constexpr qint64 gb = 1000 * mb;

} // namespace

MediaLimits limitsOf(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Picture:
        return {10 * mb, 50 * 1024 * 1024};
    case MediaKind::Sound:
        return {100 * mb, gb};
    case MediaKind::Film:
        return {500 * mb, 2 * gb};
    case MediaKind::Captions:
        return {mb, 2 * mb};
    case MediaKind::Document:
        return {100 * mb, gb};
    }
    return {0, 0};
}

const QList<MediaFormat>& mediaFormats()
{
    static const QList<MediaFormat> formats{
        {"mp4", "video/mp4", MediaKind::Film, MediaFamily::Mp4},
        {"m4v", "video/mp4", MediaKind::Film, MediaFamily::Mp4},
        {"webm", "video/webm", MediaKind::Film, MediaFamily::Matroska},
        {"ogv", "video/ogg", MediaKind::Film, MediaFamily::Ogg},
        {"mp3", "audio/mpeg", MediaKind::Sound, MediaFamily::Mp3},
        {"m4a", "audio/mp4", MediaKind::Sound, MediaFamily::Mp4},
        {"ogg", "audio/ogg", MediaKind::Sound, MediaFamily::Ogg},
        {"oga", "audio/ogg", MediaKind::Sound, MediaFamily::Ogg},
        {"opus", "audio/ogg", MediaKind::Sound, MediaFamily::Ogg},
        {"wav", "audio/wav", MediaKind::Sound, MediaFamily::Wave},
        {"flac", "audio/flac", MediaKind::Sound, MediaFamily::Flac},
        {"vtt", "text/vtt", MediaKind::Captions, MediaFamily::WebVtt},
        {"pdf", "application/pdf", MediaKind::Document, MediaFamily::Pdf},
        {"zip", "application/zip", MediaKind::Document, MediaFamily::Zip},
        {"epub", "application/epub+zip", MediaKind::Document, MediaFamily::Zip},
        {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", MediaKind::Document,
         MediaFamily::Zip},
        {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", MediaKind::Document,
         MediaFamily::Zip},
        {"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", MediaKind::Document,
         MediaFamily::Zip},
        {"odt", "application/vnd.oasis.opendocument.text", MediaKind::Document, MediaFamily::Zip},
        {"ods", "application/vnd.oasis.opendocument.spreadsheet", MediaKind::Document, MediaFamily::Zip},
        {"odp", "application/vnd.oasis.opendocument.presentation", MediaKind::Document, MediaFamily::Zip},
        {"doc", "application/msword", MediaKind::Document, MediaFamily::OldOffice},
        {"xls", "application/vnd.ms-excel", MediaKind::Document, MediaFamily::OldOffice},
        {"ppt", "application/vnd.ms-powerpoint", MediaKind::Document, MediaFamily::OldOffice},
        {"txt", "text/plain", MediaKind::Document, MediaFamily::Text},
        {"csv", "text/csv", MediaKind::Document, MediaFamily::Text},
        {"rtf", "application/rtf", MediaKind::Document, MediaFamily::Text},
    };
    return formats;
}

const MediaFormat* mediaFormatOf(const QString& name)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    const auto& formats = mediaFormats();
    const auto named = std::find_if(formats.cbegin(), formats.cend(),
                                    [&](const MediaFormat& f) { return suffix == QLatin1String(f.extension); });
    return named == formats.cend() ? nullptr : &*named;
}

bool looksLike(MediaFamily family, const QByteArray& head)
{
    switch (family) {
    case MediaFamily::Mp4:
        return head.mid(4, 4) == "ftyp" || head.mid(4, 4) == "moov" || head.mid(4, 4) == "mdat";
    case MediaFamily::Ogg:
        return head.startsWith("OggS");
    case MediaFamily::Matroska:
        return head.startsWith("\x1a\x45\xdf\xa3");
    case MediaFamily::Mp3:
        return head.startsWith("ID3") ||
               (head.size() > 1 && quint8(head[0]) == 0xff && (quint8(head[1]) & 0xe0) == 0xe0);
    case MediaFamily::Wave:
        return head.startsWith("RIFF") && head.mid(8, 4) == "WAVE";
    case MediaFamily::Flac:
        return head.startsWith("fLaC");
    case MediaFamily::WebVtt:
        return head.startsWith("WEBVTT") || head.startsWith("\xef\xbb\xbfWEBVTT");
    case MediaFamily::Pdf:
        return head.contains("%PDF-");
    case MediaFamily::Zip:
        return head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06");
    case MediaFamily::OldOffice:
        return head.startsWith("\xd0\xcf\x11\xe0");
    case MediaFamily::Text:
        return !head.contains('\0') || head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff");
    }
    return false;
}

MediaKind kindOfMime(const QString& mimeType)
{
    if (mimeType.startsWith(QLatin1String("image/"))) return MediaKind::Picture;
    if (mimeType.startsWith(QLatin1String("audio/"))) return MediaKind::Sound;
    if (mimeType.startsWith(QLatin1String("video/"))) return MediaKind::Film;
    return mimeType == QLatin1String("text/vtt") ? MediaKind::Captions : MediaKind::Document;
}

} // namespace microvet::document
