#pragma once

#include "core/exporters/moodle/backup.h"
#include "core/exporters/moodle/question.h"

namespace microvet::exporters::moodle {

QList<Loss> losses(const Backup& backup, const QuestionForms& forms);

} // namespace microvet::exporters::moodle
