#pragma once

#include "core/document/media_store.h"

#include <QCryptographicHash>

namespace microvet::exporters {

struct Job;

/// A medium as it goes out: with the licence, author and source that the course names for it in the file itself, where
/// its format takes them and says nothing of its own. What is seen and heard stays as it is, byte for byte, and so does
/// the course's own file.
struct StatedMedium {
    QByteArray head;            ///< before the bytes at `place`
    document::MediaPlace place; ///< CRC-32 of all together
    QByteArray tail;

    bool isStated() const { return !head.isEmpty() || !tail.isEmpty(); }
    qint64 size() const { return head.size() + place.size + tail.size(); }
};

/// Without a statement where there is nothing to say, or no place for it. Only licences of Creative Commons are said
/// so: it is their way (CC REL).
StatedMedium statedMedium(const Job& job, const QString& file, const document::MediaPlace& place);

/// In pieces, so that a film of a gigabyte can be cancelled.
Result<QByteArray> hashOf(const StatedMedium& medium, const FileStore& disk, QCryptographicHash::Algorithm algorithm,
                          const Progress& progress);

} // namespace microvet::exporters
