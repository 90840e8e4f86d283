#pragma once

#include "core/actions/programme/document.h"
#include "core/programme/following/ambassador_sheet.h"
#include "core/programme/records/organisation.h"

/// The sheet of an ambassador as a document.
namespace microvet::actions {

/// The language that somebody reads their sheet in: their own, else the programme's.
QString sheetLanguage(const QString& person, const programme::Programme& programme);

/// Lying: the eight responsibilities at a glance, the personal goals, then each responsibility with what was planned and
/// done, when, what shows it, and where the programme knows it from. `language` empty: see sheetLanguage(). The sheet should
/// have been filled with the organisation's words in that language.
Document sheetDocument(const programme::AmbassadorSheet& sheet, const programme::Programme& programme, const QString& language = {});

/// Fills the sheet of a person in the language that they read it in, and writes it.
Result<Document> sheetDocument(programme::Store& store, const QUuid& person, const programme::Period& period = {});

} // namespace microvet::actions
