#pragma once

#include "core/plan/page_writer.h"

namespace microvet::plan {

/// Pieces of the papers for those who teach and assess.

/// Sheets to fill in by hand: per learner a row an outcome (evidence, result, assessor, date, signature), and for a group a
/// row a learner with a column an outcome.
void addRecordSheets(PageWriter& page);

/// A title as markup, or a word where there is none.
QString titleOr(const PageWriter& page, const QString& title, const char* key);

/// A row a learner to sign, a column a session.
void addAttendanceSheet(PageWriter& page, int sessions);

} // namespace microvet::plan
