#pragma once

#include "core/programme/following/ambassador_sheet.h"

/// What an ambassador has really done, to be said in letters, certificates and news.
namespace microvet::programme {

/// What is done in the sheet, one a line, in a language of letters: what was entered first, then teams, trainings and events
/// by name, and at the end what is better counted. Few enough for one page.
QStringList contributionLines(const AmbassadorSheet& sheet, const QString& language);

/// An entry of the sheet in a language of letters; one that was entered by hand as it was entered.
QString entryText(const SheetEntry& entry, int responsibility, const QString& language);
/// Where an entry comes from, in a language of letters.
QString sourceName(SheetSource source, const QString& language);
/// What shows it: of an entry that filled itself, how many people there were; else evidence, link and file.
QString evidenceText(const SheetEntry& entry, const QString& language);

} // namespace microvet::programme
