#pragma once

#include "core/programme/store/store.h"

namespace microvet::programme {

/// A course that is published by this change gets the day on which it is looked at again, where nobody has said one: as long
/// after publication as the programme says. `before`: as it was loaded; a default one for a new course.
Status setNextReview(Store& store, const Kind& kind, Record& record, const Record& before);

} // namespace microvet::programme
