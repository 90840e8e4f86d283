#include "ui/media/media_kinds.h"

#include "core/base/picture_metadata.h"
#include "ui/widgets/picture_import.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace microvet::ui {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::MediaKinds) };

/// What the first bytes of a family of formats look like.
enum class Family { Mp4, Ogg, Matroska, Mp3, Wave, Flac, WebVtt, Pdf, Zip, OldOffice, Text };

struct Format {
    const char* extension;
    const char* mime;
    MediaKind kind;
    Family family;
};

constexpr Format formats[]{
    {"mp4", "video/mp4", MediaKind::Film, Family::Mp4},
    {"m4v", "video/mp4", MediaKind::Film, Family::Mp4},
    {"webm", "video/webm", MediaKind::Film, Family::Matroska},
    {"ogv", "video/ogg", MediaKind::Film, Family::Ogg},
    {"mp3", "audio/mpeg", MediaKind::Sound, Family::Mp3},
    {"m4a", "audio/mp4", MediaKind::Sound, Family::Mp4},
    {"ogg", "audio/ogg", MediaKind::Sound, Family::Ogg},
    {"oga", "audio/ogg", MediaKind::Sound, Family::Ogg},
    {"opus", "audio/ogg", MediaKind::Sound, Family::Ogg},
    {"wav", "audio/wav", MediaKind::Sound, Family::Wave},
    {"flac", "audio/flac", MediaKind::Sound, Family::Flac},
    {"vtt", "text/vtt", MediaKind::Captions, Family::WebVtt},
    {"pdf", "application/pdf", MediaKind::Document, Family::Pdf},
    {"zip", "application/zip", MediaKind::Document, Family::Zip},
    {"epub", "application/epub+zip", MediaKind::Document, Family::Zip},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", MediaKind::Document, Family::Zip},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", MediaKind::Document, Family::Zip},
    {"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", MediaKind::Document, Family::Zip},
    {"odt", "application/vnd.oasis.opendocument.text", MediaKind::Document, Family::Zip},
    {"ods", "application/vnd.oasis.opendocument.spreadsheet", MediaKind::Document, Family::Zip},
    {"odp", "application/vnd.oasis.opendocument.presentation", MediaKind::Document, Family::Zip},
    {"doc", "application/msword", MediaKind::Document, Family::OldOffice},
    {"xls", "application/vnd.ms-excel", MediaKind::Document, Family::OldOffice},
    {"ppt", "application/vnd.ms-powerpoint", MediaKind::Document, Family::OldOffice},
    {"txt", "text/plain", MediaKind::Document, Family::Text},
    {"csv", "text/csv", MediaKind::Document, Family::Text},
    {"rtf", "application/rtf", MediaKind::Document, Family::Text},
};

constexpr qint64 mb = 1000 * 1000;
constexpr qint64 gb = 1000 * mb;

bool looksLike(Family family, const QByteArray& head)
{
    switch (family) {
    case Family::Mp4: return head.mid(4, 4) == "ftyp" || head.mid(4, 4) == "moov" || head.mid(4, 4) == "mdat";
    case Family::Ogg: return head.startsWith("OggS");
    case Family::Matroska: return head.startsWith("\x1a\x45\xdf\xa3");
    case Family::Mp3: return head.startsWith("ID3") || (head.size() > 1 && quint8(head[0]) == 0xff && (quint8(head[1]) & 0xe0) == 0xe0);
    case Family::Wave: return head.startsWith("RIFF") && head.mid(8, 4) == "WAVE";
    case Family::Flac: return head.startsWith("fLaC");
    case Family::WebVtt: return head.startsWith("WEBVTT") || head.startsWith("\xef\xbb\xbfWEBVTT");
    case Family::Pdf: return head.contains("%PDF-");
    case Family::Zip: return head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06");
    case Family::OldOffice: return head.startsWith("\xd0\xcf\x11\xe0");
    case Family::Text: return !head.contains('\0') || head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff");
    }
    return false;
}

Error refused(const QString& text) { return {Error::Kind::Invalid, text, {}}; }

/// What to do instead, for one kind.
QString takes(MediaKinds accepted)
{
    QStringList kinds;
    if (accepted & MediaKind::Picture) kinds << Tr::tr("pictures (%1)").arg(pictureKinds());
    if (accepted & MediaKind::Sound) kinds << Tr::tr("sound (MP3, M4A, Ogg, WAV, FLAC)");
    if (accepted & MediaKind::Film) kinds << Tr::tr("film (MP4, WebM, Ogg)");
    if (accepted & MediaKind::Captions) kinds << Tr::tr("captions (WebVTT)");
    if (accepted & MediaKind::Document) kinds << Tr::tr("documents (PDF, Office, text, zip)");
    return kinds.join(QStringLiteral(", "));
}

} // namespace

