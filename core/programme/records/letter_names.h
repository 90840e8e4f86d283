#pragma once

#include "core/programme/field.h"

namespace microvet::programme {

/// The letters that the program knows, in the order in which they are mostly written; see LetterKind.
inline constexpr CodeName letterNames[] = {
    {"invitation", QT_TRANSLATE_NOOP("microvet::programme", "Invitation")},
    {"reminder", QT_TRANSLATE_NOOP("microvet::programme", "Reminder")},
    {"applicationReceived", QT_TRANSLATE_NOOP("microvet::programme", "Application received")},
    {"selected", QT_TRANSLATE_NOOP("microvet::programme", "Selected")},
    {"reserve", QT_TRANSLATE_NOOP("microvet::programme", "On the reserve list")},
    {"notSelected", QT_TRANSLATE_NOOP("microvet::programme", "Not selected")},
    {"welcome", QT_TRANSLATE_NOOP("microvet::programme", "Welcome and induction")},
    {"meeting", QT_TRANSLATE_NOOP("microvet::programme", "Invitation to a meeting")},
    {"missed", QT_TRANSLATE_NOOP("microvet::programme", "Minutes for who was absent")},
    {"thanks", QT_TRANSLATE_NOOP("microvet::programme", "Thanks")},
    {"outsideAccepted", QT_TRANSLATE_NOOP("microvet::programme", "Course from outside: accepted")},
    {"outsideChanges", QT_TRANSLATE_NOOP("microvet::programme", "Course from outside: changes wanted")},
    {"outsideRejected", QT_TRANSLATE_NOOP("microvet::programme", "Course from outside: rejected")},
};

} // namespace microvet::programme
