#pragma once

#include "core/model/walk.h"

/// Edits of the outline that work alike for every kind of element. To be called inside History::edit.
namespace microvet::model {

/// Takes the element out of its list. References to it stay and become findings.
bool removeElement(Content& content, const QUuid& id);

/// Moves the element into the list of the same kind in `parent` (which may be its own), so that it stands at `index`
/// counted without itself; an index out of range means the end. False where the parent has no such list.
bool moveElement(Content& content, const QUuid& id, const QUuid& parent, qsizetype index);

/// True where `parent` has a list that takes elements like `id`, and `parent` is not inside `id`.
bool canMove(const Content& content, const QUuid& id, const QUuid& parent);

/// Puts a copy with new ids right behind the original; returns the copy's id, null where there is no such element.
QUuid duplicateElement(Content& content, const QUuid& id);

} // namespace microvet::model
