#pragma once

#include "core/exporters/moodle/backup.h"

/// What describes the course and each activity in a backup, beside the activities themselves.
namespace microvet::exporters::moodle {

inline constexpr int studentRole = 5; ///< id

/// The first of a course's titles that Moodle takes.
QString shortCourseName(const model::Course& course);
QString courseTitle(const Backup& backup);

QByteArray backupDocument(const Backup& backup); ///< moodle_backup.xml
QByteArray courseDocument(const Backup& backup);
QByteArray enrolmentsDocument(const Backup& backup); ///< learners may enrol themselves
QByteArray rolesDocument();
QByteArray sectionDocument(const Backup& backup, int section);
QByteArray moduleDocument(const Backup& backup, const Activity& activity);
/// What an activity, or the course, refers to. A restore loads nothing that no such list names.
struct References {
    QList<int> files, gradeItems, scales, outcomes, roles, categories;
};
QByteArray referencesDocument(const References& references);
QByteArray emptyDocument(const char* root, const QList<const char*>& children = {});

} // namespace microvet::exporters::moodle
