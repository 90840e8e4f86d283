#pragma once

#include "core/importers/handout/handout.h"

namespace microvet::importers::handout {

/// Pictures below one folder and nowhere else: a text from somebody else must not bring private files into a course.
LoadPicture loadBelow(const QString& folder);

} // namespace microvet::importers::handout
