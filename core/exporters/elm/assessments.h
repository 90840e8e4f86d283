#pragma once

#include "core/exporters/elm/nodes.h"

namespace microvet::exporters::elm {

/// How the outcomes are proven: a LearningAssessmentSpecification for each assessment that counts, and for each further
/// type of assessment that the course names.
QJsonArray assessmentSpecifications(Nodes& nodes);

} // namespace microvet::exporters::elm
