#include "core/methodology/part_times.h"

namespace microvet::methodology {

using namespace model;

QList<PartTime> partTimes(const Course& course, const TimeFactors& factors)
{
    QList<PartTime> times;
    const MediaSeconds seconds = mediaSecondsOf(course);
    for (const Module& module : course.modules) {
        const qsizetype head = times.size();
        const Amount own = ownAmountOf(module);
        PartTime sum{module.id.uuid(), ElementKind::Module, module.title.trimmed(), own, 0, 0, 0, {}};
        times.append(sum);
        int estimates = 0, minutes = 0;
        for (const Unit& unit : module.units) {
            PartTime time{unit.id.uuid(), ElementKind::Unit, unit.title.trimmed(), amountOf(unit, seconds), 0, unit.minutes, 0, unit.minutesReason.trimmed()};
            Unit counted = unit;
            counted.minutes = 0;
            time.estimate = minutesOf(counted, time.amount, factors);
            time.minutes = minutesOf(unit, time.amount, factors);
            sum.amount += time.amount;
            estimates += time.estimate;
            minutes += time.minutes;
            times.append(time);
        }
        sum.estimate = minutesOfModule(own, estimates, factors);
        sum.minutes = minutesOfModule(own, minutes, factors);
        times[head] = sum;
    }
    for (const Assessment& assessment : course.assessments) {
        PartTime time{assessment.id.uuid(), ElementKind::Assessment, assessment.title.trimmed(), amountOf(assessment), 0, assessment.minutes, 0, {}};
        Assessment counted = assessment;
        counted.minutes = 0;
        time.estimate = minutesOf(counted, time.amount, factors);
        time.minutes = minutesOf(assessment, time.amount, factors);
        times.append(time);
    }
    return times;
}

} // namespace microvet::methodology
