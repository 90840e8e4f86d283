#pragma once

#include "ui/programme/programme_services.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

/// Meetings and trainings: files for calendars, agendas, invitations, certificates.
QWidget* makeEventsPage(const ProgrammeServices& services, QWidget* parent);

} // namespace microvet::ui
