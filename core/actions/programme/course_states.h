#pragma once

#include "core/actions/desk.h"
#include "core/programme/store/store.h"

/// What the course files of the internal teams tell the programme.
namespace microvet::actions {

/// One linked file as it was read.
struct CourseReading {
    QUuid course; ///< ProgrammeCourse
    QString title;
    DeskEntry draft;
    QString trouble; ///< a sentence where it could not be read; what was read of it before stays
    bool changed = false; ///< something of it was written
};

/// Reads all linked files and writes their state, round, open musts and score into the programme, and into the sheets of
/// ambassadors the reviews that they have signed: one step, "Courses read", that is not offered to be taken back, and only
/// where something is different. Files are only read. Ends early, with nothing written, where it is cancelled.
Result<QList<CourseReading>> readCourses(programme::Store& programme, FileStore& files, const rules::RuleSet& rules,
                                         const review::Template& checklist, Progress& progress);

} // namespace microvet::actions
