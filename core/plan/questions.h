#pragma once

#include "core/plan/page_writer.h"

/// Questions on pages; their types stand in questions/.
namespace microvet::plan {

/// Where a question stands.
struct QuestionPlace {
    const model::Assessment* assessment = nullptr; ///< null: a knowledge check
    /// In a book there is no attempt that they could follow: only where the author calls it practice.
    bool answersPrinted() const
    {
        return !assessment || (assessment->purpose == model::AssessmentKind::Formative && assessment->reviewAnswers);
    }
    bool answersShown() const { return !assessment || !(assessment->purpose == model::AssessmentKind::Summative); }
};

/// The question as a form (or as text, for types that the player does not score), with what the player needs to score
/// it. Nothing where it is kept for assessors.
void renderQuestion(PageWriter& page, const model::Question& question, const QuestionPlace& place);

/// True where the player scores this question.
bool isScored(const model::Question& question);
/// True where a person assesses what the learner does.
bool isTask(const model::Question& question);
/// The name of the type in the contract with the player.
QString typeName(const model::Question& question);

/// As a table; empty where it has no criteria.
QString rubricMarkup(PageWriter& page, const model::Rubric& rubric);
void renderRubric(PageWriter& page, const model::Rubric& rubric);

} // namespace microvet::plan
