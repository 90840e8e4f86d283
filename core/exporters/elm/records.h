#pragma once

#include "core/exporters/single_file.h"

/// The two records of a course in the European Learning Model, version 3.
namespace microvet::exporters::elm {

/// The course as it is offered, with what can be learned and who awards it (profile LOQ). Its context stands inside, so
/// that nothing need be fetched to read it.
QJsonObject opportunityRecord(const model::Course& course);

/// The credential before anybody has earned it (profile EDC): the learner, the date of issue and the eIDAS identifier
/// of the issuer's seal come when it is issued.
QJsonObject credentialTemplate(const model::Course& course, const InlinePicture& badge, const QDateTime& time);

/// What the course does not say although the model asks for it, and what the model has no term for.
QList<Loss> opportunityLosses(const model::Course& course);
QList<Loss> credentialLosses(const model::Course& course);

} // namespace microvet::exporters::elm
