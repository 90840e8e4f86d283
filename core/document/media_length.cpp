#include "core/document/media_length.h"

#include <QIODevice>
#include <QtEndian>

#include <array>
#include <cmath>

namespace microvet::document {
namespace {

constexpr double longest = 100 * 3600; ///< seconds: more is a damaged header

template<class T> T big(const QByteArray& bytes, qsizetype at)
{
    return at >= 0 && at + qsizetype(sizeof(T)) <= bytes.size() ? qFromBigEndian<T>(bytes.constData() + at) : T(0);
}
template<class T> T little(const QByteArray& bytes, qsizetype at)
{
    return at >= 0 && at + qsizetype(sizeof(T)) <= bytes.size() ? qFromLittleEndian<T>(bytes.constData() + at) : T(0);
}

QByteArray readAt(QIODevice& device, qint64 at, qint64 size)
{
    return at >= 0 && at <= device.size() && device.seek(at) ? device.read(size) : QByteArray();
}

double ofWav(QIODevice& device)
{
    quint32 rate = 0;
    qint64 at = 12;
    for (int chunk = 0; chunk < 64; ++chunk) {
        const QByteArray head = readAt(device, at, 32);
        if (head.size() < 8) return 0;
        const quint32 size = little<quint32>(head, 4);
        if (head.startsWith("fmt ")) rate = little<quint32>(head, 16);
        if (head.startsWith("data")) return rate > 0 ? double(std::min<qint64>(size, device.size() - at - 8)) / rate : 0;
        at += 8 + qint64(size) + (size & 1);
    }
    return 0;
}

/// Looks for moov/mvhd among the boxes between two places.
double ofMp4(QIODevice& device, qint64 from, qint64 to, int depth = 0)
{
    for (int box = 0; box < 200 && from + 8 <= to; ++box) {
        const QByteArray head = readAt(device, from, 40);
        if (head.size() < 8) return 0;
        qint64 size = big<quint32>(head, 0);
        const bool large = size == 1;
        if (large) size = qint64(big<quint64>(head, 8));
        if (size == 0) size = to - from;
        if (size < 8 || size > to - from) return 0;
        const QByteArray type = head.mid(4, 4);
        if (type == "moov" && depth == 0) return ofMp4(device, from + (large ? 16 : 8), from + size, 1);
        if (type == "mvhd") {
            const bool wide = head[8] == 1;
            const double scale = big<quint32>(head, wide ? 28 : 20);
            const double length = wide ? double(big<quint64>(head, 32)) : double(big<quint32>(head, 24));
            return scale > 0 ? length / scale : 0;
        }
        from += size;
    }
    return 0;
}

double ofMp3(QIODevice& device)
{
    qint64 start = 0;
    const QByteArray id3 = readAt(device, 0, 10);
    if (id3.startsWith("ID3") && id3.size() == 10)
        start = 10 + ((uchar(id3[6]) & 0x7f) << 21 | (uchar(id3[7]) & 0x7f) << 14 | (uchar(id3[8]) & 0x7f) << 7 | (uchar(id3[9]) & 0x7f));
    const QByteArray data = readAt(device, start, 8192);
    static constexpr std::array kbits1{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    static constexpr std::array kbits2{0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    static constexpr std::array rates{44100, 48000, 32000, 0};
    for (qsizetype i = 0; i + 4 < data.size(); ++i) {
        const uchar b1 = uchar(data[i + 1]);
        const uchar b2 = uchar(data[i + 2]);
        if (uchar(data[i]) != 0xff || (b1 & 0xe6) != 0xe2) continue; // layer III
        const int version = (b1 >> 3) & 3; // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
        const int kbit = version == 3 ? kbits1[b2 >> 4] : kbits2[b2 >> 4];
        const int rate = rates[(b2 >> 2) & 3] / (version == 3 ? 1 : version == 2 ? 2 : 4);
        if (version == 1 || kbit == 0 || rate == 0) continue;
        // Files of changing bit rate say how many frames they have.
        for (const char* mark : {"Xing", "Info"})
            if (const qsizetype x = data.indexOf(mark, i); x >= 0 && x < i + 64 && (big<quint32>(data, x + 4) & 1))
                return double(big<quint32>(data, x + 8)) * (version == 3 ? 1152 : 576) / rate;
        return double(device.size() - start - i) * 8 / (kbit * 1000.0);
    }
    return 0;
}

double ofOgg(QIODevice& device)
{
    const QByteArray head = readAt(device, 0, 4096);
    double rate = 0;
    double skip = 0;
    if (const qsizetype opus = head.indexOf("OpusHead"); opus >= 0) {
        rate = 48000;
        skip = little<quint16>(head, opus + 10);
    } else if (const qsizetype vorbis = head.indexOf("\x01vorbis"); vorbis >= 0) {
        rate = little<quint32>(head, vorbis + 12);
    }
    if (rate <= 0) return 0;
    const qint64 size = device.size();
    const QByteArray tail = readAt(device, std::max<qint64>(0, size - 70'000), 70'000);
    const qsizetype last = tail.lastIndexOf("OggS");
    return last < 0 ? 0 : (double(little<qint64>(tail, last + 6)) - skip) / rate;
}

double ofFlac(QIODevice& device)
{
    const QByteArray head = readAt(device, 0, 42);
    if (head.size() < 42) return 0;
    const quint64 packed = big<quint64>(head, 18);
    const double rate = double(packed >> 44);
    return rate > 0 ? double(packed & 0xfffffffffULL) / rate : 0;
}

/// Duration (0x4489) and TimecodeScale (0x2AD7B1) of the segment's information.
double ofWebm(QIODevice& device)
{
    const QByteArray head = readAt(device, 0, 64 * 1024);
    double scale = 1'000'000; // nanoseconds
    if (const qsizetype at = head.indexOf("\x2a\xd7\xb1"); at >= 0 && at + 4 < head.size()) {
        const int length = uchar(head[at + 3]) & 0x7f;
        quint64 value = 0;
        for (int i = 0; i < length && length <= 8 && at + 4 + i < head.size(); ++i) value = value << 8 | uchar(head[at + 4 + i]);
        if (value > 0) scale = double(value);
    }
    const qsizetype at = head.indexOf("\x44\x89");
    if (at < 0 || at + 3 >= head.size()) return 0;
    const int length = uchar(head[at + 2]) & 0x7f;
    if (length == 4) return double(qFromBigEndian<float>(head.mid(at + 3, 4).leftJustified(4, '\0').constData())) * scale / 1e9;
    if (length == 8) return qFromBigEndian<double>(head.mid(at + 3, 8).leftJustified(8, '\0').constData()) * scale / 1e9;
    return 0;
}

} // namespace

int mediaSeconds(QIODevice& device)
{
    const QByteArray head = readAt(device, 0, 16);
    double seconds = 0;
    if (head.startsWith("RIFF")) seconds = ofWav(device);
    else if (head.mid(4, 4) == "ftyp") seconds = ofMp4(device, 0, device.size());
    else if (head.startsWith("OggS")) seconds = ofOgg(device);
    else if (head.startsWith("fLaC")) seconds = ofFlac(device);
    else if (head.startsWith("\x1a\x45\xdf\xa3")) seconds = ofWebm(device);
    else seconds = ofMp3(device);
    return std::isfinite(seconds) && seconds > 0 && seconds < longest ? int(std::ceil(seconds)) : 0;
}

} // namespace microvet::document
