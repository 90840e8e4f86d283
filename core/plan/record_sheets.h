#pragma once

#include "core/plan/page_writer.h"

namespace microvet::plan {

/// Sheets to fill in by hand: per learner a row an outcome (evidence, result, assessor, date, signature), and for a group a
/// row a learner with a column an outcome.
void addRecordSheets(PageWriter& page);

/// A row a learner to sign, a column a session.
void addAttendanceSheet(PageWriter& page, int sessions);

} // namespace microvet::plan
