#pragma once

#include "app/cli/command.h"
#include "core/report/report.h"

/// Options of the commands that write reports into files.
namespace microvet::cli {

void addReportOptions(QCommandLineParser& parser);
/// Writes what the options ask for. False, with the reason said, where a file could not be written.
bool writeReports(const QCommandLineParser& parser, const QList<report::Report>& reports, Console& console);
/// True where any of them is given.
bool wantsReports(const QCommandLineParser& parser);

} // namespace microvet::cli
