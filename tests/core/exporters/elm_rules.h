#pragma once

#include <QJsonObject>
#include <QStringList>

namespace microvet::tests {

/// What breaks a rule that the SHACL shapes of the European Learning Model (LOQ 1.1.0, EDC generic 1.1.0) set for the
/// kinds of node that we write. "missing <Type>.<property>" where a property is not there; what sealing adds to a
/// credential is not missed.
QStringList faultsOfElm(const QJsonObject& record);

} // namespace microvet::tests
