#pragma once

#include "core/exporters/epub/book_media.h"
#include "core/exporters/exporter.h"
#include "core/exporters/package_writer.h"

namespace microvet::exporters {

inline constexpr QLatin1String bookFolder("EPUB/"); ///< everything that the package document lists lies in it

/// One document of the book, in the order of reading.
struct BookPage {
    QString file;
    QString title;
    QString part;      ///< "frontmatter", "bodymatter" or "backmatter": the Structural Semantics Vocabulary's partitions
    QString landmark;  ///< a term of that vocabulary, where it is a place to jump to
    int parent = -1;   ///< index of the page above it in the contents
    bool formulas = false;
    bool drawings = false; ///< inline SVG
};

/// What was made of a course: documents and the media that they show.
struct Book {
    QList<BookPage> pages;
    QString language;
    QString answersTitle;
    int firstAnswers = -1;  ///< index of the first page with answers
    int lastAnswers = -1;
    QStringList media;      ///< files of the course that its pages show, sorted
    QMap<QString, plan::MediaUse> leftOut;

    bool formulas() const
    {
        return std::any_of(pages.cbegin(), pages.cend(), [](const BookPage& page) { return page.formulas; });
    }
};

/// Renders every page on every core and adds it to the package.
Result<Book> addPages(const Job& job, const plan::Plan& plan, const BookMedia& media, PackageWriter& package,
                      const Progress& progress);

/// A document of the book around `body`, which is XHTML.
QByteArray bookDocument(const QString& language, const QString& title, const QString& part, const QString& body);

} // namespace microvet::exporters
