#pragma once

#include <QStringList>

namespace microvet::programme {

/// Whether two names are the same person's, as far as names tell; capitals, accents and spaces do not count. An empty one is
/// nobody's.
bool sameName(const QString& a, const QString& b);

/// Of a field with names that are separated by commas.
QStringList namesIn(const QString& text);

/// Whether one of the names in such a field is this one.
bool names(const QString& text, const QString& name);

} // namespace microvet::programme
