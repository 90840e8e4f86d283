#pragma once

#include <QByteArray>
#include <QStringList>

namespace microvet::tests {

/// What the schemas of SCORM 1.2 and 2004 and the rules of their books that no schema holds find wrong in a manifest;
/// `names`: everything in the package. Empty: nothing. Which of the two it is, its namespace says.
QStringList faultsOfManifest(const QByteArray& manifest, const QStringList& names);

} // namespace microvet::tests
