#pragma once

#include "core/model/content.h"
#include "core/model/word_diff.h"

#include <QJsonValue>

/// Two versions of a course side by side, for people to read. What is made of it: core/actions/comparison.
namespace microvet::actions {

/// One field of a place: its words, or a value before and after.
struct FieldDifference {
    QByteArray field;            ///< as the course names it; empty: all texts of an element that came or went
    QString name;                ///< for people: "Title"
    QList<model::Passage> words; ///< of a text; empty for values
    QString before;              ///< of a value that is no text, in words; empty: nothing was said
    QString after;
    QJsonValue rawBefore; ///< the value as files hold it
    QJsonValue rawAfter;
    std::optional<model::Media> mediumBefore; ///< what a field shows, or the medium itself
    std::optional<model::Media> mediumAfter;
    bool isText() const { return !words.isEmpty(); }
    /// The words are the same: bold, a list or a link came or went.
    bool onlyFormat() const;
};

/// An element on the way down from the course.
struct PlaceStep {
    QUuid element;
    model::ElementKind kind = model::ElementKind::None;
    int number = 0; ///< from 1, among its kind in its place
    QString title;  ///< as the author wrote it
    QString name;   ///< for people: "Unit 2: Kneading", "Block 3: Picture"
};

struct Difference {
    /// Moved: it hangs below another element now; Reordered: among the same neighbours in another order. Both may have
    /// changed as well, and then have fields.
    enum Kind { Added, Removed, Changed, Moved, Reordered };
    Kind kind = Changed;
    QUuid element;
    QString place; ///< "Module 1: Dough › Unit 2: Kneading", named as it is now; what is gone: as it was
    QList<FieldDifference> fields;
    QList<PlaceStep> path; ///< the last is the element; without the course, unless it is the course
    QList<PlaceStep> from; ///< where it stood, of what moved or was reordered
};

/// What `after` has that `before` had not, in the order of the course. What came or went as a whole is one difference
/// with all its words, less what stood elsewhere before or does so now. Empty where the two are equal. The two courses
/// are the same one: their ids are not compared.
QList<Difference> compare(const model::Content& before, const model::Content& after);

/// Whether two values have anything to do with each other.
enum class Kinship {
    Same,    ///< one course
    Related, ///< another course that was made of it, or of which it was made: their elements have the same ids
    None     ///< nothing in them is the same
};
Kinship kinshipOf(const model::Content& before, const model::Content& after);

/// "3 added, 1 removed, 5 changed, 2 moved", leaving out what there is none of.
QString summaryOf(const QList<Difference>& differences);

} // namespace microvet::actions
