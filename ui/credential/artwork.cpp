#include "ui/credential/artwork.h"

#include "core/document/media_store.h"
#include "core/plan/badge.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

namespace microvet::ui {
namespace {

constexpr int largestSide = 2400; ///< pixels: an A4 page at 290 dots per inch

} // namespace

Artwork Artwork::fromSvg(const QByteArray& svg)
{
    Artwork art;
    auto renderer = std::make_shared<QSvgRenderer>(svg);
    if (renderer->isValid()) art.m_svg = renderer;
    return art;
}

Artwork Artwork::ofMedium(const model::Course& course, const document::MediaStore* media, const model::MediaRef& ref)
{
    if (!media || ref.isNull()) return {};
    for (const model::Media& medium : course.media) {
        if (medium.id != ref.target()) continue;
        const auto bytes = media->read(medium.file);
        if (!bytes) return {};
        if (medium.mimeType == QLatin1String("image/svg+xml")) return fromSvg(*bytes);
        QBuffer buffer;
        buffer.setData(*bytes);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer);
        reader.setAutoTransform(true);
        if (const QSize size = reader.size(); size.width() > largestSide || size.height() > largestSide)
            reader.setScaledSize(size.scaled(largestSide, largestSide, Qt::KeepAspectRatio));
        Artwork art;
        art.m_image = reader.read();
        return art;
    }
    return {};
}

QSizeF Artwork::size() const { return m_svg ? QSizeF(m_svg->viewBoxF().size()) : QSizeF(m_image.size()); }

void Artwork::paint(QPainter& painter, const QRectF& place) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (m_svg) m_svg->render(&painter, place);
    else painter.drawImage(place, m_image);
    painter.restore();
}

void Artwork::paintWhole(QPainter& painter, const QRectF& place) const
{
    if (isNull() || size().isEmpty()) return;
    QRectF whole({}, size().scaled(place.size(), Qt::KeepAspectRatio));
    whole.moveCenter(place.center());
    paint(painter, whole);
}

void Artwork::paintFilling(QPainter& painter, const QRectF& place) const
{
    if (isNull() || size().isEmpty()) return;
    QRectF filling({}, size().scaled(place.size(), Qt::KeepAspectRatioByExpanding));
    filling.moveCenter(place.center());
    painter.save();
    QPainterPath path;
    path.addRoundedRect(place, 57, 57); // 2 mm
    painter.setClipPath(path, Qt::IntersectClip);
    paint(painter, filling);
    painter.restore();
}

QImage Artwork::toImage(const QSize& size) const
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintWhole(painter, QRectF({}, QSizeF(size)));
    return image;
}

Artwork badgeArtwork(const model::Course& course, const document::MediaStore* media)
{
    const Artwork own = Artwork::ofMedium(course, media, course.badge.image);
    return own.isNull() ? Artwork::fromSvg(plan::badgeSvg(plan::badgeFaceOf(course))) : own;
}

} // namespace microvet::ui
