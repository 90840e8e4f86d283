#include "core/base/embedded_rights.h"

#include "core/base/deflater.h"
#include "core/base/picture_metadata.h"

#include <QIODevice>
#include <QtEndian>

#include <zlib.h>

namespace microvet {
namespace {

constexpr qint64 largestHead = 1 << 20;    ///< bytes before the first pixel that are looked at
constexpr qint64 largestDrawing = 2 << 20; ///< an SVG is read whole
constexpr int mostParts = 100'000;
constexpr qint64 longestSegment = 0xffff - 2; ///< of a JPEG

quint8 byteAt(const QByteArray& bytes, qsizetype at) { return quint8(bytes.at(at)); }

template<class Int>
QByteArray bigBytes(Int value)
{
    QByteArray out(sizeof(Int), Qt::Uninitialized);
    qToBigEndian(value, out.data());
    return out;
}

template<class Int>
QByteArray littleBytes(Int value)
{
    QByteArray out(sizeof(Int), Qt::Uninitialized);
    qToLittleEndian(value, out.data());
    return out;
}

/// Exactly these bytes, or none.
QByteArray bytesAt(QIODevice& file, qint64 at, qint64 size)
{
    if (at < 0 || size < 0 || size > file.size() - at || !file.seek(at)) return {};
    QByteArray out = file.read(size);
    return out.size() == size ? out : QByteArray();
}

/// Behind what has to come first: JFIF, and how the picture is turned (Exif 2.3, section 4.5.4; XMP part 3,
/// section 1.1.3).
std::optional<EmbeddedRights> inJpeg(QIODevice& file, const RightsTexts& texts)
{
    static const QByteArray mark("http://ns.adobe.com/xap/1.0/\0", 29);
    const QByteArray data = mark + texts.packet;
    if (data.size() > longestSegment) return {};
    const QByteArray start = bytesAt(file, 0, std::min(file.size(), largestHead));
    qsizetype at = 2, place = 2;
    for (;;) {
        if (at + 4 > start.size() || byteAt(start, at) != 0xff) return {};
        const quint8 marker = byteAt(start, at + 1);
        if (marker != 0xfe && (marker < 0xe0 || marker > 0xef)) {
            if (marker < 0xc0 || marker == 0xd8 || marker == 0xd9 || marker == 0xff) return {};
            break;
        }
        const qsizetype length = qFromBigEndian<quint16>(start.constData() + at + 2);
        if (length < 2 || at + 2 + length > start.size()) return {};
        const QByteArray segment = QByteArray::fromRawData(start.constData() + at + 4, length - 2);
        if (marker == 0xe1 && segment.startsWith("http://ns.adobe.com/")) return {};
        at += 2 + length;
        if (marker == 0xe0 || (marker == 0xe1 && segment.startsWith("Exif"))) place = at;
    }
    EmbeddedRights out;
    out.head = start.left(place) + QByteArray("\xff\xe1", 2) + bigBytes(quint16(data.size() + 2)) + data;
    out.from = place;
    return out;
}

std::optional<EmbeddedRights> inPng(QIODevice& file, const RightsTexts& texts)
{
    constexpr qint64 afterHeader = 8 + 25;
    static const QByteArray keyword("XML:com.adobe.xmp");
    if (bytesAt(file, 8, 8) != QByteArray("\0\0\0\x0dIHDR", 8)) return {};
    qint64 at = 8;
    for (int part = 0;; ++part) {
        const QByteArray header = bytesAt(file, at, 8);
        if (header.isEmpty() || part >= mostParts) return {};
        const qint64 length = qFromBigEndian<quint32>(header.constData());
        if (length > file.size() - at - 12) return {};
        const QByteArray type = header.mid(4);
        if (type.endsWith("Xt") && bytesAt(file, at + 8, std::min(length, qint64(keyword.size()))) == keyword)
            return {};
        at += 12 + length;
        if (type == "IEND") break;
    }
    if (at != file.size()) return {};
    // PNG, third edition, section 11.3.3.4: not packed, no language, no translated keyword.
    const QByteArray body = "iTXt" + keyword + QByteArray(5, '\0') + texts.packet;
    EmbeddedRights out;
    out.head = bytesAt(file, 0, afterHeader) + bigBytes(quint32(body.size() - 4)) + body + bigBytes(crc32Of(body, 0));
    out.from = afterHeader;
    return out;
}

/// What the extended header says of a picture that has none yet (RFC 9649, section 2.7).
QByteArray extendedHeader(const QByteArray& type, const QByteArray& data)
{
    quint32 width = 0, height = 0;
    quint8 flags = 0x04; // XMP
    if (type == "VP8 " && data.mid(3, 3) == "\x9d\x01\x2a") {
        width = qFromLittleEndian<quint16>(data.constData() + 6) & 0x3fff;
        height = qFromLittleEndian<quint16>(data.constData() + 8) & 0x3fff;
    } else if (type == "VP8L" && data.startsWith('\x2f')) {
        const quint32 bits = qFromLittleEndian<quint32>(data.constData() + 1);
        width = (bits & 0x3fff) + 1;
        height = (bits >> 14 & 0x3fff) + 1;
        if (bits >> 28 & 1) flags |= 0x10; // transparent
    }
    if (width == 0 || height == 0) return {};
    return "VP8X" + littleBytes(quint32(10)) + littleBytes(quint32(flags)) + littleBytes(width - 1).left(3) +
           littleBytes(height - 1).left(3);
}

std::optional<EmbeddedRights> inWebp(QIODevice& file, const RightsTexts& texts)
{
    QByteArray head = bytesAt(file, 0, 30);
    if (head.isEmpty() || qint64(qFromLittleEndian<quint32>(head.constData() + 4)) + 8 != file.size()) return {};
    const QByteArray first = head.mid(12, 4);
    qint64 at = 12;
    for (int part = 0; at < file.size(); ++part) {
        const QByteArray header = bytesAt(file, at, 8);
        if (header.isEmpty() || part >= mostParts || header.startsWith("XMP ")) return {};
        const qint64 length = qFromLittleEndian<quint32>(header.constData() + 4);
        at += 8 + length + (length & 1);
    }
    if (at != file.size()) return {};
    EmbeddedRights out;
    if (first == "VP8X") {
        head[20] = char(byteAt(head, 20) | 0x04);
        out.from = 30;
    } else {
        const QByteArray extended = extendedHeader(first, head.mid(20));
        if (extended.isEmpty()) return {};
        head = head.left(12) + extended;
        out.from = 12;
    }
    out.tail =
        "XMP " + littleBytes(quint32(texts.packet.size())) + texts.packet + QByteArray(texts.packet.size() & 1, '\0');
    const qint64 size = head.size() + file.size() - out.from + out.tail.size() - 8;
    if (size > qint64(0xfffffffe)) return {};
    out.head = head.replace(4, 4, littleBytes(quint32(size)));
    return out;
}

/// Behind the start of the root element; -1 where it does not begin as drawings do.
qsizetype startOfDrawing(const QByteArray& text)
{
    qsizetype at = text.startsWith("\xef\xbb\xbf") ? 3 : 0;
    const auto skip = [&](const char* begin, const char* end) {
        if (!text.mid(at, 9).startsWith(begin)) return false;
        const qsizetype found = text.indexOf(end, at);
        at = found < 0 ? text.size() : found + qsizetype(qstrlen(end));
        return true;
    };
    for (;;) {
        while (at < text.size() && isspace(byteAt(text, at)))
            ++at;
        if (skip("<?", "?>") || skip("<!--", "-->")) continue;
        break;
    }
    if (text.mid(at, 4) != "<svg" || at + 4 >= text.size() || !isspace(byteAt(text, at + 4))) return -1;
    char quote = 0;
    for (; at < text.size(); ++at) {
        const char c = text.at(at);
        if (quote) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return text.at(at - 1) == '/' ? -1 : at + 1;
        }
    }
    return -1;
}

std::optional<EmbeddedRights> inSvg(QIODevice& file, const RightsTexts& texts)
{
    if (file.size() > largestDrawing) return {};
    const QByteArray text = bytesAt(file, 0, file.size());
    const qsizetype declared = text.indexOf("encoding="), declarationEnd = text.indexOf("?>");
    const bool otherLetters = declared >= 0 && declared < declarationEnd &&
                              text.mid(declared + 10, 5).compare("utf-8", Qt::CaseInsensitive) != 0;
    if (otherLetters || text.contains('\0')) return {};
    // A style that counts elements would count one more.
    for (const char* word : {"metadata", "rdf:RDF", "-child", "<!DOCTYPE"})
        if (text.contains(word)) return {};
    const qsizetype place = startOfDrawing(text);
    if (place < 0) return {};
    EmbeddedRights out;
    out.head = text.left(place) + "<metadata>" + texts.packet + "</metadata>";
    out.from = place;
    return out;
}

constexpr qint64 mostTagBytes = 1 << 28; ///< what four bytes of seven bits can say

/// Four bytes whose highest bit is never set, so that no player takes them for sound (ID3 2.4, section 6.2).
QByteArray safe32(quint32 value)
{
    QByteArray out;
    for (int shift = 21; shift >= 0; shift -= 7)
        out.append(char(value >> shift & 0x7f));
    return out;
}

qint64 safeNumber(const QByteArray& bytes)
{
    qint64 out = 0;
    for (const char byte : bytes) {
        if (quint8(byte) > 0x7f) return -1;
        out = out << 7 | quint8(byte);
    }
    return out;
}

/// The box of XMP (XMP part 3, section 1.2.7.1).
const QByteArray& xmpBox()
{
    static const QByteArray uuid = QByteArray::fromHex("be7acfcb97a942e89c71999491e3afac");
    return uuid;
}

std::optional<EmbeddedRights> inFilm(QIODevice& file, const RightsTexts& texts)
{
    qint64 at = 0;
    bool film = false;
    for (int part = 0; at < file.size(); ++part) {
        const QByteArray header = bytesAt(file, at, 8);
        if (header.isEmpty() || part >= mostParts) return {};
        qint64 size = qFromBigEndian<quint32>(header.constData());
        const QByteArray type = header.mid(4);
        if (size == 1) {
            const QByteArray large = bytesAt(file, at + 8, 8);
            size = large.isEmpty() ? 0 : qFromBigEndian<qint64>(large.constData());
            if (size < 16) return {};
        }
        // Size 0 goes on to the end of the file; "mfra" is looked for from there.
        if (size < 8 || size > file.size() - at || type == "mfra") return {};
        if (type == "uuid" && bytesAt(file, at + 8, 16) == xmpBox()) return {};
        film = film || type == "moov";
        at += size;
    }
    if (!film) return {};
    EmbeddedRights out;
    const QByteArray body = "uuid" + xmpBox() + texts.packet;
    out.tail = bigBytes(quint32(body.size() + 4)) + body;
    return out;
}

std::optional<EmbeddedRights> inSound(QIODevice& file, const RightsTexts& texts)
{
    int version = 3;
    qint64 tagged = 0; // bytes of the tag that is there, without its header
    const QByteArray header = bytesAt(file, 0, 10);
    if (header.startsWith("ID3")) {
        version = header.at(3);
        tagged = safeNumber(header.mid(6));
        // Tags of other versions, or with their bytes altered, are left alone.
        if ((version != 3 && version != 4) || header.at(5) != 0 || tagged < 0 || tagged > file.size() - 10) return {};
        qint64 at = 10;
        for (int part = 0; at + 10 <= 10 + tagged; ++part) {
            const QByteArray frame = bytesAt(file, at, 10);
            if (frame.isEmpty() || part >= mostParts) return {};
            if (frame.at(0) == 0) break; // padding
            const qint64 size =
                version == 3 ? qFromBigEndian<quint32>(frame.constData() + 4) : safeNumber(frame.mid(4, 4));
            if (size < 1 || size > 10 + tagged - at - 10) return {};
            if (frame.startsWith("WCOP")) return {};
            if (frame.startsWith("PRIV") && bytesAt(file, at + 10, std::min<qint64>(size, 4)) == QByteArray("XMP\0", 4))
                return {};
            at += 10 + size;
        }
    }
    const auto frame = [&](const char* name, const QByteArray& data) {
        const auto size = quint32(data.size());
        return QByteArray(name) + (version == 3 ? bigBytes(size) : safe32(size)) + QByteArray(2, '\0') + data;
    };
    const QByteArray frames = frame("WCOP", texts.address) + frame("PRIV", QByteArray("XMP\0", 4) + texts.packet);
    if (tagged + frames.size() >= mostTagBytes) return {};
    EmbeddedRights out;
    out.head =
        QByteArray("ID3") + char(version) + QByteArray(2, '\0') + safe32(quint32(tagged + frames.size())) + frames;
    out.from = header.startsWith("ID3") ? 10 : 0;
    return out;
}

} // namespace

