#pragma once

#include "core/base/filestore.h"
#include "core/programme/store/store.h"

/// A damaged file: what can still be read of it becomes a whole one.
namespace microvet::programme {

struct Rescued {
    int records = 0;
    int fromLog = 0; ///< of them, put together from the log of changes
    int lines = 0;   ///< of the log
    int leftOut = 0; ///< they belong to something that could not be read
    QStringList damaged = {}; ///< of which lists something may be missing, in the user's words
    QString kept = {};        ///< where the damaged file is now; empty: where it was
};

/// Writes it to `to`; the damaged file stays as it is. Damaged where nothing of it can be read, TooNew where only a newer
/// program knows what is in it.
Result<Rescued> rescue(FileStore& disk, const QString& path, const QString& to, const Clock& clock);
/// The same in its place, which nobody may have open; the damaged one is kept beside.
Result<Rescued> rescueInPlace(FileStore& disk, const QString& path, const Clock& clock);
/// How the damaged file is called then, before its time.
QString damagedName(const QString& file);

} // namespace microvet::programme
