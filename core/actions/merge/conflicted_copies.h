#pragma once

#include "core/document/container.h"

/// Services that keep a folder the same on several computers leave a second file where both sides changed one.
namespace microvet::actions {

/// Whether the file name `name` is one that such a service gives to a copy of the course `original`; see isConflictedName().
bool isConflictedCopyName(const QString& name, const QString& original);

/// The paths of such copies beside `path`, where they hold the same course with something that `document` does not
/// have. They are only read; `folder` is for what has to be unpacked.
QStringList conflictedCopies(FileStore& store, const document::Document& document, const QString& path,
                             const QString& folder);

} // namespace microvet::actions
