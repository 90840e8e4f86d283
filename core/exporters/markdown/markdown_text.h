#pragma once

#include <QString>

#include <functional>

namespace microvet::exporters {

/// How pages are written down as Markdown (CommonMark with GitHub's tables).
struct MarkdownOptions {
    int headingShift = 0; ///< added to the level of each heading; levels end at 6
    /// Turns an address of the page into the one to be written; not set: as it is.
    std::function<QString(const QString& address)> address = {};
};

/// XHTML of our own pages as Markdown: headings, paragraphs, lists, tables, quotes, code, pictures, links; formulas as one
/// line of Unicode. What is only for the eye or for the mouse is left out. Ends with a line break, or is empty.
QString markdownOf(const QString& xhtml, const MarkdownOptions& options = {});

} // namespace microvet::exporters
