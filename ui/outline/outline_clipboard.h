#pragma once

#include "ui/outline/outline_edit.h"

class QMimeData;

/// Elements on the clipboard and under a drag: JSON of the file in our own type, the titles as plain text beside it.
namespace microvet::ui {

QString elementsMimeType();

struct Parcels {
    QByteArray source; ///< which open course they come from; only good for telling whether it is this one
    QList<QUuid> ids;  ///< their ids there
    QList<Parcel> parcels;
};

/// Marks a session of this run of the program.
QByteArray sourceOf(const Session& session);
/// Null where none of the items is an element. The caller owns it.
QMimeData* packElements(const Session& session, const QList<Item>& items);
/// Empty for what is not ours or damaged.
Parcels unpackElements(const QMimeData* data);

} // namespace microvet::ui
