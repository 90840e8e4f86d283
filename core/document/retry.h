#pragma once

#include "core/base/result.h"

#include <optional>

namespace microvet::document {

/// Services for synchronising and virus scanners hold a file for moments. Milliseconds to wait after `tries` attempts that
/// failed with that kind of error; nothing where it is time to say so, or waiting changes nothing. All waits together stay
/// below eight seconds.
inline std::optional<int> waitBeforeRetry(Error::Kind kind, int tries)
{
    // Windows also calls "no access" what a program is about to let go; else it is meant, and more than a moment would only
    // keep somebody waiting for the answer.
    const int most = kind == Error::Kind::InUse ? 5 : kind == Error::Kind::NoAccess ? 2 : 0;
    if (tries < 1 || tries > most) return {};
    return 250 << (tries - 1); // 0.25, 0.5, 1, 2, 4 seconds
}

} // namespace microvet::document
