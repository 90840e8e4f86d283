#pragma once

#include "ui/widgets/field_hub.h"

class QWidget;

namespace microvet::ui {

/// Which rubric of the course scores a question: a list, a button to open it, and a menu to make a new one.
QWidget* makeRubricChoice(FieldHub& hub, const Binding<model::RubricRef>& to);

/// The rubrics of the course: open, add and delete them.
QWidget* makeRubricList(FieldHub& hub, const QUuid& course);

} // namespace microvet::ui
