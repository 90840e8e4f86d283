#pragma once

#include <QImage>
#include <QList>
#include <QRect>

namespace microvet::ui {

/// One change of a picture. Areas are in pixels of the picture as it was before the step.
struct PictureStep {
    enum class Kind { Crop, TurnLeft, TurnRight, ScaleDown, Blur };
    Kind kind = Kind::Crop;
    QRect area = {};
    int longestSide = 0;
};

/// Blur replaces the pixels of the area by the mean of few large fields: what was there cannot be computed back.
QImage applied(const QImage& image, const PictureStep& step);
QImage applied(QImage image, const QList<PictureStep>& steps);

/// What was done, as one sentence for the attribution: "Cropped, turned, parts blurred". Empty where nothing was.
QString changesText(const QList<PictureStep>& steps);

/// The frame with these proportions (width : height; 0 means any) inside the picture, as near to `frame` as possible.
QRect shaped(const QRect& frame, const QSize& picture, double proportions);

} // namespace microvet::ui
