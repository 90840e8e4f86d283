#pragma once

#include "core/actions/new_course.h"
#include "core/document/container.h"
#include "core/translation/apply.h"

/// What a translator sent back becomes a course in the other language: a new one, or one that is there already.
namespace microvet::actions {

/// What comes with a translator's file. The file may be XLIFF or the table of texts (.odt or .docx); what it holds is
/// seen, whatever its name.
struct TranslatorsWork {
    QString file;
    NewCourse wishes = {}; ///< who translated, for the list of contributors of a new course
    QString language = {}; ///< BCP 47; holds where the file says none. Empty: that of the course the texts are put into
};

struct TranslatedTexts {
    model::Content content;
    translation::Applied applied;
};

/// The texts of the file put into `into`, a translation of `course`, or where there is none into a translation that is
/// begun here: a course of its own that says where it comes from, with the same elements. `course` is always the course
/// that was sent out, as it is now: what it says otherwise by now is not taken. What does not fit is listed and stays
/// as it is. An error where the file cannot be read, or translates another course or into another language.
Result<TranslatedTexts> translatedTexts(FileStore& store, const TranslatorsWork& work, const model::Content& course,
                                        const model::Content* into, const Clock& clock);

struct Translated {
    document::Document document;
    translation::Applied applied;
};

/// The same with files: the course in `path`, and the translation in `into`, both of which stay as they are; `into` may
/// be empty. New media go to `mediaFolder`.
Result<Translated> translated(FileStore& store, const QString& path, const QString& into, const TranslatorsWork& work,
                              const Clock& clock, const QString& mediaFolder);

} // namespace microvet::actions
