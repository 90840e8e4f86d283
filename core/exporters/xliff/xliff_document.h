#pragma once

#include "core/model/content.h"

#include "core/base/progress.h"
#include "core/translation/translated.h"

namespace microvet::exporters::xliff {

/// The texts of a course as an XLIFF 2.0 document. `target` (BCP 47) may be empty: the translator's program fills it
/// in. What is translated already goes along. Stops early where it is cancelled.
QByteArray documentOf(const model::Content& content, const QString& target, const translation::Translated& translated,
                      Progress& progress);

} // namespace microvet::exporters::xliff
