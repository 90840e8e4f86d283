#pragma once

#include "ui/programme/programme_services.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

/// Letters that were written; the user says which were sent.
QWidget* makeLettersPage(const ProgrammeServices& services, QWidget* parent);
/// Letters in the organisation's own words; one begins with the words of the program.
QWidget* makeTemplatesPage(const ProgrammeServices& services, QWidget* parent);

} // namespace microvet::ui
