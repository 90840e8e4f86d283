#include "core/methodology/guide.h"

#include <algorithm>

namespace microvet::methodology {
namespace {

StepStatus statusOf(const Step& step, const CourseFacts& facts)
{
    StepStatus status{step.id, StepState::ToDo, {}, {}};
    bool begun = step.needs.isEmpty();
    for (const QString& id : step.needs) {
        const Need* need = needOf(id);
        if (!need) continue;
        const bool holds = need->holds(facts);
        if (!holds) status.open.append(need);
        begun = begun || (need->isBegun ? need->isBegun(facts) : holds);
    }
    for (const QString& rule : step.rules)
        if (facts.findings.value(rule) > 0) status.rules.append(rule);
    if (status.open.isEmpty() && status.rules.isEmpty()) status.state = StepState::Done;
    else if (begun) status.state = StepState::InWork;
    return status;
}

} // namespace

QList<StepStatus> guideStatus(const Method& method, const CourseFacts& facts)
{
    QList<StepStatus> all;
    for (const StepGroup& group : method.groups)
        for (const Step& step : group.steps) all.append(statusOf(step, facts));
    return all;
}

QString nextStep(const QList<StepStatus>& status)
{
    const auto it = std::find_if(status.cbegin(), status.cend(), [](const StepStatus& s) { return s.state != StepState::Done; });
    return it == status.cend() ? QString() : it->step;
}

QSet<QString> rulesNotBegun(const Method& method, const QList<StepStatus>& status)
{
    QSet<QString> rules;
    for (const StepStatus& s : status)
        if (const Step* step = s.state == StepState::ToDo ? method.step(s.step) : nullptr)
            for (const QString& rule : step->rules) rules.insert(rule);
    return rules;
}

} // namespace microvet::methodology
