#pragma once

#include "core/base/zip_reader.h"

/// A course inside an archive, as mail and sync tools deliver it.
namespace microvet::document {

/// Unpacks the only .microvet of the archive into `folder` and returns its path. NotOurs where there is none or more
/// than one. Bounded in entries, size and ratio.
Result<QString> extractFromZip(FileStore& store, ZipReader& archive, const QString& folder, Progress& progress);

/// The same for tar, tar.gz, tar.bz2, tar.xz and 7z, where the program was built with KArchive.
Result<QString> extractFromArchive(FileStore& store, const QString& path, const QString& folder, Progress& progress);

/// True for the file name of a course that one of the two unpacked.
bool isUnpackedCourse(const QString& name);

} // namespace microvet::document
