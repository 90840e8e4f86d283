#include "core/methodology/hours.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace microvet::methodology {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::methodology) };

using namespace model;

double practiceMinutes(const Amount& amount, const TimeFactors& factors)
{
    return amount.taskMinutes + amount.activities * factors.minutesPerActivity;
}

double halfHours(double hours) { return hours > 0 ? std::ceil(hours * 2 - 1e-9) / 2 : 0; }

QString number(double value) { return QLocale().toString(value, 'f', std::abs(value - std::round(value)) < 1e-9 ? 0 : std::abs(value * 10 - std::round(value * 10)) < 1e-9 ? 1 : 2); }

} // namespace

Hours hoursIn(const Course& course, const TimeFactors& factors)
{
    Hours minutes;
    const MediaSeconds seconds = mediaSecondsOf(course);
    for (const Session& session : course.delivery.sessions) minutes.guided += std::max(0, session.minutes);
    for (const Module& module : course.modules) {
        minutes.selfStudy += minutesOfModule(ownAmountOf(module), 0, factors);
        for (const Unit& unit : module.units) {
            const Amount amount = amountOf(unit, seconds);
            const double all = minutesOf(unit, amount, factors);
            const double estimate = minutesFor(amount, factors);
            const double practice = estimate > 0 ? all * std::min(1.0, practiceMinutes(amount, factors) / estimate) : 0;
            minutes.practice += practice;
            minutes.selfStudy += all - practice;
        }
    }
    for (const Assessment& assessment : course.assessments) minutes.assessment += minutesOf(assessment, factors);
    return {minutes.guided / 60, minutes.selfStudy / 60, minutes.practice / 60, minutes.assessment / 60};
}

Hours hoursOf(const Workload& workload)
{
    const auto safe = [](double hours) { return std::isfinite(hours) && hours > 0 ? hours : 0; };
    return {safe(workload.guided), safe(workload.selfStudy), safe(workload.practice), safe(workload.assessment)};
}

Workload asWorkload(const Hours& hours, const Workload& before)
{
    Workload workload = before;
    workload.guided = halfHours(hours.guided);
    workload.selfStudy = halfHours(hours.selfStudy);
    workload.practice = halfHours(hours.practice);
    workload.assessment = halfHours(hours.assessment);
    return workload;
}

QString pointsReckoning(const Credit& credit, double hours)
{
    if (credit.framework == CreditFramework::None || !(hours > 0) || !(credit.hoursPerPoint > 0)) return {};
    const double exact = hours / credit.hoursPerPoint;
    const double points = pointsFor(credit, hours);
    const QString sum = Tr::tr("%1 h ÷ %2 h per point = %3").arg(number(hours), number(credit.hoursPerPoint), number(exact));
    return std::abs(exact - points) < 0.005 ? sum : Tr::tr("%1, rounded to %2").arg(sum, number(points));
}

} // namespace microvet::methodology
