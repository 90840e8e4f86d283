#include "ui/exchange/media_preview.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

namespace microvet::ui {

namespace {
constexpr int side = 640; ///< pixels
constexpr int quality = 70;
} // namespace

document::Preview mediaPreview(const document::MediaStore& media, const QString& file)
{
    const auto device = media.open(file);
    if (!device) return {};
    QImageReader reader(device->get());
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty()) return {};
    if (size.width() > side || size.height() > side)
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage read = reader.read();
    if (read.isNull()) return {};
    QImage image(read.size(), QImage::Format_RGB32); // JPEG knows no transparency
    image.fill(Qt::white);
    QPainter(&image).drawImage(0, 0, read);
    document::Preview preview{{}, QStringLiteral("jpg")};
    QBuffer buffer(&preview.bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "jpg", quality)) return {};
    return preview;
}

} // namespace microvet::ui
