#pragma once

#include "core/plan/plan.h"

namespace microvet::plan {

/// For those who assess: every question of every assessment, and those of units that are kept for assessors, with answers,
/// model answers, rubrics and checklists, and record sheets for one learner and for a group. Never part of what learners get.
/// `html` is XHTML for inside <main>.
Page renderAssessorPack(const model::Content& content, const RenderOptions& options = {});

/// True where a course has something that only assessors may see.
bool hasKeptQuestions(const model::Course& course);

} // namespace microvet::plan
