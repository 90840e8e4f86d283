#pragma once

#include "core/model/content.h"
#include "core/rules/finding.h"

/// Edits that mend what a rule found, by subject; fixes.cpp says which belongs to which rule. Each does nothing where the
/// place is gone, or was mended meanwhile.
namespace microvet::rules::fix {

using model::Content;

// The course as a whole.
void takePoints(Content& content, const Finding& finding);
void nothingRequired(Content& content, const Finding& finding);
void standsAlone(Content& content, const Finding& finding);
void reviewInAYear(Content& content, const Finding& finding);
void dropField(Content& content, const Finding& finding);
void dropLevel(Content& content, const Finding& finding);
void dropAssessmentKind(Content& content, const Finding& finding);
void dropQualityKind(Content& content, const Finding& finding);
void dropMode(Content& content, const Finding& finding);
void organisationHoldsRights(Content& content, const Finding& finding);
void yearOfDates(Content& content, const Finding& finding);

// Questions and assessments.
void drawAll(Content& content, const Finding& finding);
void takeOutOfLaterPool(Content& content, const Finding& finding);
void keepFirstRight(Content& content, const Finding& finding);
void onePoint(Content& content, const Finding& finding);
void usualPassMark(Content& content, const Finding& finding);
void hideAnswers(Content& content, const Finding& finding);
void enoughTime(Content& content, const Finding& finding);
void mixAnswers(Content& content, const Finding& finding);

// Texts.
void markLanguage(Content& content, const Finding& finding);

// Blocks.
void noDecoration(Content& content, const Finding& finding);

} // namespace microvet::rules::fix
