#pragma once

#include "core/actions/new_course.h"
#include "core/document/container.h"
#include "core/translation/apply.h"

namespace microvet::actions {

struct Translated {
    document::Document document;
    translation::Applied applied;
};

/// The course in `path` in the language of the translator's file: a course of its own that says where it comes from,
/// with the same elements and the translated texts. What does not fit is listed and stays in the language of the
/// course. An error where the file cannot be read, or translates another course.
Result<Translated> translated(FileStore& store, const QString& path, const QString& translatorsFile,
                              const NewCourse& wishes, const Clock& clock, const QString& mediaFolder);

} // namespace microvet::actions
