#pragma once

#include "core/base/result.h"
#include "core/model/content.h"

/// One field of a course by a written path: "title", "modules[0].units[2].title", "licence.code", "titleIn.en".
/// Paths start at the course; "review." leads to the review. For scripts; the windows go by ids.
namespace microvet::model {

/// Sets the field from text: prose and codes as they stand, numbers and yes/no ("true", "false") parsed, dates as
/// 2026-11-24, anything else as JSON. Fails with a sentence that names the part of the path that does not fit.
Status setByPath(Content& content, const QString& path, const QString& value);

} // namespace microvet::model
