#pragma once

#include "core/model/word_diff.h"

class QPalette;

namespace microvet::ui {

/// Words of two versions in one text, as HTML. What went is struck through and stands between [− and −], what came is
/// underlined between [+ and +]: marks that remain without colours and that a screen reader says.
QString markedWords(const QList<model::Passage>& passages, const QPalette& palette);

} // namespace microvet::ui
