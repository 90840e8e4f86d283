#pragma once

#include "core/exporters/moodle/backup.h"
#include "core/plan/page_writer.h"

/// A practical task as an assignment, with its rubric as the form to grade it.
namespace microvet::exporters::moodle {

struct TaskSource {
    int activity = 0; ///< id
    const model::Question* question = nullptr;
};

void writeAssignment(Backup& backup, const TaskSource& source, plan::PageWriter& page);

} // namespace microvet::exporters::moodle
