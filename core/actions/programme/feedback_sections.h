#pragma once

#include <QStringList>

namespace microvet::actions {

/// What a note on the methodology or the framework can be about: the steps of the method, the parts of the framework. In the
/// language of the program; others can be named too.
QStringList methodologySections();
QStringList frameworkSections();

} // namespace microvet::actions
