#pragma once

#include "core/exporters/moodle/backup.h"

/// What learners share or say: forum, glossary, questions about the course.
namespace microvet::exporters::moodle {

void writeForum(Backup& backup, Activity& activity);
void writeGlossary(Backup& backup, Activity& activity);
void writeFeedback(Backup& backup, Activity& activity);

} // namespace microvet::exporters::moodle
