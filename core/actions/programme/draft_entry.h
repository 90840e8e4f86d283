#pragma once

#include "core/actions/desk.h"
#include "core/programme/records/courses.h"
#include "core/programme/store/store.h"

/// The drafts on the desk and the courses of the programme are the same courses.
namespace microvet::actions {

/// The entry of that draft: by the id of its course, else by its file. nullptr: it has none.
const programme::ProgrammeCourse* entryOf(const QList<programme::ProgrammeCourse>& courses, const DeskEntry& draft);

/// A draft that has no entry gets one: title, file, its first author as owner, its state as read, and those of its authors
/// who are people of the programme as its team. Invalid where it has one already, or cannot be read.
Result<programme::ProgrammeCourse> takeOverDraft(programme::Store& programme, const DeskEntry& draft);

} // namespace microvet::actions
