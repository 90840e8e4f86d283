#include "ui/media/media_kinds.h"

#include "core/base/picture_metadata.h"
#include "ui/widgets/picture_import.h"

#include <QCoreApplication>
#include <QLocale>

namespace microvet::ui {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::MediaKinds) };

constexpr qint64 mb = 1000 * 1000;

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

Result<MediaType> mediaType(const QString& name, const QByteArray& head, MediaKinds accepted)
{
    const PictureFormat picture = pictureFormat(head);
    if (picture == PictureFormat::Heif)
        return invalid(Tr::tr("“%1” is a HEIC or AVIF photo, which not every browser shows. Save it as JPEG (on an iPhone: Settings, "
                              "Camera, Formats, Most compatible) and choose it again.").arg(name));
    if (picture != PictureFormat::None) {
        if (accepted & MediaKind::Picture) return MediaType{MediaKind::Picture, {}, {}};
        return invalid(Tr::tr("“%1” is a picture, and here a course takes %2.").arg(name, takes(accepted)));
    }
    const document::MediaFormat* named = document::mediaFormatOf(name);
    if (!named || !(accepted & named->kind))
        return invalid(Tr::tr("“%1” cannot be used here. A course takes %2. Save it as one of these and choose it again.").arg(name, takes(accepted)));
    if (!document::looksLike(named->family, head))
        return invalid(Tr::tr("“%1” is damaged, or it is not what its name says. Open it in the program that made it, save it again and "
                              "choose it once more.").arg(name));
    return MediaType{named->kind, QString::fromLatin1(named->extension), QString::fromLatin1(named->mime)};
}

Status checkSize(const QString& name, qint64 size, MediaKind kind)
{
    if (size == 0) return invalid(Tr::tr("“%1” is empty. Try to get it once more from where it came.").arg(name));
    const qint64 most = limitsOf(kind).refuse;
    if (size <= most) return {};
    if (kind == MediaKind::Film)
        return invalid(Tr::tr("“%1” has %2, and a film may have up to %3. Save it smaller, or publish it elsewhere and link to it.")
                           .arg(name, sizeText(size), sizeText(most)));
    return invalid(Tr::tr("“%1” has %2, and up to %3 can be taken. Save it smaller and choose it again.").arg(name, sizeText(size), sizeText(most)));
}

QString sizeWarning(const QString& name, qint64 size, MediaKind kind)
{
    if (size <= limitsOf(kind).warn || kind == MediaKind::Picture) return {};
    return Tr::tr("“%1” has %2. It is in the course now; learners with a slow line will wait long for it, and not every platform takes "
                  "a package of that size.").arg(name, sizeText(size));
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
    for (const document::MediaFormat& format : document::mediaFormats())
        if (accepted & format.kind) patterns << QStringLiteral("*.") + QLatin1String(format.extension);
    return Tr::tr("What a course takes (%1)").arg(patterns.join(u' '));
}

} // namespace microvet::ui
