#include "core/base/picture_size.h"

#include "core/base/picture_metadata.h"

#include <QXmlStreamReader>
#include <QtEndian>

namespace microvet {
namespace {

int wordAt(const QByteArray& bytes, qsizetype at) { return qFromBigEndian<quint16>(bytes.constData() + at); }
int little16(const QByteArray& bytes, qsizetype at) { return qFromLittleEndian<quint16>(bytes.constData() + at); }
quint32 little24(const QByteArray& bytes, qsizetype at)
{
    return quint32(little16(bytes, at)) | quint32(quint8(bytes.at(at + 2))) << 16;
}

QSize sized(qint64 width, qint64 height)
{
    constexpr qint64 most = 1 << 24;
    return width > 0 && height > 0 && width < most && height < most ? QSize(int(width), int(height)) : QSize();
}

QSize sizeOfPng(const QByteArray& bytes)
{
    if (bytes.size() < 24) return {};
    return sized(qFromBigEndian<quint32>(bytes.constData() + 16), qFromBigEndian<quint32>(bytes.constData() + 20));
}

/// ITU-T T.81, B.2.2: every start of frame but DHT (C4), JPG (C8) and DAC (CC).
QSize sizeOfJpeg(const QByteArray& bytes)
{
    for (qsizetype at = 2; at + 9 <= bytes.size();) {
        if (quint8(bytes.at(at)) != 0xff) return {};
        const quint8 marker = quint8(bytes.at(at + 1));
        if (marker == 0xff) {
            ++at; // fill bytes
            continue;
        }
        if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
            at += 2;
            continue;
        }
        if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc)
            return sized(wordAt(bytes, at + 7), wordAt(bytes, at + 5));
        if (marker == 0xda || marker == 0xd9) return {};
        at += 2 + qMax(2, wordAt(bytes, at + 2));
    }
    return {};
}

/// RFC 9649, 2.5 to 2.7.
QSize sizeOfWebp(const QByteArray& bytes)
{
    if (bytes.size() < 30) return {};
    const QByteArray chunk = bytes.mid(12, 4);
    if (chunk == "VP8X") return sized(qint64(little24(bytes, 24)) + 1, qint64(little24(bytes, 27)) + 1);
    if (chunk == "VP8 ") return sized(little16(bytes, 26) & 0x3fff, little16(bytes, 28) & 0x3fff);
    if (chunk != "VP8L") return {};
    const quint32 bits = qFromLittleEndian<quint32>(bytes.constData() + 21);
    return sized(qint64(bits & 0x3fff) + 1, qint64((bits >> 14) & 0x3fff) + 1);
}

/// A length without unit or in pixels; 0 for others.
double pixels(QStringView text)
{
    text = text.trimmed();
    if (text.endsWith(QLatin1String("px"))) text.chop(2);
    bool number = false;
    const double value = text.toDouble(&number);
    return number && value > 0 && value < 1e6 ? value : 0;
}

QSize sizeOfSvg(const QByteArray& bytes)
{
    QXmlStreamReader reader(bytes);
    if (!reader.readNextStartElement()) return {};
    const auto attributes = reader.attributes();
    const double width = pixels(attributes.value(QLatin1String("width")));
    const double height = pixels(attributes.value(QLatin1String("height")));
    if (width > 0 && height > 0) return sized(qRound64(width), qRound64(height));
    QString box = attributes.value(QLatin1String("viewBox")).toString();
    const QStringList numbers = box.replace(u',', u' ').simplified().split(u' ');
    return numbers.size() == 4 ? sized(qRound64(pixels(numbers[2])), qRound64(pixels(numbers[3]))) : QSize();
}

} // namespace

QSize pictureSize(const QByteArray& bytes)
{
    switch (pictureFormat(bytes)) {
    case PictureFormat::Png:
        return sizeOfPng(bytes);
    case PictureFormat::Jpeg:
        return sizeOfJpeg(bytes);
    case PictureFormat::Gif:
        return bytes.size() < 10 ? QSize() : sized(little16(bytes, 6), little16(bytes, 8));
    case PictureFormat::WebP:
        return sizeOfWebp(bytes);
    case PictureFormat::Svg:
        return sizeOfSvg(bytes);
    default:
        return {};
    }
}

} // namespace microvet
