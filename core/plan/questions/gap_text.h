#pragma once

#include "core/model/question.h"

#include <functional>

namespace microvet::plan {

/// A piece of a text with gaps, and the gap (from 0) that follows it.
struct GapPiece {
    QString markup;
    int gap = -1; ///< -1: none, at the end
};

/// The text, cut at each "[[n]]" that stands for a gap. Gaps that it does not name follow it in a paragraph each, and
/// one that is named again is only a line.
QList<GapPiece> gapPieces(const model::GapText& body, const std::function<QString(const model::RichText&)>& markupOf);

/// What is offered to choose from: the best answer of each gap and the distractors, each once and sorted; nothing where
/// learners type.
QStringList offeredWords(const model::GapText& body);
/// The word among them that is right in this gap.
QString offeredWord(const model::Gap& gap);

} // namespace microvet::plan
