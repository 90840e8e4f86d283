#pragma once

#include "core/actions/verify.h"

#include <QTextStream>

namespace microvet::cli {

/// The whole report of one package, for reading.
void printReport(const report::Report& report, QTextStream& out);
/// A line for each package, in columns, and how many passed.
void printTable(const QList<actions::Verified>& packages, QTextStream& out);

} // namespace microvet::cli
