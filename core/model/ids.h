#pragma once

#include "core/base/id.h"

namespace microvet::model {

struct CourseTag; struct OutcomeTag; struct ModuleTag; struct UnitTag; struct BlockTag; struct AssessmentTag;
struct QuestionTag; struct OptionTag; struct PartTag; struct RubricTag; struct TermTag; struct ReferenceTag;
struct MediaTag; struct PersonTag; struct CommentTag;

using CourseId = Id<CourseTag>;
using OutcomeId = Id<OutcomeTag>;
using ModuleId = Id<ModuleTag>;
using UnitId = Id<UnitTag>;
using BlockId = Id<BlockTag>;
using AssessmentId = Id<AssessmentTag>;
using QuestionId = Id<QuestionTag>;
using OptionId = Id<OptionTag>;
/// Small parts that need an identity so that edits merge: cards, sections, steps, links, notes.
using PartId = Id<PartTag>;
using RubricId = Id<RubricTag>;
using TermId = Id<TermTag>;
using ReferenceId = Id<ReferenceTag>;
using MediaId = Id<MediaTag>;
using PersonId = Id<PersonTag>;
using CommentId = Id<CommentTag>;

using OutcomeRef = Ref<OutcomeTag>;
using UnitRef = Ref<UnitTag>;
using QuestionRef = Ref<QuestionTag>;
using RubricRef = Ref<RubricTag>;
using TermRef = Ref<TermTag>;
using MediaRef = Ref<MediaTag>;

} // namespace microvet::model
