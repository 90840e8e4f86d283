#pragma once

#include "core/base/filestore.h"

/// What differs between the systems: the file being written, renaming and flushing. Used by disk_store.cpp only.
namespace microvet::disk {

Result<std::unique_ptr<OutputFile>> create(const QString& path);
Status rename(const QString& from, const QString& to);
Status syncFolder(const QString& path);
/// Why the call just made to the system failed, as systemError() takes it.
int lastError();

} // namespace microvet::disk
