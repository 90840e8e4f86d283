#pragma once

#include "ui/programme/list_page.h"

/// Lists with a command or two of their own.
namespace microvet::ui {

/// Meetings and trainings: files for calendars, agendas, invitations, certificates.
QWidget* makeEventsPage(const ProgrammeServices& services, QWidget* parent);
/// Letters that were written; the user says which were sent.
QWidget* makeLettersPage(const ProgrammeServices& services, QWidget* parent);
/// Partners, with the letter of commitment.
QWidget* makePartnersPage(const ProgrammeServices& services, QWidget* parent);
/// The role; the texts of the framework can be taken over, to be changed.
QWidget* makeRolePage(const ProgrammeServices& services, QWidget* parent);
/// Letters in the organisation's own words; one begins with the words of the program.
QWidget* makeTemplatesPage(const ProgrammeServices& services, QWidget* parent);
/// Issues of the handbook, and the handbook itself.
QWidget* makeHandbookPage(const ProgrammeServices& services, QWidget* parent);
/// Notes for the partnership, as a file.
QWidget* makeFeedbackPage(const ProgrammeServices& services, QWidget* parent);

} // namespace microvet::ui
