#pragma once

#include "core/exporters/imscp/manifest.h"
#include "core/exporters/scorm2004/parts.h"

#include <optional>

/// What a platform is told about order and marks (SCORM 2004 4th edition, Sequencing and Navigation; IMS Simple
/// Sequencing 1.0).
namespace microvet::exporters {

inline const QString adlcpNs = QStringLiteral("http://www.adlnet.org/xsd/adlcp_v1p3");
inline const QString adlseqNs = QStringLiteral("http://www.adlnet.org/xsd/adlseq_v1p3");
inline const QString imsssNs = QStringLiteral("http://www.imsglobal.org/xsd/imsss");

/// For the organization: any order and one after the other. Of several parts, the finals decide who has passed, or all
/// parts where there is no final; the course is completed when every part is that counts.
imscp::Part sequencingOfCourse(bool severalParts);

/// For the item of a course in one SCO: the pass mark where one number says it.
imscp::Part sequencingOfSco(const QString& courseId, std::optional<int> passPercent);

/// For the items of a course in parts, in their order.
QList<imscp::Part> sequencingOfParts(const QList<CoursePart>& parts);

} // namespace microvet::exporters
