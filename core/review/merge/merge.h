#pragma once

#include "core/model/content.h"

#include <QHash>

/// Two versions of a course become one. A pure function of values: nothing is asked, nothing is kept.
namespace microvet::review {

enum class Side : quint8 { Mine, Theirs };

/// What names a conflict from one merge to the next, as long as the three versions are the same.
struct ConflictKey {
    enum Kind : quint8 {
        Field,   ///< both changed the same field, or the same words of a text
        Removed, ///< one removed what the other changed, moved or refers to
        Place,   ///< both moved it, to two places
        Order    ///< both moved the same elements within one list
    };
    Kind kind = Field;
    QUuid element;    ///< owner of the field or list; what was removed or moved; null for the review's own lists
    QByteArray field; ///< path of members below the element, as in model::Change; empty where there is none
    bool operator==(const ConflictKey&) const = default;
    friend size_t qHash(const ConflictKey& key, size_t seed = 0)
    {
        return qHashMulti(seed, int(key.kind), key.element, key.field);
    }
};

/// How a conflict is decided.
struct Choice {
    enum Take : quint8 {
        Mine,
        Theirs,
        Both,  ///< of a text: where both changed the same words, mine and then theirs
        Edited ///< of a text: as it was written by hand
    };
    Take take = Mine;
    model::RichText text = {}; ///< where it was edited
    bool operator==(const Choice&) const = default;
};
using Choices = QHash<ConflictKey, Choice>;

struct Conflict : ConflictKey {
    bool isText = false;    ///< words: they can also be edited by hand, or both be taken
    bool isRich = false;    ///< with paragraphs and marks
    model::RichText base, mine, theirs; ///< of a text; what is no text is looked up in the three versions
    Side gone = Side::Mine;     ///< of Removed: who removed it
    QList<QUuid> members;       ///< of Order: what both moved
    bool open = true;       ///< nobody has chosen yet
};

struct Merged {
    model::Content content;    ///< sound whatever was chosen: ids once, references whole
    QList<Conflict> conflicts; ///< in the order of the course; those that are decided too
    int open() const;
};

/// `base` is what both started from; without it everything that differs is a conflict, and nothing counts as removed.
/// While a conflict is open, `undecided` holds in fields, places and orders, and what one removed stays.
Merged merge(const model::Content* base, const model::Content& mine, const model::Content& theirs,
             const Choices& choices = {}, Side undecided = Side::Mine);

/// Every conflict decided for one side; for `merge(…)` of the same versions.
Choices takeAll(const Merged& merged, Side side);

} // namespace microvet::review
