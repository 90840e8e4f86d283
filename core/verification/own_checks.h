#pragma once

#include "core/verification/reading.h"

namespace microvet::verification {

/// What a repository package of microVET Studio says that the rules found in its course. Its source went out without notes
/// and proofs of permission, so that the rules themselves would find faults in it that the course does not have.
void takeOwnChecks(Reading& reading);

} // namespace microvet::verification
