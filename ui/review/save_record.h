#pragma once

#include "core/review/checklist.h"
#include "core/seal/trust.h"
#include "ui/checks/save_report.h"

namespace microvet::actions {
struct ReviewRecord;
}

namespace microvet::ui {

/// The record on paper, with lines to sign on.
Result<QByteArray> recordPdf(const actions::ReviewRecord& record);

/// Asks where to, and writes the record of the reviews as a web page, PDF or JSON, as the name ends. `trust`: whose
/// seals can be valid. `said` hears how it went.
void saveReviewRecord(Session& session, const review::Template& checklist, const seal::Trust& trust, Prompts& prompts,
                      FileStore& disk, const QString& folder, QWidget* parent, Said said);

} // namespace microvet::ui
