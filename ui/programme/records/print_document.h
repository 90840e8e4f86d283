#pragma once

#include "ui/programme/records/save_document.h"

namespace microvet::ui {

/// Shows the pages of the document as they come out, and prints them where the system's own dialog says, or saves them as a
/// PDF. `said` hears what became of it; nothing where the user only looked.
void printDocument(const ProgrammeServices& services, QWidget* parent, const actions::Document& document, const Said& said);

} // namespace microvet::ui
