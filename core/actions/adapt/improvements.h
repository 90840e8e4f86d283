#pragma once

#include "core/actions/merge/draft_merge.h"
#include "core/base/clock.h"

/// Improvements of the original, put into the course that was made from it.
namespace microvet::actions {

/// Whether `newer` is a newer value of the course that `mine` was made from. Invalid, with a sentence, where it is
/// another course, where nothing has changed in it, or where its licence does not allow adaptations any more.
Status fitsAsOriginal(const model::Content& mine, const model::Content& newer);

/// Three-way merge with `kept`, the original as it was, as base. What the new course says of itself stays: its id,
/// people, organisations, dates, licence, origin; so does its review. Its origin names `newer` from now on. In a
/// translation the texts that both changed are conflicts: they are to be translated anew, and hold what they say until
/// then. So do words in lists, which are no conflicts; words that came are the original's.
review::Merged improved(const model::Content& kept, const model::Content& mine, const model::Content& newer,
                        const review::Choices& choices = {}, review::Side undecided = review::Side::Mine);

/// The newer original as a draft that a DraftMerge takes in, with its base: then what both changed can be chosen place by
/// place. Merging it is `improved(…)`; it brings the newer original along as a version, and into a translation comments at
/// the words in lists, such as keywords, whose original has changed.
struct OriginalDraft {
    Draft draft;
    model::Content base;
};
OriginalDraft asDraft(const model::Content& kept, const model::Content& mine, document::Document newer,
                      const QString& name, const Clock& clock);

/// A translation keeps its own words until somebody translates what is new: these are the choices that say so. Empty
/// where the course is no translation.
review::Choices ownWords(const model::Content& mine, const QList<review::Conflict>& conflicts);

/// In a translation: a comment at each text that both changed, with what its original said and says now, so that
/// somebody translates it anew. To be called inside the same edit. Answers how many; 0 where the course is no
/// translation.
int noteChangedTexts(model::Content& content, const QList<review::Conflict>& conflicts, const QDateTime& time);

struct Pulled {
    document::Document document; ///< `mine` with what came in; the newer original is kept in it as a version
    QList<review::Conflict> conflicts;
};

/// The same with files: the course in `minePath` is read into `mediaFolder`, with the media that came in. Both files
/// stay as they are. `newerPath`: a course file or package of ours.
Result<Pulled> pulled(FileStore& store, const QString& minePath, const QString& newerPath, review::Side undecided,
                      const Clock& clock, const QString& mediaFolder, Progress& progress);

} // namespace microvet::actions
