#pragma once

#include "core/exporters/epub/book.h"

namespace microvet::exporters {

/// What a book can truthfully say of itself (EPUB Accessibility 1.1, section 2; values of schema.org).
struct Accessibility {
    QStringList modes;
    QStringList sufficient; ///< each one a list with commas
    QStringList features;
    QStringList hazards;
    QString summary; ///< in the language of the book
};

Accessibility accessibilityOf(const model::Course& course, const Book& book, const BookMedia& media);

} // namespace microvet::exporters
