#pragma once

#include "core/programme/store/store.h"

/// How long what is known about people is kept: the day that stands with the person, six months (or what the organisation
/// set) for those who were not selected, and else until the programme ends.
namespace microvet::programme {

/// Until when somebody is kept, and why at all.
struct DueErasure {
    enum Why : quint8 { KeepUntil, NotSelected, ProgrammeEnded };
    QUuid person;
    QString name;
    QDate on; ///< the last day; none: neither the person nor the programme has one
    Why why = KeepUntil;
    QString purpose = {};    ///< as it stands with the person, else as the privacy notice says it
    QString legalBasis = {}; ///< code; as it stands with the person, else the programme's
    bool operator==(const DueErasure&) const = default;
};

/// "The day that was set has passed." and the like.
QString reasonText(DueErasure::Why why);

/// Those whose last day is before `day`, the longest due first; with `ahead`, also those due within that many days.
Result<QList<DueErasure>> dueErasures(Store& store, const QDate& day, int ahead = 0);

/// The same of one person, whenever it is. NotFound where there is none.
Result<DueErasure> keepingOf(Store& store, const QUuid& person);

/// Gives people another last day, with the reason beside it, as one step. Invalid where the day is not still to come or no
/// reason is given; whoever is gone is left out.
Status keepLonger(Store& store, const QList<QUuid>& people, const QDate& until, const QString& reason);

/// Where an application has just become one that was not selected: its person gets a day, unless they have one, are an
/// ambassador, or another application of theirs is open. Part of every change; nobody else calls it.
/// `before`: null for a new record.
Status keepAsLongAsAllowed(Change& change, const Kind& kind, const Record& record, const Record* before);

/// Of somebody who comes in: why they are kept, and on which basis, where that is not said. Part of every change; nobody
/// else calls it.
Status sayWhyKept(Store& store, const Kind& kind, Record& record);

} // namespace microvet::programme
