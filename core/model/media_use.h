#pragma once

#include "core/model/walk.h"

#include <QHash>

/// Which media of a course are used, and where.
namespace microvet::model {

/// The places that show or offer a medium, in document order. A medium's own fields are no use of it.
QHash<QUuid, QList<RefView>> mediaUses(const Content& content);

/// The media that nothing refers to, and those that only such media refer to (proofs of a permission), in the order of
/// the course.
QList<MediaId> unusedMedia(const Content& content);

/// Takes them out; to be called inside History::edit. Their bytes stay while undo needs them.
void removeMedia(Content& content, const QList<MediaId>& media);

/// The entry for these bytes: the one that the course has already, else `medium`, which is added.
MediaId addMedium(Content& content, const Media& medium);

/// Puts other bytes behind the medium, so that every reference to it shows them.
bool replaceMedium(Content& content, MediaId id, const Media& fresh);

} // namespace microvet::model
