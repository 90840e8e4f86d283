#include "ui/media/media_prepare.h"

#include "core/base/picture_metadata.h"
#include "core/base/webvtt.h"
#include "core/document/media_length.h"
#include "ui/widgets/picture_import.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QSvgRenderer>

namespace microvet::ui {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::MediaImport) };

constexpr int jpegQuality = 88;

model::Media entry(const QString& file, const QString& name, const QString& mimeType, qint64 size)
{
    model::Media medium;
    medium.id = model::MediaId::make();
    medium.file = file;
    medium.name = name;
    medium.mimeType = mimeType;
    medium.size = size;
    return medium;
}

QByteArray encoded(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    if (qstrcmp(format, "png") != 0) writer.setQuality(jpegQuality);
    return writer.write(image) ? bytes : QByteArray();
}

QString renamed(const QString& name, const QString& extension)
{
    const QString base = QFileInfo(name).completeBaseName();
    return (base.isEmpty() ? name : base) + u'.' + extension;
}

/// PNG for pixels and for formats that browsers do not show.
Result<QByteArray> asPng(const QImage& image, const QString& name)
{
    const QByteArray bytes = image.isNull() ? QByteArray() : encoded(image, "png");
    if (bytes.isEmpty())
        return invalid(Tr::tr("“%1” cannot be shown: the file is damaged or incomplete. Try to get it once more from where it came.").arg(name));
    return bytes;
}

Result<PreparedMedium> preparePicture(QByteArray bytes, QString name, document::MediaStore& store, Progress& progress)
{
    const PictureFormat format = pictureFormat(bytes);
    if (format == PictureFormat::Tiff || format == PictureFormat::Bmp) {
        if (!QImageReader::supportedImageFormats().contains(format == PictureFormat::Tiff ? "tiff" : "bmp"))
            return invalid(Tr::tr("“%1” cannot be used: pictures are %2 files. Save it as one of these and choose it again.").arg(name, pictureKinds()));
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer);
        reader.setAutoTransform(true);
        QImage image = reader.read();
        for (const QString& key : image.textKeys()) image.setText(key, {});
        const auto png = asPng(image, name);
        if (!png) return png.error();
        bytes = *png;
        name = renamed(name, QStringLiteral("png"));
    }
    if (progress.cancelled()) return Error{Error::Kind::Cancelled, {}, {}};
    auto picture = checkedPicture(bytes, name);
    if (!picture) return picture.error();
    const auto clean = cleanedPicture(bytes);
    if (!clean)
        return invalid(Tr::tr("“%1” cannot be shown: the file is damaged or incomplete. Try to get it once more from where it came.").arg(name));
    if (progress.cancelled()) return Error{Error::Kind::Cancelled, {}, {}};
    auto file = store.add(clean->bytes, picture->extension);
    if (!file) return file.error();
    PreparedMedium out;
    out.medium = entry(*file, name, picture->mimeType, clean->bytes.size());
    const bool onItsSide = clean->orientation >= 5;
    out.medium.width = onItsSide ? picture->height : picture->width;
    out.medium.height = onItsSide ? picture->width : picture->height;
    out.cleaned = clean->location || clean->camera;
    return out;
}

} // namespace

Result<PreparedMedium> prepareMedium(const ImportSource& source, MediaKinds accepted, document::MediaStore& store, Progress& progress)
{
    if (source.path.isEmpty()) {
        const QString name = Tr::tr("Pasted picture") + QStringLiteral(".png");
        const auto png = asPng(source.pixels, name);
        if (!png) return png.error();
        return preparePicture(*png, name, store, progress);
    }
    const QFileInfo info(source.path);
    const QString name = info.fileName();
    if (info.isDir()) return invalid(Tr::tr("“%1” is a folder. Choose the files in it.").arg(name));
    QFile file(source.path);
    if (!info.exists() || !file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::NoAccess, Tr::tr("“%1” cannot be read. Check that the file is still there and that you may open it.").arg(name),
                     file.errorString()};
    const auto type = mediaType(name, file.peek(4096), accepted);
    if (!type) return file.size() == 0 ? checkSize(name, 0, MediaKind::Document).error() : type.error();
    if (Status s = checkSize(name, file.size(), type->kind); !s) return s.error();
    if (type->kind == MediaKind::Picture) return preparePicture(file.read(limitsOf(MediaKind::Picture).refuse + 1), name, store, progress);
    if (type->kind == MediaKind::Captions) {
        const ParsedCaptions captions = parseCaptions(file.readAll());
        if (captions.problem)
            return invalid(Tr::tr("“%1” cannot be used, line %2: %3").arg(name).arg(captions.problem->line).arg(captions.problem->text));
    }
    auto stored = store.addFile(source.path, progress);
    if (!stored) return stored.error();
    PreparedMedium out;
    out.medium = entry(*stored, name, type->mimeType, file.size());
    if (type->kind == MediaKind::Sound || type->kind == MediaKind::Film) out.medium.seconds = document::mediaSeconds(file);
    out.warning = sizeWarning(name, file.size(), type->kind);
    return out;
}

