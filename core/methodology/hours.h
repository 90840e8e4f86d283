#pragma once

#include "core/model/totals.h"

namespace microvet::methodology {

/// Hours by kind as the content of a course suggests them: sessions with a trainer are guided, activities are practice,
/// assessments are assessment, the rest of the units is self-study.
struct Hours {
    double guided = 0;
    double selfStudy = 0;
    double practice = 0;
    double assessment = 0;
    double sum() const { return guided + selfStudy + practice + assessment; }
    bool operator==(const Hours&) const = default;
};

/// Where an author gave a unit's minutes, they are shared out as the estimate of its parts is.
Hours hoursIn(const model::Course& course, const model::TimeFactors& factors = {});

/// The hours that the author declares.
Hours hoursOf(const model::Workload& workload);

/// Rounded up to half hours, as they are declared.
model::Workload asWorkload(const Hours& hours, const model::Workload& before);

/// "12 h ÷ 25 h per point = 0.48, rounded to 0.5" in the language of the program; empty where there are no hours or
/// no points are given.
QString pointsReckoning(const model::Credit& credit, double hours);

} // namespace microvet::methodology
