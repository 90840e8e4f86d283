#pragma once

#include "ui/programme/programme_services.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

/// Personal goals with how far they are; a step is noted with what shows it, and one that is reached leads to thanks.
QWidget* makeGoalsPage(const ProgrammeServices& services, QWidget* parent);

/// What ambassadors do: quick to note, to finish what was planned, and to look at what shows it.
QWidget* makeActivitiesPage(const ProgrammeServices& services, QWidget* parent);

} // namespace microvet::ui
