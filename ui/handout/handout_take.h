#pragma once

#include "core/importers/handout/handout.h"
#include "ui/session/session.h"

namespace microvet::ui {

struct Taken {
    QUuid first;     ///< the first new module; null where nothing was changed
    QString trouble; ///< a sentence about pictures that could not be used, or why nothing was changed
};

/// Puts the proposal into the course, as one step: its pictures into the media, its modules behind the one that holds
/// `near`. Modules that are empty and have no title, as a new course begins with, make room for it.
Taken takeHandout(Session& session, const importers::handout::Proposal& proposal, const QUuid& near);

} // namespace microvet::ui
