#pragma once

#include "core/model/media.h"

/// Media of a light copy: the largest stayed with who sent it, and small pictures stand in their place.
namespace microvet::ui {

class Session;

/// True where the medium is not in the file of the course because this is a light copy.
bool stayedWithSender(const Session& session, const model::Media& medium);

/// What can be shown of a medium: itself, or the small picture in its place, which has another `file`. It is for showing
/// alone and never goes into the course.
model::Media shownMedium(const Session& session, const model::Media& medium);

} // namespace microvet::ui
