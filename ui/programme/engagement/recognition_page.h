#pragma once

#include "ui/programme/programme_services.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

/// What was given to whom for their contribution, and the commands that give it: certificate, news, letter of thanks.
QWidget* makeRecognitionPage(const ProgrammeServices& services, QWidget* parent);

} // namespace microvet::ui
