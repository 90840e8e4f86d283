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

/// The same for several applications, as one step; all or none.
Status setStatus(Store& store, const QList<QUuid>& applications, const QString& to, const QString& reason = {});

/// One change of where an application stood. `from` and `to`: codes; an empty `from`: it came in.
struct StatusChange {
    QDateTime at;
    QString who;
    QString from;
    QString to;
    QString reason;
};

/// The oldest first. What was erased is left out.
Result<QList<StatusChange>> statusLogOf(Store& store, const QUuid& application);

} // namespace microvet::programme
