#pragma once

#include <QBitArray>
#include <QString>

namespace microvet {

/// A QR code (ISO/IEC 18004): dark and light modules, without the quiet zone of four modules around it.
struct QrCode {
    int side = 0;     ///< modules each way; 0: the text is empty or too long for a code
    QBitArray dark;   ///< row by row

    bool at(int column, int row) const { return dark.testBit(row * side + column); }
};

/// Of a text in ASCII with error correction M, drawn by libqrencode. Readers guess the encoding of other letters, and guess
/// wrong: addresses go in percent-encoded.
QrCode qrCode(const QString& text);

/// The dark modules as one path of SVG ("M0 0h7v1h-7z…") in units of a module.
QString svgPath(const QrCode& code);

} // namespace microvet
