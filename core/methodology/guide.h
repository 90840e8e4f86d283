#pragma once

#include "core/methodology/method.h"
#include "core/methodology/need.h"

namespace microvet::methodology {

enum class StepState {
    ToDo,   ///< nobody has begun; nothing of it is a finding yet
    InWork,
    Done
};

struct StepStatus {
    QString step;
    StepState state = StepState::ToDo;
    QList<const Need*> open; ///< in the order of the method
    QStringList rules;       ///< of the step's rules those with findings
};

/// How far each step is, in the order of the method; computed from the course, never ticked by hand. A step without any
/// need that this version knows is done as soon as none of its rules finds anything.
QList<StepStatus> guideStatus(const Method& method, const CourseFacts& facts);

/// The step to go on with: the first that is not done; empty where all are.
QString nextStep(const QList<StepStatus>& status);

/// Rules of steps that nobody has begun: what they find is "to do", not a fault.
QSet<QString> rulesNotBegun(const Method& method, const QList<StepStatus>& status);

} // namespace microvet::methodology
