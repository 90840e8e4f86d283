#pragma once

#include "core/programme/records/organisation.h"
#include "core/programme/following/ambassador_sheet.h"

/// The sheet of an ambassador as a document.
namespace microvet::actions {

/// One web page that needs nothing else: the eight responsibilities at a glance, then each with what was planned and done,
/// when, and what shows it.
QByteArray toHtml(const programme::AmbassadorSheet& sheet, const programme::Programme& programme);

} // namespace microvet::actions
