#pragma once

#include "core/actions/programme/document.h"
#include "core/base/result.h"
#include "core/programme/letters/letters.h"
#include "core/programme/records/organisation.h"

/// Composed letters beyond plain text: in mails, on the clipboard and on paper.
namespace microvet::actions {

/// Its text as XHTML: lists as lists, the headings of the privacy notice as such, addresses to be followed, and the funding
/// notice set apart.
QString letterXhtml(const programme::ComposedLetter& letter);

/// A page for mails, with its looks beside each element: mail programs drop style sheets.
QString letterMailPage(const programme::ComposedLetter& letter);

/// A letter on paper.
Result<Document> letterDocument(const programme::ComposedLetter& letter, const programme::Programme& programme);

/// Several, each on a sheet of its own, to be printed in one go. Refused where one is not ready.
Result<Document> lettersDocument(const QList<programme::ComposedLetter>& letters, const programme::Programme& programme);

} // namespace microvet::actions
