#pragma once

#include "core/model/content.h"
#include "core/plan/plan.h"

#include <QByteArray>
#include <QStringList>

namespace microvet::exporters {

/// imsmanifest.xml of a package with one SCO (SCORM 1.2 Content Aggregation Model; IMS Content Packaging 1.1.2 and
/// Learning Resource Meta-data 1.2.1). `files`: everything in the package but the manifest.
QByteArray scorm12Manifest(const model::Course& course, const plan::Plan& plan, const QStringList& files);

} // namespace microvet::exporters
