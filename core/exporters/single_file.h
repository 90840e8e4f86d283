#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// An export that is one file: written whole to the job's target, and told in the report.
Result<Report> writeSingleFile(const Job& job, const QByteArray& bytes, Report report);

} // namespace microvet::exporters
