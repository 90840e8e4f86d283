#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>

/// Documents of word processors as HTML, by pandoc where it is installed: a program of its own that reads from its
/// input and writes to its output, and that is not let near files or the web (its own sandbox).
namespace microvet::importers::writing {

enum class WordFormat { Docx, Odt, Rtf };

/// HTML in which footnotes stand in brackets where they belong, formulas are TeX between "\(" and "\)" or "\[" and
/// "\]", and links within the document are text. Pictures have the names that they have in the file; those of RTF are
/// data.
struct Converted {
    QString html;
    int notes = 0; ///< footnotes and endnotes
};

/// An error is a sentence for the user: pandoc is not there or too old, or it cannot read the file.
Result<Converted> convertByPandoc(const QByteArray& document, WordFormat format, Progress& progress);

/// What pandoc wrote, so far as it needs mending.
Converted mended(const QString& html);

} // namespace microvet::importers::writing
