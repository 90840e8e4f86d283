#include "ui/print/paper_pictures.h"

#include <QBuffer>
#include <QImageReader>

namespace microvet::ui {

namespace {

constexpr qint64 largestPicture = 64 * 1024 * 1024; ///< bytes
constexpr int drawingWidth = 1400;                  ///< dots of a drawing (SVG), which has no size of its own

} // namespace

PictureSource picturesOf(const document::MediaStore& media)
{
    return [&media](const QString& address) -> QImage {
        const auto bytes = media.read(address.section(u'/', -1), largestPicture);
        if (!bytes) return {};
        QBuffer buffer;
        buffer.setData(*bytes);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer);
        reader.setAutoTransform(true);
        const QSize natural = reader.size();
        if (!address.endsWith(QLatin1String(".svg")) || natural.width() <= 0) return reader.read();
        reader.setScaledSize(natural * (double(drawingWidth) / natural.width()));
        QImage image = reader.read();
        image.setDevicePixelRatio(double(drawingWidth) / natural.width());
        return image;
    };
}

} // namespace microvet::ui
