#pragma once

#include "ui/outline/outline_edit.h"
#include "ui/outline/outline_luggage.h"

#include <functional>

class QMimeData;

/// Elements on the clipboard and under a drag: JSON of the file in our own type, the titles as plain text beside it.
namespace microvet::ui {

QString elementsMimeType();

struct Parcels {
    QByteArray source; ///< which open course they come from; only good for telling whether it is this one
    QList<QUuid> ids;  ///< their ids there
    QList<Parcel> parcels;
    Luggage luggage;
};

/// Marks a session of this run of the program.
QByteArray sourceOf(const Session& session);
/// Null where none of the items is an element. The caller owns it.
QMimeData* packElements(const Session& session, const QList<Item>& items);
/// Empty for what is not ours or damaged.
Parcels unpackElements(const QMimeData* data);

/// Puts the parcels in as one step, their media first; large media are copied in the background, so `then` may come later
/// than the call. It hears the new elements' ids and, where something could not be brought along, a sentence about it.
using Pasted = std::function<void(const QList<QUuid>& ids, const QString& trouble)>;
void pasteParcels(Session& session, const Parcels& parcels, const QList<std::pair<Parcel, Landing>>& list, QObject* receiver,
                  Pasted then);

} // namespace microvet::ui
