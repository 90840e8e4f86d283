#pragma once

#include "core/model/content.h"

namespace microvet::test {

/// A small sound course: one module, two units, one image, a knowledge check, a final assessment, two outcomes that
/// are taught and assessed, every field filled that a rule asks for. Always the same, ids included; no rule of the
/// house rules finds anything in it.
model::Content sampleContent();

/// Ids by number, for tests that need to know them: testId(7) is always the same.
QUuid testId(int number);

/// Places in sampleContent().
namespace sample {
inline constexpr int course = 1, module = 2, unitOne = 3, unitTwo = 4, outcomeOne = 5, outcomeTwo = 6, image = 7,
                     exam = 8, text = 10, imageBlock = 11, tableBlock = 12, checkBlock = 13, activityBlock = 14,
                     secondText = 15, checkQuestion = 20, examQuestionOne = 21, examQuestionTwo = 22, term = 30;
}

/// Shorthand for blocks of a course in tests.
model::RichText paragraph(const QString& text);
model::AcceptedAnswer acceptedAnswer(const QString& text, int percent, const QString& feedback = {});
model::RichText linked(const QString& before, const QString& words, const QString& link);
model::Block blockOf(int number, model::BlockBody body);
model::Question choiceQuestion(int number, const QString& prompt, const QStringList& options, int right);

} // namespace microvet::test
