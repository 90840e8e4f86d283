#pragma once

#include "core/actions/desk.h"
#include "core/programme/records/courses.h"
#include "core/programme/store/store.h"

/// What the course files of the internal teams tell the programme.
namespace microvet::actions {

/// One linked file as it was read.
struct CourseReading {
    QUuid course; ///< ProgrammeCourse
    QString title;
    QString linked; ///< the file that the entry named
    DeskEntry draft; ///< its path is another one where the file was found again elsewhere
    QString trouble; ///< a sentence where it could not be read; what was read of it before stays
    bool changed = false; ///< something of it was written

    bool moved() const { return trouble.isEmpty() && draft.path != linked; }
};

struct CourseLooking {
    rules::RuleSet rules;
    review::Template checklist;
    QStringList folders = {}; ///< of the desk: a file that is not where it was is looked for there, by its course's id
};

/// Reads the files of these courses; those without a file are left out. Files are only read, and the programme is not
/// asked, so that this can take its time on any thread. Ends early, with nothing, where it is cancelled.
QList<CourseReading> lookAtCourses(const QList<programme::ProgrammeCourse>& courses, FileStore& files, const CourseLooking& looking,
                                   Progress& progress);

/// Writes state, round, open musts and score into the programme, a file's new place, and into the sheets of ambassadors the
/// reviews that they have signed: one step, "Courses read", that is not offered to be taken back, and only where something
/// is different or was read last on another day. An entry whose file was changed meanwhile is left alone.
Result<QList<CourseReading>> noteReadings(programme::Store& programme, QList<CourseReading> readings);

/// Both at one go.
Result<QList<CourseReading>> readCourses(programme::Store& programme, FileStore& files, const CourseLooking& looking, Progress& progress);

} // namespace microvet::actions
