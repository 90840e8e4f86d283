#include "ui/media/picture_steps.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTransform>

#include <cmath>

namespace microvet::ui {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::PictureSteps) };

/// Means across the longer side of a blurred area: too few for a face, in pixels never less than leastField.
constexpr int fieldsAcross = 8;
constexpr int leastField = 8;

QImage blurred(QImage image, const QRect& area)
{
    const QRect part = area.intersected(image.rect());
    if (part.isEmpty()) return image;
    const int field = std::max(leastField, int(std::ceil(double(std::max(part.width(), part.height())) / fieldsAcross)));
    const QSize few(std::max(1, part.width() / field), std::max(1, part.height() / field));
    const QImage soft = image.copy(part)
                            .scaled(few, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                            .scaled(part.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    if (image.format() == QImage::Format_Indexed8 || image.format() == QImage::Format_Mono || image.format() == QImage::Format_MonoLSB)
        image = image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.drawImage(part.topLeft(), soft);
    return image;
}

} // namespace

QImage applied(const QImage& image, const PictureStep& step)
{
    switch (step.kind) {
    case PictureStep::Kind::Crop: {
        const QRect part = step.area.intersected(image.rect());
        return part.isEmpty() ? image : image.copy(part);
    }
    case PictureStep::Kind::TurnLeft: return image.transformed(QTransform().rotate(-90));
    case PictureStep::Kind::TurnRight: return image.transformed(QTransform().rotate(90));
    case PictureStep::Kind::ScaleDown:
        if (step.longestSide < 1 || std::max(image.width(), image.height()) <= step.longestSide) return image;
        return image.scaled(step.longestSide, step.longestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    case PictureStep::Kind::Blur: return blurred(image, step.area);
    }
    return image;
}

QImage applied(QImage image, const QList<PictureStep>& steps)
{
    for (const PictureStep& step : steps) image = applied(image, step);
    return image;
}

QString changesText(const QList<PictureStep>& steps)
{
    const auto any = [&](PictureStep::Kind kind) {
        return std::any_of(steps.cbegin(), steps.cend(), [kind](const PictureStep& step) { return step.kind == kind; });
    };
    QStringList words;
    if (any(PictureStep::Kind::Crop)) words << Tr::tr("cropped");
    if (any(PictureStep::Kind::TurnLeft) || any(PictureStep::Kind::TurnRight)) words << Tr::tr("turned");
    if (any(PictureStep::Kind::ScaleDown)) words << Tr::tr("scaled down");
    if (any(PictureStep::Kind::Blur)) words << Tr::tr("parts blurred");
    if (words.isEmpty()) return {};
    words.first()[0] = words.first().at(0).toUpper();
    return words.join(QStringLiteral(", "));
}

QRect shaped(const QRect& frame, const QSize& picture, double proportions)
{
    const QRect whole(QPoint(0, 0), picture);
    QRect out = frame.intersected(whole);
    if (out.isEmpty()) out = whole;
    if (proportions <= 0) return out;
    QSize size = out.size();
    if (size.width() > size.height() * proportions) size.setWidth(std::max(1, qRound(size.height() * proportions)));
    else size.setHeight(std::max(1, qRound(size.width() / proportions)));
    QRect fit(QPoint(0, 0), size);
    fit.moveCenter(out.center());
    fit.moveLeft(std::clamp(fit.left(), 0, picture.width() - fit.width()));
    fit.moveTop(std::clamp(fit.top(), 0, picture.height() - fit.height()));
    return fit;
}

} // namespace microvet::ui
