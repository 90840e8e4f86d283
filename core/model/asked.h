#pragma once

#include "core/model/structure.h"

namespace microvet::model {

/// What one learner is asked in one attempt. Pools that draw from questions of unequal worth give more or less points.
struct Asked {
    int questions = 0;
    double leastPoints = 0;
    double mostPoints = 0;
};
Asked askedIn(const Assessment& assessment);
/// What one of its pools draws; questions that are not in the assessment any more do not count.
Asked askedFrom(const Assessment& assessment, const Pool& pool);

} // namespace microvet::model