MediaLimits limitsOf(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Picture: return {10 * mb, 50 * 1024 * 1024};
    case MediaKind::Sound: return {100 * mb, gb};
    case MediaKind::Film: return {500 * mb, 2 * gb};
    case MediaKind::Captions: return {mb, 2 * mb};
    case MediaKind::Document: return {100 * mb, gb};
    }
    return {0, 0};
}

Result<MediaType> mediaType(const QString& name, const QByteArray& head, MediaKinds accepted)
{
    const PictureFormat picture = pictureFormat(head);
    if (picture == PictureFormat::Heif)
        return refused(Tr::tr("“%1” is a HEIC or AVIF photo, which not every browser shows. Save it as JPEG (on an iPhone: Settings, "
                              "Camera, Formats, Most compatible) and choose it again.").arg(name));
    if (picture != PictureFormat::None) {
        if (accepted & MediaKind::Picture) return MediaType{MediaKind::Picture, {}, {}};
        return refused(Tr::tr("“%1” is a picture, and here a course takes %2.").arg(name, takes(accepted)));
    }
    const QString suffix = QFileInfo(name).suffix().toLower();
    const auto named = std::find_if(std::begin(formats), std::end(formats), [&](const Format& f) { return suffix == QLatin1String(f.extension); });
    if (named == std::end(formats) || !(accepted & named->kind))
        return refused(Tr::tr("“%1” cannot be used here. A course takes %2. Save it as one of these and choose it again.").arg(name, takes(accepted)));
    if (!looksLike(named->family, head))
        return refused(Tr::tr("“%1” is damaged, or it is not what its name says. Open it in the program that made it, save it again and "
                              "choose it once more.").arg(name));
    return MediaType{named->kind, suffix, QString::fromLatin1(named->mime)};
}

Status checkSize(const QString& name, qint64 size, MediaKind kind)
{
    if (size == 0) return refused(Tr::tr("“%1” is empty. Try to get it once more from where it came.").arg(name));
    const qint64 most = limitsOf(kind).refuse;
    if (size <= most) return {};
    if (kind == MediaKind::Film)
        return refused(Tr::tr("“%1” has %2, and a film may have up to %3. Save it smaller, or publish it elsewhere and link to it.")
                           .arg(name, sizeText(size), sizeText(most)));
    return refused(Tr::tr("“%1” has %2, and up to %3 can be taken. Save it smaller and choose it again.").arg(name, sizeText(size), sizeText(most)));
}

QString sizeWarning(const QString& name, qint64 size, MediaKind kind)
{
    if (size <= limitsOf(kind).warn || kind == MediaKind::Picture) return {};
    return Tr::tr("“%1” has %2. It is in the course now; learners with a slow line will wait long for it, and not every platform takes "
                  "a package of that size.").arg(name, sizeText(size));
}

MediaKind kindOfMime(const QString& mimeType)
{
    if (mimeType.startsWith(QLatin1String("image/"))) return MediaKind::Picture;
    if (mimeType.startsWith(QLatin1String("audio/"))) return MediaKind::Sound;
    if (mimeType.startsWith(QLatin1String("video/"))) return MediaKind::Film;
    return mimeType == QLatin1String("text/vtt") ? MediaKind::Captions : MediaKind::Document;
}

QString kindName(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Picture: return Tr::tr("Picture");
    case MediaKind::Sound: return Tr::tr("Sound");
    case MediaKind::Film: return Tr::tr("Film");
    case MediaKind::Captions: return Tr::tr("Captions");
    case MediaKind::Document: return Tr::tr("Document");
    }
    return {};
}

QString sizeText(qint64 bytes) { return QLocale().formattedDataSize(bytes, bytes < mb ? 0 : 1, QLocale::DataSizeSIFormat); }

QString mediaFilter(MediaKinds accepted)
{
    if (accepted == MediaKinds(MediaKind::Picture)) return pictureFilter();
    QStringList patterns;
    if (accepted & MediaKind::Picture)
        patterns << QStringLiteral("*.png *.jpg *.jpeg *.gif *.svg *.webp *.bmp *.tif *.tiff");
    for (const Format& format : formats)
        if (accepted & format.kind) patterns << QStringLiteral("*.") + QLatin1String(format.extension);
    return Tr::tr("What a course takes (%1)").arg(patterns.join(u' '));
}

} // namespace microvet::ui
