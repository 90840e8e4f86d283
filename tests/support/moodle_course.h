#pragma once

#include "core/document/media_store.h"
#include "core/model/content.h"

namespace microvet::test {

/// everyKind() with what only a learning platform with activities of its own has use for: questions drawn from pools,
/// gaps to type in, a test with attempts, time and a task under a rubric, a long unit with headings, an evaluation.
model::Content moodleCourse(document::MediaStore& store);

/// Numbers of elements in it, for testId().
namespace moodle {
inline constexpr int test = 800, longUnit = 801, gaps = 802, firstDrawn = 810, firstCopied = 830;
inline constexpr int drawn = 5, draws = 2;
} // namespace moodle

} // namespace microvet::test
