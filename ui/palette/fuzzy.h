#pragma once

#include <QString>

#include <optional>

namespace microvet::ui {

/// How well the typed letters fit a text; nothing where they do not. All letters must come in their order; words typed may
/// come in any. Beginnings of words and letters that follow one another weigh most, short texts more than long ones.
/// Capitals and accents make no difference, in any script.
std::optional<int> fuzzyScore(const QString& typed, const QString& text);

} // namespace microvet::ui
