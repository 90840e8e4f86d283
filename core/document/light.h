#pragma once

#include "core/document/container.h"

#include <functional>

/// A copy of a course that leaves out its largest media, to be sent by mail. The course in it names them by their
/// hashes as before, so what comes back merges with the originals; the manifest says which are missing ("light"), and
/// such a copy is never saved over the full file.
namespace microvet::document {

/// Decimal bytes: what most mail servers take.
inline constexpr qint64 lightLimit = 20'000'000;

struct LightMedium {
    QString file;    ///< of the original: its hash and ending
    qint64 size = 0; ///< of the original
    QString preview; ///< a small picture in its place, among the media; empty: none
};

/// What this copy lacks; empty where it is a full one.
QList<LightMedium> leftOutOf(const Document& document);
/// The previews of what it lacks, by the file of the original.
QHash<QString, QString> previewsOf(const Document& document);
inline bool isLight(const Document& document) { return !leftOutOf(document).isEmpty(); }

struct CopySize {
    qint64 bytes = 0;  ///< of the whole file, nearly
    qint64 light = 0;  ///< of the light copy, without previews
    QStringList leave; ///< media that it leaves out, the largest first
};
/// How large a copy becomes, and what must be left out for it to stay below the limit: nothing where it does so
/// already.
CopySize sizeOfCopy(const FileStore& store, const Document& document, qint64 limit = lightLimit);

/// Bytes and ending of a small picture for a medium; no bytes: there is none.
struct Preview {
    QByteArray bytes;
    QString extension;
};
using MakePreview = std::function<Preview(const QString& file)>;

/// The document without these media. Previews are written into `folder`, which must live until the copy is saved.
Result<Document> lightCopy(FileStore& store, const Document& document, const QStringList& leave,
                           const MakePreview& preview, const QString& folder);

} // namespace microvet::document
