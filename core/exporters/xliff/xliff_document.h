#pragma once

#include "core/model/content.h"

#include "core/base/progress.h"

namespace microvet::exporters::xliff {

/// The texts of a course as an XLIFF 2.0 document. `target` (BCP 47) may be empty: the translator's program fills it
/// in. Stops early where it is cancelled.
QByteArray documentOf(const model::Content& content, const QString& target, Progress& progress);

} // namespace microvet::exporters::xliff
