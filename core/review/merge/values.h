#pragma once

#include "core/review/merge/places.h"

/// The fields of the result, once it is known who is in it and where.
namespace microvet::review {

/// `mine` with everything that the others changed. `base` may be null.
model::Content mergedValue(const model::Content* base, const model::Content& mine, const model::Content& theirs,
                           const Index& baseIndex, Places& places, Conflicts& conflicts);

/// Takes out references to what is not in the result, except where the side that lacks it refers to it all the same.
void dropLostReferences(model::Content& result, const Index& mine, const Index& theirs, const model::Content& mineContent,
                        const model::Content& theirsContent);

} // namespace microvet::review
