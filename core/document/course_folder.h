#pragma once

#include "core/document/container.h"

namespace microvet::document {

/// Reads a course that lies unpacked in a folder: `course.json`, perhaps indented, and `media/`. The folder may be one of
/// Qt's resources. The document has no home: save() makes one.
Result<Document> openFolder(FileStore& store, const QString& folder, const QString& mediaFolder);

} // namespace microvet::document
