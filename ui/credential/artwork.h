#pragma once

#include "core/model/content.h"

#include <QImage>
#include <QSvgRenderer>

#include <memory>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace microvet::document {
class MediaStore;
}

namespace microvet::ui {

/// A picture for paper: a drawing stays one.
class Artwork {
public:
    Artwork() = default;
    static Artwork fromSvg(const QByteArray& svg);
    /// Of a picture in the course; null where there is none, or it cannot be shown.
    static Artwork ofMedium(const model::Course& course, const document::MediaStore* media, const model::MediaRef& ref);

    bool isNull() const { return !m_svg && m_image.isNull(); }
    /// Whole, in the middle of the place.
    void paintWhole(QPainter& painter, const QRectF& place) const;
    /// Fills the place; what stands over is cut off.
    void paintFilling(QPainter& painter, const QRectF& place) const;
    QImage toImage(const QSize& size) const;

private:
    QSizeF size() const;
    void paint(QPainter& painter, const QRectF& place) const;

    std::shared_ptr<QSvgRenderer> m_svg;
    QImage m_image;
};

/// The badge as it is: the course's own picture, or drawn.
Artwork badgeArtwork(const model::Course& course, const document::MediaStore* media);

} // namespace microvet::ui
