#pragma once

#include "core/exporters/epub/book.h"

namespace microvet::exporters {

/// What of the course a book does not carry.
QList<Loss> lossesOfBook(const model::Course& course, const plan::Plan& plan, const Book& book, const BookMedia& media);

} // namespace microvet::exporters
