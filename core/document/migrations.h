#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace microvet::document {

/// Brings the JSON of an older major version up to the present one, one step per version, in memory. What reads the
/// course knows only the present version.
Status migrate(QJsonObject& course, QJsonObject& review, int fromMajor);

} // namespace microvet::document
