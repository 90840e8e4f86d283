#include "core/base/picture_metadata.h"

#include <QCoreApplication>
#include <QtEndian>

#include <initializer_list>

#include <cstring>

#include <zlib.h>

namespace microvet {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::base) };

Error damaged(const char* where)
{
    return {Error::Kind::Damaged, Tr::tr("The picture is damaged or incomplete. Try to get it once more from where it came."),
            QString::fromLatin1(where)};
}

quint8 byteAt(const QByteArray& bytes, qsizetype at) { return quint8(bytes.at(at)); }
quint32 big32(const QByteArray& bytes, qsizetype at) { return qFromBigEndian<quint32>(bytes.constData() + at); }
quint32 little32(const QByteArray& bytes, qsizetype at) { return qFromLittleEndian<quint32>(bytes.constData() + at); }
quint16 big16(const QByteArray& bytes, qsizetype at) { return qFromBigEndian<quint16>(bytes.constData() + at); }

template<class Int> QByteArray bigBytes(Int value)
{
    QByteArray out(sizeof(Int), Qt::Uninitialized);
    qToBigEndian(value, out.data());
    return out;
}

QByteArray little32Bytes(quint32 value)
{
    QByteArray out(4, Qt::Uninitialized);
    qToLittleEndian(value, out.data());
    return out;
}

bool isOneOf(const QByteArray& name, std::initializer_list<const char*> names)
{
    for (const char* candidate : names)
        if (name == candidate) return true;
    return false;
}

/// Reads the first directory of Exif data, which begins with "II" or "MM". What does not fit is passed over.
void readExif(const QByteArray& exif, CleanedPicture& out)
{
    if (exif.size() < 8) return;
    const bool little = exif.startsWith("II");
    if (!little && !exif.startsWith("MM")) return;
    const auto u16 = [&](qsizetype at) {
        return little ? qFromLittleEndian<quint16>(exif.constData() + at) : qFromBigEndian<quint16>(exif.constData() + at);
    };
    const quint32 start = little ? little32(exif, 4) : big32(exif, 4);
    if (qsizetype(start) > exif.size() - 2) return;
    const int count = u16(start);
    for (int i = 0; i < count; ++i) {
        const qsizetype at = qsizetype(start) + 2 + 12 * qsizetype(i);
        if (at + 12 > exif.size()) return;
        const quint16 tag = u16(at);
        if (tag == 0x8825) out.location = true;
        if (tag == 0x010f || tag == 0x0110) out.camera = true;
        if (tag == 0x0112 && u16(at + 2) == 3) {
            const int turn = u16(at + 8);
            if (turn >= 1 && turn <= 8) out.orientation = turn;
        }
    }
}

/// XMP is text; its own words are enough to say what was in it.
void readXmp(const QByteArray& xmp, CleanedPicture& out)
{
    if (xmp.contains("GPSLatitude") || xmp.contains("GPSLongitude") || xmp.contains(":City")) out.location = true;
    if (xmp.contains("tiff:Make") || xmp.contains("tiff:Model")) out.camera = true;
}

/// Exif data with nothing but how the picture is turned.
QByteArray orientationOnly(int orientation)
{
    return QByteArray("MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01", 18) + bigBytes(quint16(orientation)) + QByteArray(6, '\0');
}

// ---- JPEG (ITU-T T.81, annex B)

bool keepsJpegSegment(quint8 marker, const QByteArray& data)
{
    if (marker == 0xfe) return false;                             // comment
    if (marker < 0xe0 || marker > 0xef) return true;              // tables, frames, scans
    if (marker == 0xe0) return data.startsWith("JFIF");           // not JFXX, which holds a preview
    if (marker == 0xe2) return data.startsWith("ICC_PROFILE");    // not MPF, which points to further pictures
    return marker == 0xee && data.startsWith("Adobe");            // tells how colours are stored
}

