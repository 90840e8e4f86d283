#pragma once

#include "core/base/result.h"
#include "core/translation/returned.h"

namespace microvet::importers::xliff {

/// Reads what came back from a translator: XLIFF 2.0, 2.1 or 2.2. An error is a sentence for the user; nothing of a
/// file that cannot be read whole is answered.
Result<translation::Returned> read(const QByteArray& bytes);

/// Largest file taken, in bytes: about ten times the texts of a course of a thousand units.
inline constexpr qint64 largestFile = 200 << 20;

} // namespace microvet::importers::xliff
