#pragma once

#include "core/importers/cartridge/qti_question.h"

/// The type of a question and its answers, from the fields of an item and the conditions that judge them.
namespace microvet::importers::cartridge {

/// Which answer of the question an ident of the item became.
struct Answers {
    QHash<QString, model::OptionId> options; ///< by ident, or by the text that is accepted
    QString trueIdent, falseIdent;
};

/// False where it is none of ours; `said` gets sentences about what was lost or why.
bool fillBody(model::Question& question, const QtiItem& item, const QtiText& text, Answers& answers, QStringList& said);

/// Where the question keeps what is said to this answer; null where it has no such place.
model::RichText* feedbackOf(model::Question& question, const Answers& answers, const QtiTest& answer);

/// "[[1]]", "[[2]]" … and what stands in them become a text with gaps; what comes before the first of them is asked.
void setGaps(model::Question& question, model::GapText body, const model::RichText& text);

} // namespace microvet::importers::cartridge
