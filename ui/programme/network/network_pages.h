#pragma once

#include "ui/programme/programme_services.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

/// Partners, with the letter of commitment.
QWidget* makePartnersPage(const ProgrammeServices& services, QWidget* parent);
/// Notes for the partnership, as a file.
QWidget* makeFeedbackPage(const ProgrammeServices& services, QWidget* parent);

} // namespace microvet::ui
