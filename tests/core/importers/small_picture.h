#pragma once

#include <QByteArray>

namespace microvet::tests {

/// A PNG of 8 by 6 pixels.
QByteArray smallPicture();

} // namespace microvet::tests