bool isEditablePicture(const model::Media& medium)
{
    return medium.mimeType == QLatin1String("image/jpeg") || medium.mimeType == QLatin1String("image/png")
        || medium.mimeType == QLatin1String("image/webp");
}

bool isLargePhoto(const model::Media& medium) { return isEditablePicture(medium) && std::max(medium.width, medium.height) > pageSide; }

bool isPhoto(const model::Media& medium)
{
    if (medium.mimeType == QLatin1String("image/jpeg") || medium.mimeType == QLatin1String("image/webp")) return true;
    // A photo as PNG keeps most of its bytes; drawings and pictures of the screen shrink to a fraction of one a pixel.
    constexpr qint64 fewestPixels = 300 * 300;
    constexpr double leastBytesAPixel = 0.7;
    const qint64 pixels = qint64(medium.width) * medium.height;
    return medium.mimeType == QLatin1String("image/png") && pixels >= fewestPixels && double(medium.size) > leastBytesAPixel * double(pixels);
}

Result<QImage> decodedPicture(const model::Media& medium, const document::MediaStore& store, int longestSide)
{
    auto bytes = store.read(medium.file);
    if (!bytes) return bytes.error();
    QBuffer buffer(&*bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (longestSide > 0 && std::max(size.width(), size.height()) > longestSide)
        reader.setScaledSize(size.scaled(longestSide, longestSide, Qt::KeepAspectRatio));
    const bool moves = reader.supportsAnimation() && reader.imageCount() > 1;
    QImage image = reader.read();
    if (image.isNull() || moves)
        return invalid(moves ? Tr::tr("“%1” is a moving picture, which cannot be changed here.").arg(medium.name)
                             : Tr::tr("“%1” is damaged. Choose the picture once more.").arg(medium.name));
    for (const QString& key : image.textKeys()) image.setText(key, {});
    return image;
}

QImage thumbnail(const model::Media& medium, const document::MediaStore& store, int side)
{
    auto bytes = store.read(medium.file);
    if (!bytes) return {};
    if (medium.mimeType == QLatin1String("image/svg+xml")) {
        QSvgRenderer svg(*bytes);
        if (!svg.isValid()) return {};
        QImage out(svg.defaultSize().scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
        out.fill(Qt::white);
        QPainter painter(&out);
        svg.render(&painter);
        return out;
    }
    QBuffer buffer(&*bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (std::max(size.width(), size.height()) > side) reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

Result<model::Media> storedPicture(const QImage& image, const model::Media& like, document::MediaStore& store)
{
    const bool jpeg = like.mimeType == QLatin1String("image/jpeg");
    const QString extension = jpeg ? QStringLiteral("jpg") : QStringLiteral("png");
    const QByteArray written = encoded(image, jpeg ? "jpeg" : "png");
    const auto clean = written.isEmpty() ? Result<CleanedPicture>(invalid({})) : cleanedPicture(written);
    if (!clean) return invalid(Tr::tr("The changed picture could not be written. Nothing was changed; try it with a smaller picture."));
    auto file = store.add(clean->bytes, extension);
    if (!file) return file.error();
    model::Media out = entry(*file, renamed(like.name, extension), jpeg ? QStringLiteral("image/jpeg") : QStringLiteral("image/png"), clean->bytes.size());
    out.width = image.width();
    out.height = image.height();
    out.attribution = like.attribution;
    out.people = like.people;
    return out;
}

} // namespace microvet::ui
