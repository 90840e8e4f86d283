#pragma once

#include <QString>

namespace microvet {

/// Whether the file name `name` is one that a service which keeps folders the same on several computers gives to a copy of
/// `original` where both sides changed it: "bread (Ada's conflicted copy 2026-05-04).microvet",
/// "bread.sync-conflict-20260504-101010-ABC.microvet", "bread-DESKTOP-1A2B3C.microvet", "bread (1).microvet". The last of
/// them says little: what the file holds has to be looked at.
bool isConflictedName(const QString& name, const QString& original);

} // namespace microvet
