#pragma once

#include "core/programme/records/calls.h"
#include "core/programme/store/store.h"

/// Where an application stands, and what that means for the person.
namespace microvet::programme {

/// Codes that an application may go to from there, in the order in which people mostly want them.
QStringList nextStatuses(const QString& from);
bool mayBecome(const QString& from, const QString& to);
/// In the language of the program.
QString statusName(const QString& code);

/// Refused with a sentence where that is no way to go. Somebody selected becomes an ambassador; somebody who is not, and
/// takes part in no other way, is kept for as long as the programme says for those who were not selected.
Status setStatus(Store& store, const QUuid& application, const QString& to, const QString& reason = {});
/// Within a step of more; `application` is what is stored, and afterwards what it became.
Status setStatus(Change& change, Application& application, const QString& to, const QString& reason);

/// One line of what happened to an application.
struct HistoryLine {
    QDateTime at;
    QString who;
    QString step; ///< what the user did
    QString what; ///< "Status: Applied → Shortlisted"; texts of people are named but not quoted
};

/// The oldest first. Points and comments are not in it: evaluators judge on their own.
Result<QList<HistoryLine>> historyOf(Store& store, const QUuid& application);

} // namespace microvet::programme
