#pragma once

namespace microvet::ui {

/// True for `microvet-studio --export FORMAT IN OUT`, which writes a package without a window.
bool isExportCommand(int argc, char** argv);
/// To be called before the application is made: no display is needed.
void useNoDisplay();
/// The status to exit with: 0, or 1 where the course has errors that stand in the way, 2 for wrong arguments, 3 for files.
int runExportCommand();

} // namespace microvet::ui