Result<CleanedPicture> cleanedJpeg(const QByteArray& in)
{
    CleanedPicture out;
    out.bytes.reserve(in.size());
    qsizetype exifPlace = 2;
    out.bytes.append(in.constData(), 2);
    qsizetype at = 2;
    bool ended = false;
    while (!ended && at < in.size()) {
        if (byteAt(in, at) != 0xff) return damaged("jpeg marker");
        const qsizetype begin = at;
        while (at < in.size() && byteAt(in, at) == 0xff) ++at; // fill bytes
        if (at >= in.size()) return damaged("jpeg end");
        const quint8 marker = byteAt(in, at++);
        if (marker == 0xd9) {
            out.bytes.append("\xff\xd9", 2);
            ended = true;
            break;
        }
        if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
            out.bytes.append(in.constData() + begin, at - begin);
            continue;
        }
        if (marker == 0x00 || marker == 0xd8 || at + 2 > in.size()) return damaged("jpeg segment");
        const qsizetype length = big16(in, at);
        if (length < 2 || at + length > in.size()) return damaged("jpeg length");
        const QByteArray data = QByteArray::fromRawData(in.constData() + at + 2, length - 2);
        if (marker == 0xe1 && data.startsWith("Exif")) readExif(data.mid(6), out);
        else if (marker == 0xe1) readXmp(data, out);
        if (keepsJpegSegment(marker, data)) {
            out.bytes.append(in.constData() + begin, at + length - begin);
            if (marker == 0xe0 && exifPlace == 2) exifPlace = out.bytes.size();
        } else {
            out.changed = true;
        }
        at += length;
        if (marker != 0xda) continue;
        // The scan's data runs up to the next marker; 0xff00 and restart marks belong to it.
        const qsizetype scan = at;
        while (at < in.size()) {
            const auto* next = static_cast<const char*>(memchr(in.constData() + at, 0xff, size_t(in.size() - at)));
            if (!next || next + 1 >= in.constData() + in.size()) {
                at = in.size();
                break;
            }
            at = next - in.constData();
            const quint8 after = byteAt(in, at + 1);
            if (after != 0x00 && after != 0xff && (after < 0xd0 || after > 0xd7)) break;
            at += after == 0xff ? 1 : 2;
        }
        out.bytes.append(in.constData() + scan, at - scan);
    }
    if (ended && at < in.size()) out.changed = true; // a second picture or a film behind the first
    if (out.orientation > 1) {
        const QByteArray exif = QByteArray("Exif\0\0", 6) + orientationOnly(out.orientation);
        out.bytes.insert(exifPlace, QByteArray("\xff\xe1", 2) + bigBytes(quint16(exif.size() + 2)) + exif);
    }
    return out;
}

// ---- PNG (third edition, clause 11)

QByteArray pngChunk(const QByteArray& type, const QByteArray& data)
{
    const QByteArray body = type + data;
    const auto crc = quint32(::crc32(0, reinterpret_cast<const Bytef*>(body.constData()), uInt(body.size())));
    return bigBytes(quint32(data.size())) + body + bigBytes(crc);
}

Result<CleanedPicture> cleanedPng(const QByteArray& in)
{
    CleanedPicture out;
    out.bytes.reserve(in.size());
    out.bytes.append(in.constData(), 8);
    qsizetype at = 8;
    qsizetype afterHeader = 8;
    for (;;) {
        if (at + 12 > in.size()) return damaged("png chunk");
        const qint64 length = big32(in, at);
        if (length > in.size() - at - 12) return damaged("png length");
        const QByteArray type = in.mid(at + 4, 4);
        const QByteArray data = QByteArray::fromRawData(in.constData() + at + 8, length);
        const bool critical = type.at(0) >= 'A' && type.at(0) <= 'Z';
        // What says how the pixels look and move. Everything else is text, time or a program's own.
        const bool kept = critical || isOneOf(type, {"tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "hIST",
                                                     "acTL", "fcTL", "fdAT", "cICP"});
        if (type == "eXIf") readExif(data, out);
        if (type == "iTXt") readXmp(data, out);
        if (kept) out.bytes.append(in.constData() + at, 12 + length);
        else out.changed = true;
        at += 12 + length;
        if (type == "IHDR") afterHeader = out.bytes.size();
        if (type == "IEND") break;
    }
    if (at < in.size()) out.changed = true;
    if (out.orientation > 1) out.bytes.insert(afterHeader, pngChunk("eXIf", orientationOnly(out.orientation)));
    return out;
}

// ---- WebP (RFC 9649)

