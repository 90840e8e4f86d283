#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>

namespace microvet::document {

/// The hash of every medium named in kept bytes, also where only a newer version knows what the name stands for: 64 hex
/// digits and a dot.
QSet<QByteArray> mediaNamedIn(const QList<QByteArray>& texts);

} // namespace microvet::document
