#pragma once

namespace microvet::ui {

/// Adds the formats that need fonts and a painter to those of core: once, however often it is called.
void addPaperFormats();

} // namespace microvet::ui
