#pragma once

#include "core/base/progress.h"
#include "core/document/light.h"
#include "core/review/review_file.h"

/// Drafts and reviews go from one person to another as files; docs/review-file.md says it to people.
namespace microvet::actions {

/// The note on top of a draft that was sent or a review that was returned as a course file; none where it has none.
std::optional<review::CoverNote> coverNoteOf(const document::Document& document);

/// How the version is called that stays with the sender: "Sent to Ben for review".
QString versionLabel(const review::CoverNote& note);

/// A copy without the largest media: as many of them as it takes to stay below the limit.
struct Light {
    qint64 limit = document::lightLimit;
    document::MakePreview preview = {};
};

struct Sending {
    QString path;
    review::CoverNote note;
    QString program = {};
    bool overwrite = false; ///< the user said that a file of that name may be replaced
    std::optional<Light> light = {};
};

/// Writes a copy with the note on top. `document` holds the version that `note.revision` names already: from it, what
/// comes back is merged. A returned review keeps the revision that it was sent with.
Result<document::FileState> writeDraft(FileStore& store, const document::Document& document, const Sending& sending,
                                       const Clock& clock, Progress& progress);

/// Keeps the value as a version and writes the draft. `document` is to be saved afterwards; where it fails nothing
/// changes.
Result<document::FileState> sendDraft(FileStore& store, document::Document& document, Sending sending,
                                      const Clock& clock, Progress& progress);

/// The review of a document on its own; `path` is its file. Decisions bring their versions along, without the course.
review::ReviewFile reviewOf(FileStore& store, const document::Document& document, const QString& path,
                            review::CoverNote note);

/// Refuses a name that does not end as reviews do, so that no course is written over.
Status writeReview(FileStore& store, const QString& path, const review::ReviewFile& file);

} // namespace microvet::actions
