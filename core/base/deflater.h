#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

namespace microvet {

/// A stream of raw deflate (RFC 1951), as zip entries hold it.
class Deflater {
public:
    explicit Deflater(int level);
    ~Deflater();
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    /// The packed bytes that are ready; with `last` all that are left.
    QByteArray add(const QByteArray& bytes, bool last);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Packs many byte arrays, each in one step: about twice as fast as Deflater, which needs no whole.
class BlockDeflater {
public:
    explicit BlockDeflater(int level);
    ~BlockDeflater();
    BlockDeflater(const BlockDeflater&) = delete;
    BlockDeflater& operator=(const BlockDeflater&) = delete;

    /// Raw deflate; nothing where it would not be smaller than `bytes`.
    std::optional<QByteArray> pack(const QByteArray& bytes);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Raw deflate unpacked in one step, about twice as fast as piece by piece. Nothing where it is no deflate, or gives more
/// or fewer than `size` bytes, or has another CRC-32 than `crc`. Never sets more aside than deflate can make of `packed`.
std::optional<QByteArray> inflated(const QByteArray& packed, qint64 size, quint32 crc);

/// Bytes as an entry of a zip holds them.
struct PackedBytes {
    QByteArray bytes;
    qint64 size = 0; ///< unpacked
    quint32 crc = 0; ///< CRC-32 of the unpacked bytes
    bool deflated = false;
};
/// Deflated where that makes them smaller.
PackedBytes packedBytes(const QByteArray& bytes, BlockDeflater& deflater);
PackedBytes storedBytes(const QByteArray& bytes);
/// Nothing where they were damaged.
std::optional<QByteArray> unpackedBytes(const PackedBytes& packed);

/// CRC-32 as zip has it; goes on from `before`, which is 0 for the first piece.
quint32 crc32Of(const QByteArray& bytes, quint32 before);

} // namespace microvet
