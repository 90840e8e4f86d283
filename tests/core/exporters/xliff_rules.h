#pragma once

#include <QByteArray>
#include <QStringList>

namespace microvet::tests {

/// What an XLIFF 2.0 document of ours breaks of the schema's rules and of the constraints that stand in the text of the
/// standard only; empty where it is sound.
QStringList faultsOfXliff(const QByteArray& document);

} // namespace microvet::tests
