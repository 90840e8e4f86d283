#include "core/base/qr_code.h"

#include <qrencode.h>

#include <memory>

namespace microvet {

QrCode qrCode(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty() || bytes.contains('\0')) return {};
    const std::unique_ptr<QRcode, void (*)(QRcode*)> made(QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_M), QRcode_free);
    if (!made) return {};
    QrCode code;
    code.side = made->width;
    code.dark.resize(made->width * made->width);
    for (int i = 0; i < code.dark.size(); ++i) code.dark.setBit(i, made->data[i] & 1);
    return code;
}

QString svgPath(const QrCode& code)
{
    QString path;
    for (int row = 0; row < code.side; ++row)
        for (int column = 0; column < code.side; ++column) {
            if (!code.at(column, row)) continue;
            const int from = column;
            while (column + 1 < code.side && code.at(column + 1, row)) ++column;
            path += QStringLiteral("M%1 %2h%3v1h-%3z").arg(from).arg(row).arg(column + 1 - from);
        }
    return path;
}

} // namespace microvet
