#pragma once

#include <QByteArray>

#include <optional>

class QIODevice;

namespace microvet {

/// Who may do what with a medium, in the forms that files take.
struct RightsTexts {
    QByteArray packet;  ///< XMP (ISO 16684-1), with its wrapper
    QByteArray address; ///< of the licence; ASCII
};

/// A file with its rights in it: `head`, then the file's own bytes from `from` on, then `tail`.
struct EmbeddedRights {
    QByteArray head;
    qint64 from = 0;
    QByteArray tail;
    quint32 replaced = 0; ///< CRC-32 of the bytes before `from`
};

/// Where the rights go into a JPEG, PNG, WebP, SVG, MP4, M4A or MP3: beside what is seen and heard, of which every byte
/// stays as it is. Nothing where the file says something of this kind already, where it is damaged or unusual, and for
/// other formats. Reads no more than its beginning and the heads of its parts.
std::optional<EmbeddedRights> embeddedRights(QIODevice& file, const RightsTexts& texts);

/// CRC-32 of the file with its rights in it, where `crc` is that of the file without; nothing is read for it. `size`
/// (of the file without) below 2 GB.
quint32 crcWith(const EmbeddedRights& rights, quint32 crc, qint64 size);

} // namespace microvet
