#pragma once

#include "core/exporters/moodle/backup.h"

/// What a learner must do to complete the course, and what attests it.
namespace microvet::exporters::moodle {

QByteArray completionDocument(const Backup& backup);

/// The badge: awarded by itself once every summative assessment is passed, or where there is none, the course
/// completed. Its picture goes into the pool of files where it is a PNG, which is all that a badge takes.
QByteArray badgeDocument(Backup& backup);
/// Whether the badge comes with a picture.
bool hasBadgePicture(const Backup& backup);

/// The outcomes as competencies of the course and of the activities that show them; a site without the framework leaves
/// them out.
QByteArray competenciesDocument(const Backup& backup);
QByteArray competenciesDocument(const Backup& backup, const Activity& activity);
/// The framework, as the administrator imports it (tool_lpimportcsv).
QByteArray competencyFramework(const Backup& backup);

} // namespace microvet::exporters::moodle
