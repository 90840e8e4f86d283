#pragma once

#include "core/programme/store/store.h"

namespace microvet::bench {

inline constexpr int people = 10'000;
inline constexpr int logLines = 100'000;

/// A programme as it comes about: people from a list, each with a letter and every second with an application and an
/// attendance; then edits until the log is as long as it may be. Every tenth has a goal and an activity.
void fillProgramme(programme::Store& store);

} // namespace microvet::bench
