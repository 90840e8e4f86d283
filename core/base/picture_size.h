#pragma once

#include <QByteArray>
#include <QSize>

namespace microvet {

/// Width and height in pixels as a PNG, JPEG, GIF, WebP or SVG says them in its own headers, without decoding it; a
/// JPEG before it is turned. Invalid where it does not say.
QSize pictureSize(const QByteArray& bytes);

} // namespace microvet
