#pragma once

#include "core/importers/importer.h"

namespace microvet::importers {

/// Who said which language a course is in.
enum class LanguageFrom {
    File,    ///< the file says it of the whole
    Pages,   ///< all of its pages say the same
    Several, ///< its pages say different ones, so that of the job was taken
    Nobody,  ///< so that of the job was taken
};

/// Tells once, in `found`, which language the course has, why, and how to change it. Every importer calls it when the
/// language stands.
void tellLanguage(Imported& out, LanguageFrom from);

} // namespace microvet::importers
