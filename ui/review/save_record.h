#pragma once

#include "core/review/checklist.h"
#include "ui/checks/save_report.h"

namespace microvet::actions {
struct ReviewRecord;
}

namespace microvet::ui {

/// The record on paper, with lines to sign on.
Result<QByteArray> recordPdf(const actions::ReviewRecord& record);

/// Asks where to, and writes the record of the reviews as a web page, PDF or JSON, as the name ends. `said` hears how
/// it went.
void saveReviewRecord(Session& session, const review::Template& checklist, Prompts& prompts, FileStore& disk,
                      const QString& folder, QWidget* parent, Said said);

} // namespace microvet::ui
