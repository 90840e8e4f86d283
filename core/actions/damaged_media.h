#pragma once

#include "core/base/progress.h"
#include "core/document/media_store.h"
#include "core/model/content.h"

/// Pictures, sounds and films whose bytes went wrong on the way.
namespace microvet::actions {

struct DamagedMedium {
    QString file;       ///< as the course names it below media/
    QString name;       ///< for people
    QStringList places; ///< where the course shows or offers it, for people; empty: nowhere

    /// "“oven.jpg” (Module 1 › Unit 2 › Block 3)".
    QString described() const;
};

/// The media of the course whose bytes are not those that their names, which are SHA-256, say; in the order of the
/// course. Each is read through. Those that are not in the store are no matter of this. Stops early where it is cancelled.
QList<DamagedMedium> damagedMedia(const model::Content& content, const document::MediaStore& media, const Progress& progress = {});

/// The same for one of them.
bool isWhole(const document::MediaStore& media, const QString& file, const Progress& progress = {});
DamagedMedium damagedMedium(const model::Content& content, const model::Media& medium);

/// A sentence for each: it came as it is.
QStringList damageSentences(const QList<DamagedMedium>& media);

/// Copies the media of `content` into the store of another course. Those that are damaged stay out: the answer has a
/// sentence for each, with its places.
Result<QStringList> copyMedia(FileStore& store, const model::Content& content, const document::MediaStore& from,
                              document::MediaStore& into, Progress& progress);

} // namespace microvet::actions
