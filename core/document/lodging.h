#pragma once

#include "core/base/filestore.h"

namespace microvet::document {

/// What kind of place the file of a course lies in: one to work in, or one where work would be lost.
enum class Lodging {
    Own,       ///< a folder of somebody, as good as any
    Mail,      ///< where a mail program puts attachments that are opened
    Archive,   ///< inside an archive, or where a program unpacks what is opened in one
    Download,  ///< where a browser puts what is opened at once
    Temporary, ///< another folder that the system or a program empties by itself
    Bin,       ///< thrown away
    Protected  ///< the file or its folder may not be written
};

/// By the path alone: absolute, of any system, with "/" or "\". Folder names are compared without case. `temporary`: the
/// folders of this computer that are emptied, absolute. Never Protected.
Lodging lodgingOf(const QString& path, const QStringList& temporary = {});

/// The same, and Protected where a save could not replace the file. Tries it with a file beside it, which is gone again
/// afterwards; may take long on a network.
Lodging lodgingOf(FileStore& store, const QString& path, const QStringList& temporary);

} // namespace microvet::document
