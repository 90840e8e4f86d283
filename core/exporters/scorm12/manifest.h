#pragma once

#include "core/model/content.h"
#include "core/plan/plan.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace microvet::exporters {

/// imsmanifest.xml of a package with one SCO (SCORM 1.2 Content Aggregation Model; IMS Content Packaging 1.1.2 and
/// Learning Resource Meta-data 1.2.1). `files`: everything in the package but the manifest.
QByteArray scorm12Manifest(const model::Course& course, const plan::Plan& plan, const QStringList& files);

/// The score that passes, where one number can say it: exactly one summative assessment that is scored.
std::optional<int> masteryScore(const plan::Plan& plan);
/// How many summative assessments the player scores.
int finalAssessments(const plan::Plan& plan);

} // namespace microvet::exporters
