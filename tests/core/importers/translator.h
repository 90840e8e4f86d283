#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace microvet::tests {

/// The document as a translator's program gives it back: each segment has its source as target, its words changed.
QByteArray answered(const QByteArray& document, const std::function<QString(const QString&)>& change);

} // namespace microvet::tests
