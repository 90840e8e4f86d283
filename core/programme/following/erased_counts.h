#pragma once

#include "core/programme/records/people.h"
#include "core/programme/store/store.h"

/// What goes on counting when somebody is erased.
namespace microvet::programme {

/// All that the figures count because of this person; `on`: the day of the erasing, which ends what goes on. The same however
/// often it is asked for, in every copy of the programme.
Result<QList<ErasedCount>> countsLeftBy(Store& store, const Person& person, const QDate& on);

} // namespace microvet::programme
