#pragma once

#include <QUuid>

class QWidget;

namespace microvet::ui {

class FieldHub;

/// Below the statement of an outcome: verbs to choose from, by level of thinking, and advice on the wording while it is
/// typed. Without a list of verbs for the course's language it says so.
QWidget* makeOutcomeHelp(FieldHub& hub, const QUuid& outcome);

} // namespace microvet::ui
