#pragma once

#include "core/model/content.h"

/// Versions of one course that somebody worked on, and the same as text for programs that know lines alone.
namespace microvet::bench {

/// How many edits of each kind edited() makes.
inline constexpr int editsOfAWeek = 200;

/// What somebody does in a long week: words in texts and titles, units moved, blocks removed.
model::Content edited(model::Content content, unsigned seed);

/// The course as JSON with a member on each line.
void writeLines(const QString& path, const model::Content& content);

} // namespace microvet::bench
