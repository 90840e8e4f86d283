#pragma once

#include "tests/core/exporters/export_fixture.h"

#include "core/importers/importer.h"

namespace microvet::tests {

/// A package on disk, read by this importer, whether it takes it or not; its media go to `media`.
Result<importers::Imported> imported(const QString& path, const importers::Importer& importer, document::MediaStore& media,
                                     const QString& language = QStringLiteral("en"));
/// Whether the importer says that it takes the package.
bool isTaken(const QString& path, const importers::Importer& importer, document::MediaStore& media);

/// Files below a folder of the real disk, which is a package too.
void putFiles(const QString& folder, const Files& files);

/// Whether a loss says these words (UTF-8), about this place where one is given.
bool isLost(const importers::Imported& imported, const char* words, const char* place = nullptr);

/// Titles of modules and units, and texts of blocks, one a line: a course to be compared at a glance.
QStringList shapeOf(const model::Course& course);

} // namespace microvet::tests
