#pragma once

#include "core/base/result.h"
#include "core/programme/records/events.h"
#include "core/programme/records/organisation.h"

/// Meetings for calendars (RFC 5545).
namespace microvet::programme {

/// Somebody who is invited to a meeting by mail.
struct Guest {
    QString name;
    QString mail;
    QString language = {}; ///< of the usual agenda; empty: the programme's
};

/// In UTC, with a reminder an hour before. The same meeting written again after a change replaces the first. With a guest,
/// and where the programme has a contact address (RFC 5546), it is an invitation that calendars answer; else the meeting is
/// published. Invalid, with a sentence, where the meeting has no title or no beginning. `now`: when it is written.
Result<QByteArray> calendarFile(const Event& event, const Programme& programme, const QDateTime& now, const Guest& guest = {});

/// "Induction.ics", a name that every system takes.
QString calendarFileName(const Event& event);

/// What mail says of such a file.
QByteArray calendarType(const QByteArray& file);

} // namespace microvet::programme
