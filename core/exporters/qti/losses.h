#pragma once

#include "core/exporters/exporter.h"
#include "core/plan/plan.h"

namespace microvet::exporters::qti {

/// What is not in a package of questions, or is otherwise there than in the course.
QList<Loss> lossesOfItems(const Job& job, const plan::Plan& plan);

} // namespace microvet::exporters::qti
