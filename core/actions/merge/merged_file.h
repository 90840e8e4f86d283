#pragma once

#include "core/actions/merge/draft_merge.h"

namespace microvet::actions {

struct MergedFile {
    QString mine; ///< the file of the course
    QString path; ///< where the result goes; may be `mine` itself, any other file that is there is refused
    QString author = {};
};
/// Writes the merged course with all that its drafts bring along. The drafts stay as they are, and so does `mine`
/// unless the result goes there. What is damaged in `mine` already comes along as it is, and is named as damaged, too.
Result<DraftMerge::Media> writeMerged(FileStore& store, const DraftMerge& merge, const MergedFile& file,
                                      const Clock& clock);

} // namespace microvet::actions
