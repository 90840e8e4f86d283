#pragma once

#include "core/base/clock.h"
#include "core/document/media_store.h"
#include "core/model/content.h"

#include <QJsonObject>

#include <algorithm>

/// The `.microvet` file: a zip of mimetype, media and canonical JSON. See core/document/README.md.
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
    QString note = {}; ///< why it was kept, in its author's words
    bool operator==(const Revision&) const = default;
};

struct Document {
    model::Content content;
    std::shared_ptr<MediaStore> media;
    QList<Revision> revisions;
    FileState file;
    QStringList notices; ///< sentences for the user: newer minor version, repaired ids, missing media

    QString home;                            ///< the file it was read from or last saved to; empty: none yet
    QHash<QString, QByteArray> newRevisions; ///< stored bytes of revisions that `home` may not hold yet, by hash
    QJsonObject manifest;                    ///< as read: what a newer minor version put there survives a save
};

inline bool hasRevision(const Document& document, const QString& hash)
{
    return std::any_of(document.revisions.cbegin(), document.revisions.cend(), [&](const Revision& one) { return one.hash == hash; });
}

/// Reads a .microvet, or the only .microvet inside a zip, tar.gz or 7z (its `file` and `home` are then empty: it has no
/// home yet). New media go to `mediaFolder`. The file is never changed.
Result<Document> open(FileStore& store, const QString& path, const QString& mediaFolder, Progress& progress);

/// Reads a course that lies unpacked: course.json, review.json where there is one, and media/. The folder may be one of
/// Qt's resources. The document has no home; its media are copied into `mediaFolder`.
Result<Document> openFolder(FileStore& store, const QString& folder, const QString& mediaFolder, Progress& progress);

struct SaveRequest {
    QString path;
    FileState expected = {}; ///< as last read or written; compared right before the rename
    bool overwrite = false; ///< the user said so: no comparison, and media that are gone are left out
    QString author = {};
    QString program = {};
    /// Writes the media anew, sorted by hash, and only those that the course, a kept revision or `keep` refers to.
    bool compact = false;
    /// A copy for somebody else: compact, and the open document's media stay where they lie.
    bool copy = false;
    QStringList keep = {};  ///< media that the session's undo still refers to; only asked where media are dropped
};

/// Saves; the old file is whole until the new one is. ChangedOnDisk, with nothing written, where the file on disk is not
/// the expected one. The caller puts the answer into `document.file` and the path into `document.home`, unless it was a
/// copy. The media store knows the new places already.
Result<FileState> save(FileStore& store, const SaveRequest& request, const Document& document, const Clock& clock,
                       Progress& progress);

/// The state of a .microvet on disk, to be compared with the one that was read; NotFound where there is none.
Result<FileState> fileState(const FileStore& store, const QString& path);

/// SHA-256 over the canonical course and the hashes of its media; equal for equal courses whoever saved them when.
QString contentHash(const model::Course& course);

/// The stored bytes of a kept version, their hash compared; from `document` or from the file at `path`.
Result<QByteArray> revisionBytes(FileStore& store, const Document& document, const QString& path, const QString& hash);

/// Adds the current value to `document.revisions` and to its stored history; kept from the next save on. A value that is
/// kept already is not added again.
Revision keepRevision(Document& document, const QString& label, const QString& author, const Clock& clock,
                      const QString& note = {});
/// The value of a kept revision; `path` is the file of the document.
Result<model::Content> revisionContent(FileStore& store, const Document& document, const QString& path, const QString& hash);

} // namespace microvet::document
