#pragma once

#include "core/document/journal.h"

namespace microvet::ui {

/// Where a course that is about to open keeps what is not in its file: the recovery journal and new media. Where there
/// can be no journal, the course opens all the same.
struct Workplace {
    /// A new journal below `root`, or that of `journalFolder` gone on with. Writes; fit for the background.
    static Workplace make(FileStore& disk, const QString& root, const QString& journalFolder = {});
    /// The course does not open: nothing of a new place stays on disk.
    void leave(FileStore& disk);

    std::unique_ptr<document::Journal> journal;
    QString mediaFolder;
    QString trouble; ///< a sentence for the user: why there is no journal
};

} // namespace microvet::ui
