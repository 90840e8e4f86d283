#pragma once

#include "core/base/result.h"

namespace microvet {

enum class FileAction { Read, Write, Remove };

/// The sentence for a failure of that kind at that path.
Error fileError(Error::Kind kind, FileAction action, const QString& path, const QString& detail = {});

/// The same from the system's error number (errno; GetLastError() on Windows).
Error systemError(int code, FileAction action, const QString& path);

/// An error about a temporary file, told with the name that the user knows.
Error aboutTarget(Error error, const QString& temporary, const QString& target);

/// The user stopped it.
Error cancelledError();

} // namespace microvet
