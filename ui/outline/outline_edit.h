#pragma once

#include "ui/outline/outline_luggage.h"
#include "ui/outline/outline_shape.h"
#include "ui/session/session.h"

#include <QJsonObject>

/// What the outline does to a course: each function is one step of undo with a label of its own.
namespace microvet::ui {

/// A row of the selection.
struct Item {
    Row row = Row::Root;
    QUuid id;
    bool operator==(const Item&) const = default;
};

/// Below which element, and in front of which place of its list (counted before anything moves); -1: at the end.
struct Landing {
    QUuid parent; ///< null: nowhere
    qsizetype index = -1;
    explicit operator bool() const { return !parent.isNull(); }
};

enum class Verb { Add, Delete, Move, Duplicate, Paste };
/// "Move unit", "Move 3 units", "Move 3 items".
QString editLabel(Verb verb, const QList<Item>& items);

/// The items that are elements, in document order, without those inside another.
QList<Item> topmost(const model::Content& content, const QList<Item>& items);

enum class Step {
    Up,       ///< one place up; from the first place into the parent before
    Down,
    Previous, ///< to the end of the parent before
    Next      ///< to the start of the parent behind
};
/// Where the items would go; nowhere where they are of several kinds or parents, or there is no way on.
Landing stepLanding(const model::Content& content, const QList<Item>& items, Step step);

/// Puts in a new element; block types as in blockTypeCodes(). Null where it does not fit.
QUuid addElement(Session& session, Row row, const Landing& landing, const QString& blockType = {});
bool removeElements(Session& session, const QList<Item>& items);
/// The copies' ids.
QList<QUuid> duplicateElements(Session& session, const QList<Item>& items);
/// The ids that moved.
QList<QUuid> moveElements(Session& session, const QList<Item>& items, const Landing& landing);

/// One element in the form of the file.
struct Parcel {
    Row row = Row::Root;
    QJsonObject json;
};
/// Puts the elements in with new ids, and the media, rubrics and terms that they bring along and that this course does not
/// have yet. References to what is in neither are taken out.
QList<QUuid> pasteElements(Session& session, const QList<std::pair<Parcel, Landing>>& parcels, const Luggage& luggage = {});

} // namespace microvet::ui
