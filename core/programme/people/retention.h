#pragma once

#include "core/programme/store/store.h"

/// How long what is known about people is kept: the day that stands with the person, six months (or what the organisation
/// set) for those who were not selected, and else until the programme ends.
namespace microvet::programme {

/// Somebody whose time is over, or is over soon.
struct DueErasure {
    enum Why : quint8 { KeepUntil, NotSelected, ProgrammeEnded };
    QUuid person;
    QString name;
    QDate on; ///< the last day
    Why why = KeepUntil;
    bool operator==(const DueErasure&) const = default;
};

/// "The day that was set has passed." and the like.
QString reasonText(DueErasure::Why why);

/// Those whose last day is before `day`, the longest due first; with `ahead`, also those due within that many days.
Result<QList<DueErasure>> dueErasures(Store& store, const QDate& day, int ahead = 0);

/// Where an application has just become one that was not selected: its person gets a day, unless they have one, are an
/// ambassador, or another application of theirs is open. Part of every change; nobody else calls it.
/// `before`: null for a new record.
Status keepAsLongAsAllowed(Change& change, const Kind& kind, const Record& record, const Record* before);

} // namespace microvet::programme
