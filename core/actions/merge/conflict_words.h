#pragma once

#include "core/actions/merge/draft_merge.h"

#include <QJsonObject>

namespace microvet::actions {

/// A conflict for people, in the language of the program.
struct ConflictWords {
    QString place; ///< "Module 1: Dough › Unit 2: Kneading"
    QString field; ///< "Title"; empty where it is about the whole of it
    QString what;  ///< a sentence: who did what
    QString base;  ///< the words or the value on each side; where it stood, or in which order
    QString mine;
    QString theirs;
};
/// `place` and `field` alone, for lists.
ConflictWords headOf(const review::Conflict& conflict, const DraftMerge& merge, qsizetype step);
ConflictWords wordsOf(const review::Conflict& conflict, const DraftMerge& merge, qsizetype step);

/// What the merge did, and every conflict with the values of all three; the same in every language.
/// docs/merge.schema.json describes it. `output`: the file that was written, as the user named it.
QJsonObject toJson(const DraftMerge& merge, const QString& output, const DraftMerge::Media& media);

} // namespace microvet::actions
