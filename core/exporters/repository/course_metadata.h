#pragma once

#include "core/model/content.h"

#include <QByteArray>

namespace microvet::exporters {

/// The course for search engines and catalogues: schema.org's Course as JSON-LD, with the properties of LRMI. Personal names
/// only where they may be published.
QByteArray courseJsonLd(const model::Course& course, int minutes);

} // namespace microvet::exporters