std::optional<EmbeddedRights> embeddedRights(QIODevice& file, const RightsTexts& texts)
{
    if (file.isSequential() || !file.isReadable()) return {};
    const QByteArray start = bytesAt(file, 0, std::min<qint64>(file.size(), 4096));
    const auto put = [&]() -> std::optional<EmbeddedRights> {
        switch (pictureFormat(start)) {
        case PictureFormat::Jpeg:
            return inJpeg(file, texts);
        case PictureFormat::Png:
            return inPng(file, texts);
        case PictureFormat::WebP:
            return inWebp(file, texts);
        case PictureFormat::Svg:
            return inSvg(file, texts);
        case PictureFormat::None:
            break;
        default:
            return {};
        }
        if (start.mid(4, 4) == "ftyp") return inFilm(file, texts);
        const bool layer3 = start.size() > 2 && byteAt(start, 0) == 0xff && (byteAt(start, 1) & 0xe6) == 0xe2;
        return layer3 || start.startsWith("ID3") ? inSound(file, texts) : std::nullopt;
    };
    auto out = put();
    if (out) out->replaced = crc32Of(bytesAt(file, 0, out->from), 0);
    return out;
}

quint32 crcWith(const EmbeddedRights& rights, quint32 crc, qint64 size)
{
    // Of "ab" is that of "a" moved along by the length of "b", with that of "b" upon it: so that of "b" comes out of
    // both.
    const auto rest = z_off_t(size - rights.from);
    const quint32 kept = crc ^ quint32(crc32_combine(rights.replaced, 0, rest));
    const auto begun = quint32(crc32_combine(crc32Of(rights.head, 0), kept, rest));
    return quint32(crc32_combine(begun, crc32Of(rights.tail, 0), z_off_t(rights.tail.size())));
}

} // namespace microvet
