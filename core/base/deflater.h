#pragma once

#include <QByteArray>

#include <memory>

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

/// CRC-32 as zip has it; goes on from `before`, which is 0 for the first piece.
quint32 crc32Of(const QByteArray& bytes, quint32 before);

} // namespace microvet
