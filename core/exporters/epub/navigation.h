#pragma once

#include "core/exporters/epub/book.h"

namespace microvet::exporters {

/// nav.xhtml: the table of contents, and the landmarks (EPUB 3.3, section 7).
QByteArray navigationDocument(const Book& book);
/// toc.ncx: the same contents for readers that know EPUB 2 alone (OPF 2.0.1, section 2.4.1).
QByteArray ncxDocument(const model::Course& course, const Book& book);
/// "urn:uuid:…": the book is the same one after each change of the course; dcterms:modified tells its states apart.
QString bookIdentifier(const model::Course& course);

} // namespace microvet::exporters
