#include "core/base/picture_metadata.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <gtest/gtest.h>

namespace microvet {
namespace {

QByteArray hex(const char* text) { return QByteArray::fromHex(text); }
QByteArray zeros(int count) { return QByteArray(count, '\0'); }

QByteArray big16(int value) { return QByteArray(1, char(value >> 8)) + char(value); }
QByteArray big32(quint32 value) { return big16(int(value >> 16)) + big16(int(value & 0xffff)); }

/// As a phone writes it: make, orientation 6, and a GPS directory with a latitude of 37° 58' N.
QByteArray exif()
{
    QByteArray out("MM\0*\0\0\0\x08", 8);
    out += big16(3);
    out += big16(0x010f) + big16(2) + big32(6) + big32(50);             // make, at 50
    out += big16(0x0112) + big16(3) + big32(1) + big16(6) + zeros(2);   // turned to the right
    out += big16(0x8825) + big16(4) + big32(1) + big32(56);             // GPS, at 56
    out += big32(0);
    out += QByteArray("Phone\0", 6);
    out += big16(2);
    out += big16(1) + big16(2) + big32(2) + QByteArray("N\0\0\0", 4);
    out += big16(2) + big16(5) + big32(3) + big32(86);
    out += big32(0);
    out += big32(37) + big32(1) + big32(58) + big32(1) + big32(0) + big32(1);
    return out;
}

QByteArray segment(int marker, const QByteArray& data) { return QByteArray("\xff", 1) + char(marker) + big16(int(data.size()) + 2) + data; }

const QByteArray xmp = QByteArray("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude='37,58N' tiff:Make='Phone'/>", 85);
const QByteArray profile = QByteArray("ICC_PROFILE\0\x01\x01", 14) + "a colour profile";
/// Scan data with a stuffed byte and a restart mark, which are no ends of it.
const QByteArray scanData = hex("aaff00bbffd0ccffd1dd");

QByteArray jpeg(const QByteArray& extra, const QByteArray& tail = {})
{
    return hex("ffd8") + segment(0xe0, QByteArray("JFIF\0\x01\x01\0\0\x01\0\x01\0\0", 14)) + extra + segment(0xdb, zeros(65))
        + segment(0xc0, hex("0800010001" "01011100")) + segment(0xda, hex("0101003f00")) + scanData + hex("ffd9") + tail;
}

TEST(PictureMetadata, AJpegLosesPlaceCameraAndCommentsAndKeepsPixelsAndProfile)
{
    const QByteArray in = jpeg(segment(0xe1, QByteArray("Exif\0\0", 6) + exif()) + segment(0xe1, xmp) + segment(0xe2, profile)
                                   + segment(0xe2, QByteArray("MPF\0abcd", 8)) + segment(0xed, "Photoshop 3.0 by Maria")
                                   + segment(0xfe, "taken at home"),
                               "a film behind the picture");
    const auto out = cleanedPicture(in);
    ASSERT_TRUE(out);
    EXPECT_TRUE(out->changed);
    EXPECT_TRUE(out->location);
    EXPECT_TRUE(out->camera);
    EXPECT_EQ(out->orientation, 6);
    for (const char* secret : {"Phone", "GPS", "Maria", "home", "MPF", "film", "xmpmeta"}) EXPECT_FALSE(out->bytes.contains(secret)) << secret;
    EXPECT_TRUE(out->bytes.contains(profile));
    // Everything else byte for byte, with the way it is turned behind the first segment.
    const QByteArray turn = segment(0xe1, QByteArray("Exif\0\0", 6) + hex("4d4d002a00000008" "0001" "0112" "0003" "00000001" "0006" "0000" "00000000"));
    const QByteArray expected = jpeg(turn + segment(0xe2, profile));
    EXPECT_EQ(out->bytes.toHex(), expected.toHex());
    const auto again = cleanedPicture(out->bytes);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->bytes, out->bytes);
    EXPECT_FALSE(again->location);
    EXPECT_EQ(again->orientation, 6);
}

TEST(PictureMetadata, ACleanJpegStaysAsItIs)
{
    const QByteArray in = jpeg({});
    const auto out = cleanedPicture(in);
    ASSERT_TRUE(out);
    EXPECT_EQ(out->bytes, in);
    EXPECT_FALSE(out->changed);
}

QByteArray chunk(const char* type, const QByteArray& data) { return big32(quint32(data.size())) + type + data + "crc!"; }

TEST(PictureMetadata, APngLosesItsTextsAndKeepsWhatShowsIt)
{
    const QByteArray head = QByteArray("\x89PNG\r\n\x1a\n") + chunk("IHDR", zeros(13));
    const QByteArray body = chunk("iCCP", "profile") + chunk("gAMA", zeros(4)) + chunk("PLTE", zeros(6)) + chunk("tRNS", "t") + chunk("IDAT", "pixels");
    const auto out = cleanedPicture(head + chunk("tEXt", QByteArray("Author\0Maria", 12)) + chunk("zTXt", "z") + chunk("iTXt", "XML:com.adobe.xmp GPSLatitude")
                                    + chunk("tIME", zeros(7)) + chunk("eXIf", exif()) + chunk("caBX", "who did what") + body + chunk("IEND", {}) + "more");
    ASSERT_TRUE(out);
    EXPECT_TRUE(out->location);
    EXPECT_TRUE(out->camera);
    EXPECT_TRUE(out->bytes.startsWith(head));
    EXPECT_TRUE(out->bytes.endsWith(body + chunk("IEND", {})));
    EXPECT_TRUE(out->bytes.contains("eXIf")); // how it is turned
    for (const char* secret : {"Maria", "Phone", "GPS", "tIME", "zTXt", "caBX", "more"}) EXPECT_FALSE(out->bytes.contains(secret)) << secret;
    const auto plain = cleanedPicture(head + body + chunk("IEND", {}));
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->bytes, head + body + chunk("IEND", {}));
    EXPECT_FALSE(plain->changed);
}

