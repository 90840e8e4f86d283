#include "core/base/file_error.h"

#include <QDir>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <cerrno>
#endif

namespace microvet {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::base) };

Error::Kind kindOf(int code)
{
    using Kind = Error::Kind;
#ifdef Q_OS_WIN
    switch (code) {
    case ERROR_DISK_FULL: case ERROR_HANDLE_DISK_FULL: case ERROR_DISK_QUOTA_EXCEEDED: return Kind::NoSpace;
    case ERROR_ACCESS_DENIED: return Kind::NoAccess;
    case ERROR_WRITE_PROTECT: return Kind::ReadOnly;
    case ERROR_SHARING_VIOLATION: case ERROR_LOCK_VIOLATION: case ERROR_USER_MAPPED_FILE: return Kind::InUse;
    case ERROR_FILE_NOT_FOUND: case ERROR_PATH_NOT_FOUND: return Kind::NotFound;
    case ERROR_FILE_TOO_LARGE: return Kind::TooLarge;
    case ERROR_INVALID_NAME: case ERROR_FILENAME_EXCED_RANGE: return Kind::Invalid;
    default: return Kind::Io;
    }
#else
    switch (code) {
    case ENOSPC: case EDQUOT: return Kind::NoSpace;
    case EACCES: case EPERM: return Kind::NoAccess;
    case EROFS: return Kind::ReadOnly;
    case EBUSY: case ETXTBSY: return Kind::InUse;
    case ENOENT: case ENOTDIR: return Kind::NotFound;
    case EFBIG: return Kind::TooLarge;
    case ENAMETOOLONG: case EISDIR: case EINVAL: return Kind::Invalid;
    default: return Kind::Io;
    }
#endif
}

QString readSentence(Error::Kind kind, const QString& name)
{
    switch (kind) {
    case Error::Kind::NotFound:
        return Tr::tr("There is no file “%1”. It may have been moved, renamed or deleted.").arg(name);
    case Error::Kind::NoAccess:
        return Tr::tr("You may not read “%1”. Ask its owner to share it with you, or open a copy.").arg(name);
    case Error::Kind::InUse:
        return Tr::tr("“%1” is held by another program. Close it there and try again.").arg(name);
    case Error::Kind::TooLarge:
        return Tr::tr("“%1” is larger than the program reads. Check that it is the right file.").arg(name);
    case Error::Kind::Invalid:
        return Tr::tr("“%1” cannot be opened as a file. Check the name.").arg(name);
    default:
        return Tr::tr("“%1” could not be read. The disk or the network may have failed. Try again, or open a copy.").arg(name);
    }
}

QString writeSentence(Error::Kind kind, const QString& name)
{
    switch (kind) {
    case Error::Kind::NoSpace:
        return Tr::tr("The disk is full, so “%1” was not written; what was there before is untouched. "
                      "Free some space, or choose another place.").arg(name);
    case Error::Kind::NoAccess:
        return Tr::tr("You may not write “%1”, so nothing was changed. Choose another folder, or ask its owner for access.").arg(name);
    case Error::Kind::ReadOnly:
        return Tr::tr("“%1” is write-protected or on a read-only disk, so nothing was changed. "
                      "Choose another name or folder.").arg(name);
    case Error::Kind::InUse:
        return Tr::tr("“%1” is held by another program, so nothing was changed. "
                      "Close it there and try again, or choose another name.").arg(name);
    case Error::Kind::NotFound:
        return Tr::tr("The folder for “%1” is not there, so nothing was written. Choose another folder.").arg(name);
    case Error::Kind::TooLarge:
        return Tr::tr("“%1” would be larger than this disk allows, so nothing was changed. Choose another disk.").arg(name);
    case Error::Kind::Invalid:
        return Tr::tr("“%1” cannot be used as a file name here, so nothing was written. Choose another name.").arg(name);
    default:
        return Tr::tr("“%1” could not be written; what was there before is untouched. "
                      "The disk or the network may have failed. Try again, or choose another place.").arg(name);
    }
}

} // namespace

Error fileError(Error::Kind kind, FileAction action, const QString& path, const QString& detail)
{
    const QString name = QDir::toNativeSeparators(path);
    if (action == FileAction::Read) return {kind, readSentence(kind, name), detail};
    if (action == FileAction::Write) return {kind, writeSentence(kind, name), detail};
    return {kind, Tr::tr("“%1” could not be removed. Close it in other programs and try again.").arg(name), detail};
}

Error systemError(int code, FileAction action, const QString& path)
{
    return fileError(kindOf(code), action, path, qt_error_string(code));
}

Error aboutTarget(Error error, const QString& temporary, const QString& target)
{
    error.text.replace(QDir::toNativeSeparators(temporary), QDir::toNativeSeparators(target));
    return error;
}

Error cancelledError()
{
    return {Error::Kind::Cancelled, Tr::tr("Stopped at your wish. Nothing was changed."), {}};
}

} // namespace microvet
