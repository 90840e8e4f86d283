#pragma once

#include "ui/programme/programme_services.h"
#include "ui/programme/records/save_document.h"

#include <QUuid>

namespace microvet::ui {

/// Where a place is free and somebody waits on the reserve list, offers to select who comes next, and the letter that says
/// so. `asked`: by the user, who hears why where nobody can move up.
void offerMovingUp(const ProgrammeServices& services, QWidget* parent, const QUuid& call, bool asked, const Said& said);

} // namespace microvet::ui
