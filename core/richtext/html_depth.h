#pragma once

#include <QString>

namespace microvet::richtext {

/// True where markup opens more tags than it closes, further than a tree can be walked without running out of stack:
/// gumbo goes down, and lets go of, a tree by recursion. No author nests so deep. Tags that end by themselves do not count.
bool nestsTooDeep(const QString& html);

} // namespace microvet::richtext
