#pragma once

#include "core/model/content.h"

#include <QHash>

/// The marks "[[1]]", "[[2]]" … of a text with gaps, and the gaps that they stand for.
namespace microvet::ui {

struct GapMark {
    qsizetype start = 0;
    qsizetype length = 0;
    int number = 0;
    qsizetype end() const { return start + length; }
};
/// A block as the plain text that its marks are counted in.
QString wordsOf(const richtext::Block& block);
/// In a plain text.
QList<GapMark> gapMarks(const QString& text);
QString gapMark(int number);

/// A text as it was just written and the gaps from before, made to fit each other: marks count from 1 in their order, each
/// has its gap, and no gap is without a mark. A gap follows its mark; a mark that stands twice gets a copy of the gap. Marks
/// with a number in `arrived` bring that gap along, with its id where nothing else has it.
model::GapText settledGaps(const model::GapText& written, const QHash<int, model::Gap>& arrived = {});

/// `text` with one passage of a block replaced; the rest keeps its marks.
void replaceInBlock(richtext::Block& block, qsizetype start, qsizetype length, const QString& text);

} // namespace microvet::ui
