#pragma once

#include "core/exporters/epub/accessibility.h"

namespace microvet::exporters {

/// package.opf: what the book is, its files, and their order (EPUB 3.3, section 5).
QByteArray packageDocument(const model::Course& course, const Book& book, const BookMedia& media, const Accessibility& accessibility,
                           const QDateTime& time);

} // namespace microvet::exporters
