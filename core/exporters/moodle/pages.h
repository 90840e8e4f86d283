#pragma once

#include "core/exporters/moodle/layout.h"

namespace microvet::exporters::moodle {

/// Renders every page on every core: pages and books with the files that they show.
Status writePages(Backup& backup, const Layout& layout, const Progress& progress);

/// A chapter of a book.
struct Chapter {
    QString title;
    QString html;
};
/// Parts a page at its headings of the second level; what stands before the first is a chapter under `title`.
QList<Chapter> chapters(const QString& html, const QString& title);

} // namespace microvet::exporters::moodle
