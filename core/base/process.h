#pragma once

#include <QString>

namespace microvet {

/// Tells the running process `pid` on this computer from an earlier or later one with the same number; empty where there
/// is none.
QString processToken(qint64 pid);

} // namespace microvet
