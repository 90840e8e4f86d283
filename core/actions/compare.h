#pragma once

#include "core/model/content.h"
#include "core/model/word_diff.h"

/// Two versions of a course side by side, for people to read.
namespace microvet::actions {

/// One field of a place: its words, or a value before and after.
struct FieldDifference {
    QByteArray field;              ///< as the diff names it; empty: all texts of an element that came or went
    QString name;                  ///< for people: "Title"
    QList<model::Passage> words;   ///< of a text; empty for values
    QString before;                ///< of a value that is no text; empty: nothing was said
    QString after;
    bool isText() const { return !words.isEmpty(); }
    /// The words are the same: bold, a list or a link came or went.
    bool onlyFormat() const;
};

struct Difference {
    enum Kind { Added, Removed, Changed, Moved };
    Kind kind = Changed;
    QUuid element;
    QString place;                 ///< "Module 1: Dough › Unit 2: Kneading", named as it is now; what is gone: as it was
    QList<FieldDifference> fields;
};

/// What `after` has that `before` had not, in the order of the course. What came or went as a whole is one difference with
/// all its words. Empty where the two are equal.
QList<Difference> compare(const model::Content& before, const model::Content& after);

/// "3 added, 1 removed, 5 changed, 2 moved", leaving out what there is none of.
QString summaryOf(const QList<Difference>& differences);

} // namespace microvet::actions
