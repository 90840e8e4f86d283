#include "core/base/deflater.h"

#include <algorithm>
#include <limits>

#include <zlib.h>

namespace microvet {

struct Deflater::Private {
    z_stream stream{};
};

Deflater::Deflater(int level)
    : d(new Private)
{
    constexpr int rawStream = -15; // negative: no zlib header around it
    ::deflateInit2(&d->stream, level, Z_DEFLATED, rawStream, 8, Z_DEFAULT_STRATEGY);
}

Deflater::~Deflater() { ::deflateEnd(&d->stream); }

QByteArray Deflater::add(const QByteArray& bytes, bool last)
{
    QByteArray out;
    QByteArray buffer(qBound(qsizetype(1024), bytes.size() / 2, qsizetype(256 * 1024)), Qt::Uninitialized);
    qsizetype from = 0;
    do {
        const qsizetype piece = std::min<qsizetype>(bytes.size() - from, std::numeric_limits<int>::max());
        d->stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData() + from));
        d->stream.avail_in = uInt(piece);
        from += piece;
        const int flush = last && from == bytes.size() ? Z_FINISH : Z_NO_FLUSH;
        do {
            d->stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
            d->stream.avail_out = uInt(buffer.size());
            ::deflate(&d->stream, flush);
            out.append(buffer.constData(), buffer.size() - qsizetype(d->stream.avail_out));
        } while (d->stream.avail_out == 0);
    } while (from < bytes.size());
    return out;
}

quint32 crc32Of(const QByteArray& bytes, quint32 before)
{
    return quint32(::crc32_z(before, reinterpret_cast<const Bytef*>(bytes.constData()), size_t(bytes.size())));
}

} // namespace microvet
