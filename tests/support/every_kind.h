#pragma once

#include "core/document/media_store.h"
#include "core/model/content.h"

namespace microvet::test {

/// sampleContent() with every type of block and of question, a practice assessment and a test beside it, formulas, terms,
/// funding, credits, and media of every kind whose bytes are put into the store. What exporters and validators meet.
model::Content everyKind(document::MediaStore& store);

/// Numbers of elements in it, for testId().
namespace every {
inline constexpr int module = 300, blocksUnit = 301, questionsUnit = 302, practice = 303, rubric = 304, firstBlock = 310,
                     firstQuestion = 350, firstMedium = 400;
}

} // namespace microvet::test
