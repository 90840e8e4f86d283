#pragma once

#include "core/model/totals.h"

namespace microvet::methodology {

/// What one part of the course takes.
struct PartTime {
    QUuid element;
    model::ElementKind kind = model::ElementKind::Unit; ///< a module, a unit or an assessment
    QString title;
    model::Amount amount;  ///< what is in it; of a module, with its units
    int estimate = 0;      ///< minutes, counted
    int said = 0;          ///< minutes that the author says; 0: none. Modules have none of their own.
    int minutes = 0;       ///< what counts: the author's, else the estimate; of a module, the sum
    QString reason;        ///< why the author says so
    bool operator==(const PartTime&) const = default;
};

/// Modules with their units behind them, then assessments, in the order of the course.
QList<PartTime> partTimes(const model::Course& course, const model::TimeFactors& factors = {});

} // namespace microvet::methodology
