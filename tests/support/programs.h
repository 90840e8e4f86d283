#pragma once

#include <QStringList>

namespace microvet::test {

/// What a program that others wrote says on its output; that it runs and ends without an error is expected. It must be there:
/// packaging/linux/debian.txt.
QString said(const QString& program, const QStringList& arguments);

} // namespace microvet::test
