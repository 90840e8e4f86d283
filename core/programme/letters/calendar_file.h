#pragma once

#include "core/base/result.h"
#include "core/programme/records/events.h"
#include "core/programme/records/organisation.h"

/// Meetings for calendars (RFC 5545).
namespace microvet::programme {

/// Published, in UTC, with a reminder an hour before. The same meeting written again after a change replaces the first.
/// Invalid, with a sentence, where the meeting has no title or no beginning. `now`: when it is written.
Result<QByteArray> calendarFile(const Event& event, const Programme& programme, const QDateTime& now);

/// "Induction.ics", a name that every system takes.
QString calendarFileName(const Event& event);

/// What mail says of such a file.
inline constexpr const char* calendarType = "text/calendar; charset=utf-8; method=PUBLISH";

} // namespace microvet::programme
