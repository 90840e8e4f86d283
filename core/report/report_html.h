#pragma once

#include "core/report/report.h"

namespace microvet::report {

/// One web page that needs nothing else: to read, to mail and to print, with headings and tables that a screen reader can
/// walk. Several reports get a summary first. In the language of the program.
QByteArray toHtml(const QList<Report>& reports);

} // namespace microvet::report
