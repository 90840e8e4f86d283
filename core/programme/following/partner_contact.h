#pragma once

#include "core/programme/records/policies.h"
#include "core/programme/store/store.h"

/// When partners of the alliance were last spoken to.
namespace microvet::programme {

/// After that many months a partner is to be spoken to again.
inline constexpr int contactMonths = 6;

/// The last contact, else the day of the signature; no day where neither is noted.
QDate lastSpoken(const Partner& partner);
/// Nobody has spoken to them for that long, or nobody has noted when.
bool isSilent(const Partner& partner, const QDate& today, int months = contactMonths);

/// "We spoke today" with one or several of them: one step. An earlier day than the one that is noted changes nothing.
Status noteContact(Store& store, const QList<QUuid>& partners, const QDate& day);

} // namespace microvet::programme
