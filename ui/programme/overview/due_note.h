#pragma once

#include "core/programme/following/due.h"

namespace microvet::ui {

class Settings;

/// Remembers on this computer on which days something is due: days alone, nothing about whom or what. So the start page can
/// say how much waits without opening the programme.
void rememberDue(Settings& settings, const QList<programme::DueThing>& things);

/// How much of it is due on that day, as far as the programme was looked at last.
int dueOn(const Settings& settings, const QDate& day);

} // namespace microvet::ui
