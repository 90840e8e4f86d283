#pragma once

#include "core/exporters/moodle/question_bank.h"

/// A quiz: the knowledge check of a unit, or an assessment with its draws, attempts, time and mark to pass.
namespace microvet::exporters::moodle {

struct QuizSource {
    int activity = 0;                              ///< id
    const model::Assessment* assessment = nullptr; ///< null: a knowledge check
    const model::KnowledgeCheckBlock* check = nullptr;
};

/// Those that a quiz can hold.
QList<const model::Question*> quizQuestions(const QList<model::Question>& questions);

/// Puts its questions into the bank and writes its document.
void writeQuiz(Backup& backup, const QuizSource& source, QuestionBank& bank, plan::PageWriter& page);

} // namespace microvet::exporters::moodle
