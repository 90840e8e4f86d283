#pragma once

#include "ui/programme/programme_services.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

/// Meetings and trainings: planned with who is invited, then who was there and what they thought, and the papers of it all.
QWidget* makeEventsPage(const ProgrammeServices& services, QWidget* parent);

} // namespace microvet::ui
