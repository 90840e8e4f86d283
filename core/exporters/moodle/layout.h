#pragma once

#include "core/exporters/moodle/assignment.h"
#include "core/exporters/moodle/quiz.h"

/// Which activities a course becomes, in which sections, before any is written: they link to each other.
namespace microvet::exporters::moodle {

/// A page of the plan, as a page or, where a unit is long and has headings, as a book.
struct PageSource {
    int activity = 0; ///< id
    QString page;     ///< id in the plan
};

struct Layout {
    QList<PageSource> pages;
    QList<QuizSource> quizzes;
    QList<TaskSource> tasks;
    int forum = 0, glossary = 0, feedback = 0; ///< ids of activities; 0: none
    QHash<QString, int> activityOfPage;        ///< id in the plan → id of the activity
};

/// Adds sections and activities to the backup.
Layout layOut(Backup& backup);

/// How pages are written for Moodle: media from the pool of files, links to activities.
plan::RenderOptions renderOptions(const Backup& backup, const Layout& layout);

} // namespace microvet::exporters::moodle
