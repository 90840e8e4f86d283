#include "core/base/deflater.h"

#include <algorithm>
#include <limits>

#include <libdeflate.h>
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

struct BlockDeflater::Private {
    std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> packer{nullptr, &libdeflate_free_compressor};
};

BlockDeflater::BlockDeflater(int level)
    : d(new Private)
{
    d->packer.reset(libdeflate_alloc_compressor(level));
}

BlockDeflater::~BlockDeflater() = default;

std::optional<QByteArray> BlockDeflater::pack(const QByteArray& bytes)
{
    if (!d->packer || bytes.size() < 2) return std::nullopt;
    QByteArray packed(bytes.size() - 1, Qt::Uninitialized);
    const size_t size = libdeflate_deflate_compress(d->packer.get(), bytes.constData(), size_t(bytes.size()),
                                                    packed.data(), size_t(packed.size()));
    if (size == 0) return std::nullopt;
    packed.resize(qsizetype(size));
    return packed;
}

std::optional<QByteArray> inflated(const QByteArray& packed, qint64 size, quint32 crc)
{
    constexpr qint64 bestRatio = 1032; // of RFC 1951: 258 bytes from two bits
    if (size < 0 || size / bestRatio > packed.size()) return std::nullopt;
    const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> inflater(
        libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
    QByteArray bytes(size, Qt::Uninitialized);
    size_t filled = 0;
    if (!inflater
        || libdeflate_deflate_decompress(inflater.get(), packed.constData(), size_t(packed.size()), bytes.data(),
                                         size_t(size), &filled) != LIBDEFLATE_SUCCESS
        || qint64(filled) != size || crc32Of(bytes, 0) != crc)
        return std::nullopt;
    return bytes;
}

PackedBytes packedBytes(const QByteArray& bytes, BlockDeflater& deflater)
{
    PackedBytes out = storedBytes(bytes);
    if (auto smaller = deflater.pack(bytes)) {
        smaller->squeeze();
        out.bytes = std::move(*smaller);
        out.deflated = true;
    }
    return out;
}

PackedBytes storedBytes(const QByteArray& bytes) { return {bytes, bytes.size(), crc32Of(bytes, 0), false}; }

std::optional<QByteArray> unpackedBytes(const PackedBytes& packed)
{
    if (packed.deflated) return inflated(packed.bytes, packed.size, packed.crc);
    return crc32Of(packed.bytes, 0) == packed.crc ? std::optional(packed.bytes) : std::nullopt;
}

quint32 crc32Of(const QByteArray& bytes, quint32 before)
{
    return libdeflate_crc32(before, bytes.constData(), size_t(bytes.size()));
}

} // namespace microvet
