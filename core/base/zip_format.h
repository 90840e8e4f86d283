#pragma once

#include <QByteArray>
#include <QDateTime>

/// The records of a zip as APPNOTE 6.3 lays them down, as far as the writer needs them. Numbers are little-endian.
namespace microvet::zipformat {

inline constexpr quint16 stored = 0;
inline constexpr quint16 deflated = 8;
inline constexpr quint32 localSignature = 0x04034b50;
inline constexpr qint64 localHeaderSize = 30;

struct Record {
    QByteArray name; ///< UTF-8
    quint16 method = stored;
    quint32 crc = 0;
    qint64 size = 0;
    qint64 packed = 0;
    qint64 header = 0; ///< offset of the local header
    bool wide = false; ///< its local header has 64-bit sizes
};

/// MS-DOS date in the high, time in the low half: even seconds from 1980 to 2107, in UTC whatever the computer's zone.
quint32 dosTime(const QDateTime& time);

/// Whether the sizes need 64 bits.
bool needsWide(qint64 size, qint64 packed);

QByteArray localHeader(const Record& record, quint32 time);
QByteArray centralEntry(const Record& record, quint32 time);
/// What follows the central directory, which starts at `offset` and takes `size` bytes.
QByteArray endOfDirectory(qint64 count, qint64 offset, qint64 size);

} // namespace microvet::zipformat
