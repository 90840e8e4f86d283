#pragma once

#include "core/exporters/exporter.h"

namespace microvet::actions {

/// Whether the name of an export fits what its format writes. Invalid, with a sentence that names the right ending, where
/// it ends as another kind of file does, or as a course. Names without an ending, and endings that nobody knows
/// ("draft.2"), fit every format.
Status fitsFormat(const exporters::Description& format, const QString& target, bool asFolder);

} // namespace microvet::actions
