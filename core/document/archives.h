#pragma once

#include "core/base/filestore.h"
#include "core/base/progress.h"

namespace microvet::document {

/// Mail and sync programs deliver a course inside an archive. Takes the only .microvet out of a zip, tar.gz or 7z into
/// `folder` and returns its path. NotOurs where there is none, Invalid where there is more than one.
Result<QString> courseInArchive(FileStore& store, const QString& path, const QString& folder, Progress& progress);

} // namespace microvet::document
