#pragma once

#include "core/model/structure.h"

/// How lists call what has no name of its own: the title as written, else the first words of the text. Empty where there
/// is nothing to say.
namespace microvet::model {

QString ownTitle(const Block& block);
QString ownTitle(const Question& question);

/// "text", "image", …; "single", "matching", …; the code as it came for what this version does not know.
QString blockType(const Block& block);
QString questionType(const Question& question);

} // namespace microvet::model
