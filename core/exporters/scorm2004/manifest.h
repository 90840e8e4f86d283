#pragma once

#include "core/exporters/scorm2004/parts.h"
#include "core/model/content.h"

#include <QByteArray>

namespace microvet::exporters {

/// imsmanifest.xml of a package for SCORM 2004 4th edition (Content Aggregation Model; IMS Content Packaging 1.1.4,
/// IEEE Learning Object Metadata). `files`: everything in the package but the manifest. `parts`: one SCO each; empty:
/// the whole course is one.
///
/// The schemas themselves are not in the package. The Content Aggregation Model wants copies at its root, so that the
/// manifest can be validated without a network, and ADL's conformance suite fails a package without them. Platforms do
/// not read them, and nothing in the schemas of IMS and ADL allows us to hand them on.
QByteArray scorm2004Manifest(const model::Course& course, const plan::Plan& plan, const QStringList& files,
                             const QList<CoursePart>& parts = {});

} // namespace microvet::exporters
