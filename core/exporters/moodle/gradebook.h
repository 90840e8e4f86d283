#pragma once

#include "core/exporters/moodle/backup.h"

/// Grades, and the learning outcomes as what Moodle calls outcomes: each on a scale of its own in the grades of the
/// assessments that show it.
namespace microvet::exporters::moodle {

inline constexpr int outcomeScale = 1; ///< id

/// Indices in Course::outcomes, each once.
QList<int> outcomesOf(const Backup& backup, const Activity& activity);
/// Ids of the rows of grades.xml.
QList<int> gradeItemsOf(const Backup& backup, const Activity& activity);

QByteArray gradesDocument(const Backup& backup, const Activity& activity); ///< activities/…/grades.xml
QByteArray gradebookDocument(const Backup& backup);
QByteArray scalesDocument(const Backup& backup);
QByteArray outcomesDocument(const Backup& backup);

} // namespace microvet::exporters::moodle
