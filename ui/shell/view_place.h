#pragma once

namespace microvet::ui {

class Session;
class Settings;
class Workspace;

/// Where somebody was in a course: page, scroll, caret and open rows of the outline. Kept in the user's settings for each
/// course and file, never in the course, so that a colleague's program does not jump about.
void storePlace(const Session& session, const Workspace& workspace, Settings& settings);
/// Leads back there, as far as it still exists. False where nothing is known.
bool restorePlace(const Session& session, Workspace& workspace, const Settings& settings);

} // namespace microvet::ui
