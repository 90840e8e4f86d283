#pragma once

#include "core/report/report.h"

#include <functional>

class QWidget;

namespace microvet {
class FileStore;
}

namespace microvet::ui {

class Prompts;
class Session;

using Said = std::function<void(bool done, const QString& text)>;

/// Asks where to, and writes the reports as a web page, table, JSON or SARIF, as the name ends. `said` hears how it went.
void saveReports(const QList<report::Report>& reports, Prompts& prompts, FileStore& disk, const QString& folder, const QString& name,
                 QWidget* parent, Said said);
/// The same of what the checks found, as it is when the place is chosen.
void saveCheckReport(Session& session, Prompts& prompts, FileStore& disk, const QString& folder, QWidget* parent, Said said);

} // namespace microvet::ui
