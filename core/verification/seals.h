#pragma once

#include "core/document/container.h"
#include "core/seal/seal.h"
#include "core/verification/reading.h"
#include "core/verification/verification.h"

namespace microvet::verification {

/// A seal as reports have it. What is broken proves nothing, so nobody is named then.
report::Seal told(const seal::State& state);

/// The seals of a course file, on its decisions.
void checkCourseSeals(Reading& reading, const document::Document& document, FileStore& store, const Options& options);

/// The seals that a package carries beside its course, in seal.json.
void checkPackageSeals(Reading& reading, FileStore& store, const QString& path, const Options& options,
                       Progress& progress);

} // namespace microvet::verification