Result<CleanedPicture> cleanedWebp(const QByteArray& in)
{
    CleanedPicture out;
    out.bytes.reserve(in.size());
    out.bytes.append(in.constData(), 12);
    const qsizetype end = std::min<qsizetype>(in.size(), qsizetype(little32(in, 4)) + 8);
    if (qsizetype(little32(in, 4)) + 8 > in.size()) return damaged("webp size");
    qsizetype flags = -1;
    qsizetype at = 12;
    while (at < end) {
        if (at + 8 > end) return damaged("webp chunk");
        const qint64 length = little32(in, at + 4);
        if (length > end - at - 8) return damaged("webp length");
        const qsizetype whole = std::min<qsizetype>(8 + length + (length & 1), end - at);
        const QByteArray type = in.mid(at, 4);
        const QByteArray data = QByteArray::fromRawData(in.constData() + at + 8, length);
        if (type == "EXIF") readExif(data.startsWith("Exif") ? data.mid(6) : data, out);
        if (type == "XMP ") readXmp(data, out);
        if (isOneOf(type, {"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"})) {
            if (type == "VP8X" && length >= 10) flags = out.bytes.size() + 8;
            out.bytes.append(in.constData() + at, whole);
        } else {
            out.changed = true;
        }
        at += whole;
    }
    if (end < in.size()) out.changed = true;
    // The header says which chunks there are: bit 3 Exif, bit 2 XMP.
    const bool turned = flags >= 0 && out.orientation > 1;
    if (flags >= 0) out.bytes[flags] = char((quint8(out.bytes.at(flags)) & ~0x0cu) | (turned ? 0x08u : 0u));
    if (turned) {
        const QByteArray exif = orientationOnly(out.orientation);
        out.bytes += QByteArray("EXIF") + little32Bytes(quint32(exif.size())) + exif;
    }
    out.bytes.replace(4, 4, little32Bytes(quint32(out.bytes.size() - 8)));
    return out;
}

// ---- GIF (89a)

Result<CleanedPicture> cleanedGif(const QByteArray& in)
{
    CleanedPicture out;
    out.bytes.reserve(in.size());
    if (in.size() < 13) return damaged("gif header");
    const auto tableSize = [](quint8 flags) { return flags & 0x80 ? 3 * (2 << (flags & 7)) : 0; };
    qsizetype at = 13 + tableSize(byteAt(in, 10));
    if (at > in.size()) return damaged("gif colours");
    out.bytes.append(in.constData(), at);
    const auto endOfBlocks = [&](qsizetype from) {
        while (from < in.size() && byteAt(in, from) != 0) from += 1 + byteAt(in, from);
        return std::min<qsizetype>(from + 1, in.size());
    };
    while (at < in.size()) {
        const quint8 kind = byteAt(in, at);
        if (kind == 0x3b) {
            out.bytes.append(char(0x3b));
            ++at;
            break;
        }
        qsizetype end = at;
        bool kept = true;
        if (kind == 0x2c) {
            if (at + 11 > in.size()) return damaged("gif frame");
            end = endOfBlocks(at + 11 + tableSize(byteAt(in, at + 9)));
        } else if (kind == 0x21) {
            if (at + 3 > in.size()) return damaged("gif extension");
            const quint8 label = byteAt(in, at + 1);
            end = endOfBlocks(at + 2);
            const QByteArray application = in.mid(at + 3, 11);
            if (label == 0xfe) kept = false;
            if (label == 0xff) kept = isOneOf(application, {"NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"});
            if (!kept) readXmp(QByteArray::fromRawData(in.constData() + at, end - at), out);
        } else {
            return damaged("gif block");
        }
        if (kept) out.bytes.append(in.constData() + at, end - at);
        else out.changed = true;
        at = end;
    }
    if (at < in.size()) out.changed = true;
    return out;
}

} // namespace

PictureFormat pictureFormat(const QByteArray& bytes)
{
    if (bytes.startsWith("\xff\xd8\xff")) return PictureFormat::Jpeg;
    if (bytes.startsWith("\x89PNG\r\n\x1a\n")) return PictureFormat::Png;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a")) return PictureFormat::Gif;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP") return PictureFormat::WebP;
    if (bytes.startsWith(QByteArray("II*\0", 4)) || bytes.startsWith(QByteArray("MM\0*", 4))) return PictureFormat::Tiff;
    if (bytes.startsWith("BM") && bytes.size() > 26) return PictureFormat::Bmp;
    if (bytes.mid(4, 4) == "ftyp" && isOneOf(bytes.mid(8, 4), {"heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis"}))
        return PictureFormat::Heif;
    const QByteArray head = bytes.left(4096).trimmed();
    if (head.startsWith("<") && head.contains("<svg")) return PictureFormat::Svg;
    return PictureFormat::None;
}

Result<CleanedPicture> cleanedPicture(const QByteArray& bytes)
{
    switch (pictureFormat(bytes)) {
    case PictureFormat::Jpeg: return cleanedJpeg(bytes);
    case PictureFormat::Png: return cleanedPng(bytes);
    case PictureFormat::Gif: return cleanedGif(bytes);
    case PictureFormat::WebP: return cleanedWebp(bytes);
    default: break;
    }
    CleanedPicture same;
    same.bytes = bytes;
    return same;
}

} // namespace microvet
