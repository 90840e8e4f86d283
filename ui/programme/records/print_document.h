#pragma once

#include "ui/programme/records/save_document.h"

namespace microvet::ui {

/// The name of the action by which a page prints what it shows: a child of what is printed, with the keys for it.
inline constexpr QLatin1String printAction("printShown");

/// Shows the pages of the document as they come out, and prints them where the system's own dialog says, or saves them as a
/// PDF. `said` hears what became of it; nothing where the user only looked.
void printDocument(const ProgrammeServices& services, QWidget* parent, const actions::Document& document, const Said& said);

} // namespace microvet::ui
