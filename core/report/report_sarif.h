#pragma once

#include "core/report/report.h"

#include <QJsonObject>

namespace microvet::report {

/// SARIF 2.1.0 (OASIS): one run a report. Files inside a package are nested artifacts of it; elements of a course are
/// logical locations; accepted findings are suppressions with their justification.
QJsonObject toSarif(const QList<Report>& reports);

} // namespace microvet::report
