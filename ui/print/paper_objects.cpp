#include "ui/print/paper_objects.h"

#include "ui/formula/formula_picture.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QTextDocument>

namespace microvet::ui {

namespace {

constexpr double cssDpi = 96;

/// Laid out as large as it is on paper: FormulaPicture measures in dots of the screen.
FormulaPicture pictureOf(const richtext::formula::Node& formula, const QTextDocument& document, const QTextFormat& format, double dpi)
{
    QFont font = document.defaultFont();
    const double points = format.toCharFormat().fontPointSize();
    font.setPointSizeF((points > 0 ? points : font.pointSizeF()) * dpi / QFontMetricsF(font).fontDpi());
    return {formula, font};
}

} // namespace

void PaperObjects::serve(QTextDocument& document, double dpi)
{
    m_dpi = dpi;
    document.documentLayout()->registerHandler(QTextFormat::ImageObject, this);
}

QSizeF PaperObjects::intrinsicSize(QTextDocument* document, int, const QTextFormat& format)
{
    const QTextImageFormat image = format.toImageFormat();
    if (const auto formula = formulas.constFind(image.name()); formula != formulas.cend()) return pictureOf(*formula, *document, format, m_dpi).size();
    const QSizeF natural = pictures.value(image.name()).size();
    if (natural.isEmpty()) return {};
    const double width = (image.width() > 0 ? image.width() : natural.width()) * m_dpi / cssDpi;
    return {width, width * natural.height() / natural.width()};
}

void PaperObjects::drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int, const QTextFormat& format)
{
    const QString name = format.toImageFormat().name();
    if (const auto formula = formulas.constFind(name); formula != formulas.cend()) {
        painter->save();
        painter->translate(rect.topLeft());
        pictureOf(*formula, *document, format, m_dpi).paint(*painter, Qt::black);
        painter->restore();
        return;
    }
    QImage picture = pictures.value(name);
    // On the screen, where it is far smaller than it will be on paper.
    const QSize shown = painter->deviceTransform().mapRect(rect).size().toSize();
    if (painter->paintEngine()->type() == QPaintEngine::Raster && !shown.isEmpty() && shown.width() < picture.width()) picture = picture.scaled(shown, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    painter->drawImage(rect, picture);
}

} // namespace microvet::ui
