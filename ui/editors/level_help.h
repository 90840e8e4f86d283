#pragma once

class QWidget;

namespace microvet::ui {

class FieldHub;

/// Which EQF level fits best: one of eight descriptions is chosen for each column, and the middle one is offered as the
/// course's level. What is chosen is not kept; only the level is.
QWidget* makeLevelHelp(FieldHub& hub);

} // namespace microvet::ui
