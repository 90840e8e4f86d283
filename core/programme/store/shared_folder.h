#pragma once

#include <QString>

namespace microvet::programme {

/// Where a file lies. SQLite writes into its file all the time, which neither a service that copies it meanwhile nor most
/// network drives can stand, so a programme there is worked on as a local copy (see SharedFile).
enum class FolderKind : quint8 {
    Own,    ///< on this computer alone
    Synced, ///< a service keeps it the same on several computers
    Network ///< on another computer
};

/// By the names in the path and the type of the file system ("ext4", "cifs"), as the system calls it.
FolderKind folderKind(const QString& path, const QString& fileSystem);
/// Asks the system where the file, or the nearest folder above it that is there, lies. The user may know better.
FolderKind folderKind(const QString& path);

} // namespace microvet::programme
