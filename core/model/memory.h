#pragma once

#include "core/model/content.h"

namespace microvet::model {

/// About how many bytes `now` holds that it does not share with `before`.
qsizetype unsharedBytes(const Content& before, const Content& now);

} // namespace microvet::model
