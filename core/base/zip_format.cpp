#include "core/base/zip_format.h"

#include <algorithm>

namespace microvet::zipformat {
namespace {

constexpr quint32 max32 = 0xffffffffu;
constexpr quint16 max16 = 0xffffu;
constexpr quint16 versionPlain = 20;
constexpr quint16 versionWide = 45;
constexpr quint16 madeOnUnix = 3 << 8;
constexpr quint32 regularFile = 0100644u << 16;

class Bytes {
public:
    Bytes& u16(quint16 v) { return put(v, 2); }
    Bytes& u32(quint32 v) { return put(v, 4); }
    Bytes& u64(quint64 v) { return put(v, 8); }
    Bytes& raw(const QByteArray& v) { m_bytes += v; return *this; }
    const QByteArray& bytes() const { return m_bytes; }

private:
    Bytes& put(quint64 v, int count)
    {
        for (int i = 0; i < count; ++i) m_bytes += char((v >> (8 * i)) & 0xff);
        return *this;
    }
    QByteArray m_bytes;
};

/// Bit 11: the name is UTF-8. Left out for plain ASCII, as the readers of some devices expect for "mimetype".
quint16 flagsOf(const QByteArray& name)
{
    const bool ascii = std::all_of(name.cbegin(), name.cend(), [](char c) { return uchar(c) < 0x80; });
    return ascii ? 0 : 0x0800;
}

} // namespace

quint32 dosTime(const QDateTime& time)
{
    const QDateTime utc = time.toUTC();
    const int year = utc.date().year();
    if (!utc.isValid() || year < 1980) return (1u << 21 | 1u << 16);
    if (year > 2107) return ((127u << 25) | (12u << 21) | (31u << 16));
    const QTime t = utc.time();
    return quint32(year - 1980) << 25 | quint32(utc.date().month()) << 21 | quint32(utc.date().day()) << 16
        | quint32(t.hour()) << 11 | quint32(t.minute()) << 5 | quint32(t.second() / 2);
}

bool needsWide(qint64 size, qint64 packed) { return size >= qint64(max32) || packed >= qint64(max32); }

QByteArray localHeader(const Record& record, quint32 time)
{
    Bytes out;
    out.u32(localSignature).u16(record.wide ? versionWide : versionPlain).u16(flagsOf(record.name)).u16(record.method);
    out.u16(quint16(time)).u16(quint16(time >> 16)).u32(record.crc);
    out.u32(record.wide ? max32 : quint32(record.packed)).u32(record.wide ? max32 : quint32(record.size));
    out.u16(quint16(record.name.size())).u16(record.wide ? 20 : 0).raw(record.name);
    if (record.wide) out.u16(1).u16(16).u64(quint64(record.size)).u64(quint64(record.packed));
    return out.bytes();
}

QByteArray centralEntry(const Record& record, quint32 time)
{
    const auto tooWide = [](qint64 v) { return v >= qint64(max32); };
    Bytes wide;
    if (tooWide(record.size)) wide.u64(quint64(record.size));
    if (tooWide(record.packed)) wide.u64(quint64(record.packed));
    if (tooWide(record.header)) wide.u64(quint64(record.header));
    const auto narrow = [&](qint64 v) { return tooWide(v) ? max32 : quint32(v); };
    const quint16 version = record.wide || !wide.bytes().isEmpty() ? versionWide : versionPlain;

    Bytes out;
    out.u32(0x02014b50).u16(quint16(madeOnUnix | version)).u16(version).u16(flagsOf(record.name)).u16(record.method);
    out.u16(quint16(time)).u16(quint16(time >> 16)).u32(record.crc).u32(narrow(record.packed)).u32(narrow(record.size));
    out.u16(quint16(record.name.size())).u16(quint16(wide.bytes().isEmpty() ? 0 : wide.bytes().size() + 4)).u16(0);
    out.u16(0).u16(0).u32(regularFile).u32(narrow(record.header)).raw(record.name);
    if (!wide.bytes().isEmpty()) out.u16(1).u16(quint16(wide.bytes().size())).raw(wide.bytes());
    return out.bytes();
}

QByteArray endOfDirectory(qint64 count, qint64 offset, qint64 size)
{
    Bytes out;
    if (count >= max16 || offset >= qint64(max32) || size >= qint64(max32)) {
        out.u32(0x06064b50).u64(44).u16(madeOnUnix | versionWide).u16(versionWide).u32(0).u32(0);
        out.u64(quint64(count)).u64(quint64(count)).u64(quint64(size)).u64(quint64(offset));
        out.u32(0x07064b50).u32(0).u64(quint64(offset + size)).u32(1);
    }
    const quint16 shortCount = quint16(std::min<qint64>(count, max16));
    out.u32(0x06054b50).u16(0).u16(0).u16(shortCount).u16(shortCount);
    out.u32(quint32(std::min<qint64>(size, max32))).u32(quint32(std::min<qint64>(offset, max32))).u16(0);
    return out.bytes();
}

} // namespace microvet::zipformat
