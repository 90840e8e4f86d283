#pragma once

#include <QString>

/// A literal in UTF-8 as a text, where tests have many.
inline QString q(const char* text) { return QString::fromUtf8(text); }
