#pragma once

#include "core/actions/send_draft.h"

/// What reviewers sent back comes into a draft that has moved on.
namespace microvet::actions {

/// Reads a review on its own, or the review of a course file that was returned. Neither is changed.
Result<review::ReviewFile> openReview(FileStore& store, const QString& path);

struct TakenReview {
    model::Content content;                  ///< the draft with the review in it
    QList<document::Revision> versions;      ///< that were decided about and that the draft did not hold yet,
    QHash<QString, QByteArray> versionBytes; ///< and their stored bytes
    int comments = 0;                        ///< new ones
    int replies = 0;                         ///< new ones below comments that were there
    int changed = 0;                         ///< comments that have another text, kind, assignee or state now
    int removed = 0;                         ///< comments that the reviewer took back
    int decisions = 0;                       ///< new ones
    int drafts = 0;                          ///< checklists that are not decided yet, new or changed
    QStringList remarks;                     ///< sentences about what the user should know

    bool isEmpty() const { return comments + replies + changed + removed + decisions + drafts == 0; }
    /// "3 new comments, 1 reply": for people.
    QString sentence() const;
};

/// Unites by ids. Where both changed the same comment, the words of who wrote it hold. Invalid where the review is
/// about another course; `name` is the file's, for the sentence. `path` is the draft's file.
Result<TakenReview> takeReview(FileStore& store, const document::Document& draft, const QString& path,
                               const review::ReviewFile& file, const QString& name);

} // namespace microvet::actions
