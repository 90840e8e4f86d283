#pragma once

#include "ui/programme/programme_services.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

/// The role; the texts of the framework can be taken over, to be changed.
QWidget* makeRolePage(const ProgrammeServices& services, QWidget* parent);
/// Issues of the handbook, and the handbook itself.
QWidget* makeHandbookPage(const ProgrammeServices& services, QWidget* parent);

} // namespace microvet::ui
