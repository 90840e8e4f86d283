#pragma once

#include "core/exporters/elm/nodes.h"

namespace microvet::exporters::elm {

/// What a person may learn and have recognised: a Qualification where the course has both levels that one must have,
/// the European and a national one, else a LearningAchievementSpecification.
QJsonObject achievementSpecification(Nodes& nodes);
bool isQualification(const model::Course& course);

/// How learners take part and for how long.
QJsonObject activitySpecification(Nodes& nodes);

/// The awarding body, with the quality assurance that is its own; empty where the course names none.
QJsonObject awardingBody(Nodes& nodes);

/// The organisation of the course that stands for its quality assurance; null where that is another, whose country the
/// course does not know.
const model::Organisation* accreditingAgent(const model::Course& course);

/// "http://data.europa.eu/esco/skill/…"; empty for what is no skill of ESCO.
QString escoSkill(const model::EscoLink& link);

} // namespace microvet::exporters::elm
