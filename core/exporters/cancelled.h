#pragma once

#include "core/base/result.h"

namespace microvet::exporters {

/// What an export that the user stopped answers.
Error cancelledExport();

} // namespace microvet::exporters
