#pragma once

#include "core/base/clock.h"
#include "core/document/media_store.h"
#include "core/model/content.h"

/// The `.microvet` file: a zip of mimetype, media and canonical JSON. See docs in core/document/README.md.
namespace microvet::document {

inline constexpr int formatMajor = 1;
inline constexpr int formatMinor = 0;
inline constexpr const char* mimeType = "application/vnd.microvet.course+zip";

/// What an open document knows of its file, to notice that somebody else saved meanwhile.
struct FileState {
    FileStamp stamp;
    QByteArray manifestHash;
    bool operator==(const FileState&) const = default;
};

/// A value of the course that was handed on and is kept in the file: the base of a later merge.
struct Revision {
    QString hash;   ///< SHA-256 of its stored bytes; its name below history/
    QString label;
    QString author;
    QDateTime time;
};

struct Document {
    model::Content content;
    std::shared_ptr<MediaStore> media;
    QList<Revision> revisions;
    FileState file;
    QStringList notices; ///< sentences for the user: newer minor version, repaired ids, missing media
};

/// Reads a .microvet, or the only .microvet inside a zip, tar.gz or 7z (its `file` is then empty: it has no home yet).
/// New media go to `mediaFolder`. The file is never changed.
Result<Document> open(FileStore& store, const QString& path, const QString& mediaFolder, Progress& progress);

struct SaveRequest {
    QString path;
    FileState expected;     ///< as last read or written; compared right before the rename
    bool overwrite = false; ///< the user said so: no comparison
    QString author;
    QString program;
};

/// Saves; the old file is whole until the new one is. ChangedOnDisk, with nothing written, where the file on disk is not
/// the expected one.
Result<FileState> save(FileStore& store, const SaveRequest& request, const Document& document, const Clock& clock,
                       Progress& progress);

/// SHA-256 over the canonical course and the hashes of its media; equal for equal courses whoever saved them when.
QString contentHash(const model::Course& course);

/// Adds the current value to `document.revisions` and to its stored history; kept from the next save on.
Revision keepRevision(Document& document, const QString& label, const QString& author, const Clock& clock);
/// The value of a kept revision.
Result<model::Content> revisionContent(FileStore& store, const Document& document, const QString& path, const QString& hash);

} // namespace microvet::document
