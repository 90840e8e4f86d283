#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace microvet {

/// What the first bytes of a file say that it is, whatever its name says.
enum class PictureFormat { None, Jpeg, Png, Gif, WebP, Svg, Tiff, Bmp, Heif };
PictureFormat pictureFormat(const QByteArray& bytes);

/// A picture without what cameras, phones and editors write beside the pixels: place, time, camera, owner, comments,
/// embedded previews and whatever follows the picture's end. Kept are the pixels byte for byte, how they are to be turned,
/// and their colour profile.
struct CleanedPicture {
    QByteArray bytes;
    bool changed = false;  ///< something was taken out
    bool location = false; ///< the place where it was taken was in it
    bool camera = false;   ///< the make or model of the camera was in it
    int orientation = 1;   ///< as Exif counts, 1 to 8
};

/// JPEG, PNG, GIF and WebP; others come back as they are. Reads within the bytes only and needs no more memory than the
/// picture has. Damaged where the file's parts do not follow one another; a JPEG or GIF without its end is taken as it is.
Result<CleanedPicture> cleanedPicture(const QByteArray& bytes);

} // namespace microvet
