#pragma once

#include "core/plan/page_writer.h"

/// One function per kind of page; each writes from its <h1> on.
namespace microvet::plan {

void renderHome(PageWriter& page);
void renderModule(PageWriter& page, const model::Module& module, int pageIndex);
void renderUnit(PageWriter& page, const model::Unit& unit, int minutes);
void renderAssessment(PageWriter& page, const model::Assessment& assessment, int minutes);
void renderGlossaryPage(PageWriter& page);
void renderResults(PageWriter& page);
void renderFeedback(PageWriter& page);
void renderCredits(PageWriter& page);
/// Who paid, with emblem, programme, disclaimer and logos, below a heading; nothing where the course names nobody.
void renderFunding(PageWriter& page);
/// The version and its date, and a table of the versions marked as published, newest first as the course has them.
void renderVersions(PageWriter& page);

/// The outcomes referred to, as a labelled list; nothing where there are none.
void renderOutcomes(PageWriter& page, const QList<model::OutcomeRef>& outcomes);
/// The link to a page and how long it takes.
QString contentsEntry(PageWriter& page, const PageInfo& info);

/// Media ids that learners see, in course order, each once; trainers' fields and questions kept for assessors left out.
QList<model::MediaId> learnersMedia(const model::Course& course);

} // namespace microvet::plan
