#pragma once

#include "core/report/report.h"

namespace microvet::report {

/// One row a finding, with the names of the columns in the first; accepted ones last. Opens in any spreadsheet. A report
/// without findings has a row that says so.
QByteArray toCsv(const QList<Report>& reports);

} // namespace microvet::report
