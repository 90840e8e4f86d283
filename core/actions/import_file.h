#pragma once

#include "core/base/clock.h"
#include "core/document/container.h"
#include "core/importers/importer.h"

namespace microvet::actions {

struct ImportWishes {
    QString language = QStringLiteral("en"); ///< BCP 47; holds where the file says none
    QString title;                           ///< empty: as the file says, else its name
};

/// A course made of somebody else's file, with the report on what came and what did not.
struct ImportedFile {
    document::Document document; ///< not saved yet, its media in the folder that was given
    bool ours = false;           ///< a course of ours, taken as it is
    QString kind;                ///< what the file was, for people: "Common Cartridge 1.1"
    QStringList found;           ///< sentences about what came in
    QList<importers::Loss> losses;
};

/// Looks what the file (or folder) is, reads it, and only then makes a course of it. Courses of our own come as they
/// are, with their ids; all others get ids of their own. An error is a sentence that names the file, and then nothing
/// is left in `mediaFolder`. The file itself is never changed.
Result<ImportedFile> importFile(FileStore& disk, const QString& path, const ImportWishes& wishes, const Clock& clock,
                                const QString& mediaFolder, Progress& progress);

/// The report as text, a sentence a line: what was found, then what was lost, each with its place.
QString importReport(const ImportedFile& imported);

} // namespace microvet::actions