QByteArray little32(quint32 value)
{
    QByteArray out(4, '\0');
    qToLittleEndian(value, out.data());
    return out;
}
QByteArray riff(const QByteArray& chunks) { return "RIFF" + little32(quint32(chunks.size() + 4)) + "WEBP" + chunks; }
QByteArray webpChunk(const char* type, const QByteArray& data)
{
    return QByteArray(type) + little32(quint32(data.size())) + data + (data.size() % 2 ? zeros(1) : QByteArray());
}

TEST(PictureMetadata, AWebpLosesExifAndXmpAndSaysSoInItsHeader)
{
    const auto header = [](int flags) { return webpChunk("VP8X", QByteArray(1, char(flags)) + zeros(9)); };
    const QByteArray pixels = webpChunk("ICCP", "profile") + webpChunk("VP8 ", "odd");
    const auto out = cleanedPicture(riff(header(0x2c) + pixels + webpChunk("EXIF", exif()) + webpChunk("XMP ", xmp)));
    ASSERT_TRUE(out);
    EXPECT_TRUE(out->location);
    EXPECT_EQ(out->orientation, 6);
    EXPECT_TRUE(out->bytes.startsWith(riff(header(0x28) + pixels + webpChunk("EXIF", zeros(26))).left(30 + pixels.size())));
    EXPECT_FALSE(out->bytes.contains("XMP "));
    EXPECT_FALSE(out->bytes.contains("Phone"));
    const QByteArray clean = riff(header(0x20) + pixels);
    const auto same = cleanedPicture(clean);
    ASSERT_TRUE(same);
    EXPECT_EQ(same->bytes, clean);
}

TEST(PictureMetadata, AGifLosesCommentsAndKeepsItsLoop)
{
    const QByteArray head = "GIF89a" + hex("01000100800000") + hex("ffffff000000");
    const QByteArray loop = hex("21ff0b") + "NETSCAPE2.0" + hex("0301000000");
    const QByteArray frame = hex("2c000000000100010000" "02" "02440100");
    const auto out = cleanedPicture(head + loop + hex("21fe04") + "home" + zeros(1) + frame + ";junk");
    ASSERT_TRUE(out);
    EXPECT_EQ(out->bytes, head + loop + frame + ";");
    EXPECT_TRUE(out->changed);
}

TEST(PictureMetadata, NamesWhatAFileIs)
{
    EXPECT_EQ(pictureFormat(hex("0000001866747970") + "heic"), PictureFormat::Heif);
    EXPECT_EQ(pictureFormat(hex("49492a00")), PictureFormat::Tiff);
    EXPECT_EQ(pictureFormat(" <?xml version='1.0'?>\n<svg xmlns='x'/>"), PictureFormat::Svg);
    EXPECT_EQ(pictureFormat("plain text"), PictureFormat::None);
    EXPECT_EQ(pictureFormat({}), PictureFormat::None);
}

TEST(PictureMetadata, ABrokenOrHostileFileIsAnErrorOrAPicture)
{
    const QByteArray jpegIn = jpeg(segment(0xe1, QByteArray("Exif\0\0", 6) + exif()));
    const QByteArray pngIn = QByteArray("\x89PNG\r\n\x1a\n") + chunk("IHDR", zeros(13)) + chunk("eXIf", exif()) + chunk("IDAT", "p") + chunk("IEND", {});
    const QByteArray webpIn = riff(webpChunk("VP8X", zeros(10)) + webpChunk("EXIF", exif()) + webpChunk("VP8 ", "abcd"));
    const QByteArray gifIn = "GIF89a" + hex("01000100800000ffffff000000") + hex("21fe026162002c0000000001000100000202440100") + ";";
    QRandomGenerator random(7);
    for (const QByteArray& whole : {jpegIn, pngIn, webpIn, gifIn}) {
        ASSERT_TRUE(cleanedPicture(whole));
        for (qsizetype cut = 0; cut < whole.size(); ++cut) {
            const auto out = cleanedPicture(whole.left(cut));
            if (out) { EXPECT_LE(out->bytes.size(), whole.size() + 64); }
        }
        for (int round = 0; round < 4000; ++round) {
            QByteArray bent = whole;
            for (int n = 0; n < 3; ++n) bent[random.bounded(bent.size())] = char(random.bounded(256));
            const auto out = cleanedPicture(bent);
            if (out) {
                EXPECT_LE(out->bytes.size(), whole.size() + 64);
            } else {
                EXPECT_FALSE(out.error().text.isEmpty());
            }
        }
    }
    EXPECT_FALSE(cleanedPicture(pngIn.left(40)));
    EXPECT_FALSE(cleanedPicture(webpIn.left(40)));
    EXPECT_FALSE(cleanedPicture(hex("ffd8ffe1ffff") + "short"));
}

} // namespace
} // namespace microvet
