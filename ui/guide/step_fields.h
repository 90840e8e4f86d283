#pragma once

#include <QString>

#include <QList>

namespace microvet::ui {

class FieldForm;

/// A part of the course's description that a step of the guide shows.
struct StepFields {
    QString title; ///< empty where the step says it already
    void (*fill)(FieldForm&);
};

/// A way from the step to where more is done.
struct StepDoor {
    QString label;
    QString where; ///< as MainWindow::goTo knows it
};

/// What belongs to a place of the method (methodology::Step::place); nothing for one that this version does not know.
QList<StepFields> stepFields(const QString& place);
QList<StepDoor> stepDoors(const QString& place);

} // namespace microvet::ui
