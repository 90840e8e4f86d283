#pragma once

#include <QStringList>

namespace microvet::actions {

/// What to do with the package at the other end, step by step; nothing where there is nothing to say. `destination` is the
/// id of one, or of a format.
QStringList handOverSteps(const QString& destination);
/// The same for a new version of a course that learners work with.
QStringList replacingSteps(const QString& destination);

} // namespace microvet::actions
