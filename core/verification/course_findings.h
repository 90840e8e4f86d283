#pragma once

#include "core/verification/reading.h"
#include "core/verification/verification.h"

namespace microvet::verification {

/// A course of microVET Studio: opened safely, its own rules run, its facts taken.
void checkCourse(Reading& reading, FileStore& store, const QString& path, const Options& options, Progress& progress);

} // namespace microvet::verification
