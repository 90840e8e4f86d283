#include "core/document/media_length.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QtEndian>

#include <gtest/gtest.h>

namespace microvet::document {
namespace {

int secondsOf(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return mediaSeconds(buffer);
}

QByteArray le(quint32 n) { return QByteArray(reinterpret_cast<const char*>(&(n = qToLittleEndian(n))), 4); }
QByteArray be(quint32 n) { return QByteArray(reinterpret_cast<const char*>(&(n = qToBigEndian(n))), 4); }
QByteArray box(const char* type, const QByteArray& inner) { return be(quint32(inner.size() + 8)) + type + inner; }

QByteArray wav()
{
    const QByteArray data(8000 * 3, '\0');
    return "RIFF" + le(quint32(36 + data.size())) + "WAVEfmt " + le(16) + QByteArray("\1\0\1\0", 4) + le(8000) + le(8000)
        + QByteArray("\1\0\x08\0", 4) + "data" + le(quint32(data.size())) + data;
}
QByteArray mp4()
{
    const QByteArray mvhd = be(0) + be(0) + be(0) + be(600) + be(600 * 61 + 1) + QByteArray(80, '\0');
    return box("ftyp", "isommp42") + box("free", QByteArray(100, 'x')) + box("moov", box("mvhd", mvhd));
}

TEST(MediaLength, IsReadFromTheHeaders)
{
    EXPECT_EQ(secondsOf(wav()), 3);
    EXPECT_EQ(secondsOf(mp4()), 62);
    // 128 kbit/s, 44.1 kHz, MPEG 1 layer III: 16,000 bytes are a second.
    EXPECT_EQ(secondsOf(QByteArray("\xff\xfb\x90\x00", 4) + QByteArray(32000 - 4, '\0')), 2);
    QByteArray ogg = QByteArray("OggS") + QByteArray(24, '\0') + "OpusHead" + QByteArray("\1\2\0\0", 4) + QByteArray(40, '\0');
    ogg += "OggS" + QByteArray("\0\0", 2) + le(48000 * 5) + le(0) + QByteArray(20, '\0');
    EXPECT_EQ(secondsOf(ogg), 5);
    EXPECT_EQ(secondsOf("no sound at all"), 0);
    EXPECT_EQ(secondsOf({}), 0);
}

TEST(MediaLength, DamagedHeadersDoNoHarm)
{
    QRandomGenerator random(3);
    for (const QByteArray& whole : {wav(), mp4()})
        for (int round = 0; round < 500; ++round) {
            QByteArray bytes = whole.left(random.bounded(int(whole.size())) + 1);
            for (int n = 0; n < 6; ++n) bytes[random.bounded(std::min(200, int(bytes.size())))] = char(random.bounded(256));
            const int seconds = secondsOf(bytes);
            EXPECT_GE(seconds, 0);
            EXPECT_LT(seconds, 360001);
        }
}

} // namespace
} // namespace microvet::document
