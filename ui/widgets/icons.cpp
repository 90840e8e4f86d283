#include "ui/widgets/icons.h"

#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace microvet::ui {
namespace {

QPixmap drawn(const QString& name, const QColor& color, const QSize& pixels)
{
    const QString key = QStringLiteral("mv-icon/%1/%2/%3x%4")
                            .arg(name, color.name(QColor::HexArgb)).arg(pixels.width()).arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    painter.end();
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class Engine : public QIconEngine {
public:
    Engine(const QString& name, Ink ink) : m_name(name), m_ink(ink) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        QPixmap pixmap = drawn(m_name, color(mode), size);
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }
    QIconEngine* clone() const override { return new Engine(*this); }
    QString key() const override { return QStringLiteral("mv-icon"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled) return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (mode == QIcon::Selected) return palette.color(QPalette::HighlightedText);
        return inkColor(m_ink, palette);
    }

    QString m_name;
    Ink m_ink;
};

} // namespace

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Base).lightnessF() < palette.color(QPalette::Text).lightnessF();
}

bool isHighContrast(const QPalette& palette)
{
    return palette.color(QPalette::Window) == QColor(Qt::black) && palette.color(QPalette::WindowText) == QColor(Qt::white);
}

QColor inkColor(Ink ink, const QPalette& palette)
{
    const bool dark = isDark(palette);
    // Contrast of at least 4.5:1 on white and on dark grey (WCAG 2.2, 1.4.3).
    switch (ink) {
    case Ink::Text: break;
    case Ink::Error: return dark ? QColor(0xff, 0x8f, 0x85) : QColor(0xb3, 0x26, 0x1e);
    case Ink::Warning: return dark ? QColor(0xf2, 0xb8, 0x4b) : QColor(0x8a, 0x55, 0x00);
    case Ink::Advice: return dark ? QColor(0x8a, 0xb8, 0xff) : QColor(0x1d, 0x5f, 0xa8);
    case Ink::Good: return dark ? QColor(0x7f, 0xd1, 0x8b) : QColor(0x1e, 0x70, 0x35);
    }
    return palette.color(QPalette::WindowText);
}

QIcon icon(const QString& name, Ink ink) { return QIcon(new Engine(name, ink)); }

} // namespace microvet::ui
